import type { Clock } from '../../core/time/clock.ts';

/** A little less than a thirtieth of a second, so that the frame after it is not missed. */
const apart = 1000 / 30 - 6;

/**
 * A clock whose frames come at most about thirty times a second: enough for what is only looked at. All who wait are
 * called in the same frame: the screen is drawn once for all of them. While it is `held` no callback runs.
 */
export function slowClock(clock: Clock, held: () => boolean = () => false): Clock {
  const waiting = new Set<{ readonly callback: (now: number) => void }>();
  let last = -Infinity;
  let undo: (() => void) | null = null;
  // From the last frame on, not from the end of its work: else every other one would come a frame too late.
  const wait = (): void => {
    undo = clock.after(Math.max(0, last + apart - clock.now()), () => (undo = clock.frame(tick)));
  };
  const tick = (now: number): void => {
    undo = null;
    last = now;
    if (held()) return wait();
    for (const each of [...waiting]) {
      // One that an earlier one has taken back isn't called.
      if (!waiting.delete(each)) continue;
      try {
        each.callback(now);
      } catch (problem) {
        // As in frames of their own: one that fails takes no other with it.
        reportError(problem);
      }
    }
  };
  return {
    still: clock.still,
    now: () => clock.now(),
    random: () => clock.random(),
    after: (milliseconds, callback) => clock.after(milliseconds, callback),
    frame(callback) {
      const entry = { callback };
      waiting.add(entry);
      if (!undo) wait();
      return () => {
        waiting.delete(entry);
        if (waiting.size > 0) return;
        undo?.();
        undo = null;
      };
    },
  };
}
