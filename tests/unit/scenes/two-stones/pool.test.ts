import { expect, test } from 'vitest';
import { frameOf } from '../../../../src-renderer/plates/printing/frame.ts';
import { palette } from '../../../../src-renderer/plates/printing/palette.ts';
import { lakeOf, nearestWater } from '../../../../src-renderer/scenes/two-stones/lake.ts';
import { poolOf, waterRegion, wavePeriod, type Moment } from '../../../../src-renderer/scenes/two-stones/pool.ts';

const lake = lakeOf(frameOf({ width: 1920, height: 1080, ratio: 1 }));
const region = waterRegion(lake, 0.25);
const pool = poolOf(lake, region);
const size = region.columns * region.rows;

function painted(moment: Partial<Moment>): Uint32Array {
  const out = new Uint32Array(size);
  pool.paint({ seconds: 0, fronts: [0, 0], drops: [], ...moment }, out);
  return out;
}

const [red, green, blue] = palette.orange;
function orangePixels(water: Uint32Array): number {
  return water.filter(
    (pixel) => (pixel & 255) === red && ((pixel >> 8) & 255) === green && ((pixel >> 16) & 255) === blue,
  ).length;
}

test.each([
  [1920, 1080],
  [1080, 1920],
])('at %i × %i a whole number of waves lies between the stones, so that crests meet on their axis', (width, height) => {
  const { apart } = lakeOf(frameOf({ width, height, ratio: 1 }));
  expect(Number.isInteger(apart)).toBe(true);
  expect(apart).toBeGreaterThan(8);
});

test('calm water and a single stone show no orange', () => {
  expect(orangePixels(painted({}))).toBe(0);
  expect(orangePixels(painted({ fronts: [lake.apart, 0] }))).toBe(0);
  expect(orangePixels(painted({ fronts: [0, lake.apart] }))).toBe(0);
});

test('orange appears where the rings of both stones meet', () => {
  expect(orangePixels(painted({ fronts: [lake.apart, lake.apart] }))).toBeGreaterThan(50);
});

test('the foremost ring ends in a dark line', () => {
  const before = painted({});
  const one = painted({ fronts: [lake.apart * 0.6, 0] });
  const row = Math.round((lake.stones[0].y - region.top) * region.scale);
  const touched = Array.from({ length: region.columns }, (_, column) => row * region.columns + column).filter(
    (at) => one[at] !== before[at],
  );
  const brightness = (pixel = 0) => (pixel & 255) + ((pixel >> 8) & 255) + ((pixel >> 16) & 255);
  const [dark] = [palette.dark[0] + palette.dark[1] + palette.dark[2]];
  expect(brightness(one[touched[0] ?? 0])).toBeLessThan(dark * 1.6);
});

test('a visitor’s stone alone makes no meeting', () => {
  const drop = { id: 1, x: lake.near.x, y: lake.near.y, age: 0.8 };
  expect(orangePixels(painted({ drops: [drop] }))).toBe(0);
  expect(orangePixels(painted({ fronts: [lake.apart, 0], drops: [drop] }))).toBe(0);
});

test('every dropped stone changes the water', () => {
  const calm = painted({ seconds: 1 });
  const drop = { id: 2, x: lake.near.x, y: lake.near.y, age: 0.3 };
  expect(painted({ seconds: 1, drops: [drop] })).not.toEqual(calm);
});

test('the same moment is painted the same, and the water moves', () => {
  const moment = { fronts: [9, 8] as const, seconds: 3 };
  expect(painted(moment)).toEqual(painted(moment));
  expect(painted({ ...moment, seconds: 3 + wavePeriod / 2 })).not.toEqual(painted(moment));
});

test.each([
  [0, 0],
  [1919, 1079],
  [1300, 100],
  [1300, 700],
])('a finger at %i, %i drops its stone into open water', (x, y) => {
  const at = nearestWater(lake, { x, y });
  expect(at.y).toBeGreaterThan(lake.view.horizon + 20);
  for (const circle of [lake.near, lake.far]) {
    expect(Math.hypot(at.x - circle.x, at.y - circle.y)).toBeLessThan(circle.radius * 1.06);
  }
});
