import { expect, test } from 'vitest';
import { slowClock } from '../../../src-renderer/frost/slow-clock.ts';
import { stillClock } from '../../../src-renderer/motion/clock.ts';

test('a picture behind the ice gets about thirty frames a second, and none once it is let go', async () => {
  const clock = stillClock();
  const slow = slowClock(clock);
  const times: number[] = [];
  const undo = slow.frame(function again(now) {
    times.push(now);
    if (times.length < 12) slow.frame(again);
  });
  await clock.settled();
  expect(times).toHaveLength(12);
  const mean = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 11;
  expect(mean).toBeGreaterThan(28);
  expect(mean).toBeLessThan(52);
  undo();
  let called = false;
  slow.frame(() => (called = true))();
  await clock.settled();
  expect(called).toBe(false);
});
