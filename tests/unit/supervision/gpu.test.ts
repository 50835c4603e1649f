import { expect, test } from 'vitest';
import { GpuLosses } from '../../../src-main/supervision/gpu.ts';

test('three losses in half a minute are too many; two, or three in an hour, are not', () => {
  let now = 0;
  const losses = new GpuLosses(() => now);
  const lostAt = (seconds: number): boolean => {
    now = seconds * 1000;
    return losses.lost();
  };
  expect([0, 10, 1200, 2400, 2410].map(lostAt)).toEqual([false, false, false, false, false]);
  expect(lostAt(2429)).toBe(true);
});
