import { describe, expect, it } from 'vitest';
import { throwOf } from '../../../../src-renderer/core/gesture/one-finger.ts';

const stroke = (from: number, step: number) =>
  Array.from({ length: 12 }, (_, index) => ({ x: index * step, y: 0, time: from + index * 10 }));

describe('a throw', () => {
  it('is as fast as the finger was when it lifted', () => {
    expect(throwOf(stroke(0, 5), 110).x).toBeCloseTo(500, 0);
  });

  it('is none after the finger has paused', () => {
    expect(throwOf(stroke(0, 5), 600)).toEqual({ x: 0, y: 0 });
  });

  it('is none of a finger that never moved', () => {
    expect(throwOf([{ x: 3, y: 4, time: 0 }], 10)).toEqual({ x: 0, y: 0 });
    expect(throwOf([], 10)).toEqual({ x: 0, y: 0 });
  });
});
