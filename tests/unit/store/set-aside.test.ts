import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { setAside } from '../../../src-main/store/set-aside.ts';
import { newFolder } from '../../new-folder.ts';

const day = (date: number): Date => new Date(Date.UTC(2026, 10, date, 8, 30));
const endings = ['-wal', '-shm'];

test('what belongs to a damaged file goes with it, so that nothing of it gets into the new one', async () => {
  const folder = await newFolder();
  const file = join(folder, 'visits.sqlite');
  for (const ending of ['', '-wal']) await writeFile(`${file}${ending}`, `content${ending}`);
  const aside = join(folder, 'visits.sqlite.damaged-2026-11-25T083000.000Z');
  expect(await setAside(file, day(25), endings)).toBe(aside);
  expect((await readdir(folder)).map((name) => join(folder, name)).toSorted()).toEqual([aside, `${aside}-wal`]);
  expect(await readFile(`${aside}-wal`, 'utf8')).toBe('content-wal');
});

test('what belongs to it and can’t be moved makes it no file that was set aside', async () => {
  const folder = await newFolder();
  const file = join(folder, 'visits.sqlite');
  for (const ending of ['', '-wal']) await writeFile(`${file}${ending}`, '');
  await mkdir(join(folder, 'visits.sqlite.damaged-2026-11-25T083000.000Z-wal'));
  expect(await setAside(file, day(25), endings)).toBeNull();
});

test('where nothing lies, nothing is set aside', async () => {
  expect(await setAside(join(await newFolder(), 'missing'), day(25))).toBeNull();
});

test('of what is damaged day after day the last five stay, each with what belongs to it', async () => {
  const folder = await newFolder();
  const file = join(folder, 'visits.sqlite');
  for (let date = 1; date <= 9; date += 1) {
    for (const ending of date % 2 === 0 ? ['', '-wal'] : ['']) await writeFile(`${file}${ending}`, '');
    expect(await setAside(file, day(date), endings)).not.toBeNull();
  }
  const left = (await readdir(folder)).map((name) => name.replace(/^visits\.sqlite\.damaged-2026-11-0|T.*Z/g, ''));
  expect(left.toSorted()).toEqual(['5', '6', '6-wal', '7', '8', '8-wal', '9']);
});

test('a folder that lay in the place of a file goes too when it is the oldest', async () => {
  const folder = await newFolder();
  const file = join(folder, 'settings.json');
  for (let date = 1; date <= 6; date += 1) {
    await mkdir(join(file, 'somebody’s'), { recursive: true });
    expect(await setAside(file, day(date))).not.toBeNull();
  }
  expect(await readdir(folder)).toHaveLength(5);
});
