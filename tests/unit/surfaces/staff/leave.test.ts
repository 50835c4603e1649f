import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../../src-renderer/core/time/clock.ts';
import { Leaving } from '../../../../src-renderer/surfaces/staff/leave.svelte.ts';

/** Milliseconds, as they are promised to staff. */
const leavesAfter = 120_000;
const countsDown = 20_000;

/** A clock that a test moves on. */
function handClock(): Clock & { pass(milliseconds: number): void } {
  let now = 0;
  let waiting: { due: number; callback: () => void }[] = [];
  return {
    still: false,
    now: () => now,
    random: () => 0.5,
    frame: () => () => undefined,
    after(milliseconds, callback) {
      const entry = { due: now + milliseconds, callback };
      waiting.push(entry);
      return () => (waiting = waiting.filter((each) => each !== entry));
    },
    pass(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const next = waiting.toSorted((a, b) => a.due - b.due).find(({ due }) => due <= end);
        if (!next) break;
        waiting = waiting.filter((each) => each !== next);
        now = next.due;
        next.callback();
      }
      now = end;
    },
  };
}

function watched() {
  const clock = handClock();
  const leaving = new Leaving(clock);
  let left = 0;
  const undo = leaving.watch(() => (left += 1));
  return { clock, leaving, undo, times: () => left };
}

describe('the staff surface that nobody touches', () => {
  it('leaves once after two minutes, of which the last twenty seconds are counted down', () => {
    const { clock, leaving, times } = watched();
    clock.pass(leavesAfter - countsDown - 1000);
    expect(leaving.left).toBeNull();
    clock.pass(2000);
    expect(leaving.left).toBe(19);
    clock.pass(countsDown - 2000);
    expect([leaving.left, times()]).toEqual([1, 0]);
    clock.pass(1000);
    expect(times()).toBe(1);
    clock.pass(leavesAfter * 2);
    expect(times()).toBe(1);
  });

  it('stays for whoever touches, and the strip stays under the finger until it has lifted', () => {
    const { clock, leaving, times } = watched();
    clock.pass(leavesAfter - 5000);
    leaving.press();
    clock.pass(1000);
    expect(leaving.left).not.toBeNull();
    leaving.lift();
    clock.pass(1000);
    expect(leaving.left).toBeNull();
    clock.pass(leavesAfter - 5000);
    expect(times()).toBe(0);
  });

  it('stops watching when it is told to', () => {
    const { clock, undo, times } = watched();
    undo();
    clock.pass(leavesAfter * 2);
    expect(times()).toBe(0);
  });
});
