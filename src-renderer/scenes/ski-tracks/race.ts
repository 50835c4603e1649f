import { clamp } from '../../plates/printing/shape.ts';
import type { Lane } from './lane.ts';

/** A visitor's skier: held by a finger, or on its way. */
export interface Runner {
  readonly lane: number;
  /** Metres along the lane. */
  metres: number;
  /** Metres a second. */
  speed: number;
  /** The finger that holds it. */
  finger: number | null;
  /** When the finger let go, in ms. */
  since: number;
}

/** What is open of a lane, in metres from its near end: by the story, and by visitors. */
interface Open {
  story: number;
  from: number;
  to: number;
}

/** When a lane began to open or close for the story (ms), from how many metres, and which of both. */
interface Move {
  begin: number;
  from: number;
  wanted: boolean;
}

/** Two skiers follow each visitor's, so many metres apart. */
export const followers = 2;
export const followGap = 3.4;
/** Opening a lane takes so long; all lanes of a page begin within the spread. Ms. */
const openTime = 1100;
const openSpread = 1250;
/** Untouched snow is seen first for so long, in ms. */
const untouched = 450;
/** Metres a second. */
const cruise = 3.2;
const fastest = 15;
/** Seconds in which a throw dies down to cruising. */
const friction = 0.9;
/** After so many ms the snow begins to close behind visitors' skiers, and stays so many metres behind. */
const restTime = 4500;
const openBehind = 9;
/** Visitors' skiers at once; the oldest gives way. */
const most = 44;

/** How many lanes are open at a page of so many: the first race at the first, all at the last. */
export function lanesOpen(page: number, pages: number, lanes: number): number {
  if (pages <= 1) return lanes;
  return 1 + Math.round((lanes - 1) * Math.pow(clamp((page - 1) / (pages - 1)), 0.66));
}

/** The order in which lanes open: from the first one to both sides. */
export function openingOrder(lanes: number, first: number): readonly number[] {
  return Array.from({ length: lanes }, (_, index) => index).sort(
    (one, other) => Math.abs(one - first) - Math.abs(other - first) || one - other,
  );
}

/** The lanes and the visitors' skiers on them. */
export class Race {
  readonly runners: Runner[] = [];
  readonly #lanes: readonly Lane[];
  readonly #order: readonly number[];
  readonly #open: readonly Open[];
  /** Per lane: when and from where it opens or closes for the story. */
  readonly #moves: readonly Move[];
  #now: number;
  #calm: boolean;

  constructor(lanes: readonly Lane[], first: number, now: number, calm: boolean) {
    this.#lanes = lanes;
    this.#order = openingOrder(lanes.length, first);
    this.#open = lanes.map(() => ({ story: 0, from: 0, to: 0 }));
    this.#moves = lanes.map(() => ({ begin: now, from: 0, wanted: false }));
    this.#now = now;
    this.#calm = calm;
  }

