import { describe, expect, test } from 'vitest';
import {
  clear,
  contour,
  frozen,
  joined,
  marginDepth,
  patchDistance,
  thawAt,
  warmthRadius,
  type Patch,
} from '../../../../src-renderer/core/model/thaw.ts';

const patch: Patch = { x: 800, y: 400, radiusX: 600, radiusY: 150, open: 1, soft: 30, shape: 0, square: 0.5 };

describe('thawing glass', () => {
  test('is frozen outside, clear inside, and never jumps between', () => {
    expect(thawAt(200, 30)).toBe(frozen);
    expect(thawAt(0, 30)).toBe(contour);
    expect(thawAt(-200, 30)).toBe(clear);
    for (let distance = 60; distance > -60; distance -= 0.5) {
      const step = thawAt(distance - 0.5, 30) - thawAt(distance, 30);
      expect(step).toBeGreaterThanOrEqual(0);
      expect(step).toBeLessThan(6);
    }
  });

  test('has a rim equally wide at the ends and along the sides of a long patch', () => {
    for (const [x, y] of [
      [800 + 600 + 10, 400],
      [800, 400 + 150 + 10],
      [800 - 600 + 10, 400],
      [800, 400 - 150 + 10],
    ] as const) {
      expect(Math.abs(Math.abs(patchDistance(patch, x, y)) - 10)).toBeLessThan(1.5);
    }
  });

  test('grows from the middle of a patch', () => {
    const half = { ...patch, open: 0.5 };
    expect(patchDistance(half, 800, 400)).toBeLessThan(0);
    expect(patchDistance(half, 800 + 310, 400)).toBeGreaterThan(0);
    expect(patchDistance({ ...patch, open: 0 }, 800, 430)).toBeGreaterThan(0);
  });

  test('runs together where two patches meet, and only there', () => {
    expect(joined(5, 5, 60)).toBeLessThan(5);
    expect(joined(-10, 200, 60)).toBe(-10);
    expect(joined(5, 40, 60)).toBe(joined(40, 5, 60));
  });

  test('melts under a finger at once and over the whole pane in the end', () => {
    expect(warmthRadius(0, 820, 2200, 46)).toBe(46);
    expect(warmthRadius(820, 820, 2200, 46)).toBe(2200);
    for (let age = 0; age < 820; age += 16)
      expect(warmthRadius(age + 16, 820, 2200, 46)).toBeGreaterThan(warmthRadius(age, 820, 2200, 46));
  });

  test('leaves frost at the edges and none where one reads', () => {
    expect(marginDepth(2, 2, 1920, 1080, 46, 0.1)).toBeGreaterThan(40);
    expect(marginDepth(4, 540, 1920, 1080, 46, 0.1)).toBeGreaterThan(0);
    for (const [x, y] of [
      [960, 540],
      [150, 150],
      [300, 1000],
      [1700, 940],
    ] as const) {
      expect(marginDepth(x, y, 1920, 1080, 46, 0.1)).toBeLessThan(-30);
    }
  });
});
