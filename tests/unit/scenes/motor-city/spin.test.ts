import { expect, test } from 'vitest';
import {
  driftSpeed,
  hold,
  pull,
  push,
  release,
  resting,
  roll,
  shortest,
} from '../../../../src-renderer/scenes/motor-city/spin.ts';

test('the wheel follows the finger exactly', () => {
  const held = hold(resting, 1);
  expect(pull(held, 1.4, 0.016).angle - held.angle).toBeCloseTo(0.4, 9);
});

test('across the seam of a turn the wheel takes the short way', () => {
  const held = hold(resting, 3.1);
  expect(pull(held, -3.1, 0.016).angle - held.angle).toBeCloseTo(2 * Math.PI - 6.2, 9);
  expect(shortest(6)).toBeCloseTo(6 - 2 * Math.PI, 9);
});

test('let go, it runs on and comes back to its slow turning', () => {
  let spin = hold(resting, 0);
  for (let at = 1; at <= 6; at++) spin = pull(spin, at * 0.08, 0.016);
  spin = release(spin, 0.01);
  expect(spin.speed).toBeGreaterThan(3);
  const later = roll(spin, 0.5);
  expect(later.angle).toBeGreaterThan(spin.angle + 0.8);
  expect(roll(spin, 60).speed).toBeCloseTo(driftSpeed, 3);
});

test('a finger that rests before it leaves gives no speed', () => {
  const spin = release(pull(hold(resting, 0), 0.5, 0.016), 0.4);
  expect(spin.speed).toBe(0);
});

test('running on does not depend on how often it is counted', () => {
  const spin = push(resting, 4);
  let small = spin;
  for (let step = 0; step < 60; step++) small = roll(small, 1 / 60);
  expect(small.angle).toBeCloseTo(roll(spin, 1).angle, 9);
});

test('a held wheel does not turn by itself', () => {
  const held = hold(push(resting, 5), 1);
  expect(roll(held, 1).angle).toBe(held.angle);
});
