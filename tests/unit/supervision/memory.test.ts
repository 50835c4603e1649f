import { expect, test } from 'vitest';
import { absoluteCap, MemoryBudget } from '../../../src-main/supervision/memory.ts';

const megabyte = 2 ** 20;
const cap = 2000 * megabyte;

function hall() {
  let now = 0;
  const budget = new MemoryBudget(() => now, cap);
  /** A minute passes, and so much is measured. */
  const minute = (megabytes: number, unattended = true) => {
    now += 60_000;
    return budget.measured(megabytes * megabyte, unattended)?.act;
  };
  const minutes = (often: number, megabytes: number, unattended = true): string[] =>
    Array.from({ length: often }, () => minute(megabytes, unattended)).flatMap((act) => act ?? []);
  return { budget, minutes };
}

test('a browser that needs what it needed in its first hour is left alone for a year', () => {
  const { minutes } = hall();
  expect(minutes(365 * 24 * 60, 400)).toEqual([]);
});

test('half as much again gets a new renderer, and when that did not help a new browser', () => {
  const { minutes, budget } = hall();
  minutes(60, 800);
  expect(minutes(1, 1199)).toEqual([]);
  expect(minutes(11, 1201)).toEqual(['renderer', 'browser']);
  budget.begin();
  expect(minutes(60, 1201)).toEqual([]);
});

test('a browser whose first hour was a dark one may still take what ordinary use takes', () => {
  const { minutes } = hall();
  minutes(60, 300);
  expect(minutes(600, 899)).toEqual([]);
  expect(minutes(1, 901)).toEqual(['renderer']);
});

test('nothing is done in front of a visitor or in a presentation, however much it is', () => {
  const { minutes } = hall();
  minutes(60, 400);
  expect(minutes(600, 5000, false)).toEqual([]);
  expect(minutes(1, 5000)).toEqual(['renderer']);
});

test('what is far too much counts in the first hour too', () => {
  expect(hall().minutes(1, 2001)).toEqual(['renderer']);
});

test('a budget that is too small for the machine never becomes a loop: one act in ten minutes', () => {
  const { minutes } = hall();
  expect(minutes(60, 3000)).toHaveLength(6);
});

test('the cap is half of a small machine and three gigabytes of a large one', () => {
  expect(absoluteCap(4 * 2 ** 30)).toBe(2 * 2 ** 30);
  expect(absoluteCap(64 * 2 ** 30)).toBe(3 * 2 ** 30);
});

test.each([1, 2])('on a machine of %i GB the cap stays well above what ordinary use takes', (gigabytes) => {
  expect(absoluteCap(gigabytes * 2 ** 30)).toBeGreaterThan(1300 * megabyte);
});

test('a browser may take more and more in its first hour, whenever that begins', () => {
  const { minutes, budget } = hall();
  for (let browser = 0; browser < 3; browser++) {
    expect(minutes(30, 600)).toEqual([]);
    expect(minutes(29, 1900)).toEqual([]);
    minutes(300, 600);
    budget.begin();
  }
});

test('a browser that leaks is noticed by what its own first hour was, not by that of the one before it', () => {
  const { minutes, budget } = hall();
  minutes(60, 1200);
  budget.begin();
  minutes(60, 700);
  expect(minutes(1, 1051)).toEqual(['renderer']);
});

test('twenty busy minutes in the middle of the first hour are not what a browser needs', () => {
  const { minutes } = hall();
  minutes(20, 700);
  minutes(20, 1300);
  minutes(20, 700);
  expect(minutes(1, 1051)).toEqual(['renderer']);
});

test('a browser that was not measured in its first hour is only held to the cap', () => {
  let now = 0;
  const budget = new MemoryBudget(() => now, cap);
  now = 2 * 3600_000;
  expect(budget.budget).toBe(cap);
  expect(budget.measured(1999 * megabyte, true)).toBeUndefined();
});

test('a new browser follows a new renderer only, and only on the same day', () => {
  const { minutes } = hall();
  expect(minutes(41, 3000)).toEqual(['renderer', 'browser', 'renderer', 'browser', 'renderer']);
  minutes(24 * 60, 400);
  expect(minutes(1, 3000)).toEqual(['renderer']);
});
