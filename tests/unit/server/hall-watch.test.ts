import { expect, test } from 'vitest';
import { type HallState, watchHall } from '../../../src-main/supervision/hall-hours.ts';
import { FakeClock } from '../fake-clock.ts';

test('a change of the hour is told within five seconds, once, by the clock that is passed in', () => {
  const clock = new FakeClock();
  let state: HallState = { open: true };
  const told: (readonly [now: boolean, before: boolean, at: number])[] = [];
  const undo = watchHall(
    () => state,
    clock.later,
    (now, before) => told.push([now.open, before.open, clock.now]),
  );
  clock.pass(12_000);
  expect(told).toEqual([]);
  state = { ...state, open: false };
  clock.pass(5000);
  expect(told).toEqual([[false, true, 15_000]]);
  clock.pass(60_000);
  expect(told).toHaveLength(1);
  undo();
  state = { ...state, open: true };
  clock.pass(60_000);
  expect(told).toHaveLength(1);
});
