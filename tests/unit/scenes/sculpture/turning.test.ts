import { expect, test } from 'vitest';
import {
  carve,
  carvedAt,
  driftSpeed,
  othersCarved,
  pull,
  release,
  roll,
  type Turning,
} from '../../../../src-renderer/scenes/sculpture/turning.ts';

const block: Turning = { angle: 0, speed: driftSpeed, carved: carvedAt(1, 3) };

test('the first page shows a block out of which a form begins to come, the last the finished form', () => {
  expect(carvedAt(1, 3)).toBeGreaterThan(0.2);
  expect(carvedAt(1, 3)).toBeLessThan(0.5);
  expect(carvedAt(2, 3)).toBeGreaterThan(carvedAt(1, 3));
  expect(carvedAt(3, 3)).toBe(1);
  expect(carvedAt(1, 1)).toBe(1);
});

test('a block becomes a form within two and a half seconds', () => {
  let turning = block;
  for (let frame = 0; frame < 150; frame++) turning = carve(turning, 1, 1 / 60);
  expect(turning.carved).toBe(1);
});

test('going back a page gives the stone back', () => {
  let turning: Turning = { ...block, carved: 1 };
  for (let frame = 0; frame < 150; frame++) turning = carve(turning, carvedAt(1, 3), 1 / 60);
  expect(turning.carved).toBe(carvedAt(1, 3));
});

test('the form turns exactly as far as the finger', () => {
  expect(pull(block, 0.37, 1 / 60).angle).toBeCloseTo(0.37);
  expect(pull(pull(block, 0.37, 1 / 60), -0.37, 1 / 60).angle).toBeCloseTo(0);
});

test('turning by hand carves, in either direction', () => {
  expect(pull(block, 1, 0.1).carved).toBeGreaterThan(block.carved);
  expect(pull(block, -1, 0.1).carved).toBeGreaterThan(block.carved);
  expect(pull({ ...block, carved: 1 }, 3, 0.1).carved).toBe(1);
});

test('a push runs on heavily and ends in a slow turning', () => {
  let turning = release(pull(pull(block, 0.05, 1 / 60), 0.05, 1 / 60), 0.01);
  const pushed = turning.angle;
  expect(turning.speed).toBeGreaterThan(1);
  for (let frame = 0; frame < 60; frame++) turning = roll(turning, 1 / 60);
  expect(turning.angle - pushed).toBeGreaterThan(0.5);
  for (let frame = 0; frame < 1800; frame++) turning = roll(turning, 1 / 60);
  expect(turning.speed).toBeCloseTo(driftSpeed, 3);
});

test('what was turned backward goes on turning backward', () => {
  let turning = release(pull(pull(block, -0.05, 1 / 60), -0.05, 1 / 60), 0.01);
  for (let frame = 0; frame < 1800; frame++) turning = roll(turning, 1 / 60);
  expect(turning.speed).toBeCloseTo(-driftSpeed, 3);
});

test('a finger that rested before it left gives no push', () => {
  expect(release(pull(block, 0.2, 1 / 60), 0.5).speed).toBe(0);
});

test('time runs the same at any frame rate', () => {
  const pushed: Turning = { ...block, speed: 3 };
  let fine = pushed;
  for (let frame = 0; frame < 120; frame++) fine = roll(fine, 1 / 120);
  expect(roll(pushed, 1).angle).toBeCloseTo(fine.angle, 5);
});

test('the others are carved one after another, all of them when the great form is done', () => {
  expect(othersCarved(carvedAt(1, 3), 8, 9)).toBe(0);
  expect(othersCarved(0.5, 0, 9)).toBeGreaterThan(othersCarved(0.5, 5, 9));
  for (let rank = 0; rank < 9; rank++) expect(othersCarved(1, rank, 9)).toBe(1);
});
