import { describe, expect, it } from 'vitest';
import {
  halfOpen,
  reachFrom,
  ringAt,
  ringLetGo,
  ringWithin,
} from '../../../../src-renderer/instruments/exhibit/ring-hand.ts';

const box = { width: 1200, height: 800 };
const half = halfOpen(box);

describe('the ring between then and now', () => {
  it('stands half-open on the picture', () => {
    expect(half.radius).toBe(240);
    expect(ringWithin(half, box)).toEqual(half);
  });
  it('stays on the picture, and is never too small to be held', () => {
    expect(ringWithin({ x: -50, y: 900, radius: 3 }, box)).toEqual({ x: 0, y: 800, radius: 84 });
    expect(ringWithin({ x: 0, y: 0, radius: 9999 }, box).radius).toBe(Math.hypot(1200, 800));
  });
  it('springs half-open where a finger lets it go, but stays open where it was nearly so', () => {
    expect(ringLetGo({ ...half, radius: 400 }, box)).toEqual(half);
    const reach = reachFrom(half, box);
    expect(ringLetGo({ ...half, radius: reach * 0.9 }, box).radius).toBe(reach);
  });
  it('opens wholly and closes wholly where it is', () => {
    expect(ringAt(half, box, 0)).toEqual({ ...half, radius: 0 });
    expect(ringAt(half, box, 1).radius).toBe(reachFrom(half, box));
  });
});
