import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Exhibition } from '../../../src-main/contract/exhibition.ts';
import type { ItemName } from '../../../src-main/contract/staff.ts';
import { publicShow } from '../../../src-main/server/public-show.ts';
import { harbour, openHall } from './support.ts';

const words = (value: string) => ({ en: [{ type: 'paragraph', children: [{ type: 'text', value }] }] }) as const;
const noted: Exhibition = {
  ...harbour,
  viewNotes: { circle: words('Let them look for their own town.') },
  chapters: harbour.chapters.flatMap((chapter) => [
    { ...chapter, guideNotes: words('Ask who has been here.') },
    { ...chapter, id: 'ferry', guideNotes: words('Wait for the horn.') },
    { ...chapter, id: 'quay' },
  ]),
};
const still = { subscribe: () => () => undefined };

async function withWithdrawn(withdrawn: readonly ItemName[]): ReturnType<typeof openHall> {
  const exhibition = { ...still, current: () => noted };
  return openHall(
    { show: publicShow({ exhibition, withdrawn: { ...still, current: () => withdrawn } }) },
    { holds: noted },
  );
}

test('the guide’s notes are given to the presenter’s page, and to no page of the audience', async () => {
  const hall = await withWithdrawn([]);
  expect(await (await hall.get('/api/presenter')).json()).toEqual({
    notes: { pier: words('Ask who has been here.'), ferry: words('Wait for the horn.') },
    views: { circle: words('Let them look for their own town.') },
  });
  const shown = await (await hall.get('/exhibition.json')).text();
  expect(shown).not.toContain('horn');
  expect(shown).not.toContain('their own town');
});

test('what staff have withdrawn is not in the guide’s notes either', async () => {
  const hall = await withWithdrawn([{ kind: 'chapter', id: 'ferry' }]);
  expect(await (await hall.get('/api/presenter')).text()).not.toContain('horn');
});

test('only the presenter’s page may show another page in itself, and only the wall may be shown', async () => {
  const hall = await openHall();
  await writeFile(join(hall.rendererRoot, 'presenter.html'), '<!doctype html><title>presenter</title>');
  await writeFile(join(hall.rendererRoot, 'staff.html'), '<!doctype html><title>staff</title>');
  const policy = async (path: string): Promise<readonly string[]> => {
    const answer = await hall.get(path);
    expect(answer.status, path).toBe(200);
    return (answer.headers.get('content-security-policy') ?? '').split('; ').filter((rule) => rule.startsWith('frame'));
  };
  expect(await policy('/presenter')).toEqual(["frame-src 'self'", "frame-ancestors 'none'"]);
  expect(await policy('/?still=1&view=home')).toEqual(["frame-ancestors 'self'"]);
  expect(await policy('/staff')).toEqual(["frame-ancestors 'none'"]);
  expect(await policy('/exhibition.json')).toEqual(["frame-ancestors 'none'"]);
});
