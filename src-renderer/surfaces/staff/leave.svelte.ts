/** Untouched, the surface goes back to the exhibition by itself: staff may forget to leave. */
import type { Clock } from '../../core/time/clock.ts';

/** Milliseconds without touch until the surface leaves. */
const leavesAfter = 120_000;
/** Of these, so many are counted down where everybody sees it. */
export const countsDown = 20_000;
const grain = 250;
/** A click comes at most so long after the finger has lifted, in ms. */
const clickDelay = 300;

export class Leaving {
  readonly #clock: Clock;
  #lastTouch: number;
  #held = false;
  /** Whole seconds left while they are counted down; null before. */
  left = $state<number | null>(null);

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#lastTouch = clock.now();
  }

  touch(): void {
    this.#lastTouch = this.#clock.now();
    if (!this.#held) this.left = null;
  }

  /** A finger comes down: what is counted down stays under it until it has lifted, so that it presses nothing beneath. */
  press(): void {
    this.#held = true;
    this.touch();
  }

  /** Not every lifted finger makes a click, and a click comes after the finger has lifted. */
  lift(): void {
    this.#clock.after(clickDelay, () => {
      this.#held = false;
      this.touch();
    });
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
      if (remaining <= countsDown) this.left = Math.max(0, Math.ceil(remaining / 1000));
      else if (!this.#held) this.left = null;
      if (remaining <= 0) leave();
      else undo = this.#clock.after(grain, look);
    };
    look();
    return () => undo();
  }
}