  /** Lets so many lanes be open, one after another; `at once` on still pages and in calm motion. */
  show(count: number, now: number, atOnce: boolean): void {
    const bare = this.#open.every(({ story }) => story === 0);
    const fresh = this.#order.slice(0, count).filter((index) => !this.#moves[index]?.wanted);
    this.#order.forEach((index, rank) => {
      const move = this.#moves[index] as Move;
      const open = this.#open[index] as Open;
      const wanted = rank < count;
      if (wanted !== move.wanted) {
        const turn = wanted ? fresh.indexOf(index) / Math.max(1, fresh.length - 1) : 0;
        move.begin = now + turn * openSpread + (bare ? untouched : 0);
        move.from = open.story;
        move.wanted = wanted;
      }
      if (atOnce) {
        open.story = wanted ? (this.#lanes[index] as Lane).length : 0;
        move.begin = -Infinity;
      }
    });
  }

  /** True while anything but the crowd moves. */
  get moving(): boolean {
    return (
      this.runners.length > 0 ||
      this.#open.some(({ from, to }) => to > from) ||
      this.#moves.some(
        ({ wanted }, index) => this.#open[index]?.story !== (wanted ? (this.#lanes[index] as Lane).length : 0),
      )
    );
  }

  calm(calm: boolean): void {
    this.#calm = calm;
  }

  /** Whether the snow is open there. */
  isOpen(lane: number, metres: number): boolean {
    const { story, from, to } = this.#open[lane] as Open;
    return metres <= story || (metres >= from && metres <= to);
  }

  /** How far the story has opened a lane, in metres. */
  story(lane: number): number {
    return (this.#open[lane] as Open).story;
  }

  down(finger: number, lane: number, metres: number, now: number): void {
    this.runners.push({ lane, metres, speed: cruise, finger, since: now });
    if (this.runners.length > most) this.runners.shift();
    const open = this.#open[lane] as Open;
    if (open.to <= open.from) open.from = open.to = metres;
    else if (metres < open.from) open.from = metres;
    open.to = Math.max(open.to, metres);
  }

  /** The skier follows its finger exactly; a finger that crosses into another lane starts one there. */
  move(finger: number, lane: number, metres: number, now: number): void {
    const runner = this.runners.find((one) => one.finger === finger);
    if (!runner) return;
    if (runner.lane !== lane) {
      this.up(finger, now);
      this.down(finger, lane, metres, now);
      return;
    }
    const seconds = Math.max(0.004, (now - runner.since) / 1000);
    runner.speed = clamp(0.6 * runner.speed + (0.4 * (metres - runner.metres)) / seconds, cruise, fastest);
    runner.metres = metres;
    runner.since = now;
    const open = this.#open[lane] as Open;
    open.to = Math.max(open.to, metres);
  }

  up(finger: number, now: number): void {
    const runner = this.runners.find((one) => one.finger === finger);
    if (!runner) return;
    runner.finger = null;
    runner.since = now;
  }

  /** Moves everything on to a time, in ms. */
  step(now: number): void {
    const seconds = clamp((now - this.#now) / 1000, 0, 0.1);
    this.#now = now;
    for (let at = this.runners.length - 1; at >= 0; at--) {
      const runner = this.runners[at] as Runner;
      if (runner.finger === null) this.#run(runner, at, now, seconds);
    }
    this.#open.forEach((open, index) => {
      this.#tell(open, index, now);
      this.#close(open, index, now, seconds);
    });
  }

  #run(runner: Runner, at: number, now: number, seconds: number): void {
    const { length } = this.#lanes[runner.lane] as Lane;
    if (!this.#calm) {
      runner.speed += (cruise - runner.speed) * (1 - Math.exp(-seconds / friction));
      runner.metres += runner.speed * seconds;
    }
    const over = this.#calm ? now - runner.since > restTime : runner.metres > length + followers * followGap;
    if (over) this.runners.splice(at, 1);
  }

  #tell(open: Open, index: number, now: number): void {
    const { begin, from, wanted } = this.#moves[index] as Move;
    if (now < begin) return;
    const goal = wanted ? (this.#lanes[index] as Lane).length : 0;
    const share = clamp((now - begin) / openTime);
    open.story = from + (goal - from) * (1 - (1 - share) ** 2);
  }

  /** Snow opens back to the near end, and closes again after the last skier. */
  #close(open: Open, index: number, now: number, seconds: number): void {
    if (open.to <= open.from && !this.runners.some(({ lane }) => lane === index)) return;
    let last = Infinity;
    let fresh = false;
    for (const { lane, metres, finger, since } of this.runners) {
      if (lane !== index) continue;
      open.to = Math.min((this.#lanes[index] as Lane).length, Math.max(open.to, metres));
      last = Math.min(last, metres - followers * followGap - openBehind);
      fresh ||= finger !== null || now - since < restTime;
    }
    if (this.#calm) {
      open.from = 0;
      if (last === Infinity) open.to = 0;
      return;
    }
    const goal = fresh ? 0 : Math.min(open.to, last);
    open.from += (goal - open.from) * (1 - Math.exp(-seconds * (fresh ? 9 : 1.7)));
    if (fresh || goal < open.to || open.to - open.from > 0.6) return;
    open.from = open.to = 0;
  }
}
