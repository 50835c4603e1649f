import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { VisitSummary } from '../../../../src-main/contract/visits.ts';
import { dayOf } from '../../../../src-main/contract/day.ts';
import { readVisits } from '../../../../src-main/store/visits/read.ts';
import { loadSqlite } from '../../../../src-main/store/visits/sqlite.ts';
import { dwellBar, openVisits, type Visits } from '../../../../src-main/store/visits/visits.ts';

const morning = new Date(2026, 10, 25, 9, 30);
const newFile = async (): Promise<string> => join(await mkdtemp(join(tmpdir(), 'nianlun-')), 'visits.sqlite');

const aVisit: VisitSummary = {
  seconds: 95,
  views: ['chapter:pier', 'circle', 'circle'],
  languages: ['en'],
  step: 'entered',
};

interface Hall {
  readonly visits: Visits;
  readonly problems: string[];
  /** Writes what waits, as the clock does now and then. */
  tick(): Promise<void>;
  time: Date;
}

async function openHall(file: string, time = morning): Promise<Hall> {
  const problems: string[] = [];
  let write = (): void => {};
  const hall = { problems, time } as unknown as { -readonly [Key in keyof Hall]: Hall[Key] };
  hall.visits = await openVisits({
    file,
    now: () => new Date(hall.time),
    report: ({ what, why }) => problems.push(`${what}: ${why}`),
    every: (work) => {
      write = work;
      return () => {};
    },
  });
  hall.tick = async () => {
    write();
    // A file that is opened late is opened between two batches.
    await new Promise((done) => setTimeout(done, 0));
  };
  return hall;
}

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

for (const [state, content] of [
  ['no database', 'these are no figures'],
  ['an empty file', ''],
  ['a database cut short', 'SQLite format 3\0'.padEnd(2000, '\0')],
] as const) {
  test(`${state} in its place never stops the start`, async () => {
    const file = await newFile();
    await writeFile(file, content);
    const hall = await openHall(file);
    expect(hall.visits.begin()).toBe(1);
    hall.visits.close();
    const read = await readVisits(file);
    expect(read.status === 'ok' && read.counts.length).toBe(2);
    if (content === '') return;
    expect(hall.problems).toHaveLength(1);
    const aside = (await readdir(dirname(file))).find((name) => name.startsWith('visits.sqlite.damaged-'));
    expect(await readFile(join(dirname(file), aside ?? ''), 'utf8')).toBe(content);
  });
}

test('a database with other tables is set aside', async () => {
  const file = await newFile();
  const { DatabaseSync } = await loadSqlite();
  const other = new DatabaseSync(file);
  other.exec('CREATE TABLE counts (something TEXT)');
  other.close();
  const hall = await openHall(file);
  expect(hall.visits.begin()).toBe(1);
  hall.visits.close();
  expect(hall.problems).toHaveLength(1);
  expect((await readVisits(file)).status).toBe('ok');
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
