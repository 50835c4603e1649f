import { expect, test } from 'vitest';
import { arcThrough, evenly, isTap, lengthOf, ontoIce } from '../../../../src-renderer/scenes/ice-arcs/arc.ts';
import { iceRadius, middle, onRing, project } from '../../../../src-renderer/scenes/ice-arcs/hall.ts';

const away = ({ x, z }: { readonly x: number; readonly z: number }) => Math.hypot(x - middle.x, z - middle.z);

test('a finger on the ice finds the very place', () => {
  for (const angle of [1, 1.8, 2.6])
    for (const radius of [2, 4, 5.5]) {
      const spot = onRing(radius, angle);
      const found = ontoIce(project(spot));
      expect(found.x).toBeCloseTo(spot.x, 6);
      expect(found.z).toBeCloseTo(spot.z, 6);
    }
});

test('a finger in the stands, the roof or the words skates along the boards', () => {
  for (const point of [
    { x: 0, y: 0 },
    { x: 1900, y: 150 },
    { x: 100, y: 1070 },
  ])
    expect(away(ontoIce(point))).toBeLessThan(iceRadius + 0.5);
});

test('a tap sends somebody along the ring that was tapped, from left to right', () => {
  const spot = onRing(4, 1.7);
  const arc = arcThrough(spot);
  for (const place of arc) expect(away(place)).toBeCloseTo(4, 6);
  expect(project(arc[0] ?? spot).x).toBeLessThan(project(arc.at(-1) ?? spot).x);
  expect(lengthOf(arc)).toBeGreaterThan(3);
});

test('what was drawn is skated from end to end, evenly', () => {
  const drawn = Array.from({ length: 90 }, (_, step) => onRing(5, 1 + (step / 90) ** 2));
  const arc = evenly(drawn);
  expect(arc[0]).toEqual(drawn[0]);
  const [end, last] = [drawn.at(-1), arc.at(-1)];
  expect(last?.x).toBeCloseTo(end?.x ?? 0, 6);
  expect(last?.z).toBeCloseTo(end?.z ?? 0, 6);
  const legs = arc.slice(1).map((spot, index) => lengthOf([arc[index] ?? spot, spot]));
  expect(Math.max(...legs) / Math.min(...legs)).toBeLessThan(1.1);
});

test('a finger that hardly moves has only tapped', () => {
  expect(isTap([onRing(4, 1)])).toBe(true);
  expect(isTap([onRing(4, 1), onRing(4, 1.05)])).toBe(true);
  expect(isTap([onRing(4, 1), onRing(4, 1.4)])).toBe(false);
});
