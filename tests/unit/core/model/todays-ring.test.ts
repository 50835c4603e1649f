import { expect, it } from 'vitest';
import { mostLines, ringLine } from '../../../../src-renderer/core/model/rings.ts';

/** Distances from the middle of each point of a line, in order of their angle. */
function distances(index: number, lines: number): number[] {
  const path = ringLine(index, lines);
  expect(path).toMatch(/^M-?[\d.]+ -?[\d.]+(L-?[\d.]+ -?[\d.]+)+Z$/);
  return path
    .slice(1, -1)
    .split('L')
    .map((point) => Math.hypot(...point.split(' ').map(Number)));
}
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

it('the line of a visit goes once round, a little uneven as wood is, and no two are alike', () => {
  const shapes = [0, 1, 2].map((index) => {
    const line = distances(index, 12);
    expect(line).toHaveLength(72);
    for (const each of line) expect(Math.abs(each / mean(line) - 1)).toBeLessThan(0.037);
    expect(Math.max(...line) / Math.min(...line)).toBeGreaterThan(1.03);
    return line.map((each) => (each / mean(line)).toFixed(3)).join();
  });
  expect(new Set(shapes).size).toBe(3);
});

it('points lie at even angles, from the right clockwise', () => {
  const points = ringLine(0, 12).slice(1, -1).split('L');
  const angles = points.map((point) => {
    const [x = 0, y = 0] = point.split(' ').map(Number);
    return (Math.atan2(y, x) + 2 * Math.PI) % (2 * Math.PI);
  });
  expect(angles[0]).toBeCloseTo(0, 2);
  expect(angles[18]).toBeCloseTo(Math.PI / 2, 2);
  expect(angles[54]).toBeCloseTo((3 * Math.PI) / 2, 2);
});

it('lines grow outwards visit by visit, evenly, to the same edge on a full day and on a quiet one', () => {
  for (const lines of [12, mostLines]) {
    const radii = Array.from({ length: lines }, (_, index) => mean(distances(index, lines)));
    const steps = radii.slice(1).map((radius, index) => radius - (radii[index] ?? 0));
    for (const step of steps) expect(step).toBeCloseTo(28 / lines, 1);
    expect(radii.at(-1)).toBeCloseTo(48, 1);
  }
  expect(mean(distances(0, 1))).toBeCloseTo(20 + 28 / 12, 1);
});
