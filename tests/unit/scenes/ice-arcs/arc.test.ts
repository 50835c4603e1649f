import { expect, test } from 'vitest';
import {
  arcThrough,
  evenly,
  groovesAlong,
  isTap,
  lengthOf,
  ontoIce,
  runsOf,
} from '../../../../src-renderer/scenes/ice-arcs/arc.ts';
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

test('lines along an arc lie on the ice and do not cross inside a bend, wherever somebody taps', () => {
  for (const radius of [1.6, 3, 4.4, 5.95])
    for (const angle of [0.6, 1.6, 2.6, 4]) {
      const arc = arcThrough(onRing(radius, angle));
      const grooves = groovesAlong(arc, 'own');
      expect(grooves.length).toBeGreaterThan(10);
      for (const spot of grooves.flat()) {
        expect(away(spot)).toBeLessThan(iceRadius);
        for (const other of arc) expect(Math.hypot(spot.x - other.x, spot.z - other.z)).toBeGreaterThan(0.14);
      }
    }
});

test('a short stroke leaves few lines, and an arc of a page fewer than a visitor’s', () => {
  const stroke = Array.from({ length: 12 }, (_, step) => onRing(4, 1.7 + step * 0.012));
  expect(groovesAlong(evenly(stroke), 'own').length).toBeLessThan(8);
  const arc = arcThrough(onRing(4, 1.7));
  expect(groovesAlong(arc, 'kept').length).toBeLessThan(groovesAlong(arc, 'own').length);
});

test('what is left out parts a line; one place alone is none', () => {
  expect(runsOf([1, 2, 0, 3, 0, 0, 4, 5, 6], (place) => place > 0)).toEqual([
    [1, 2],
    [4, 5, 6],
  ]);
});
