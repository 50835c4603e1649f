import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { dayOf } from '../../../../src-main/contract/day.ts';
import { loadSqlite, readVisits } from '../../../../src-main/store/visits/database.ts';
import { dwellBar, openVisits } from '../../../../src-main/store/visits/visits.ts';
import { openBelow } from '../support.ts';
import { visitsIn } from '../../../visits-in.ts';
import { aVisit, morning, newFile, openHall } from './figures-on-disk.ts';

test('today’s ring survives a restart', async () => {
  const file = await newFile();
  const first = await openHall(file);
  for (let times = 0; times < 50; times += 1) first.visits.begin();
  first.visits.close();
  const second = await openHall(file);
  expect(second.visits.today()).toBe(50);
  expect(second.visits.begin()).toBe(51);
  second.visits.close();
  expect([...first.problems, ...second.problems]).toEqual([]);
});

test('at midnight the ring of the day begins anew, also while the program runs', async () => {
  const hall = await openHall(await newFile(), new Date(2026, 10, 25, 23, 59));
  hall.visits.begin();
  hall.time = new Date(2026, 10, 26, 0, 1);
  expect(hall.visits.today()).toBe(0);
  expect(hall.visits.begin()).toBe(1);
  hall.visits.close();
});

test('a visit is taken apart into sums of its day, and nothing keeps its pieces together', async () => {
  const file = await newFile();
  const hall = await openHall(file);
  hall.visits.begin();
  hall.visits.end(aVisit);
  hall.visits.close();
  const read = await readVisits(file);
  expect(read.status).toBe('ok');
  if (read.status !== 'ok') return;
  expect(read.counts.every(({ day, count }) => day === '2026-11-25' && count === 1)).toBe(true);
  expect(read.counts.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
    'dwell 120',
    'hour 09',
    'language en',
    'step begun',
    'step entered',
    'step turned',
    'view chapter:pier',
    'view circle',
    'visit ',
  ]);
});

/** One visit has been written, and another has begun since. */
async function openAfterBatch() {
  const file = await newFile();
  const hall = await openHall(file);
  hall.visits.begin();
  await hall.tick();
  hall.visits.begin();
  return { file, hall };
}

test('what was counted is there after a kill, but for the last batch', async () => {
  const { file, hall } = await openAfterBatch();
  // No close: the process was killed here.
  expect(await visitsIn(file)).toBe(1);
  hall.visits.close();
});

test('a batch that was written is not written again with the next one', async () => {
  const { file, hall } = await openAfterBatch();
  await hall.tick();
  await hall.tick();
  hall.visits.close();
  expect(await visitsIn(file)).toBe(2);
});

test('after an orderly end all figures are in one file, which can be copied, and nothing is open', async (context) => {
  const file = await newFile();
  const hall = await openHall(file);
  hall.visits.begin();
  expect(await openBelow(context, dirname(file))).not.toEqual([]);
  hall.visits.close();
  expect(await openBelow(context, dirname(file))).toEqual([]);
  expect(await readdir(dirname(file))).toEqual(['visits.sqlite']);
  expect(await visitsIn(file)).toBe(1);
});

test('figures are told since a day, by day, kind and key, with what waits in memory added', async () => {
  const file = await newFile();
  const hall = await openHall(file, new Date(2026, 10, 24, 9));
  hall.visits.begin();
  hall.time = morning;
  hall.visits.end({ ...aVisit, languages: ['zh', 'en'] });
  hall.visits.begin();
  await hall.tick();
  hall.visits.end({ ...aVisit, languages: ['ja', 'en'] });
  hall.visits.begin();
  const told = (day: string) => hall.visits.since(day).map(({ kind, key, count }) => `${kind} ${key} ${count}`);
  const ofToday = [
    ...['dwell 120 2', 'hour 09 2', 'language en 2', 'language ja 1', 'language zh 1'],
    ...['step begun 2', 'step entered 2', 'step turned 2', 'view chapter:pier 2', 'view circle 2', 'visit  2'],
  ];
  expect(told('2026-11-25')).toEqual(ofToday);
  expect(told('2026-11-24')).toEqual(['hour 09 1', 'visit  1', ...ofToday]);
  hall.time = new Date(2026, 10, 26, 9);
  hall.visits.begin();
  hall.time = new Date(2026, 10, 24, 9);
  hall.visits.begin();
  expect(told('2026-11-26')).toEqual(['hour 09 1', 'visit  1']);
  hall.visits.close();
});

