import { expect, test } from 'vitest';
import { knownVisit } from '../../../src-main/server/routes/windows.ts';
import { harbour, openHall } from './support.ts';

test('only what the exhibition has, and what is counted at all, becomes a figure', () => {
  const visit = {
    seconds: 20,
    views: ['chapter:pier', 'chapter:pier:1', 'chapter:elsewhere', 'a name', 'circle', 'home', 'your-year'],
    languages: ['en', 'both', 'tlh'],
    step: 'entered',
  } as const;
  expect(knownVisit(visit, harbour)).toEqual({
    ...visit,
    views: ['chapter:pier', 'your-year'],
    languages: ['en', 'both'],
  });
});

const failed = { id: 'wall', view: 'chapter:pier:1', message: 'TypeError: nothing is there' };

test('a view that failed is in the log, and one that fails for a year is a handful of lines with its count', async () => {
  const hall = await openHall();
  for (let times = 0; times < 1000; times += 1) expect((await hall.post('/api/page-errors', failed)).status).toBe(204);
  await hall.post('/api/page-errors', { ...failed, message: 'another' });
  expect(hall.log.entries.map(({ event, fields }) => [event, fields['message'], fields['times']])).toEqual([
    ...[1, 10, 100, 1000].map((times) => ['the page failed', failed.message, times]),
    ['the page failed', 'another', 1],
  ]);
});

test('a page that invents a new message every time can’t fill the log', async () => {
  const hall = await openHall();
  for (let times = 0; times < 2000; times += 1)
    await hall.post('/api/page-errors', { ...failed, message: `message ${times}` });
  expect(hall.log.entries.length).toBeLessThan(210);
  expect(hall.log.entries.at(-1)?.fields).toMatchObject({ message: 'other messages', times: 1000 });
});

test('what is no report of a failed view is refused', async () => {
  const hall = await openHall();
  for (const body of [{}, { ...failed, view: 'nowhere:at:all' }, { ...failed, message: 'x'.repeat(301) }])
    expect((await hall.post('/api/page-errors', body)).status).toBe(400);
});
