/** A disk that is full, gone or held by another program: the counts wait in memory and lose nothing. */
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { loadSqlite, readVisits } from '../../../../src-main/store/visits/database.ts';
import { openBelow, smallDisk } from '../support.ts';
import { visitsIn } from '../../../visits-in.ts';
import { aVisit, newFile, openHall, tickUntilWritten } from './figures-on-disk.ts';

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

/** One visit is counted while another program holds the file. */
async function countedWhileHeld() {
  const file = await newFile();
  const hall = await openHall(file);
  const { DatabaseSync } = await loadSqlite();
  const other = new DatabaseSync(file);
  other.exec('BEGIN EXCLUSIVE');
  hall.visits.begin();
  return { file, hall, other };
}

test('a file that stays locked is asked for less and less often', async () => {
  const { file, hall, other } = await countedWhileHeld();
  for (let batch = 0; batch < 12; batch++) await hall.tick();
  expect(hall.problems).toHaveLength(4);
  other.close();
  hall.visits.close();
  expect(await visitsIn(file)).toBe(1);
});

test('counts wait in memory while another program holds the file, and are written afterwards', async () => {
  const { file, hall, other } = await countedWhileHeld();
  await hall.tick();
  expect(hall.problems).toEqual([expect.stringContaining('can’t be written')]);
  expect(hall.visits.today()).toBe(1);
  other.exec('ROLLBACK');
  other.close();
  await hall.tick();
  expect(await visitsIn(file)).toBe(1);
  hall.visits.close();
});

test('without a folder to write in, the count goes on in memory and says so', async () => {
  const file = join(await newFile(), 'below a file', 'visits.sqlite');
  await writeFile(dirname(dirname(file)), 'a file');
  const hall = await openHall(file);
  expect(hall.problems).toEqual([expect.stringMatching(/^the figures can’t be opened and stay in memory: /)]);
  expect(hall.visits.begin()).toBe(1);
  await hall.tick();
  expect(hall.visits.today()).toBe(1);
  expect(hall.visits.state()).toEqual({ inMemoryOnly: true, lost: 0 });
  expect(hall.visits.since('').map(({ kind, key, count }) => [kind, key, count])).toEqual([
    ['hour', '09', 1],
    ['visit', '', 1],
  ]);
  hall.visits.close();
  expect(hall.problems.every((problem) => problem.startsWith('the figures can’t be opened'))).toBe(true);
});

test('once the folder is there again, what was counted meanwhile is written', async () => {
  const file = join(await newFile(), 'below a file', 'visits.sqlite');
  const inTheWay = dirname(dirname(file));
  await writeFile(inTheWay, 'a file');
  const hall = await openHall(file);
  hall.visits.begin();
  // It is tried again and again meanwhile.
  const tries = async (): Promise<number> => hall.tick().then(() => hall.problems.length);
  await expect.poll(tries, { timeout: 20_000 }).toBeGreaterThan(2);
  await rm(inTheWay);
  await mkdir(dirname(file), { recursive: true });
  await tickUntilWritten(hall, file, 1);
  hall.visits.begin();
  await tickUntilWritten(hall, file, 2);
  expect(hall.visits.state().inMemoryOnly).toBe(false);
  hall.visits.close();
});

test('a program that ends while it opens its figures late leaves nothing open', async (context) => {
  const file = join(await newFile(), 'below', 'visits.sqlite');
  const hall = await openHall(file);
  hall.visits.begin();
  await mkdir(dirname(file), { recursive: true });
  expect(await openBelow(context, dirname(file))).toEqual([]);
  // Its end is the last try.
  hall.visits.close();
  await expect
    .poll(
      () =>
        stat(file).then(
          ({ size }) => size,
          () => 0,
        ),
      { timeout: 20_000 },
    )
    .toBeGreaterThan(0);
  await expect.poll(() => openBelow(context, dirname(file)), { timeout: 20_000 }).toEqual([]);
});

test('on a full disk figures wait as they are, and are written once when there is room', async (context) => {
  const disk = await smallDisk(context, 2);
  const file = join(disk.folder, 'visits.sqlite');
  const hall = await openHall(file);
  hall.visits.begin();
  await hall.tick();
  await disk.leave(0);
  for (let visitor = 0; visitor < 3; visitor += 1) {
    hall.visits.begin();
    hall.visits.end({ ...aVisit, views: Array.from({ length: 200 }, (_, view) => `chapter:${view}`) });
  }
  await hall.tick();
  expect(hall.problems).toEqual(['figures can’t be written: database or disk is full']);
  expect([await visitsIn(file), hall.visits.today()]).toEqual([1, 4]);
  await disk.leave(2);
  await tickUntilWritten(hall, file, 4);
  hall.visits.close();
  expect(await visitsIn(file)).toBe(4);
});

test('a file that another program writes is opened, its old figures stay for now, and an hour without visitors says nothing', async () => {
  const file = await newFile();
  (await openHall(file)).visits.close();
  const { DatabaseSync } = await loadSqlite();
  const other = new DatabaseSync(file);
  other.exec('BEGIN IMMEDIATE');
  const hall = await openHall(file);
  expect(hall.problems).toEqual(['old figures can’t be deleted: database is locked']);
  await hall.tick();
  expect(hall.problems).toHaveLength(1);
  other.close();
  hall.visits.begin();
  await tickUntilWritten(hall, file, 1);
  hall.visits.close();
});
