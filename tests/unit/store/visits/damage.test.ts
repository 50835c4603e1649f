import { copyFile, mkdir, open, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readVisits } from '../../../../src-main/store/visits/read.ts';
import { loadSqlite } from '../../../../src-main/store/visits/sqlite.ts';
import { aVisit, newFile, openHall } from './hall.ts';

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

test.each([
  ['a folder', (file: string) => mkdir(file)],
  ['far too large a file', (file: string) => writeFile(file, '').then(() => truncate(file, 2 ** 30))],
  [
    'the file of a newer version',
    async (file: string) => {
      const { DatabaseSync } = await loadSqlite();
      const newer = new DatabaseSync(file);
      newer.exec('CREATE TABLE counts (something TEXT); PRAGMA user_version = 2');
      newer.close();
    },
  ],
])('%s in its place is set aside, and counting begins anew', async (_what, put) => {
  const file = await newFile();
  await put(file);
  const hall = await openHall(file);
  expect(hall.visits.begin()).toBe(1);
  hall.visits.close();
  expect(hall.problems).toEqual([expect.stringContaining('begin anew')]);
  expect((await readdir(dirname(file))).some((name) => name.startsWith('visits.sqlite.damaged-'))).toBe(true);
  expect((await readVisits(file)).status).toBe('ok');
});

/** Years of figures on the disk. */
async function countYears(): Promise<string> {
  const file = await newFile();
  const hall = await openHall(file, new Date(2020, 0, 1));
  for (let day = 0; day < 400; day++) {
    hall.time = new Date(2020, 0, 1 + day);
    hall.visits.begin();
    hall.visits.end(aVisit);
    // What waits is looked through at each visit, so that a year of it would take seconds.
    if (day % 50 === 0) await hall.tick();
  }
  hall.visits.close();
  return file;
}

/** Counted by the first test that spoils them, and copied for each. */
let counted: Promise<string> | undefined;

async function yearsOfFigures(): Promise<string> {
  const file = await newFile();
  await copyFile(await (counted ??= countYears()), file);
  return file;
}

test.each([
  ['in its header', 0],
  ['in its first page', 100],
  ['in its middle', 20_000],
])('random bytes %s cost figures at most, whenever they come', async (_where, from) => {
  const spoil = async (file: string): Promise<void> => {
    const handle = await open(file, 'r+');
    const bytes = Uint8Array.from({ length: 12_000 }, (_, index) => (index * 7919 + 13) % 251);
    await handle.write(bytes, 0, bytes.length, from);
    await handle.close();
  };
  const before = await yearsOfFigures();
  await spoil(before);
  const opened = await openHall(before, new Date(2026, 1, 1));
  expect(opened.visits.begin()).toBe(1);
  opened.visits.close();
  expect((await readVisits(before)).status).toBe('ok');

  const under = await yearsOfFigures();
  const running = await openHall(under, new Date(2026, 1, 1));
  await spoil(under);
  for (let batch = 0; batch < 10; batch++) {
    running.visits.begin();
    running.visits.since('2020-01-01');
    await running.tick();
  }
  expect(running.visits.today()).toBe(10);
  running.visits.close();
});

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
