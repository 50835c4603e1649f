import { expect, test } from 'vitest';
import { openPlates, type PlateStore } from '../../../src-main/store/plates.ts';
import { newFolder } from '../../new-folder.ts';
import { openHall } from './support.ts';

const key = 'a'.repeat(64);
const plate = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(5000, 'p')]);

async function platesIn(mayWrite: () => boolean = () => true): Promise<PlateStore> {
  const folder = await newFolder('nianlun-plates-');
  return openPlates({ folder, now: () => new Date(0), mayWrite, report: () => undefined });
}

test('a plate that a page hands over is answered from then on, for ever', async () => {
  const hall = await openHall({ plates: await platesIn() });
  const before = await hall.get(`/plates/${key}`);
  expect([before.status, before.headers.get('plate-wanted')]).toEqual([204, 'yes']);
  expect(before.headers.get('cache-control')).toBe('no-store');
  expect((await hall.get(`/plates/${key}`, { method: 'POST', body: plate })).status).toBe(204);
  const answer = await hall.get(`/plates/${key}`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  expect(answer.headers.get('cache-control')).toContain('immutable');
  expect(Buffer.from(await answer.arrayBuffer()).equals(plate)).toBe(true);
});

test('where none are kept, or the disk has no room, no page is asked for any', async () => {
  for (const hall of [await openHall(), await openHall({ plates: await platesIn(() => false) })]) {
    const answer = await hall.get(`/plates/${key}`);
    expect([answer.status, answer.headers.get('plate-wanted')]).toEqual([204, null]);
    expect((await hall.get(`/plates/${key}`, { method: 'POST', body: plate })).status).toBe(400);
  }
});

test('what is no plate, or too large for one, is refused', async () => {
  const hall = await openHall({ plates: await platesIn() });
  expect((await hall.get(`/plates/${key}`, { method: 'POST', body: 'a page' })).status).toBe(400);
  expect((await hall.get('/plates/settings.json', { method: 'POST', body: plate })).status).toBe(400);
  const huge = Buffer.concat([plate, Buffer.alloc(25 * 2 ** 20)]);
  expect((await hall.get(`/plates/${key}`, { method: 'POST', body: huge })).status).toBe(413);
});
