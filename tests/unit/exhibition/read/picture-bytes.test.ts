import { describe, expect, test } from 'vitest';
import { imageSize } from '../../../../src-main/exhibition/read/image-size.ts';

const letters = (word: string): number[] => [...word].map((letter) => letter.charCodeAt(0));
const nothing = (count: number): number[] => Array.from({ length: count }, () => 0);
/** A segment that says 1025 × 515 where a frame does. */
const segment = (marker: number): number[] => [0xff, marker, 0, 17, 8, 2, 3, 4, 1, ...nothing(10)];
const size = (...bytes: number[]): unknown => imageSize(Uint8Array.from(bytes));

describe('the size of a picture', () => {
  test('is read behind a segment that holds nothing', () => {
    expect(size(0xff, 0xd8, 0xff, 0xe0, 0, 2, ...segment(0xc0))).toEqual({ width: 1025, height: 515 });
  });

  test.each([
    ['a lossless frame that this number is only reserved for', 0xc8],
    ['a segment numbered below the frames', 0xbf],
    ['a segment numbered above the frames', 0xd0],
  ])('is not read from %s', (_kind, marker) => {
    expect(size(0xff, 0xd8, ...segment(marker))).toBeUndefined();
  });

  test('is not read from a frame that stands in no JPEG', () => {
    expect(size(0, 0, ...segment(0xc0))).toBeUndefined();
  });

  test('is not read where a JPEG has lost its place, even if a frame seems to follow', () => {
    expect(size(0xff, 0xd8, 0, ...segment(0xc0).slice(1))).toBeUndefined();
  });

  test('is not read from the words of a WebP outside its container', () => {
    expect(size(...letters('RIFX'), ...nothing(4), ...letters('WEBPVP8X'), ...nothing(20))).toBeUndefined();
  });

  test('is not read from less than a picture can be', () => {
    expect(size(0xff, 0xd8, 0xff)).toBeUndefined();
    expect(size(0xff)).toBeUndefined();
  });
});
