import { expect, test } from 'vitest';
import { frameOf } from '../../../../src-renderer/plates/printing/frame.ts';
import { blockSolids, levelAt } from '../../../../src-renderer/scenes/sculpture/block.ts';
import { figuresOf, great } from '../../../../src-renderer/scenes/sculpture/figures.ts';
import { onGround, onWords, parkOf, seen } from '../../../../src-renderer/scenes/sculpture/park.ts';
import { grip, stageOf, stageRegion } from '../../../../src-renderer/scenes/sculpture/stage.ts';
import { sizes } from '../sizes.ts';

const park = parkOf(frameOf({ width: 1920, height: 1080, ratio: 1 }));
const region = stageRegion(park, 0.2);
const stage = stageOf(park, region);
const shadow = 0xff112233;
stage.shade.fill(shadow);

function painted(angle: number, carved: number): Uint32Array {
  const out = new Uint32Array(region.columns * region.rows);
  stage.paint({ angle, carved }, out);
  return out;
}

/** The sculptor's line on the stone. */
const drawn = 0xff2a62e8;

/** How many pixels are of one red, green and blue mixture: strong red, hardly blue, is orange; the sculptor's line is not counted. */
function orange(pixels: Uint32Array): number {
  return pixels.filter(
    (pixel) => pixel !== drawn && (pixel & 255) > 190 && ((pixel >> 16) & 255) < 90 && pixel >>> 24 === 255,
  ).length;
}

const filled = (pixels: Uint32Array) => pixels.filter((pixel) => pixel !== 0 && pixel !== shadow).length;

test('the block hides the ball, the finished form shows it', () => {
  expect(orange(painted(0, 1))).toBeGreaterThan(orange(painted(0, 0)) + 100);
});

test('the form is drawn on the uncut stone, and the drawing goes with the carving', () => {
  const lines = (carved: number) => painted(0, carved).filter((pixel) => pixel === drawn).length;
  expect(lines(0)).toBeGreaterThan(200);
  expect(lines(0.62)).toBeLessThan(lines(0) / 2);
});

test('carving takes stone away', () => {
  expect(filled(painted(0, 1))).toBeLessThan(filled(painted(0, 0)) * 0.9);
});

test('turning shows another side, a whole turn the same one', () => {
  expect(painted(0.3, 1)).not.toEqual(painted(0, 1));
  expect(painted(1, 0.6)).toEqual(painted(1, 0.6));
});

test('forms cast shadows on the ground, never on the sky', () => {
  const pixels = painted(0, 1);
  expect(pixels.filter((pixel) => pixel === shadow).length).toBeGreaterThan(200);
  const sky = pixels.subarray(0, Math.floor(park.horizon * region.scale) * region.columns);
  expect(sky.includes(shadow)).toBe(false);
});

test.each(sizes)('at %i × %i the great form stands whole in the picture, clear of the words', (width, height) => {
  const here = parkOf(frameOf({ width, height, ratio: 1 }));
  for (let turn = 0; turn < 6.3; turn += 0.4) {
    for (const reach of [-1.12, 1.12]) {
      for (const y of [0, great.block.high]) {
        const at = seen(here, { x: reach * Math.cos(turn), y, z: reach * Math.sin(turn) });
        // A corner of the block may leave the upper edge while it passes, by a finger's breadth.
        expect(at.y).toBeGreaterThan(-30);
        expect(at.x).toBeLessThan(here.width);
        if (here.portrait) expect(at.y).toBeLessThan(here.hush * 1.06);
        else expect(at.x).toBeGreaterThan(here.hush);
      }
    }
  }
});

test.each(sizes)('at %i × %i the others stand on the lawn behind it, clear of the words', (width, height) => {
  const here = parkOf(frameOf({ width, height, ratio: 1 }));
  const [, ...others] = figuresOf(here.portrait);
  expect(others.length).toBeGreaterThanOrEqual(7);
  for (const { place, size } of others) {
    const at = seen(here, place);
    expect(at.y).toBeGreaterThan(here.horizon);
    expect(at.y).toBeLessThan(seen(here, great.place).y);
    if (!here.portrait) expect(at.x - (size * here.focal) / at.depth).toBeGreaterThan(here.hush - 30);
  }
});

test('a place on the ground is found again from the screen', () => {
  const at = onGround(park, seen(park, { x: 1.3, y: 0, z: -4 }));
  expect(at.x).toBeCloseTo(1.3);
  expect(at.z).toBeCloseTo(-4);
});

test('a finger across half the form turns it by one radian', () => {
  expect(grip(park)).toBeCloseTo(seen(park, { x: 1, y: 1, z: 0 }).x - park.middle);
});

test('the cut goes down with the carving and leaves a foot to stand on', () => {
  expect(levelAt(great.block, 0)).toBe(great.block.high);
  expect(levelAt(great.block, 1)).toBeCloseTo(great.block.foot);
  expect(levelAt(great.block, 0.5)).toBeLessThan(great.block.high);
  const [sides] = blockSolids(great.block, 0.5);
  const tallest = Math.max(...sides.points.filter((_, index) => index % 3 === 1));
  expect(tallest).toBeCloseTo(levelAt(great.block, 0.5));
});

test.each(great.solids.map((solid, index) => [index, solid] as const))(
  'surface %i of the great form is closed and looks outward everywhere',
  (_, { points, normals, columns, rows }) => {
    for (let index = 0; index < columns * rows; index++) {
      const [x, y, z] = normals.subarray(index * 3, index * 3 + 3);
      const length = Math.hypot(x ?? 0, y ?? 0, z ?? 0);
      // A pole has no side.
      if (length > 0) expect(length).toBeCloseTo(1, 4);
    }
    expect(points.every(Number.isFinite)).toBe(true);
  },
);

test.each(sizes)('at %i × %i a finger on the words turns no stone, one on the picture does', (width, height) => {
  const here = parkOf(frameOf({ width, height, ratio: 1 }));
  expect(onWords(here, here.portrait ? { x: 400, y: here.height * 0.7 } : { x: 300, y: 500 })).toBe(true);
  expect(onWords(here, seen(here, { x: 0, y: 1, z: 0 }))).toBe(false);
});
