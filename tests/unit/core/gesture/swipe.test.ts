import { describe, expect, it } from 'vitest';
import { isOn, isTap, leanOf, turnOf } from '../../../../src-renderer/core/gesture/swipe.ts';

const at = (x: number, y: number, time = 0) => ({ x, y, time });
const trace = (from: [number, number], to: [number, number], time = 200) => ({
  from: at(...from),
  to: at(...to, time),
});

describe('a finger on a chapter', () => {
  it('turns pages where it begins on the words, and plays where it begins on the picture', () => {
    const words = { x: 0, y: 0, width: 640, height: 1080 };
    expect(isOn(at(500, 600), words)).toBe(true);
    expect(isOn(at(1200, 600), words)).toBe(false);
  });

  it('taps when it lifts where it came down, soon or late', () => {
    expect(isTap(trace([300, 600], [304, 603]))).toBe(true);
    expect(isTap(trace([300, 600], [330, 603]))).toBe(false);
    expect(isTap(trace([300, 600], [304, 603], 2000))).toBe(true);
  });

  it('draws a page across or long words along, whichever way it goes first', () => {
    expect(leanOf(trace([300, 600], [304, 603]))).toBeNull();
    expect(leanOf(trace([300, 600], [260, 610]))).toBe('across');
    expect(leanOf(trace([300, 600], [305, 560]))).toBe('along');
  });
});

describe('a page that is let go', () => {
  const width = 600;

  it('turns when it was drawn far enough, however slowly', () => {
    expect(turnOf(-300, 0, width)).toBe('next');
    expect(turnOf(300, 0, width)).toBe('previous');
  });

  it('turns when it was thrown, however short the way', () => {
    expect(turnOf(-40, -1500, width)).toBe('next');
    expect(turnOf(40, 1500, width)).toBe('previous');
  });

  it('goes back to its place otherwise', () => {
    expect(turnOf(-90, 0, width)).toBeNull();
    expect(turnOf(-300, 2500, width)).toBeNull();
  });
});
