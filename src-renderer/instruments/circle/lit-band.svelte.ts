import type { Band } from '../../core/model/circle.ts';
import type { Clock } from '../../core/time/clock.ts';
import { makeSpring } from '../../core/motion/spring.ts';

/** The rings that are lit, always on the way from what was to what is wanted. */
export class LitBand {
  /** The light grows out of the pith when the circle opens. */
  #now = $state.raw<Band>({ from: 0, to: 0 });
  #before: Band = { from: 0, to: 0 };
  #wanted: Band = { from: 0, to: 0 };
  readonly #spring;

  constructor(clock: Clock) {
    this.#spring = makeSpring(clock, 1, (share) => {
      const mix = (one: number, other: number) => one + (other - one) * share;
      this.#now = { from: mix(this.#before.from, this.#wanted.from), to: mix(this.#before.to, this.#wanted.to) };
    });
  }

  get now(): Band {
    return this.#now;
  }

  /** Lights other rings: by and by, or at once. */
  light(wanted: Band, atOnce: boolean): void {
    this.#before = this.#now;
    this.#wanted = wanted;
    this.#spring.hold(0);
    if (atOnce) this.#spring.hold(1);
    else this.#spring.release(1, 0);
  }

  stop(): void {
    this.#spring.stop();
  }
}
