import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  growRings,
  levelOfYear,
  ringOutline,
  ringRadius,
  ringAngles,
} from '../../../../src-renderer/core/model/rings.ts';

describe('the rings of a trunk', () => {
  it('grow outwards from ring to ring at every angle, whatever the exhibition is called', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 120 }), (name, count) => {
        const { radii } = growRings(name, count);
        let narrowest = Infinity;
        for (let level = 1; level <= count; level++) {
          for (let angle = 0; angle < ringAngles; angle += 37) {
            const inner = radii[(level - 1) * ringAngles + angle] ?? NaN;
            narrowest = Math.min(narrowest, (radii[level * ringAngles + angle] ?? NaN) - inner);
          }
        }
        expect(narrowest).toBeGreaterThan(0);
      }),
      { numRuns: 25 },
    );
  });

  it('are the same for the same exhibition and others for another', () => {
    expect(growRings('changchun', 49).radii).toEqual(growRings('changchun', 49).radii);
    expect(growRings('elsewhere', 49).radii).not.toEqual(growRings('changchun', 49).radii);
  });

  it('grow smoothly between two years', () => {
    const rings = growRings('changchun', 49);
    const [before, between, after] = [25, 25.5, 26].map((level) => ringRadius(rings, level, 1.2));
    expect(between).toBeCloseTo(((before ?? 0) + (after ?? 0)) / 2, 6);
  });

  it('end in the pith and in the bark', () => {
    const rings = growRings('changchun', 49);
    expect(ringRadius(rings, -3, 2)).toBe(0);
    expect(ringRadius(rings, 60, 2)).toBe(ringRadius(rings, 49, 2));
    expect(ringRadius(rings, 49, 2)).toBeCloseTo(1, 1);
    expect(levelOfYear(1978, 1978)).toBe(1);
  });

  it('close at the seam between the last and the first angle', () => {
    const rings = growRings('changchun', 49);
    expect(ringRadius(rings, 30, 2 * Math.PI - 1e-6)).toBeCloseTo(ringRadius(rings, 30, 0), 4);
  });

  it('of years before the story lie closer together, each with a place of its own', () => {
    const rings = growRings('changchun', 49, 70);
    expect(rings.count).toBe(119);
    const [before, story] = [ringRadius(rings, 70, 1), ringRadius(rings, 119, 1)];
    expect(before / 70).toBeLessThan((story - before) / 49 / 2);
    expect(ringRadius(rings, 31, 1)).toBeGreaterThan(ringRadius(rings, 30, 1));
  });

  it('have an outline of points around the pith', () => {
    const outline = ringOutline(growRings('changchun', 49), 49, 4);
    expect(outline.length).toBe((ringAngles / 4) * 2);
    expect(Math.hypot(outline[0] ?? 0, outline[1] ?? 0)).toBeCloseTo(1, 1);
  });
});
