import { describe, expect, it } from 'vitest';
import { flickOf } from '../../../../src-renderer/core/gesture/swipe.ts';

/** CSS pixels of a millimetre on a screen of 55 inches. */
const mm = 1.6;
const flick = (acrossMm: number, downMm: number, time: number) =>
  flickOf({ from: { x: 900, y: 500, time: 0 }, to: { x: 900 + acrossMm * mm, y: 500 + downMm * mm, time } }, mm);

describe('a quick flick', () => {
  it('turns to the next page to the left, to the one before to the right', () => {
    expect(flick(-60, 0, 350)).toBe('next');
    expect(flick(60, 0, 350)).toBe('previous');
    expect(flick(-550, 40, 120)).toBe('next');
  });

  it('is far enough, quick enough, and level enough, or turns nothing', () => {
    expect(flick(-59, 0, 200)).toBeNull();
    expect(flick(-200, 0, 351)).toBeNull();
    expect(flick(-100, 57, 200)).toBe('next');
    expect(flick(-100, 59, 200)).toBeNull();
    expect(flick(100, -59, 200)).toBeNull();
  });
});
