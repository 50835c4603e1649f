import { copyFile, mkdir, open, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { loadSqlite, readVisits } from '../../../../src-main/store/visits/database.ts';
import { openBelow } from '../support.ts';
import { aVisit, type Hall, newFile, openHall, tickUntilWritten } from './figures-on-disk.ts';

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
    const aside = (await readdir(dirname(file))).find((name) => name.startsWith('visits.sqlite.damaged-'));
    expect(hall.problems).toEqual([
      `the figures were damaged and begin anew: file is not a database: ${join(dirname(file), aside ?? '')}`,
    ]);
    expect(await readFile(join(dirname(file), aside ?? ''), 'utf8')).toBe(content);
  });
}

test.each([
  ['a folder', 'it is no ordinary file', (file: string) => mkdir(file)],
  [
    'far too large a file',
    'it has 1073741824 bytes, at most 268435456 are expected',
    (file: string) => writeFile(file, '').then(() => truncate(file, 2 ** 30)),
  ],
  [
    'the file of a newer version',
    'a newer version of the program has written it (form 2)',
    async (file: string) => {
      (await openHall(file)).visits.close();
      const { DatabaseSync } = await loadSqlite();
      const newer = new DatabaseSync(file);
      newer.exec('PRAGMA user_version = 2');
      newer.close();
    },
  ],
])('%s in its place is set aside, and counting begins anew', async (_what, why, put) => {
  const file = await newFile();
  await put(file);
  const hall = await openHall(file);
  expect(hall.visits.begin()).toBe(1);
  hall.visits.close();
  expect(hall.problems).toEqual([expect.stringContaining(`begin anew: ${why}`)]);
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

test.for([
  ['reading', 'read', (hall: Hall) => expect(hall.visits.since('2020-01-01')).toEqual([])],
  ['counting', 'written', () => undefined],
] as const)(
  'figures whose damage comes out in %s are set aside, and what is counted then is kept',
  async ([, done, notice], context) => {
    const file = await yearsOfFigures();
    const hall = await openHall(file, new Date(2026, 1, 1));
    expect(hall.visits.today()).toBe(0);
    // What another program has written makes SQLite read again what it has in memory.
    const { DatabaseSync } = await loadSqlite();
    const other = new DatabaseSync(file);
    other.exec("INSERT INTO counts VALUES ('2020-01-01', 'language', 'fr', 1)");
    other.close();
    await writeFile(file, new Uint8Array((await stat(file)).size).fill(0x55), { flag: 'r+' });
    notice(hall);
    for (let visits = 1; visits <= 4; visits++) expect(hall.visits.begin()).toBe(visits);
    await tickUntilWritten(hall, file, 4);
    expect(hall.problems).toEqual([
      `figures can’t be ${done}: file is not a database`,
      expect.stringMatching(/^the figures were damaged and begin anew: .*not a database/),
    ]);
    hall.visits.close();
    expect(await openBelow(context, dirname(file))).toEqual([]);
  },
);

test('a new file says its form, so that a newer version of the program can tell', async () => {
  const file = await newFile();
  (await openHall(file)).visits.close();
  const { DatabaseSync } = await loadSqlite();
  const database = new DatabaseSync(file, { readOnly: true });
  expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1 });
  database.close();
});

test('a file that another program holds at the start is no damaged one', async () => {
  const file = await newFile();
  const before = await openHall(file);
  before.visits.begin();
  before.visits.close();
  const { DatabaseSync } = await loadSqlite();
  const other = new DatabaseSync(file);
  other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT');
  const hall = await openHall(file);
  expect(hall.problems).toEqual(['the figures can’t be opened and stay in memory: database is locked']);
  expect(hall.visits.state()).toEqual({ inMemoryOnly: true, lost: 0 });
  hall.visits.begin();
  other.close();
  await tickUntilWritten(hall, file, 2);
  expect(hall.visits.today()).toBe(2);
  hall.visits.close();
  expect(await readdir(dirname(file))).toEqual(['visits.sqlite']);
});
