import { expect, it } from 'vitest';
import { glide } from '../../../../src-renderer/core/motion/glide.ts';
import { handClock } from './hand.ts';

it('runs on with the speed of the throw, slower and slower, and comes to rest', () => {
  const clock = handClock();
  const steps: number[] = [];
  glide(clock, 2, (step) => steps.push(step));
  clock.run(600);
  expect(steps[0]).toBeGreaterThan(steps[20] ?? 0);
  expect(steps.reduce((sum, step) => sum + step, 0)).toBeCloseTo(2 * 0.45, 1);
  expect(clock.run(60)).toBe(0);
});

it('goes as far on a slow machine as on a fast one', () => {
  const far = (every: number): number => {
    const clock = handClock();
    let sum = 0;
    glide(
      { ...clock, now: clock.now, frame: (callback) => clock.frame((now) => callback(now * every)) },
      2,
      (step) => (sum += step),
    );
    clock.run(600);
    return sum;
  };
  expect(far(1)).toBeCloseTo(far(2), 1);
});

it('stops at once when a finger takes it', () => {
  const clock = handClock();
  let moved = 0;
  const stop = glide(clock, 2, () => (moved += 1));
  clock.run(5);
  stop();
  clock.run(60);
  expect(moved).toBe(5);
});
