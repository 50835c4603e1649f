/**
 * The recovery ladder of one screen: a dead page gets a new renderer; what goes on dying gets a new window; what goes
 * on dying even so gets a calm card, retried until it holds. It decides only; hosts carry out the rungs.
 */

/** What a host does next, from the mildest on. */
export const rungs = ['renderer', 'window', 'card'] as const;
export type Rung = (typeof rungs)[number];

/** So many faults within the window are answered on one rung; one more leads to the next. */
export const mostOnARung = 3;

/** Faults further apart than this are unrelated, in milliseconds. */
export const faultWindow = 60_000;

/** After so long without a fault the ladder begins at its first rung again, in milliseconds. */
export const healthyAfter = 10 * 60_000;

/** How long the card stands before the show is tried again, in milliseconds. */
export const cardStands = 60_000;

/** Waits before the first, second, … window within the fault window, in milliseconds; the last one repeats. */
const waits = [0, 1000, 5000] as const;

export interface Answer {
  readonly rung: Rung;
  /** Milliseconds to wait before doing it. */
  readonly wait: number;
}

/** The rungs of one screen, by a clock in milliseconds that only goes forward. `window`: see `faultWindow`. */
export class Ladder {
  readonly #monotonic: () => number;
  readonly #window: number;
  #rung = 0;
  #faults: number[] = [];
  #last = -Infinity;

  constructor(monotonic: () => number, window = faultWindow) {
    this.#monotonic = monotonic;
    this.#window = window;
  }

  /** Notes a fault, and says what to do; `least` is the mildest rung that helps at all. */
  fault(least: Exclude<Rung, 'card'>): Answer {
    const now = this.#monotonic();
    if (now - this.#last >= healthyAfter) this.#step(0);
    this.#last = now;
    this.#step(Math.max(this.#rung, rungs.indexOf(least)));
    this.#faults = [...this.#faults.filter((time) => now - time < this.#window), now];
    if (this.#faults.length > mostOnARung && this.#rung < rungs.length - 1) {
      this.#step(this.#rung + 1);
      this.#faults = [now];
    }
    const rung = rungs[this.#rung] ?? 'card';
    const wait = rung === 'renderer' ? 0 : (waits[Math.min(this.#faults.length, waits.length) - 1] ?? 0);
    return { rung, wait };
  }

  #step(rung: number): void {
    if (rung === this.#rung) return;
    this.#rung = rung;
    this.#faults = [];
  }
}
