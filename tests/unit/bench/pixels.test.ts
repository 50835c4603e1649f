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

test('an empty window shows nothing, whether it is grey, white, black or on the ground of the night', () => {
  const [grey, white, black, ground] = [
    [0xf4, 0xf5, 0xf6, 0],
    [255, 255, 255, 0],
    [0, 0, 0, 0],
    [0x1d, 0x25, 0x0d, 0],
  ];
  expect(exhibitionShare(Uint8Array.from([grey, white, black, ground].flat()))).toBe(0);
});

test('ice and orange are a picture, by their share of the pixels', () => {
  const ground = [0x1d, 0x25, 0x0d, 0];
  expect(
    exhibitionShare(Uint8Array.from([...ground, ...[0x75, 0x75, 0x50, 0], ...ground, ...[0x2a, 0x62, 0xe8, 0]])),
  ).toBe(0.5);
});

test('orange and wood are warm, ice and grey are not', () => {
  const [orange, wood, ice, grey] = [
    [0x2a, 0x62, 0xe8, 0],
    [0x30, 0x52, 0x7a, 0],
    [0xaa, 0xa6, 0x7a, 0],
    [0xf4, 0xf5, 0xf6, 0],
  ];
  expect(warmShare(Uint8Array.from([orange, wood, ice, grey].flat()))).toBe(0.5);
});
