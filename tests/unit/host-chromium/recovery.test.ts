import { expect, test } from 'vitest';
import { FaultCount, faultWindow, waitBefore } from '../../../src-main/host-chromium/recovery.ts';

test('faults are counted within a minute, so that a screen that ran for a year is as strong as a new one', () => {
  let now = 0;
  const faults = new FaultCount(() => now);
  expect([faults.add(), faults.add(), faults.add()]).toEqual([1, 2, 3]);
  now += faultWindow - 1;
  expect(faults.add()).toBe(4);
  now += 1;
  expect(faults.add()).toBe(2);
});

test('the first new browser comes at once, the next ones later and later', () => {
  expect([1, 2, 3, 4, 5, 100].map(waitBefore)).toEqual([0, 1000, 5000, 30_000, 30_000, 30_000]);
});
