import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bearing, turnBetween } from '../../../../src-renderer/core/model/bearing.ts';
import { growRings, ringRadius } from '../../../../src-renderer/core/model/rings.ts';
import { placeTies, tieOnRings } from '../../../../src-renderer/core/model/ties.ts';

const home = { lat: 43.88, lon: 125.32 };
const span = { from: 1978, to: 2026 };
const city = (id: string, lat: number, lon: number, year?: number) => ({ id, lat, lon, ...(year ? { year } : {}) });

describe('bearings', () => {
  it('point along the great circle: Sendai east by south, Windsor nearly north, Ulsan south by east', () => {
    expect(bearing(home, { lat: 38.27, lon: 140.87 })).toBeCloseTo(110, -1);
    expect(bearing(home, { lat: 42.3, lon: -83.02 })).toBeCloseTo(19, -1);
    expect(bearing(home, { lat: 35.54, lon: 129.32 })).toBeCloseTo(158, -1);
  });

  it('are a number from 0 to 360 for any two places, the poles and home itself included', () => {
    const place = fc.record({
      lat: fc.double({ min: -90, max: 90, noNaN: true }),
      lon: fc.double({ min: -180, max: 180, noNaN: true }),
    });
    fc.assert(
      fc.property(place, place, (from, to) => {
        const degrees = bearing(from, to);
        expect(degrees).toBeGreaterThanOrEqual(0);
        expect(degrees).toBeLessThanOrEqual(360);
      }),
    );
  });

  it('turn the short way round', () => {
    expect(turnBetween(350, 10)).toBe(20);
    expect(turnBetween(10, 350)).toBe(-20);
  });
});

describe('ties on the rings', () => {
  const minsk = city('minsk', 53.9, 27.57, 1992);
  const zilina = city('zilina', 49.22, 18.74, 1992);

  it('fan two that share ring and bearing, under one label', () => {
    const ties = placeTies(home, [minsk, zilina], span);
    const [a, b] = ties.map((tie) => tie.drawnBearing);
    expect(Math.abs(turnBetween(a ?? 0, b ?? 0))).toBeCloseTo(4.4, 6);
    expect(ties.every((tie) => tie.fan.length === 2)).toBe(true);
  });

  it('never draw one of many far from its true bearing', () => {
    const crowd = Array.from({ length: 40 }, (_, index) => city(`c${index}`, 53 + index * 0.1, 27, 1992));
    for (const tie of placeTies(home, crowd, span)) {
      expect(Math.abs(turnBetween(tie.bearing, tie.drawnBearing))).toBeLessThan(8);
    }
  });

  it('leave every other tie at its true bearing', () => {
    const ties = placeTies(
      home,
      [minsk, city('windsor', 42.3, -83.02, 1992), city('sendai', 38.27, 140.87, 1980)],
      span,
    );
    expect(ties.every((tie) => tie.drawnBearing === tie.bearing && tie.fan.length === 1)).toBe(true);
  });

  it('put a city without a confirmed year on no ring, and one outside the span neither', () => {
    expect(placeTies(home, [city('a', 1, 2), city('b', 1, 2, 1950)], span)).toEqual([]);
  });

  it('stand in the middle of their year’s ring, in their drawn bearing', () => {
    const rings = growRings('harbour', 49);
    const [sendai] = placeTies(home, [city('sendai', 38.27, 140.87, 1980)], span);
    if (!sendai) throw new Error('Sendai has a tie.');
    const { angle, level, share } = tieOnRings(sendai, rings, span.from);
    expect(angle).toBeCloseTo(((sendai.drawnBearing - 90) * Math.PI) / 180, 10);
    expect(level).toBe(2.5);
    expect(share).toBeGreaterThan(ringRadius(rings, 2, angle));
    expect(share).toBeLessThan(ringRadius(rings, 3, angle));
  });
});
