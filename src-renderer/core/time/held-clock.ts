import type { Clock } from './clock.ts';

/** A clock that can be stopped: frames and timers that are due meanwhile come when it goes on. */
export interface HeldClock extends Clock {
  stop(): void;
  goOn(): void;
}

export function heldClock(clock: Clock): HeldClock {
  let stopped = false;
  let due: (() => void)[] = [];
  /** Calls at once, or when the clock goes on; returns its undo. */
  function pass(call: () => void): () => void {
    if (!stopped) {
      call();
      return () => undefined;
    }
    due.push(call);
    return () => (due = due.filter((other) => other !== call));
  }
  return {
    ...clock,
    frame(callback) {
      let undoPass = (): void => undefined;
      const undo = clock.frame((now) => (undoPass = pass(() => callback(Math.max(now, clock.now())))));
      return () => {
        undo();
        undoPass();
      };
    },
    after(milliseconds, callback) {
      let undoPass = (): void => undefined;
      const undo = clock.after(milliseconds, () => (undoPass = pass(callback)));
      return () => {
        undo();
        undoPass();
      };
    },
    stop() {
      stopped = true;
    },
    goOn() {
      stopped = false;
      const calls = due;
      due = [];
      for (const call of calls) call();
    },
  };
}