test('today’s ring has the visits of today and nothing else, also while figures of a clock ahead lie beside them', async () => {
  const file = await newFile();
  const hall = await openHall(file, new Date(2026, 10, 27, 9));
  hall.visits.begin();
  hall.time = morning;
  for (let visitor = 0; visitor < 3; visitor += 1) hall.visits.begin();
  hall.visits.end(aVisit);
  hall.visits.close();
  const again = await openHall(file);
  expect(again.visits.today()).toBe(3);
  again.time = new Date(2026, 10, 26, 9);
  expect(again.visits.today()).toBe(0);
  again.visits.close();
});

test('counts are written every two seconds by themselves until the program ends, and keep no program alive', async () => {
  const file = await newFile();
  const timers = vi.spyOn(globalThis, 'setInterval');
  const report = (problem: { readonly what: string }): void => expect.unreachable(problem.what);
  const options = { file, now: () => morning, report };
  (await openVisits(options)).close();
  expect(timers.mock.results.map(({ value }) => (value as NodeJS.Timeout).hasRef())).toEqual([false]);
  timers.mockRestore();

  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const visits = await openVisits(options);
  visits.begin();
  expect(await visitsIn(file)).toBe(0);
  vi.advanceTimersByTime(2000);
  expect(await visitsIn(file)).toBe(1);
  expect(visits.state()).toEqual({ inMemoryOnly: false, lost: 0 });
  visits.close();
  expect(vi.getTimerCount()).toBe(0);
});

test('reading the figures silences no warning but SQLite’s own', async () => {
  const before = process.emitWarning;
  await loadSqlite();
  expect(process.emitWarning).toBe(before);
});

test('figures of more than five years of days are forgotten, and a clock ten years ahead forgets none', async () => {
  const file = await newFile();
  const hall = await openHall(file, new Date(2020, 0, 1));
  for (let day = 0; day < 5 * 366 + 3; day++) {
    hall.time = new Date(2020, 0, 1 + day);
    hall.visits.begin();
    // What waits is looked through at each visit, so that years of it would take seconds.
    if (day % 50 === 0) await hall.tick();
  }
  hall.visits.close();
  const ahead = await openHall(file, new Date(2036, 0, 1));
  const days = ahead.visits.since('').filter(({ kind }) => kind === 'visit');
  expect(days).toHaveLength(5 * 366);
  expect(days[0]?.day).toBe('2020-01-04');
  ahead.visits.close();
});

test('a wrong wall clock costs no figures of other days', async () => {
  const file = await newFile();
  const hall = await openHall(file);
  hall.visits.begin();
  hall.time = new Date(2036, 10, 25);
  hall.visits.begin();
  hall.time = morning;
  hall.visits.begin();
  hall.visits.close();
  const read = await readVisits(file);
  const visits = read.status === 'ok' ? read.counts.filter(({ kind }) => kind === 'visit') : [];
  expect(visits.map(({ day, count }) => [day, count])).toEqual([
    ['2026-11-25', 2],
    ['2036-11-25', 1],
  ]);
});

test('the bars of the dwell histogram have no gaps', () => {
  expect([0, 15, 15.1, 60, 599, 600, 601].map(dwellBar)).toEqual(['15', '15', '30', '60', '600', '600', 'more']);
  expect(dayOf(morning)).toBe('2026-11-25');
});
