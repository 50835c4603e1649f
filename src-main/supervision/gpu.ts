/** Losses of the GPU process: Chromium starts it anew by itself, but a driver that is broken loses it again and again. */

/** So many losses within the time are no accident. */
const mostLosses = 3;

/** In milliseconds. */
const within = 30_000;

/** Counts losses of the GPU process. `monotonic`: milliseconds by a clock that only goes forward. */
export class GpuLosses {
  readonly #monotonic: () => number;
  #losses: number[] = [];

  constructor(monotonic: () => number) {
    this.#monotonic = monotonic;
  }

  /** Notes a loss; says whether the GPU should be left alone from now on. */
  lost(): boolean {
    const now = this.#monotonic();
    this.#losses = [...this.#losses.filter((time) => now - time < within), now];
    return this.#losses.length >= mostLosses;
  }
}
