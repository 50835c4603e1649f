import { expect, test } from 'vitest';
import { every } from '../../../../src-renderer/core/time/every.ts';
import { pageClock } from './page-clock.ts';

test('calls back once an interval by the clock it is given, and never again after its undo', () => {
  const { clock, pass } = pageClock();
  const seen: number[] = [];
  const undo = every(clock, 250, () => seen.push(clock.now()));
  pass(249);
  expect(seen).toEqual([]);
  pass(551);
  expect(seen).toEqual([250, 500, 750]);
  undo();
  pass(10_000);
  expect(seen).toEqual([250, 500, 750]);
});

test('goes on after work that fails, and may be ended by its own work', () => {
  const { clock, pass } = pageClock();
  let times = 0;
  const undo = every(clock, 100, () => {
    times += 1;
    if (times === 1) throw new Error('A fault made by this test.');
    undo();
  });
  expect(() => pass(100)).toThrow('A fault made by this test.');
  pass(1000);
  expect(times).toBe(2);
});
