import type { Exhibition } from '../../src-main/contract/exhibition.ts';
import { actsAt, planCycle, type Act, type AttractFacts, type Cycle } from '../model/attract.ts';
import type { Stage } from '../model/stage.ts';
import { seeded, type Clock } from '../motion/clock.ts';

/** Cycles are planned before the last one ends and forgotten when their last patch has closed. */
const ahead = 20_000;

/** The evening that pictures show. */
const stillSeed = 26;

/** Fewer friends are no circle, fewer years don't turn. */
const fewestFriends = 3;
const fewestYears = 5;
/** A picture is printed under the ice before its patch thaws. */
const printed = 6500;

/** The endless programme: cycle after cycle, with the chance of this evening. */
export class Programme {
  readonly #facts: () => AttractFacts;
  readonly #random: () => number;
  #cycles: Cycle[] = [];

  constructor(facts: () => AttractFacts, random: () => number) {
    this.#facts = facts;
    this.#random = random;
  }

  /** The picture shown at a moment or next: it needs its time to be printed. */
  pictureAt(now: number): Act | null {
    this.actsAt(now);
    const scenes = this.#cycles.flatMap((cycle) => cycle.acts.filter((act) => act.content.kind === 'scene'));
    return scenes.find((act) => now > act.opens - printed && now < act.closed) ?? null;
  }

  /** The patches that are not wholly frozen at a moment of the programme. */
  actsAt(now: number): Act[] {
    for (let last = this.#cycles.at(-1); !last || last.ends < now + ahead; last = this.#cycles.at(-1))
      this.#cycles.push(planCycle(this.#facts(), this.#random, last ?? null));
    this.#cycles = this.#cycles.filter((cycle) => cycle.ends > now - ahead);
    return actsAt(this.#cycles, now);
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

/** The programme of an exhibition on a stage, corrected with it from cycle to cycle; on still pages always the same one. */
export function programmeFor(exhibition: () => Exhibition, stage: Stage, clock: Clock): Programme {
  const facts = () => ({
    chapters: exhibition().chapters,
    friends: exhibition().cities.filter((city) => city.year !== undefined).length >= fewestFriends,
    years: exhibition().span.to - exhibition().span.from >= fewestYears,
    hintPlaces: stage.hints.length,
    holePlaces: stage.holes.length,
  });
  return new Programme(facts, clock.still ? seeded(stillSeed) : clock.random);
}
