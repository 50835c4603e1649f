import { expect, test } from 'vitest';
import { layoutOf } from '../../bench/stage/pixels.ts';
import { exhibitionShare, warmShare } from '../../bench/stage/shown.ts';

/** The head of an X window dump with the fields that are read. */
function head(fields: Readonly<Record<number, number>>): Buffer {
  const bytes = Buffer.alloc(100);
  for (const [index, value] of Object.entries(fields)) bytes.writeUInt32BE(value, Number(index) * 4);
  return bytes;
}

test('pixels begin behind the head and its table of colours', () => {
  const layout = layoutOf(head({ 0: 160, 4: 1920, 5: 1080, 11: 32, 12: 7680, 19: 256 }));
  expect(layout).toEqual({ begins: 160 + 256 * 12, width: 1920, height: 1080, bytesALine: 7680 });
});

test('a screen of other pixels than four bytes is refused', () => {
  expect(() => layoutOf(head({ 0: 160, 11: 16 }))).toThrow('16 bits');
});

/** Colours as the screen has them: blue, green, red, and a byte of nothing. */
const grey = [0xf4, 0xf5, 0xf6, 0];
const ground = [0x1d, 0x25, 0x0d, 0];
const orange = [0x2a, 0x62, 0xe8, 0];
const showing = (...colours: readonly (readonly number[])[]): Uint8Array => Uint8Array.from(colours.flat());

test('an empty window shows nothing, whether it is grey, white, black or on the ground of the night', () => {
  expect(exhibitionShare(showing(grey, [255, 255, 255, 0], [0, 0, 0, 0], ground))).toBe(0);
});

test('ice and orange are a picture, by their share of the pixels', () => {
  expect(exhibitionShare(showing(ground, [0x75, 0x75, 0x50, 0], ground, orange))).toBe(0.5);
});

test('orange and wood are warm, ice and grey are not', () => {
  expect(warmShare(showing(orange, [0x30, 0x52, 0x7a, 0], [0xaa, 0xa6, 0x7a, 0], grey))).toBe(0.5);
});
