import { expect, test } from 'vitest';
import type { StaffState } from '../../../src-main/contract/staff.ts';
import type { WindowStart } from '../../../src-main/contract/window.ts';
import { sentenceOf } from '../../../src-main/server/staff/event-sentences.ts';
import { moveIn } from './staff/support.ts';
import { openHall } from './support.ts';

const beat = { view: 'home', frames: 10 };

test('a page that is opened again is told where its screen stood; staff read of each change once', async () => {
  const { get, post, log } = await openHall();
  const startOf = async (id: string) => (await (await get(`/api/window?id=${id}`)).json()) as WindowStart;
  expect((await startOf('main')).ease).toBeUndefined();
  for (const step of [0, 1, 1, 2, 1, 0])
    expect((await post('/api/heartbeat', { id: 'main', ...beat, ease: { step, patience: 600_000 } })).status).toBe(204);
  expect((await startOf('main')).ease).toEqual({ step: 0, patience: 600_000 });
  await post('/api/heartbeat', { id: 'main', ...beat, ease: { step: 2, patience: 1_200_000 } });
  expect((await startOf('main')).ease).toEqual({ step: 2, patience: 1_200_000 });
  expect((await startOf('second')).ease).toBeUndefined();
  const told = log.entries.filter(({ event }) => event === 'the detail of a picture changed');
  expect(told.map(({ fields }) => fields['step'])).toEqual([1, 2, 1, 0, 2]);
  const sentences = told.map(({ event, fields }) => sentenceOf('info', event, fields));
  expect(sentences.map((sentence) => /“(.+)”/.exec(sentence?.zh ?? '')?.[1])).toEqual([
    '略低',
    '较低',
    '略低',
    '最高',
    '较低',
  ]);
  expect(sentences[0]?.en).toMatch(/could not draw/);
  expect(sentences[3]?.en).toMatch(/keeps up again/);
});

test('a page in somebody’s own browser, which has no name, is kept nowhere', async () => {
  const { get, post, log } = await openHall();
  const { id } = (await (await get('/api/window')).json()) as WindowStart;
  await post('/api/heartbeat', { id, ...beat, ease: { step: 3 } });
  expect(((await (await get(`/api/window?id=${id}`)).json()) as WindowStart).ease).toBeUndefined();
  expect(log.entries.filter(({ event }) => event.includes('detail'))).toEqual([]);
});

test('a step that there is not is refused', async () => {
  const { post } = await openHall();
  for (const ease of [{ step: 4 }, { step: -1 }, { step: 1, patience: -1 }, 'least'])
    expect((await post('/api/heartbeat', { id: 'main', ...beat, ease })).status).toBe(400);
});

test('staff read of each screen how much detail it has, also while they are at it themselves', async () => {
  const hall = await openHall();
  const staff = await moveIn(hall);
  const details = async () => ((await (await staff.get('state')).json()) as StaffState).details;
  expect(await details()).toEqual([]);
  await hall.post('/api/heartbeat', { id: 'main', ...beat, ease: { step: 2 } });
  await hall.post('/api/heartbeat', { id: 'main', view: 'staff', frames: 1 });
  expect(await details()).toEqual([{ window: 'main', step: 2 }]);
});
