import { expect, test } from 'vitest';
import { stillest } from '../../bench/touches.ts';

const places = [
  { x: 1000, y: 500 },
  { x: 1100, y: 500 },
  { x: 1600, y: 500 },
];

test('a picture is touched where it moves least, and then far enough away not to see what the first touch left', () => {
  expect(stillest(places, [0.1, 0.2, 3])).toEqual({ places: [places[0], places[2]], move: 3 });
});

test('the stillest comes first', () => {
  expect(stillest(places, [2, 5, 0.3]).places[0]).toBe(places[2]);
});
