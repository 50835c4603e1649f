import { expect, it } from 'vitest';
import { makeSpring } from '../../../../src-renderer/core/motion/spring.ts';
import { handClock } from './hand.ts';

function springOn() {
  const clock = handClock();
  const path: number[] = [];
  const spring = makeSpring(clock, 0, (value) => path.push(value));
  return { clock, path, spring, at: () => path.at(-1) ?? 0 };
}

/** A spring that was let go to 10 so many frames ago. */
function springLetGo(frames: number) {
  const on = springOn();
  on.spring.release(10);
  on.clock.run(frames);
  return on;
}

it('stands exactly where the finger is', () => {
  const { spring, at, clock } = springOn();
  spring.hold(0.37);
  expect(at()).toBe(0.37);
  expect(clock.run(10)).toBe(0);
});

it('goes where it is let go to, never beyond, and then asks for no more frames', () => {
  const { path, clock, at } = springLetGo(120);
  expect(at()).toBe(10);
  expect(Math.max(...path)).toBeLessThanOrEqual(10);
  expect(clock.run(60)).toBe(0);
});

it('turns round at once when it is sent elsewhere on its way, without a jerk', () => {
  const { spring, path, clock, at } = springLetGo(8);
  const before = (path.at(-1) ?? 0) - (path.at(-2) ?? 0);
  spring.release(20);
  clock.run(1);
  const after = (path.at(-1) ?? 0) - (path.at(-2) ?? 0);
  expect(after).toBeGreaterThanOrEqual(before * 0.9);
  clock.run(200);
  expect(at()).toBe(20);
});

it('stops under a finger that takes it, and stays', () => {
  const { spring, clock, at } = springLetGo(5);
  spring.hold(3);
  clock.run(60);
  expect(at()).toBe(3);
});

it('ends with what it moved', () => {
  const { spring, clock, path } = springLetGo(3);
  spring.stop();
  const steps = path.length;
  clock.run(60);
  expect(path.length).toBe(steps);
});

it('stays where it is let go in a frame that began long before, on a machine that was busy meanwhile', () => {
  const clock = handClock();
  const path: number[] = [];
  const spring = makeSpring({ ...clock, now: () => clock.now() + 3000 }, 0, (value) => path.push(value));
  spring.release(1);
  clock.run(1);
  expect(path).toEqual([0]);
  clock.run(60);
  expect(Math.max(...path)).toBe(1);
  expect(path.at(-1)).toBe(1);
});
