import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openAttempts, waitAfter } from '../../../src-main/store/pin-attempts.ts';
import { newFolder } from '../../new-folder.ts';

const second = 1000;
const hour = 3600 * second;

/** Starts of one program on one file; each has a clock of its own that begins somewhere. */
async function hall() {
  const file = join(await newFolder(), 'pin-attempts.json');
  const clock = { now: 7 * hour };
  const unkept: unknown[] = [];
  const start = () => openAttempts({ file, monotonic: () => clock.now, onUnkept: (error) => unkept.push(error) });
  return { file, clock, unkept, start };
}

/** A program that has no place to write the count, an hour after its start. */
async function unwritableHall() {
  const { file, clock, unkept } = await hall();
  await writeFile(file, 'a file where a folder is needed');
  const attempts = await openAttempts({
    file: join(file, 'below'),
    monotonic: () => clock.now,
    onUnkept: (error) => unkept.push(error),
  });
  clock.now += hour;
  return { attempts, unkept };
}

test('two slips cost nothing; after them the wait grows to a quarter of an hour and no further', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 50].map(waitAfter)).toEqual([0, 0, 0, 30, 60, 120, 300, 900, 900, 900]);
});

test('the wait passes second by second, and a right PIN ends it', async () => {
  const { clock, start } = await hall();
  const attempts = await start();
  for (let guess = 0; guess < 3; guess++) await attempts.count('salt');
  expect(attempts.secondsLeft('salt')).toBe(30);
  clock.now += 29 * second + 1;
  expect(attempts.secondsLeft('salt')).toBe(1);
  clock.now += second;
  expect(attempts.secondsLeft('salt')).toBe(0);
  await attempts.count('salt');
  expect(attempts.secondsLeft('salt')).toBe(60);
  await attempts.clear('salt');
  expect(attempts.secondsLeft('salt')).toBe(0);
  for (let guess = 0; guess < 2; guess++) await attempts.count('salt');
  expect(attempts.secondsLeft('salt')).toBe(0);
});

test('failures at one PIN are no failures at the next', async () => {
  const { start } = await hall();
  const attempts = await start();
  for (let guess = 0; guess < 4; guess++) await attempts.count('old');
  expect([attempts.secondsLeft('old'), attempts.secondsLeft('new')]).toEqual([60, 0]);
  await attempts.count('new');
  expect([attempts.secondsLeft('old'), attempts.secondsLeft('new')]).toEqual([0, 0]);
});

test('each hour without an attempt forgives one failure', async () => {
  const { clock, start } = await hall();
  const attempts = await start();
  for (let guess = 0; guess < 4; guess++) await attempts.count('salt');
  clock.now += 2 * hour;
  await attempts.count('salt');
  expect(attempts.secondsLeft('salt')).toBe(30);
  clock.now += 100 * hour;
  for (let guess = 0; guess < 3; guess++) await attempts.count('salt');
  expect(attempts.secondsLeft('salt')).toBe(30);
});

test('a restart begins what was left of a wait anew, and never makes it longer', async () => {
  const { clock, start } = await hall();
  const before = await start();
  for (let guess = 0; guess < 4; guess++) await before.count('salt');
  clock.now = 2 * second;
  const after = await start();
  expect(after.secondsLeft('salt')).toBe(60);
  clock.now += 60 * second;
  expect(after.secondsLeft('salt')).toBe(0);
  await expect.poll(async () => (await start()).secondsLeft('salt')).toBe(0);
  await after.count('salt');
  expect(after.secondsLeft('salt')).toBe(120);
});

test('a damaged file counts as the longest wait, once, for whatever PIN there is', async () => {
  const { file, clock, start } = await hall();
  await writeFile(file, '{ half');
  const attempts = await start();
  expect([attempts.secondsLeft('salt'), attempts.secondsLeft('other')]).toEqual([900, 900]);
  clock.now += 900 * second;
  expect(attempts.secondsLeft('salt')).toBe(0);
});

test.each([
  { of: 'salt', failures: 3, wait: 901 },
  { of: 'salt', failures: 3, wait: -1 },
  { of: 'salt', failures: -1, wait: 0 },
  { of: 'salt', failures: 1.5, wait: 0 },
  { of: 'salt', failures: 1_000_001, wait: 0 },
  { of: 's'.repeat(101), failures: 0, wait: 0 },
])('a count that no program of ours wrote is a damaged one: %j', async (kept) => {
  const { file, start } = await hall();
  await writeFile(file, JSON.stringify(kept));
  expect((await start()).secondsLeft('salt')).toBe(900);
});

test('a first start waits for nothing and writes nothing', async () => {
  const { file, start, unkept } = await hall();
  expect((await start()).secondsLeft('salt')).toBe(0);
  await expect(readFile(file)).rejects.toThrow('ENOENT');
  expect(unkept).toEqual([]);
});

test('a count that can’t be written holds until the program ends, and is told', async () => {
  const { attempts, unkept } = await unwritableHall();
  for (let guess = 0; guess < 4; guess++) await attempts.count('salt');
  expect(attempts.secondsLeft('salt')).toBe(60);
  expect(unkept).toHaveLength(4);
});

test('a right PIN leaves nothing to wait for after a restart either', async () => {
  const { start } = await hall();
  const before = await start();
  for (let guess = 0; guess < 4; guess++) await before.count('salt');
  await before.clear('salt');
  const after = await start();
  expect(after.secondsLeft('salt')).toBe(0);
  for (let guess = 0; guess < 2; guess++) await after.count('salt');
  expect(after.secondsLeft('salt')).toBe(0);
});

test('whoever only asks how long to wait wears no disk', async () => {
  const { attempts, unkept } = await unwritableHall();
  await attempts.count('salt');
  for (let asked = 0; asked < 5; asked++) expect(attempts.secondsLeft('salt')).toBe(0);
  await attempts.count('salt');
  expect(unkept).toHaveLength(2);
});
