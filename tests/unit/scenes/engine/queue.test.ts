import { expect, test } from 'vitest';
import { seeded } from '../../../../src-renderer/core/time/clock.ts';
import { oneOf } from '../../../../src-renderer/scenes/engine/one-of.ts';
import { openQueue } from '../../../../src-renderer/scenes/engine/queue.ts';

test('they come in their order, so far apart, each of them once', () => {
  const queue = openQueue(100);
  queue.fill([4, 2, 7], 1000);
  expect(queue.waits).toBe(true);
  expect(queue.due(999)).toEqual([]);
  expect(queue.due(1000)).toEqual([4]);
  expect(queue.due(1050)).toEqual([]);
  expect(queue.due(1500)).toEqual([2, 7]);
  expect(queue.waits).toBe(false);
  expect(queue.due(9000)).toEqual([]);
});

test('filled anew, it forgets who waited before', () => {
  const queue = openQueue(100);
  queue.fill([1, 2], 0);
  queue.fill([3], 50);
  expect(queue.due(1000)).toEqual([3]);
  queue.fill([1], 0);
  queue.clear();
  expect(queue.waits).toBe(false);
});

test('idle life finds each of several in time, and nothing where there is nothing', () => {
  const clock = { random: seeded(3) } as Parameters<typeof oneOf>[0];
  expect(new Set(Array.from({ length: 60 }, () => oneOf(clock, ['a', 'b', 'c'])))).toEqual(new Set(['a', 'b', 'c']));
  expect(oneOf(clock, [])).toBeUndefined();
});
