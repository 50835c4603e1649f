/** A program that ends in the middle of a presentation, and the one that is started after it. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Shown } from '../../../src-main/contract/window.ts';
import { composeServer } from '../../../src-main/server/compose.ts';
import { newFolder } from '../../new-folder.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const shown = (led: boolean): Shown => ({ view: 'chapter:a:2', language: 'both', led, black: false });

async function program(data: string) {
  const composed = await composeServer({
    exhibition: join(root, 'tests', 'fixtures', 'exhibitions', 'gull-sound'),
    data,
    rendererRoot: data,
    mode: 'present',
    choices: {},
  });
  const ask = async (path: string, post?: unknown): Promise<Response> =>
    composed.served.fetch(
      new Request(`http://hall${path}`, post === undefined ? {} : { method: 'POST', body: JSON.stringify(post) }),
    );
  return {
    close: () => composed.close(),
    post: (id: string, journey: unknown, seen?: Shown) =>
      ask('/api/journey', { id, journey, ...(seen === undefined ? {} : { shown: seen }) }),
    journeyOf: async (id: string) =>
      ((await (await ask(`/api/window?id=${id}`)).json()) as { readonly journey: unknown }).journey,
  };
}

test('a presentation comes back at the same page, and the guide’s page beside it with its plan', async () => {
  const data = await newFolder();
  const before = await program(data);
  expect((await before.post('presenter', { talk: 'planned' })).status).toBe(204);
  expect((await before.post('wall', { view: 'chapter:a:2' }, shown(true))).status).toBe(204);
  await before.close();
  const after = await program(data);
  expect(await after.journeyOf('wall')).toEqual({ view: 'chapter:a:2' });
  expect(await after.journeyOf('presenter')).toEqual({ talk: 'planned' });
  await after.close();
});

test('of what visitors do nothing is kept beyond the program’s end', async () => {
  const data = await newFolder();
  const before = await program(data);
  await before.post('wall', { view: 'chapter:a:2' }, shown(false));
  await before.close();
  const after = await program(data);
  expect(await after.journeyOf('wall')).toBeNull();
  await after.close();
});
