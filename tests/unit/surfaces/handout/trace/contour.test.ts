import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outlinesBelow, type Grid } from '../../../../../src-renderer/surfaces/handout/trace/contour.ts';
import { areaOf, pathData, simplify } from '../../../../../src-renderer/surfaces/handout/trace/outline.ts';

/** A grid drawn with letters: # is ink. */
function drawn(...rows: string[]): Grid {
  const values = Uint8Array.from(rows.join(''), (letter) => (letter === '#' ? 0 : 255));
  return { width: rows[0]?.length ?? 0, height: rows.length, values };
}

test('one spot of ink has one outline around it', () => {
  const outlines = outlinesBelow(drawn('...', '.#.', '...'), 128);
  expect(outlines).toHaveLength(1);
  expect(areaOf(outlines[0] ?? [])).toBeCloseTo(0.5, 1);
});

test('a ring of ink has an outline outside and one inside', () => {
  const outlines = outlinesBelow(drawn('#####', '#...#', '#...#', '#...#', '#####'), 128);
  const areas = outlines.map(areaOf).toSorted((a, b) => a - b);
  expect(areas).toHaveLength(2);
  expect(areas[0]).toBeLessThan(10);
  expect(areas[1]).toBeGreaterThan(23);
});

test('two spots that touch at a corner are cut apart where the paper between them is bright', () => {
  expect(outlinesBelow(drawn('....', '.#..', '..#.', '....'), 100)).toHaveLength(2);
  expect(outlinesBelow(drawn('....', '.#..', '..#.', '....'), 200)).toHaveLength(1);
});

test('bare paper has no outline, a sheet full of ink exactly one', () => {
  expect(outlinesBelow(drawn('...', '...'), 128)).toEqual([]);
  expect(outlinesBelow(drawn('###', '###'), 128)).toHaveLength(1);
});

test('outlines enclose about as much as there is ink, whatever is drawn', () => {
  const cells = fc.array(fc.boolean(), { minLength: 81, maxLength: 81 });
  fc.assert(
    fc.property(cells, (inked) => {
      const values = Uint8Array.from(inked, (ink) => (ink ? 0 : 255));
      const outlines = outlinesBelow({ width: 9, height: 9, values }, 128);
      const signed = outlines.reduce((sum, outline) => sum + signedArea(outline), 0);
      const ink = inked.filter(Boolean).length;
      expect(Math.abs(signed)).toBeGreaterThanOrEqual(ink * 0.45);
      expect(Math.abs(signed)).toBeLessThanOrEqual(ink * 1.6);
    }),
  );
});

function signedArea(outline: readonly number[]): number {
  let twice = 0;
  for (let at = 0; at < outline.length; at += 2) {
    const next = (at + 2) % outline.length;
    twice += (outline[at] ?? 0) * (outline[next + 1] ?? 0) - (outline[next] ?? 0) * (outline[at + 1] ?? 0);
  }
  return twice / 2;
}

test('a straight edge keeps its corners only', () => {
  const square = [0, 0, 1, 0, 2, 0, 2, 1, 2, 2, 1, 2, 0, 2, 0, 1];
  expect(simplify(square, 0.1)).toEqual([0, 0, 2, 0, 2, 2, 0, 2]);
});

test('a curve stays within the tolerance', () => {
  const circle = Array.from({ length: 360 }, (_, degree) => [
    50 * Math.cos((degree * Math.PI) / 180),
    50 * Math.sin((degree * Math.PI) / 180),
  ]).flat();
  const simple = simplify(circle, 0.5);
  expect(simple.length).toBeLessThan(circle.length / 8);
  expect(areaOf(simple)).toBeGreaterThan(areaOf(circle) * 0.98);
});

test('paths are written in whole numbers, each step from the last', () => {
  expect(pathData([[0, 0, 2, 0, 2, 1.5]], 2)).toBe('M0 0l4 0 0 3z');
});

test('what is too small for the numbers leaves no path', () => {
  expect(pathData([[0, 0, 0.1, 0, 0.1, 0.1]], 1)).toBe('');
});
