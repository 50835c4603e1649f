import type { Clock } from './clock.ts';

/** A clock that can be stopped: its time stands, and frames and timers that are due meanwhile come when it goes on. */
export interface HeldClock extends Clock {
  stop(): void;
  goOn(): void;
}

export function heldClock(clock: Clock): HeldClock {
  /** When it was stopped, and how long it has stood before, in ms of the clock that it is made of. */
  let stoppedAt: number | null = null;
  let stood = 0;
  let due: (() => void)[] = [];
  const now = (): number => (stoppedAt ?? clock.now()) - stood;
  /** Calls at once, or when the clock goes on; returns its undo. */
  function pass(call: () => void): () => void {
    if (stoppedAt === null) {
      call();
      return () => undefined;
    }
    due.push(call);
    return () => (due = due.filter((other) => other !== call));
  }
  return {
    ...clock,
    now,
    frame(callback) {
      let undoPass = (): void => undefined;
      const undo = clock.frame((time) => {
        const began = stoppedAt === null;
        undoPass = pass(() => callback(began ? time - stood : now()));
      });
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
      stoppedAt ??= clock.now();
    },
    goOn() {
      if (stoppedAt === null) return;
      stood += clock.now() - stoppedAt;
      stoppedAt = null;
      // One may take another back, or stop the clock again.
      while (stoppedAt === null) {
        const call = due.shift();
        if (!call) return;
        call();
      }
    },
  };
}
