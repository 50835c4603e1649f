/** How often and how fast a window that died is opened again. */

/** Faults further apart than this have nothing to do with each other. */
export const faultWindow = 60_000;

/** A renderer that dies more often than this within the window gets a new browser. */
export const mostReloads = 3;

/** Waits before the first, second, … new browser within the window; the last one repeats. */
const waits = [0, 1_000, 5_000, 30_000];

/** Counts faults in a sliding window, so that a screen that has run for a year is as strong as a new one. */
export class FaultCount {
  #times: number[] = [];
  readonly #monotonic: () => number;

  constructor(monotonic: () => number) {
    this.#monotonic = monotonic;
  }

  /** Notes a fault and says how many there were within the window, this one included. */
  add(): number {
    const now = this.#monotonic();
    this.#times = [...this.#times.filter((time) => now - time < faultWindow), now];
    return this.#times.length;
  }
}

/** The wait before the browser is started for the `count`-th time within the window. */
export function waitBefore(count: number): number {
  return waits[Math.min(count, waits.length) - 1] ?? 0;
}
