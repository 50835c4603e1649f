import { expect, test } from 'vitest';
import { whenUntouched } from '../../../../src-renderer/core/time/when-idle.ts';
import { FakeClock } from '../../fake-clock.ts';

function page() {
  const clock = new FakeClock();
  let waiting = (): void => undefined;
  let touched = 0;
  const done: number[] = [];
  const undo = whenUntouched(
    { now: () => clock.now, after: (milliseconds, act) => clock.later(act, milliseconds) },
    () => touched,
    () => done.push(clock.now),
    (act) => {
      waiting = act;
      return () => (waiting = () => undefined);
    },
  );
  return { clock, done, undo, touch: () => (touched = clock.now), hasTime: () => waiting() };
}

test('what is made ready waits until the last touch is long enough ago and the page has time', () => {
  const { clock, done, touch, hasTime } = page();
  clock.pass(400);
  touch();
  clock.pass(400);
  hasTime();
  expect(done).toEqual([]);
  clock.pass(300);
  expect(done).toEqual([]);
  hasTime();
  expect(done).toEqual([1100]);
});

test('a finger that comes while the page has no time is waited for, too', () => {
  const { clock, done, touch, hasTime } = page();
  clock.pass(2000);
  touch();
  hasTime();
  expect(done).toEqual([]);
  clock.pass(700);
  hasTime();
  expect(done).toEqual([2700]);
});

test('what is no longer wanted is not made', () => {
  for (const passed of [0, 2000]) {
    const { clock, done, undo, hasTime } = page();
    clock.pass(passed);
    undo();
    clock.pass(2000);
    hasTime();
    expect(done).toEqual([]);
  }
});
