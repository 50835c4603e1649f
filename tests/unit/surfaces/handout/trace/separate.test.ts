import { expect, test } from 'vitest';
import { separate } from '../../../../../src-renderer/surfaces/handout/trace/separate.ts';
import { trace } from '../../../../../src-renderer/surfaces/handout/trace/trace.ts';
import { palette, type Rgb } from '../../../../../src-renderer/plates/printing/palette.ts';

const size = 40;

/** A sheet in one colour with a square of another in its middle. */
function sheet(ground: Rgb, square: Rgb) {
  const data = new Uint8ClampedArray(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const inside = x >= 10 && x < 30 && y >= 10 && y < 30;
      data.set([...(inside ? square : ground), 255], (y * size + x) * 4);
    }
  }
  return { width: size, height: size, data };
}

/** How many points of a plate are inked. */
const inked = (ground: Rgb, square: Rgb): number[] =>
  separate(sheet(ground, square)).map(({ grid, threshold }) => grid.values.filter((value) => value < threshold).length);

test('bare paper is left to the sheet: no plate prints it', () => {
  expect(inked(palette.paper, palette.paper)).toEqual([0, 0, 0, 0, 0]);
});

test.each([
  ['sand', palette.sand, 0],
  ['ice', palette.ice, 1],
  ['orange', palette.orange, 2],
  ['green', palette.green, 3],
  ['dark', palette.dark, 4],
] as const)('%s is told from the other inks', (_name, ink, plate) => {
  const found = inked(palette.paper, ink);
  expect(found[plate]).toBeGreaterThan(320);
  const others = found.filter((_, index) => index !== plate);
  // The darkest plate lies over that of the green.
  expect(Math.max(...others)).toBeLessThan(ink === palette.dark ? 460 : 60);
});

test('under a dark line the light ink goes on, so that no white shows beside it', () => {
  const [sand = 0] = inked(palette.sand, palette.dark);
  expect(sand).toBe(size * size);
});

test('a traced picture has its colours from the lowest to the highest, and nothing of what is not there', () => {
  const { shapes, width } = trace(sheet(palette.paper, palette.orange));
  expect(width).toBe(size * 4);
  expect(shapes.map(({ colour }) => colour)).toEqual(['rgb(232 98 42)']);
});
