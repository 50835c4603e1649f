import { describe, expect, it } from 'vitest';
import { parseSize } from '../../../src-main/contract/size.ts';

describe('the size of a screen', () => {
  it.each([
    ['1920x1080', { width: 1920, height: 1080 }],
    ['1080x1920', { width: 1080, height: 1920 }],
    ['320x8192', { width: 320, height: 8192 }],
    ['8192x320', { width: 8192, height: 320 }],
  ])('is read from %s', (notation, size) => expect(parseSize(notation)).toEqual(size));

  it.each([
    ...['', 'x', '1920', '1920x', 'x1080', '1920×1080', '1920 x 1080', '1920x1080x1', ' 1920x1080', '1920x1080 '],
    ...['wide', 'abcxdef', 'abcx1080', '1920xabc', '19x1080', '1920x10', '123456x1080', '1920x123456', '-1920x1080'],
    ...['319x1080', '1080x319', '8193x1080', '1080x8193', '10000x10000'],
  ])('is none: %j', (notation) => expect(parseSize(notation)).toBeNull());
});
