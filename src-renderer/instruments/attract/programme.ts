import type { Exhibition } from '../../../src-main/contract/exhibition.ts';
import { type Act, actsAt, type AttractFacts, type Cycle, planCycle } from '../../core/model/attract.ts';
import { sideBySide } from '../../core/model/wall-round.ts';
import type { Stage } from '../../core/model/stage.ts';
import { planRound } from '../../core/model/wall-round.ts';
import { type Clock, seeded } from '../../core/time/clock.ts';

/** Cycles are planned before the last one ends and forgotten when their last patch has closed. */
const ahead = 20_000;

/** The evening that pictures show. */
const stillSeed = 26;

/** Fewer friends are no circle, fewer years don't turn. */
const [fewestFriends, fewestYears] = [3, 5] as const;
/** A picture is printed under the ice before its patch thaws. */
const printed = 6500;

/** The endless programme of a window. */
export class Programme {
  readonly #cycles: Cycles;

  constructor(cycles: Cycles) {
    this.#cycles = cycles;
  }

  /** The picture shown at a moment or next: it needs its time to be printed. */
  pictureAt(now: number): Act | null {
    const scenes = this.#cycles
      .around(now, ahead)
      .flatMap((cycle) => cycle.acts.filter((act) => act.content.kind === 'scene'));
    return scenes.find((act) => now > act.opens - printed && now < act.closed) ?? null;
  }

  /** The patches that are not wholly frozen at a moment of the programme. */
  actsAt(now: number): Act[] {
    return actsAt(this.#cycles.around(now, ahead), now);
  }
}

/** Whether an act's words are lit: they go out under the frost that closes over them. */
export function wordsLit(act: Act, now: number): boolean {
  return act.content.kind !== 'hole' && now > act.opens && now < act.closes + 0.6 * (act.closed - act.closes);
}

/** Names an act for as long as it runs. */
export function actKey(act: Act): string {
  return `${act.content.kind} ${act.place} ${Math.round(act.opens)}`;
}

function factsOf(exhibition: Exhibition, stage: Stage): AttractFacts {
  return {
    chapters: exhibition.chapters,
    friends: exhibition.cities.filter((city) => city.year !== undefined).length >= fewestFriends,
    years: exhibition.span.to - exhibition.span.from >= fewestYears,
    hintPlaces: stage.hints.length,
    holePlaces: stage.holes.length,
    film(id, page) {
      const chapter = exhibition.chapters.find((each) => each.id === id);
      const exhibit = chapter?.pages.find(({ number }) => number === page)?.exhibit;
      return exhibit?.kind === 'film' ? exhibit.seconds : 0;
    },
  };
}

/** The programme of an exhibition on a stage, corrected with it from cycle to cycle; on still pages always the same one. */
export function programmeFor(exhibition: () => Exhibition, stage: Stage, clock: Clock): Programme {
  const random = clock.still ? seeded(stillSeed) : clock.random;
  return new Programme(new OwnCycles(() => factsOf(exhibition(), stage), random));
}

/** The programme that all windows of a hall play together: what the exhibition's authors chose for a wall, or everything. */
export function sharedProgrammeFor(exhibition: () => Exhibition, stage: Stage, seed: number): Programme {
  const plan = (random: () => number, last: Cycle | null): Cycle => {
    const facts = factsOf(exhibition(), stage);
    const { display } = exhibition();
    const cycle = display ? planRound(facts, display, random, last) : planCycle(facts, random, last);
    return stage.sideBySide ? sideBySide(cycle) : cycle;
  };
  return new Programme(new SharedCycles(seed, plan, exhibition));
}

/** Where the programme's cycles come from: those that are not over for long yet, and those that come soon. */
interface Cycles {
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
type Plan = (random: () => number, last: Cycle | null) => Cycle;

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
