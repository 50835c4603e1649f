import { expect, test } from 'vitest';
import { apart, changeSince, type Look } from '../../bench/stage/first-change.ts';

/** A part of twenty bytes, all of one level but for the first. */
const look = (at: number, level: number, first = level): Look => ({
  at,
  pixels: Uint8Array.from({ length: 20 }, (_, index) => (index === 0 ? first : level)),
});
const changed = (before: readonly Look[], after: readonly Look[]): number[] =>
  after.filter(changeSince(before)).map(({ at }) => at);
const still = [0, 50, 100, 150, 198].map((at) => look(at, 40));

test('pictures are as far apart as their pixels on the average', () => {
  expect(apart(Uint8Array.of(10, 0, 0, 20), Uint8Array.of(13, 0, 0, 15))).toBe(4);
});

test('on a part that stands still every picture that differs is a change', () => {
  const after = [look(202, 40), look(216, 40), look(231, 60), look(248, 60)];
  expect(changed(still, after)).toEqual([231, 248]);
});

test('one pixel among many that flickers is no answer', () => {
  expect(changed(still, [look(216, 40, 41), look(232, 40)])).toEqual([]);
});

test('what moves by itself goes on doing so without being taken for an answer', () => {
  // A level every 20 ms, before and after.
  const before = [0, 40, 80, 120, 160, 200].map((at) => look(at, 40 + at / 20));
  const after = [220, 260, 300, 400, 600].map((at) => look(at, 40 + at / 20));
  expect(changed(before, after)).toEqual([]);
});

test('an answer that outdoes what moves by itself is seen', () => {
  const before = [0, 40, 80, 120, 160, 200].map((at) => look(at, 40 + at / 20));
  expect(changed(before, [look(220, 51), look(236, 90)])).toEqual([236]);
});

test('a picture that never changes is no change however long it stands', () => {
  expect(changed(still, [look(500, 40), look(1200, 40)])).toEqual([]);
});

test('without a look before the touch nothing can be told', () => {
  expect(() => changeSince([])).toThrow('before the touch');
});
