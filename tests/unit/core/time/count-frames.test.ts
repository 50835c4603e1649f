import { expect, test } from 'vitest';
import { type Counted, frameCounter } from '../../../../src-renderer/core/time/count-frames.ts';

/** A screen whose frames come when a test says so. */
function screen() {
  let now = 0;
  let asked: ((now: number) => void) | undefined;
  const told: Counted[] = [];
  let going = false;
  let seen = true;
  const counter = frameCounter({
    clock: {
      frame(callback) {
        asked = callback;
        return () => {
          if (asked === callback) asked = undefined;
        };
      },
    },
    goesOn: () => going,
    isSeen: () => seen,
    tell: (counted) => told.push(counted),
  });
  /** Frames come so many ms apart, as far as anybody asks for them. */
  const frames = (count: number, apart: number): void => {
    for (let index = 0; index < count; index++) {
      now += apart;
      const call = asked;
      asked = undefined;
      call?.(now);
    }
  };
  return {
    told,
    frames,
    begin() {
      going = true;
      counter.begin();
    },
    over: () => (going = false),
    hide: (hidden: boolean) => (seen = !hidden),
    end: () => counter.end(),
    get waits() {
      return asked !== undefined;
    },
  };
}

/** A passage whose frames come so many ms apart, and the rest after it. */
function pass(on: ReturnType<typeof screen>, apart: readonly number[], after: number): void {
  on.begin();
  on.frames(1, 16);
  for (const each of apart) on.frames(1, each);
  on.over();
  on.frames(20, after);
}

const times = (count: number, apart: number): readonly number[] => Array.from({ length: count }, () => apart);

test('at rest no frame is asked for, before a passage and after it', () => {
  const on = screen();
  expect(on.waits).toBe(false);
  pass(on, times(27, 16.7), 16.7);
  expect(on.waits).toBe(false);
  expect(on.told).toEqual([{ frames: 28, late: 0 }]);
});

test('frames that come late while something goes on are counted, and told once it has ended', () => {
  const on = screen();
  on.begin();
  on.frames(1, 16);
  on.frames(10, 16.7);
  on.frames(3, 50);
  expect(on.told).toEqual([]);
  on.over();
  on.frames(1, 16.7);
  expect(on.told).toEqual([{ frames: 14, late: 3 }]);
});

test('a screen of 30 frames a second is not taken for a slow machine', () => {
  const on = screen();
  pass(on, times(27, 33.3), 33.3);
  pass(on, times(27, 33.3), 33.3);
  expect(on.told.map(({ late }) => late)).toEqual([0, 0]);
  expect(on.waits).toBe(false);
});

test('a machine that is always late is found out by what the screen shows when nothing goes on', () => {
  const on = screen();
  pass(on, times(27, 33.3), 16.7);
  pass(on, times(27, 33.3), 16.7);
  expect(on.told.map(({ late }) => late)).toEqual([0, 27]);
});

test('of a screen with 144 frames a second no more than 60 are asked for', () => {
  const on = screen();
  pass(on, times(60, 6.9), 6.9);
  pass(on, times(27, 16.7), 6.9);
  expect(on.told.map(({ late }) => late)).toEqual([0, 0]);
});

test('one passage after another, and one that begins while another is under way, are one count', () => {
  const on = screen();
  on.begin();
  on.frames(5, 16.7);
  on.begin();
  on.frames(5, 16.7);
  on.over();
  on.frames(1, 16.7);
  expect(on.told).toEqual([{ frames: 10, late: 0 }]);
});

test('a page that nobody sees counts nothing, nor does the time in which it was hidden or slept', () => {
  const on = screen();
  on.hide(true);
  pass(on, times(10, 200), 16.7);
  expect(on.told).toEqual([]);
  on.hide(false);
  on.begin();
  on.frames(5, 16.7);
  on.frames(1, 60_000);
  on.frames(5, 16.7);
  on.over();
  on.frames(1, 16.7);
  expect(on.told).toEqual([{ frames: 10, late: 0 }]);
});

test('after its end nothing is asked for', () => {
  const on = screen();
  on.begin();
  on.frames(3, 16.7);
  on.end();
  expect(on.waits).toBe(false);
});
