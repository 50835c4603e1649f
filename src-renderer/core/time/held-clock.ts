import type { Clock } from './clock.ts';

/** A clock that can be stopped: its time stands, and frames and timers that are due meanwhile come when it goes on. */
export interface HeldClock extends Clock {
  /** Stops at once. */
  stop(): void;
  /** Runs slower and slower, and stands after so many ms. */
  slowDown(milliseconds: number): void;
  goOn(): void;
}

/** A clock made of another one, going. */
export function heldClock(clock: Clock): HeldClock {
  /** When it was stopped, and how long it has stood before, in ms of the clock that it is made of. */
  let stoppedAt: number | null = null;
  let stood = 0;
  let slowing: { readonly since: number; readonly takes: number } | null = null;
  let due: (() => void)[] = [];

  /** How long it has stood by a time of the other clock; a clock that slows evenly has stood half of that time. */
  function stoodBy(time: number): number {
    if (!slowing) return stood;
    const { since, takes } = slowing;
    const share = Math.min(1, Math.max(0, time - since) / takes);
    return stood + (takes * share * share) / 2;
  }
  function stopAt(time: number): void {
    stood = stoodBy(time);
    slowing = null;
    stoppedAt = time;
  }
  /** Whether it stands by a time of the other clock; it has come to rest when it has slowed down wholly. */
  function stands(time: number): boolean {
    if (slowing && time >= slowing.since + slowing.takes) stopAt(slowing.since + slowing.takes);
    return stoppedAt !== null;
  }
  const now = (): number => {
    const time = stands(clock.now()) ? (stoppedAt ?? 0) : clock.now();
    return time - stoodBy(time);
  };
  /** Calls at once, or when the clock goes on; returns its undo. */
  function pass(time: number, call: () => void): () => void {
    if (!stands(time)) {
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
        const began = !stands(time);
        undoPass = pass(time, () => callback(began ? time - stoodBy(time) : now()));
      });
      return () => {
        undo();
        undoPass();
      };
    },
    after(milliseconds, callback) {
      let undoPass = (): void => undefined;
      const undo = clock.after(milliseconds, () => (undoPass = pass(clock.now(), callback)));
      return () => {
        undo();
        undoPass();
      };
    },
    stop() {
      if (!stands(clock.now())) stopAt(clock.now());
    },
    slowDown(takes) {
      if (!stands(clock.now())) slowing ??= { since: clock.now(), takes };
    },
    goOn() {
      if (!stands(clock.now()) && slowing) {
        stood = stoodBy(clock.now());
        slowing = null;
      }
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
