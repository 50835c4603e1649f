import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { dayOf } from '../../../../src-main/contract/day.ts';
import { readVisits } from '../../../../src-main/store/visits/read.ts';
import { loadSqlite } from '../../../../src-main/store/visits/sqlite.ts';
import { dwellBar } from '../../../../src-main/store/visits/visits.ts';
import { aVisit, morning, newFile, openHall } from './hall.ts';

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

test('what was counted is there after a kill, but for the last batch', async () => {
  const file = await newFile();
  const hall = await openHall(file);
  hall.visits.begin();
  await hall.tick();
  hall.visits.begin();
  // No close: the process was killed here.
  const after = await readVisits(file);
  expect(after.status === 'ok' && after.counts.find(({ kind }) => kind === 'visit')?.count).toBe(1);
  hall.visits.close();
});

test('a batch that was written is not written again with the next one', async () => {
  const file = await newFile();
  const hall = await openHall(file);
  hall.visits.begin();
  await hall.tick();
  hall.visits.begin();
  await hall.tick();
  await hall.tick();
  hall.visits.close();
  const read = await readVisits(file);
  expect(read.status === 'ok' && read.counts.find(({ kind }) => kind === 'visit')?.count).toBe(2);
});

test('while the disk has no room figures wait and say so; what even memory has no place for is counted as lost', async () => {
  const file = await newFile();
  const hall = await openHall(file);
  hall.mayWrite = false;
  for (let each = 0; each < 6000; each++) hall.visits.end({ ...aVisit, views: [`chapter:${each}`] });
  await hall.tick();
  expect(hall.visits.state()).toEqual({ inMemoryOnly: true, lost: 1005 });
  expect(hall.problems).toEqual(['figures are lost: 5000 sums wait in memory already']);
  const during = await readVisits(file);
  expect(during.status === 'ok' && during.counts).toEqual([]);
  hall.mayWrite = true;
  await hall.tick();
  expect(hall.visits.state().inMemoryOnly).toBe(false);
  const after = await readVisits(file);
  expect(after.status === 'ok' && after.counts.length).toBe(5000);
  hall.visits.close();
});

test('a file that stays locked is asked for less and less often', async () => {
  const file = await newFile();
  const hall = await openHall(file);
  const { DatabaseSync } = await loadSqlite();
  const other = new DatabaseSync(file);
  other.exec('BEGIN EXCLUSIVE');
  hall.visits.begin();
  for (let batch = 0; batch < 12; batch++) await hall.tick();
  expect(hall.problems).toHaveLength(4);
  other.close();
  hall.visits.close();
  const read = await readVisits(file);
  expect(read.status === 'ok' && read.counts.find(({ kind }) => kind === 'visit')?.count).toBe(1);
});

test('counts wait in memory while another program holds the file, and are written afterwards', async () => {
  const file = await newFile();
  const hall = await openHall(file);
  const { DatabaseSync } = await loadSqlite();
  const other = new DatabaseSync(file);
  other.exec('BEGIN EXCLUSIVE');
  hall.visits.begin();
  await hall.tick();
  expect(hall.problems).toEqual([expect.stringContaining('can’t be written')]);
  expect(hall.visits.today()).toBe(1);
  other.exec('ROLLBACK');
  other.close();
  await hall.tick();
  const read = await readVisits(file);
  expect(read.status === 'ok' && read.counts.find(({ kind }) => kind === 'visit')?.count).toBe(1);
  hall.visits.close();
});

test('without a folder to write in, the count goes on in memory and says so', async () => {
  const file = join(await newFile(), 'below a file', 'visits.sqlite');
  await writeFile(dirname(dirname(file)), 'a file');
  const hall = await openHall(file);
  expect(hall.problems).toHaveLength(1);
  expect(hall.visits.begin()).toBe(1);
  await hall.tick();
  expect(hall.visits.today()).toBe(1);
  hall.visits.close();
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
