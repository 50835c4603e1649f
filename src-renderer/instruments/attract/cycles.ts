import { planCycle, type AttractFacts, type Cycle } from '../../core/model/attract.ts';
import { seeded } from '../../core/time/clock.ts';

/** Where the programme's cycles come from: those that are not over for long yet, and those that come soon. */
export interface Cycles {
  around(now: number, ahead: number): readonly Cycle[];
}

/** Cycle after cycle, with the chance of this evening. */
export class OwnCycles implements Cycles {
  readonly #facts: () => AttractFacts;
  readonly #random: () => number;
  #cycles: Cycle[] = [];

  constructor(facts: () => AttractFacts, random: () => number) {
    this.#facts = facts;
    this.#random = random;
  }

  around(now: number, ahead: number): readonly Cycle[] {
    for (let last = this.#cycles.at(-1); !last || last.ends < now + ahead; last = this.#cycles.at(-1))
      this.#cycles.push(planCycle(this.#facts(), this.#random, last ?? null));
    this.#cycles = this.#cycles.filter((cycle) => cycle.ends > now - ahead);
    return this.#cycles;
  }
}

/**
 * After so long the programme begins anew, in milliseconds: a round is planned after all rounds before it, so the
 * thousandth would cost the planning of them all. What would still run then is left out.
 */
const longestRun = 24 * 3_600_000;

/** Plans one cycle after another, with a chance that is the same wherever it is asked. */
export type Plan = (random: () => number, last: Cycle | null) => Cycle;

/** Hashes numbers into one integer. */
function mixed(...numbers: readonly number[]): number {
  return numbers.reduce((mix, number) => Math.imul(mix ^ (number + 0x9e3779b9), 0x85ebca6b) ^ (mix >>> 13), 1);
}

/**
 * Cycles as a function of moment and seed alone: a window that joins in the middle, or comes back, plays the same act
 * at the same moment as all others. Chance is drawn anew for each cycle, so that windows of different shapes, which have more
 * or fewer places for small holes, agree on all else.
 */
export class SharedCycles implements Cycles {
  readonly #seed: number;
  readonly #plan: Plan;
  /** What is played: when it becomes another one, all that was planned of it is void. */
  readonly #subject: () => unknown;
  #played: unknown;
  #run = NaN;
  #planned = 0;
  #cycles: Cycle[] = [];

  constructor(seed: number, plan: Plan, subject: () => unknown) {
    this.#seed = seed;
    this.#plan = plan;
    this.#subject = subject;
  }

  around(now: number, ahead: number): readonly Cycle[] {
    const run = Math.floor(now / longestRun);
    const subject = this.#subject();
    if (run !== this.#run || subject !== this.#played) {
      this.#run = run;
      this.#played = subject;
      this.#planned = 0;
      this.#cycles = [];
    }
    const over = (run + 1) * longestRun;
    for (let last = this.#cycles.at(-1); !last || last.ends < Math.min(now + ahead, over); last = this.#cycles.at(-1)) {
      const before = last ?? { order: [], acts: [], begins: run * longestRun, ends: run * longestRun };
      const cycle = this.#plan(seeded(mixed(this.#seed, run, this.#planned)), before);
      this.#planned += 1;
      this.#cycles = [
        ...this.#cycles.filter(({ ends }) => ends > now - ahead),
        { ...cycle, acts: cycle.acts.filter(({ closed }) => closed <= over) },
      ];
    }
    return this.#cycles;
  }
}
