import { describe, expect, test } from 'vitest';
import { growCrystals } from '../../../../src-renderer/instruments/attract/bake/crystals.ts';
import { frontsOf } from '../../../../src-renderer/instruments/attract/bake/fronts.ts';

const [width, height] = [480, 270];

describe('the ice', () => {
  test('is the same on every screen of one size', () => {
    expect(growCrystals(width, height, 0.6, 7)).toMatchObject({ rise: growCrystals(width, height, 0.6, 7).rise });
    expect(growCrystals(width, height, 0.6, 8).rise).not.toEqual(growCrystals(width, height, 0.6, 7).rise);
  });

  test('covers the whole pane with crystals, in landscape and in portrait', () => {
    for (const [across, down] of [
      [width, height],
      [height, width],
    ] as const) {
      const { rise } = growCrystals(across, down, 0.6, 7);
      const iced = rise.filter((value) => value > 10).length / rise.length;
      expect(iced).toBeGreaterThan(0.75);
    }
  });

  test('grows in from the edges', () => {
    const { arrival } = frontsOf(growCrystals(width, height, 0.6, 7));
    const columns = Math.ceil(width / 8) + 1;
    const rows = Math.ceil(height / 8) + 1;
    const middle = arrival[Math.floor(rows / 2) * columns + Math.floor(columns / 2)] ?? 0;
    const edge =
      Array.from({ length: columns }, (_, x) => arrival[x] ?? 1).reduce((sum, value) => sum + value, 0) / columns;
    expect(edge).toBeLessThan(middle);
    for (const value of arrival) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
  });
});
