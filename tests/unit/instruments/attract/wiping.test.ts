import { describe, expect, test } from 'vitest';
import { Wiping } from '../../../../src-renderer/instruments/attract/wiping.ts';

const frame = 16;

function pane(): Wiping {
  return new Wiping(1920, 1080);
}

/** Lets a hand go over the glass in so many frames. */
function stroke(wiping: Wiping, id: number, from: number, to: number, y: number, frames = 20): void {
  for (let step = 0; step <= frames; step++) {
    wiping.move(id, from + ((to - from) * step) / frames, y);
    wiping.step(frame);
  }
}

describe('hands on the frost', () => {
  test('a touch melts a hole that one can look through, and no more', () => {
    const wiping = pane();
    wiping.down(1, 500, 500);
    wiping.step(frame);
    wiping.lift(1);
    for (let step = 0; step < 200; step++) wiping.step(frame);
    expect(wiping.covers(500, 500)).toBe(false);
    expect(wiping.covers(590, 500)).toBe(false);
    expect(wiping.covers(700, 500)).toBe(true);
    expect(wiping.step(frame)).toEqual([]);
  });

  test('a finger wipes all its way, however fast it goes', () => {
    const wiping = pane();
    wiping.down(1, 200, 300);
    wiping.step(frame);
    stroke(wiping, 1, 200, 1700, 300, 3);
    for (const x of [200, 480, 800, 1222, 1700]) expect(wiping.covers(x, 300)).toBe(false);
    expect(wiping.covers(900, 600)).toBe(true);
  });

  test('goes on until it is lifted, and ten and more wipe at once', () => {
    const wiping = pane();
    const hands = Array.from({ length: 14 }, (_, id) => id);
    for (const id of hands) wiping.down(id, 60 + id * 130, 200);
    wiping.step(frame);
    for (const id of hands) wiping.move(id, 60 + id * 130, 800);
    expect(wiping.step(frame)).toHaveLength(hands.length);
    wiping.lift(3);
    wiping.move(3, 60 + 3 * 130, 1000);
    wiping.move(4, 60 + 4 * 130, 1000);
    wiping.step(frame);
    expect(wiping.covers(60 + 4 * 130, 1000)).toBe(false);
  });

  test('a hand that rests melts more than one that taps', () => {
    const wiping = pane();
    wiping.down(1, 900, 500);
    for (let step = 0; step < 400; step++) wiping.step(frame);
    expect(wiping.covers(1100, 500)).toBe(false);
  });

  test('all is frozen again for the next visitor', () => {
    const wiping = pane();
    wiping.down(1, 900, 500);
    wiping.step(frame);
    wiping.clear();
    expect(wiping.covers(900, 500)).toBe(true);
    expect(wiping.step(frame)).toEqual([]);
    expect(wiping.places).toEqual([]);
  });
});
