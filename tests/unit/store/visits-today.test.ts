import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dayOf, openVisitsToday } from '../../../src-main/store/visits-today.ts';

const morning = (): Date => new Date(2026, 10, 25, 9);
const newFile = async (): Promise<string> => join(await mkdtemp(join(tmpdir(), 'nianlun-')), 'visits-today.json');
const noProblem = (problem: unknown): void => expect.unreachable(String(problem));

test('today’s ring survives a restart', async () => {
  const file = await newFile();
  const visits = await openVisitsToday(file, morning, noProblem);
  for (let times = 0; times < 50; times += 1) visits.add();
  await visits.close();
  const again = await openVisitsToday(file, morning, noProblem);
  expect(again.today()).toBe(50);
  expect(again.add()).toBe(51);
  await again.close();
});

test('at midnight the ring of the day begins anew, also while the program runs', async () => {
  let time = new Date(2026, 10, 25, 23, 59);
  const visits = await openVisitsToday(await newFile(), () => time, noProblem);
  visits.add();
  time = new Date(2026, 10, 26, 0, 1);
  expect(visits.today()).toBe(0);
  expect(visits.add()).toBe(1);
  await visits.close();
});

test('only a day and a number are kept', async () => {
  const file = await newFile();
  const visits = await openVisitsToday(file, morning, noProblem);
  visits.add();
  await visits.close();
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ day: '2026-11-25', visits: 1 });
});

test('a damaged count is reported and begins anew', async () => {
  const file = await newFile();
  await writeFile(file, '{"visits":-3}');
  const problems: unknown[] = [];
  const visits = await openVisitsToday(file, morning, (problem) => problems.push(problem));
  expect(visits.today()).toBe(0);
  expect(problems).toHaveLength(1);
  expect(dayOf(morning())).toBe('2026-11-25');
});

test('a count that can’t be written is reported and goes on in memory', async () => {
  const problems: unknown[] = [];
  // A folder cannot be made below a file.
  const file = join(await newFile(), 'visits-today.json');
  await writeFile(join(file, '..'), 'a file');
  const visits = await openVisitsToday(file, morning, (problem) => problems.push(problem));
  problems.length = 0;
  expect(visits.add()).toBe(1);
  await visits.close();
  expect(problems).toHaveLength(1);
  expect(visits.today()).toBe(1);
});
