import { describe, expect, it } from 'vitest';
import { readSwipe } from '../../../src-renderer/gesture/swipe.ts';

const screen = { width: 1920, quiet: { x: 0, y: 0, width: 640, height: 1080 } };
const at = (x: number, y: number, time: number) => ({ x, y, time });
const read = (from: [number, number], to: [number, number], time = 200) =>
  readSwipe({ from: at(...from, 0), to: at(...to, time) }, screen);

describe('a finger on a chapter', () => {
  it('turns on with a stroke to the left over the words, and back with one to the right', () => {
    expect(read([500, 600], [250, 620])).toBe('next');
    expect(read([200, 600], [450, 590])).toBe('previous');
  });

  it('turns on with a tap on the words', () => {
    expect(read([300, 600], [304, 603])).toBe('next');
  });

  it('plays with the picture where it begins on the picture', () => {
    expect(read([1200, 600], [800, 600])).toBeNull();
    expect(read([1200, 600], [1200, 600])).toBeNull();
  });

  it('is no page-turner when it wanders slowly or mostly upright', () => {
    expect(read([500, 600], [250, 620], 900)).toBeNull();
    expect(read([500, 600], [320, 300])).toBeNull();
  });
});
