import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decadesOf } from '../../../../src-renderer/core/model/decades.ts';
import { dialLayout } from '../../../../src-renderer/core/model/dial-layout.ts';
import { growRings, levelOfYear } from '../../../../src-renderer/core/model/rings.ts';

function decadesOn(width: number, height: number, from: number, to: number, unit: number) {
  const years = to - from + 1;
  const layout = dialLayout({ width, height, unit, bar: 75, wordsEnd: height / 3, years });
  return { layout, decades: decadesOf(layout, growRings('city', years), { from, to }, unit) };
}

describe('the decades of the trunk', () => {
  it('are those of the exhibition after its first years, each on the ring of its year', () => {
    const { decades } = decadesOn(1920, 1080, 1978, 2026, 23);
    expect(decades.map(({ year }) => year)).toEqual([1990, 2000, 2010, 2020]);
    expect(decades.map(({ level }) => level)).toEqual([1990, 2000, 2010, 2020].map((year) => levelOfYear(year, 1978)));
  });

  it('have numerals that lie on no other numerals and not on the name of the place, whatever the span and the size of text', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.integer({ min: 1840, max: 2015 }),
        fc.integer({ min: 16, max: 48 }),
        (wide, from, unit) => {
          const { layout, decades } = decadesOn(wide ? 1920 : 1080, wide ? 1080 : 1920, from, 2026, unit);
          for (const [index, decade] of decades.entries()) {
            const { x, y } = layout;
            expect(Math.hypot(decade.x - x, decade.y - y)).toBeGreaterThan(unit * 3.5);
            for (const other of decades.slice(index + 1))
              expect(
                Math.abs(other.x - decade.x) > unit * 2.3 || Math.abs(other.y - decade.y) > unit * 0.9,
                `${decade.year} and ${other.year}`,
              ).toBe(true);
          }
        },
      ),
    );
  });
});
