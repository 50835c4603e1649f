/**
 * Whether the machine, or this program, has just been asleep. No event of the system is needed: a note due every
 * second comes late, or the wall clock has gone on without the monotonic one, as both do in a suspended machine.
 */
import { again, type Later } from './later.ts';

export interface Clocks {
  /** Milliseconds that only go forward; on Linux they stand still while the machine sleeps. */
  readonly monotonic: () => number;
  /** Milliseconds of the hall's clock, which may be set at any time. */
  readonly wall: () => number;
}

/** From one note to the next, in milliseconds. */
const noteEvery = 1000;

/** A note this late was slept through; a busy machine's are late by less. In milliseconds. */
const sleptThrough = 3000;

/** Tells how long ago the machine last woke: ask `since`; `keepNoting` keeps it informed. */
export class Wake {
  readonly #clocks: Clocks;
  #noted: { readonly monotonic: number; readonly wall: number };
  #wokeAt = -Infinity;

  constructor(clocks: Clocks) {
    this.#clocks = clocks;
    this.#noted = { monotonic: clocks.monotonic(), wall: clocks.wall() };
  }

  /** Milliseconds since the last wake; infinite where there was none. A clock that was set counts as one: that costs nothing. */
  get since(): number {
    // The first question after a sleep may come before the note that is due.
    this.note();
    return this.#clocks.monotonic() - this.#wokeAt;
  }

  note(): void {
    const now = { monotonic: this.#clocks.monotonic(), wall: this.#clocks.wall() };
    const passed = Math.max(now.monotonic - this.#noted.monotonic, Math.abs(now.wall - this.#noted.wall));
    this.#noted = now;
    if (passed > noteEvery + sleptThrough) this.woke();
  }

  /** The system itself said so. */
  woke(): void {
    this.#wokeAt = this.#clocks.monotonic();
  }
}

/** Notes every second. Returns the undo. */
export function keepNoting(wake: Wake, later: Later): () => void {
  return again(later, noteEvery, () => wake.note());
}
