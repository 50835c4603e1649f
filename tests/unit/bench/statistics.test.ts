import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineThrough, median, quantile, shareAbove } from '../../bench/statistics.ts';

test('the 98th of a hundred is the second from the top, and the median the middle one', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
  expect(quantile(hundred, 0.98)).toBe(99);
  expect(median([9, 1, 5])).toBe(5);
  expect(quantile([], 0.98)).toBe(0);
});

test('a share counts what lies above the bound, not what lies on it', () => {
  expect(shareAbove([10, 25, 26, 40], 25)).toBe(50);
  expect(shareAbove([], 25)).toBe(0);
});

test('a line through points on a line has its slope and no error', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -50, max: 50 }), (start, slope) => {
      const line = lineThrough([100, 120, 140, 300].map((x) => ({ x, y: start + slope * x })));
      expect(line.slope).toBeCloseTo(slope, 8);
      expect(line.error).toBeCloseTo(0, 6);
    }),
  );
});

test('points beside the line make its slope uncertain', () => {
  // By hand: slope 1.5 beside residuals -0.5, 1 and -0.5; 1.5 for one point too many and a spread of 2.
  const line = lineThrough([
    { x: 0, y: 0 },
    { x: 1, y: 3 },
    { x: 2, y: 3 },
  ]);
  expect(line.slope).toBeCloseTo(1.5);
  expect(line.error).toBeCloseTo(Math.sqrt(0.75));
});

test('two points are a line without an error to tell: refused', () => {
  expect(() =>
    lineThrough([
      { x: 0, y: 0 },
      { x: 1, y: 1 },
    ]),
  ).toThrow('three points');
});
