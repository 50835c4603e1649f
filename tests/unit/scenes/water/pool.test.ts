import { expect, test } from 'vitest';
import { frameOf } from '../../../../src-renderer/plates/printing/frame.ts';
import { basinOf, withinWater } from '../../../../src-renderer/scenes/water/basin.ts';
import { clarityOf } from '../../../../src-renderer/scenes/water/ripples.ts';
import { flowAt } from '../../../../src-renderer/scenes/water/flow.ts';
import { poolOf, waterRegion, type Moment } from '../../../../src-renderer/scenes/water/pool.ts';
import { ripplesOn } from '../../../../src-renderer/scenes/water/ripples.ts';
import { strokeOf } from '../../../../src-renderer/scenes/water/pool.ts';

const basin = basinOf(frameOf({ width: 1920, height: 1080, ratio: 1 }));
const region = waterRegion(basin, 0.25);
const clearPixel = 0xff00ff00;
const roughPixel = 0xff0000ff;

function freshPool() {
  const pool = poolOf(basin, region);
  pool.sheets.floor.fill(clearPixel);
  pool.sheets.murk.fill(roughPixel);
  return pool;
}

const rough: Moment = { seconds: 0, flow: { open: 0, front: 0 }, pokes: [], rests: true };

/** How many pixels show more of the floor than of rough water. */
function clearPixels(water: Uint32Array): number {
  return water.filter((pixel) => ((pixel >> 8) & 255) > 140).length;
}

function paint(pool: ReturnType<typeof freshPool>, moment: Partial<Moment>): Uint32Array {
  const out = new Uint32Array(region.columns * region.rows);
  pool.paint({ ...rough, ...moment }, out);
  return out;
}

test('rough water hides all of the floor', () => {
  expect(clearPixels(paint(freshPool(), {}))).toBe(0);
});

test('at the last page all of the floor is seen', () => {
  const water = paint(freshPool(), { flow: flowAt(3, 3) });
  const wet = water.filter((pixel) => pixel !== 0).length;
  expect(clearPixels(water) / wet).toBeGreaterThan(0.97);
});

test('water clears where a finger strokes it, and nowhere else', () => {
  const finger = { x: 1300, y: 700 };
  const water = paint(freshPool(), { pokes: strokeOf(finger, finger, 110, 0.3) });
  const at = (x: number, y: number) =>
    water[Math.floor((y - region.top) * region.scale) * region.columns + Math.floor((x - region.left) * region.scale)];
  expect(((at(finger.x, finger.y) ?? 0) >> 8) & 255).toBeGreaterThan(140);
  expect(((at(1700, 900) ?? 0) >> 8) & 255).toBeLessThan(60);
});

test('what a finger cleared stays for seconds and clouds from its edge', () => {
  const pool = freshPool();
  const first = clearPixels(paint(pool, { pokes: [{ x: 1300, y: 700, clears: 110, push: 0 }] }));
  let later = first;
  for (let second = 1; second <= 40; second++) {
    const now = clearPixels(paint(pool, { seconds: second * 0.2 }));
    expect(now).toBeLessThanOrEqual(later);
    later = now;
  }
  expect(later).toBeGreaterThan(first * 0.4);
  for (let step = 41; step <= 400; step++) later = clearPixels(paint(pool, { seconds: step * 0.2 }));
  expect(later).toBe(0);
});

test('many fingers clear at once', () => {
  const one = clearPixels(paint(freshPool(), { pokes: strokeOf({ x: 1100, y: 650 }, { x: 1100, y: 650 }, 80, 0) }));
  const pokes = [0, 1, 2, 3].flatMap((finger) => {
    const at = { x: 1000 + finger * 240, y: 700 };
    return strokeOf(at, at, 80, 0);
  });
  expect(clearPixels(paint(freshPool(), { pokes }))).toBeGreaterThan(one * 3);
});

test('a fast stroke leaves no gaps', () => {
  const pokes = strokeOf({ x: 1000, y: 700 }, { x: 1700, y: 700 }, 110, 0);
  for (let index = 1; index < pokes.length; index++) {
    expect((pokes[index]?.x ?? 0) - (pokes[index - 1]?.x ?? 0)).toBeLessThan(110);
  }
  expect(pokes.at(-1)).toMatchObject({ x: 1700, y: 700 });
});

test('resting water is the same every time', () => {
  const flow = flowAt(3, 3);
  expect(paint(freshPool(), { flow })).toEqual(paint(freshPool(), { flow }));
});

test('only the basin’s water is painted', () => {
  const water = paint(freshPool(), {});
  const corner = { x: region.left, y: region.top };
  expect(withinWater(basin, corner)).toBeLessThan(0);
  expect(water[0]).toBe(0);
});

test('rings leave the place that was touched, the same on all sides, and die away', () => {
  const side = 81;
  const ripples = ripplesOn(side, side, new Float32Array(side * side).fill(0.99));
  ripples.push(40, 40, 1);
  for (let step = 0; step < 30; step++) ripples.step();
  const at = (column: number, row: number) => ripples.heights[row * side + column] ?? 0;
  expect(at(54, 40)).toBeCloseTo(at(26, 40), 4);
  expect(at(40, 54)).toBeCloseTo(at(54, 40), 4);
  const strongest = () => ripples.heights.reduce((most, height) => Math.max(most, Math.abs(height)), 0);
  const before = strongest();
  for (let step = 0; step < 600; step++) ripples.step();
  expect(strongest()).toBeLessThan(before * 0.2);
});

test('clarity never goes below rough nor grows by itself', () => {
  const clarity = clarityOf(30, 30);
  clarity.wipe(15, 15, 6, 6);
  const most = () => clarity.values.reduce((found, value) => Math.max(found, value), 0);
  const before = most();
  for (let step = 0; step < 100; step++) clarity.cloud(0.1);
  expect(most()).toBeLessThan(before);
  expect(clarity.values.every((value) => value >= 0)).toBe(true);
});
