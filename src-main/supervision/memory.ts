/**
 * Memory of the browser over its budget: what leaks for weeks ends in a machine that stands still. Measured once a
 * minute; acted upon only while the wall is unattended.
 */

/** From one measurement to the next, in milliseconds. */
export const measureEvery = 60_000;

/** A browser takes what it needs in its first hour; after that it should need no more. In milliseconds. */
const steadyAfter = 60 * 60_000;

/** So much more than in its first hour is a leak. */
const growth = 1.5;

/**
 * What a browser with the exhibition in it may well hold in ordinary use, in bytes: 700 to 900 MB were measured where
 * it draws by software. Nothing is held against it below that, whatever a quiet first hour was.
 */
const ordinary = 900 * 2 ** 20;

/** One act has to show its effect before the next; it also keeps a budget that is too small from becoming a loop. */
const betweenActs = 10 * 60_000;

/** An act so long ago is unrelated to today's, in milliseconds. */
const forgottenAfter = 24 * 60 * 60_000;

export type MemoryAct = 'renderer' | 'browser';

export interface OverBudget {
  readonly act: MemoryAct;
  readonly bytes: number;
  readonly budget: number;
}

/**
 * At most half of the machine, and at most so many bytes, whatever the first hour was; but on a small machine never so
 * little that ordinary use would be over it.
 */
export function absoluteCap(machineBytes: number): number {
  return Math.max(growth * ordinary, Math.min(machineBytes / 2, 3 * 2 ** 30));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Measures one browser by its own first hour. `cap`: the most that it may ever hold, in bytes (`absoluteCap`). */
export class MemoryBudget {
  readonly #monotonic: () => number;
  readonly #cap: number;
  #since: number;
  #firstHour: number[] = [];
  #lastAct: { readonly act: MemoryAct; readonly at: number } | undefined;

  constructor(monotonic: () => number, cap: number) {
    this.#monotonic = monotonic;
    this.#cap = cap;
    this.#since = monotonic();
  }

  /** A new browser begins from nothing: its first hour is measured anew. */
  begin(): void {
    this.#since = this.#monotonic();
    this.#firstHour = [];
  }

  get budget(): number {
    const steady = this.#monotonic() - this.#since >= steadyAfter && this.#firstHour.length > 0;
    return steady ? Math.min(this.#cap, Math.max(ordinary, growth * median(this.#firstHour))) : this.#cap;
  }

  /** Notes a measurement; says what to do about it, if anything. Nothing is done in front of visitors. */
  measured(bytes: number, unattended: boolean): OverBudget | undefined {
    const now = this.#monotonic();
    if (now - this.#since < steadyAfter) this.#firstHour.push(bytes);
    const { budget } = this;
    const sinceAct = now - (this.#lastAct?.at ?? -Infinity);
    if (bytes <= budget || !unattended || sinceAct < betweenActs) return undefined;
    const again = this.#lastAct?.act === 'renderer' && sinceAct < forgottenAfter;
    this.#lastAct = { act: again ? 'browser' : 'renderer', at: now };
    return { act: this.#lastAct.act, bytes, budget };
  }
}
