import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { physicalScale } from '../../../../src-renderer/core/model/scale.ts';

const screen = { diagonal: 43, distance: 0.6 };

describe('sizes on the glass', () => {
  it('are the same whatever the resolution: a millimetre is a millimetre', () => {
    const hd = physicalScale({ width: 1920, height: 1080 }, screen, 1);
    const uhd = physicalScale({ width: 3840, height: 2160 }, screen, 1);
    expect(uhd.mm).toBeCloseTo(2 * hd.mm, 9);
    expect(uhd.unit).toBeCloseTo(2 * hd.unit, 9);
  });

  it('give capitals 7.3 mm at 0.6 m, already at the smallest size', () => {
    const { unit, mm } = physicalScale({ width: 1920, height: 1080 }, screen, 1);
    expect((unit * 0.733) / mm).toBeCloseTo(7.33, 2);
  });

  it('grow with each step, while the bar stays', () => {
    const sizes = ([1, 2, 3] as const).map((size) => physicalScale({ width: 1920, height: 1080 }, screen, size));
    expect(sizes.map(({ unit }) => unit)).toEqual(sizes.map(({ unit }) => unit).toSorted((a, b) => a - b));
    expect(new Set(sizes.map(({ base }) => base)).size).toBe(1);
  });

  it('of what is read at length double from the smallest to the largest', () => {
    const [small, , large] = ([1, 2, 3] as const).map((size) =>
      physicalScale({ width: 1920, height: 1080 }, screen, size),
    );
    expect((large?.reading ?? 0) / (small?.reading ?? 1)).toBe(2);
    expect(small?.reading).toBe(small?.unit);
  });

  it('are read from any distance at the same angle', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.3, max: 6, noNaN: true }), (distance) => {
        const { base, mm } = physicalScale({ width: 1920, height: 1080 }, { diagonal: 43, distance }, 1);
        const degrees = (Math.atan((base * 0.733) / mm / (distance * 1000)) * 180) / Math.PI;
        expect(degrees).toBeCloseTo(0.7, 6);
      }),
    );
  });
});
