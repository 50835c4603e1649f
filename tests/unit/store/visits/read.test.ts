import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase, readVisits } from '../../../../src-main/store/visits/database.ts';
import { newFolder } from '../../../new-folder.ts';
import { openBelow } from '../support.ts';
import { aVisit, morning, newFile, openHall } from './figures-on-disk.ts';

test('figures that were never begun are missing, and nothing is begun by looking', async () => {
  const file = await newFile();
  expect(await readVisits(file)).toEqual({ status: 'missing' });
  expect(await readdir(dirname(file))).toEqual([]);
});

test('what can’t be read as figures says why, and lies there as before', async () => {
  const file = await newFile();
  await writeFile(file, 'these are no figures');
  expect(await readVisits(file)).toEqual({ status: 'unreadable', why: expect.stringContaining('not a database') });
  expect(await readFile(file, 'utf8')).toBe('these are no figures');
});

test('whoever reads what a killed program left changes nothing of it, and leaves nothing open', async (context) => {
  const file = await newFile();
  const hall = await openHall(file);
  hall.visits.begin();
  await hall.tick();
  const killed = await newFolder();
  await cp(dirname(file), killed, { recursive: true });
  hall.visits.close();
  const contents = async () => {
    const names = (await readdir(killed)).filter((name) => !name.endsWith('-shm')).toSorted();
    return Promise.all(names.map(async (name) => [name, await readFile(join(killed, name), 'base64')]));
  };
  const before = await contents();
  expect(before.map(([name]) => name)).toEqual(['visits.sqlite', 'visits.sqlite-wal']);
  const read = await readVisits(join(killed, 'visits.sqlite'));
  expect(read.status === 'ok' && read.counts.map(({ kind, count }) => [kind, count])).toEqual([
    ['hour', 1],
    ['visit', 1],
  ]);
  expect(await contents()).toEqual(before);
  expect(await openBelow(context, killed)).toEqual([]);
});

test('figures are read since a day', async () => {
  const file = await newFile();
  const hall = await openHall(file);
  hall.visits.begin();
  hall.time = new Date(2026, 10, 26, 9);
  hall.visits.begin();
  hall.visits.close();
  const read = await readVisits(file, '2026-11-26');
  expect(read.status === 'ok' && new Set(read.counts.map(({ day }) => day))).toEqual(new Set(['2026-11-26']));
});

test('a second page is counted together with what earlier programs called a second beat', async () => {
  const file = await newFile();
  const { database } = await openDatabase(file, () => morning);
  database.exec(
    `INSERT INTO counts VALUES ('2026-11-24', 'step', 'second-beat', 7), ('2026-11-25', 'step', 'second-beat', 8)`,
  );
  database.close();
  const hall = await openHall(file);
  hall.visits.end({ ...aVisit, step: 'second-page' });
  const secondPages = [
    { day: '2026-11-24', kind: 'step', key: 'second-page', count: 7 },
    { day: '2026-11-25', kind: 'step', key: 'second-page', count: 9 },
  ];
  const ofSecond = ({ key }: { readonly key: string }) => key.startsWith('second-');
  expect(hall.visits.since('2026-11-24').filter(ofSecond)).toEqual(secondPages);
  await hall.tick();
  expect(hall.visits.since('2026-11-24').filter(ofSecond)).toEqual(secondPages);
  hall.visits.close();
  const read = await readVisits(file);
  expect(read.status === 'ok' && read.counts.filter(ofSecond)).toEqual(secondPages);
});
