import type { Exhibition } from '../../../src-main/contract/exhibition.ts';
import { actsAt, planCycle, type Act, type AttractFacts, type Cycle } from '../../core/model/attract.ts';
import { sideBySide } from '../../core/model/side-by-side.ts';
import type { Stage } from '../../core/model/stage.ts';
import { planRound } from '../../core/model/wall-round.ts';
import { seeded, type Clock } from '../../core/time/clock.ts';
import { type Cycles, OwnCycles, SharedCycles } from './cycles.ts';

/** Cycles are planned before the last one ends and forgotten when their last patch has closed. */
const ahead = 20_000;

/** The evening that pictures show. */
const stillSeed = 26;

/** Fewer friends are no circle, fewer years don't turn. */
const fewestFriends = 3;
const fewestYears = 5;
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
