import type { Clock } from '../motion/clock.ts';

/** A clock whose frames come at most about thirty times a second: enough for what is only looked at. */
export function slowClock(clock: Clock): Clock {
  /** A little less than a thirtieth of a second, so that the frame after it is not missed. */
  const rest = 1000 / 30 - 6;
  return {
    still: clock.still,
    now: () => clock.now(),
    random: () => clock.random(),
    after: (milliseconds, callback) => clock.after(milliseconds, callback),
    frame(callback) {
      let undo = clock.after(rest, () => (undo = clock.frame(callback)));
      return () => undo();
    },
  };
}
