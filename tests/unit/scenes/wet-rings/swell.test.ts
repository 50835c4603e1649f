import { expect, test } from 'vitest';
import {
  lift,
  mostSwell,
  press,
  settle,
  swellAt,
  uncovered,
  type Swelling,
} from '../../../../src-renderer/scenes/wet-rings/swell.ts';

const pass = (swellings: readonly Swelling[], seconds: number) => {
  for (let time = 0; time < seconds; time += 1 / 60) swellings = settle(swellings, 1 / 60);
  return swellings;
};

test('wood that is pulled outwards is where the finger is, at once', () => {
  expect(swellAt(press([], 1, 400, 90), 400)).toBeCloseTo(90);
  expect(swellAt(press(press([], 1, 400, 90), 1, 420, 120), 420)).toBeCloseTo(120);
});

test('no finger tears the bark off', () => {
  expect(swellAt(press([], 1, 400, 5000), 400)).toBe(mostSwell);
});

test('under a finger that only rests on it the wood swells by itself', () => {
  const swellings = pass(press([], 1, 400, -60), 1);
  expect(swellAt(swellings, 400)).toBeGreaterThan(30);
  expect(swellAt(swellings, 1200)).toBe(0);
});

test('ten fingers swell ten places', () => {
  let swellings: readonly Swelling[] = [];
  for (let finger = 0; finger < 10; finger++) swellings = press(swellings, finger, finger * 400, 80);
  for (let finger = 0; finger < 10; finger++) expect(swellAt(swellings, finger * 400)).toBeCloseTo(80);
});

test('let go, the wood goes back and comes to rest', () => {
  const swellings = lift(press([], 1, 400, 120), 1);
  expect(swellAt(pass(swellings, 0.1), 400)).toBeLessThan(120);
  expect(pass(swellings, 4)).toEqual([]);
});

test('where young wood swells new rings come out; grown wood stretches instead', () => {
  expect(uncovered(168, 220, 168)).toBe(168);
  expect(uncovered(30, 40, 168)).toBeGreaterThan(39);
  expect(uncovered(100, 260, 168)).toBeLessThan(168);
  expect(uncovered(100, 80, 168)).toBe(80);
});
