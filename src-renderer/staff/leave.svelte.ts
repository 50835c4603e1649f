/** Nobody forgets to leave: without a touch the surface goes back to the exhibition by itself. */
import type { Clock } from '../motion/clock.ts';

/** Milliseconds without touch until the surface leaves. */
export const leavesAfter = 120_000;
/** Of these, so many are counted down where everybody sees it. */
export const countsDown = 20_000;
const grain = 250;

export class Leaving {
  readonly #clock: Clock;
  #lastTouch: number;
  /** Whole seconds left while they are counted down; null before. */
  left = $state<number | null>(null);

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#lastTouch = clock.now();
  }

  touch(): void {
    this.#lastTouch = this.#clock.now();
    this.left = null;
  }

  /** Milliseconds since the last touch. */
  get untouched(): number {
    return this.#clock.now() - this.#lastTouch;
  }

  /** Watches, and calls once when it is time. Returns its undo. */
  watch(leave: () => void): () => void {
    let undo = (): void => {};
    const look = (): void => {
      const remaining = leavesAfter - this.untouched;
      this.left = remaining <= countsDown ? Math.max(0, Math.ceil(remaining / 1000)) : null;
      if (remaining <= 0) leave();
      else undo = this.#clock.after(grain, look);
    };
    look();
    return () => undo();
  }
}
