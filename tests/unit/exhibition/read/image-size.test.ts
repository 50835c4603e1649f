import { describe, expect, it } from 'vitest';
import { imageSize } from '../../../../src-main/exhibition/read/image-size.ts';

/** Bytes from numbers and from letters, one a byte. */
const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part)));
const nothing = (count: number): number[] => Array.from({ length: count }, () => 0);

const png = bytes([0x89], 'PNG', [13, 10, 26, 10], nothing(4), 'IHDR', [0, 0, 4, 1], [0, 0, 2, 3]);
const gif = bytes('GIF89a', [0x01, 0x04], [0x03, 0x02]);
const riff = (kind: string, rest: readonly number[]): Uint8Array => bytes('RIFF', nothing(4), 'WEBP', kind, rest);
/** A frame of 1025 × 515 behind two segments of other kinds. */
const jpeg = (marker: number): Uint8Array =>
  bytes(
    [0xff, 0xd8],
    [0xff, 0xe0, 0, 4, 9, 9],
    [0xff, 0xc4, 0, 3, 9],
    [0xff, marker, 0, 17, 8, 2, 3, 4, 1],
    nothing(4),
  );

describe('the size of a picture', () => {
  it.each([
    ['PNG', png],
    ['GIF', gif],
    ['JPEG', jpeg(0xc0)],
    ['progressive JPEG', jpeg(0xc2)],
    ['JPEG of another coding', jpeg(0xcf)],
    ['plain WebP', riff('VP8 ', [...nothing(10), 0x01, 0x84, 0x03, 0xc2])],
    // Fourteen bits each, less one: 1024 and 514.
    ['lossless WebP', riff('VP8L', [...nothing(5), 0x00, 0x84, 0x80, 0x00, ...nothing(5)])],
    ['extended WebP', riff('VP8X', [...nothing(8), 0x00, 0x04, 0x00, 0x02, 0x02, 0x00])],
  ])('is read of a %s', (_kind, file) => {
    expect(imageSize(file)).toEqual({ width: 1025, height: 515 });
  });

  it('may need three bytes in an extended WebP', () => {
    const file = riff('VP8X', [...nothing(8), 0x00, 0x00, 0x01, 0xff, 0xff, 0x00]);
    expect(imageSize(file)).toEqual({ width: 65_537, height: 65_536 });
  });

  it('is read where the picture lies in the middle of a larger piece of memory', () => {
    const memory = bytes(nothing(7), [...png], nothing(7));
    expect(imageSize(memory.subarray(7, 7 + png.length))).toEqual({ width: 1025, height: 515 });
  });
});

describe('no size', () => {
  it.each([
    ['nothing', bytes()],
    ['a text', bytes('These are words and no picture at all.')],
    ['a PNG that is cut off', png.subarray(0, 23)],
    ['a GIF that is cut off', gif.subarray(0, 9)],
    ['a WebP that is cut off', riff('VP8X', nothing(13))],
    ['a WebP of a kind of its own', riff('VP9 ', nothing(20))],
    ['sound in the same container', bytes('RIFF', nothing(4), 'WAVE', 'VP8X', nothing(20))],
    ['a JPEG that ends before its frame', jpeg(0xc0).subarray(0, 16)],
    ['a JPEG whose segment has no length', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 1], nothing(20))],
    ['a JPEG that has lost its place', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 2, 0, 0], nothing(20))],
    ['a JPEG with tables only', jpeg(0xcc)],
  ])('has %s', (_kind, file) => {
    expect(imageSize(file)).toBeUndefined();
  });
});
