import { describe, expect, it } from 'vitest';
import { heldClock } from '../../../../src-renderer/core/time/held-clock.ts';
import { handClock } from '../motion/hand.ts';

/** A held clock over one that a test turns; its timers come after as many frames as asked, in ms of 16. */
function held() {
  const hand = handClock();
  const seen: string[] = [];
  const clock = heldClock({
    ...hand,
    after: (milliseconds, callback) => {
      let left = Math.ceil(milliseconds / 16);
      let undo = (): void => undefined;
      const step = (): void => {
        left -= 1;
        if (left <= 0) callback();
        else undo = hand.frame(step);
      };
      undo = hand.frame(step);
      return () => undo();
    },
  });
  return { hand, clock, seen };
}

describe('a clock that can be stopped', () => {
  it('passes frames and timers on while it goes', () => {
    const { hand, clock, seen } = held();
    clock.frame(() => seen.push('frame'));
    clock.after(32, () => seen.push('timer'));
    hand.run(3);
    expect(seen).toEqual(['frame', 'timer']);
  });

  it('keeps what falls due while it is stopped until it goes on, and its time stands meanwhile', () => {
    const { hand, clock, seen } = held();
    hand.run(3);
    clock.frame((now) => seen.push(`frame at ${Math.round(now)}`));
    clock.after(16, () => seen.push('timer'));
    clock.stop();
    hand.run(6);
    expect(seen).toEqual([]);
    clock.goOn();
    expect(seen).toEqual(['frame at 50', 'timer']);
    expect(clock.now()).toBeCloseTo(50, 6);
    clock.frame((now) => seen.push(`frame at ${Math.round(now)}`));
    hand.run(1);
    expect(seen.at(-1)).toBe('frame at 67');
  });

  it('comes to rest: it runs slower and slower, and then stands until it goes on', () => {
    const { hand, clock, seen } = held();
    const times: number[] = [];
    const watch = (now: number): void => {
      times.push(now);
      clock.frame(watch);
    };
    hand.run(3);
    clock.frame(watch);
    clock.slowDown(160);
    hand.run(30);
    const steps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(steps.length).toBeGreaterThan(7);
    expect(steps.every((step, index) => step > 0 && (index === 0 || step < (steps[index - 1] ?? 0)))).toBe(true);
    expect(clock.now()).toBeCloseTo(50 + 80, 6);
    clock.after(16, () => seen.push('timer'));
    hand.run(4);
    expect(seen).toEqual([]);
    const rested = times.length;
    clock.goOn();
    hand.run(3);
    expect(seen).toEqual(['timer']);
    expect(times.length).toBeGreaterThan(rested + 2);
    expect((times.at(-1) ?? 0) - (times.at(-2) ?? 0)).toBeCloseTo(1000 / 60, 6);
  });

  it('goes on from where it is when it is waked while it slows down', () => {
    const { hand, clock } = held();
    clock.slowDown(160);
    hand.run(3);
    const before = clock.now();
    expect(before).toBeGreaterThan(0);
    clock.goOn();
    expect(clock.now()).toBeCloseTo(before, 6);
    hand.run(3);
    expect(clock.now()).toBeCloseTo(before + 50, 6);
    // Stopped while it slows down, it stands there and then.
    clock.slowDown(160);
    hand.run(3);
    clock.stop();
    const stopped = clock.now();
    hand.run(20);
    expect(clock.now()).toBe(stopped);
  });

  it('calls nothing that was taken back, before or while it was stopped', () => {
    const { hand, clock, seen } = held();
    const undoEarly = clock.frame(() => seen.push('early'));
    undoEarly();
    const undoLate = clock.frame(() => seen.push('late'));
    const undoTimer = clock.after(16, () => seen.push('timer'));
    clock.stop();
    hand.run(2);
    undoLate();
    undoTimer();
    clock.goOn();
    hand.run(2);
    expect(seen).toEqual([]);
  });
});
