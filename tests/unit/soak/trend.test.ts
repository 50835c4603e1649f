import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../../src-renderer/core/time/clock.ts';
import { type Point, tPoint, trendOf, type Verdict, verdictOf } from '../../soak/trend.ts';

/** Evenly distributed around 0 and at most `reach` away from it. */
const noise = (random: () => number, reach: number): number => (random() * 2 - 1) * reach;

function series(samples: number, value: (x: number) => number): Point[] {
  return Array.from({ length: samples }, (_, x) => ({ x, y: value(x) }));
}

/** How often each verdict is given over many runs of chance. */
function verdicts(tolerated: number, run: (random: () => number) => readonly Point[]): Record<Verdict, number> {
  const counted = { flat: 0, grows: 0, unclear: 0 };
  for (let seed = 1; seed <= 400; seed++) counted[verdictOf(run(seeded(seed)), tolerated)] += 1;
  return counted;
}

describe('the slope', () => {
  test('of a straight line is that of the line, and its interval has no width', () => {
    const number = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(number, number, fc.integer({ min: 5, max: 60 }), (slope, start, samples) => {
        const trend = trendOf(series(samples, (x) => start + slope * x));
        for (const each of [trend.slope, trend.low, trend.high]) expect(each).toBeCloseTo(slope, 6);
      }),
    );
  });

  test('lies in its interval in about 95 of 100 runs', () => {
    let within = 0;
    for (let seed = 1; seed <= 400; seed++) {
      const random = seeded(seed);
      const { low, high } = trendOf(series(25, (x) => 100 + 2 * x + noise(random, 30)));
      if (low <= 2 && 2 <= high) within += 1;
    }
    expect(within).toBeGreaterThan(370);
    expect(within).toBeLessThan(400);
  });

  test('has no bounds where too few samples were taken, or all at the same visit', () => {
    for (const points of [series(4, (x) => x), series(9, () => 1).map(({ y }) => ({ x: 3, y }))])
      expect(trendOf(points)).toMatchObject({ low: -Infinity, high: Infinity });
  });

  test.each([
    [3, 3.182],
    [5, 2.571],
    [10, 2.228],
    [30, 2.042],
    [1000, 1.962],
  ])('has an interval by Student’s t: for %i degrees of freedom the tables say %f', (degrees, table) => {
    expect(Math.abs(tPoint(degrees) / table - 1)).toBeLessThan(0.01);
  });
});

describe('the verdict', () => {
  const tolerated = 8;

  test('of a leak in noise is that it grows', () => {
    const told = verdicts(tolerated, (random) => series(25, (x) => 15_000 + 30 * x + noise(random, 120)));
    expect(told.grows).toBe(400);
  });

  test.each([
    [
      'of a steady leak is that it grows, also where the later half has too few samples for bounds',
      series(8, (x) => 4500 + 656 * x),
      'grows',
    ],
    ['of growth that is tolerated is that it is flat', series(25, (x) => 100 + 5 * x), 'flat'],
    ['of what shrinks is that it is flat', series(25, (x) => 9000 - 50 * x), 'flat'],
  ])('%s', (_name, points, verdict) => {
    expect(verdictOf(points, tolerated)).toBe(verdict);
  });

  test('of noise alone is that it is flat', () => {
    const told = verdicts(tolerated, (random) => series(25, () => 15_000 + noise(random, 60)));
    expect(told.flat).toBeGreaterThan(395);
    expect(told.grows).toBe(0);
  });

  test('of caches that fill and then are full is not that it grows', () => {
    const told = verdicts(tolerated, (random) =>
      series(60, (x) => 15_000 + 4000 * (1 - Math.exp(-x / 6)) + noise(random, 60)),
    );
    expect(told.grows).toBe(0);
    expect(told.flat).toBeGreaterThan(380);
  });

  test('of one step, after which nothing more happens, is not that it grows', () => {
    const told = verdicts(tolerated, (random) => series(60, (x) => (x < 24 ? 0 : 900) + noise(random, 60)));
    expect(told.grows).toBe(0);
    expect(told.flat).toBeGreaterThan(380);
  });

  test('of values that wander, each near the one before it, is seldom that they grow', () => {
    const told = verdicts(tolerated, (random) => {
      let last = 0;
      return series(40, () => (last = 0.8 * last + noise(random, 60)));
    });
    expect(told.grows).toBeLessThan(20);
  });

  test('is not given where too little is known', () => {
    expect(
      verdictOf(
        series(3, (x) => 1000 * x),
        tolerated,
      ),
    ).toBe('unclear');
    const told = verdicts(tolerated, (random) => series(8, () => noise(random, 5000)));
    expect(told.unclear).toBeGreaterThan(300);
  });
});
