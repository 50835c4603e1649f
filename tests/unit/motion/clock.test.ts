import { expect, test } from 'vitest';
import { loading } from '../../../src-renderer/motion/busy.ts';
import { stillClock } from '../../../src-renderer/motion/clock.ts';

test('on a still page, time waits for a part that loads late, and gives it every frame', async () => {
  const clock = stillClock();
  let frames = 0;
  const goOn = (): void => {
    frames += 1;
    clock.frame(goOn);
  };
  const loaded = loading();
  clock.frame(goOn);
  await new Promise((resolve) => setImmediate(resolve));
  expect([clock.now(), frames]).toEqual([0, 0]);

  let late = 0;
  const lateGoesOn = (): void => {
    late += 1;
    clock.frame(lateGoesOn);
  };
  clock.frame(lateGoesOn);
  loaded();
  await clock.settled();
  expect(frames).toBeGreaterThan(100);
  expect(late).toBe(frames);
});
