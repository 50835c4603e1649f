/**
 * What the frosted window shows by itself, and when: a programme of patches that thaw and close again.
 * It knows chapters, chance and time, and nothing of ice: a wall of any shape can play it.
 */
import type { LanguageChoice } from '../../../src-main/contract/settings.ts';

export interface AttractFacts {
  /** Chapters in reading order. */
  readonly chapters: readonly { readonly id: string }[];
  /** Whether there are friends enough for their circle, and years enough to turn. */
  readonly friends: boolean;
  readonly years: boolean;
  /** How many places there are for a chapter's title, and for small holes through which the rings show. */
  readonly hintPlaces: number;
  readonly holePlaces: number;
  /** How long the film of a chapter's page runs, in seconds; 0 for a page without one. Absent: there are none. */
  readonly film?: (chapter: string, page: number) => number;
}

export type Content =
  | { readonly kind: 'year'; readonly chapter: string }
  /** A chapter's picture, alive, over a large part of the pane. */
  | { readonly kind: 'scene'; readonly chapter: string }
  /** The words that go with a year, a picture, the circle. */
  | { readonly kind: 'hint'; readonly chapter: string }
  | { readonly kind: 'circle-hint' }
  /** A chapter's words beside its picture: a page's, or the lead's; in this language, or the wall's. */
  | {
      readonly kind: 'words';
      readonly chapter: string;
      readonly page?: number | undefined;
      readonly language?: LanguageChoice | undefined;
    }
  | { readonly kind: 'title' }
  /** The circle of friends: city after city joins. */
  | { readonly kind: 'circle' }
  /** All years pass, from the first to the last. */
  | { readonly kind: 'turning' }
  /** Today's ring, one line a visit. */
  | { readonly kind: 'today' }
  | { readonly kind: 'hole' };

/** What fills the large middle of the pane: one at a time. */
export type Large = Extract<Content, { kind: 'year' | 'scene' | 'title' | 'circle' | 'turning' }>;

/** Whether it takes the large middle of the pane, where only one thing stands at a time. */
export function isLarge(content: Content): content is Large {
  return content.kind in staying;
}

/** One patch: thaws from `opens` to `open`, closes from `closes` to `closed`. Milliseconds of the programme. */
export interface Act {
  readonly content: Content;
  /** Which of the places of its kind; years and the title share the one large field. */
  readonly place: number;
  /** Its outline: no two thaws look alike. */
  readonly shape: number;
  readonly opens: number;
  readonly open: number;
  readonly closes: number;
  readonly closed: number;
}

/** Every chapter once, in an order of its own. */
export interface Cycle {
  readonly order: readonly string[];
  readonly acts: readonly Act[];
  readonly begins: number;
  readonly ends: number;
}

/** Nothing may stand still longer than this (DESIGN §2). */
export const longestStill = 4000;

/** How fast a patch thaws and closes. */
export interface Pace {
  readonly thawing: number;
  readonly closing: number;
}
const usualPace: Pace = { thawing: 2800, closing: 2900 };
/** How long each stays open: what moves by itself may stay longer. */
const staying: Readonly<Record<Large['kind'], number>> = {
  year: 3300,
  title: 3300,
  scene: 6200,
  circle: 6400,
  turning: 5600,
};
const holeStaying = 3600;

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const left = [...items];
  const order: Item[] = [];
  while (left.length > 0) order.push(...left.splice(Math.floor(random() * left.length), 1));
  return order;
}

/** Another order than the last one, which doesn't begin with the chapter just seen. */
export function nextOrder(ids: readonly string[], previous: readonly string[], random: () => number): string[] {
  const order = shuffled(ids, random);
  if (order.length > 2 && order[0] === previous.at(-1)) order.push(order.shift() ?? '');
  const same = order.length > 1 && order.every((id, index) => id === previous[index]);
  // Two neighbours change places, away from the beginning where that is possible.
  if (same) order.splice(-2, 2, ...order.slice(-2).reverse());
  return order;
}

/** What stands between two years: each in turn, in another order every time, and none twice running. */
function interludes(facts: AttractFacts, random: () => number): () => Large {
  const all: Large[] = [{ kind: 'title' }];
  if (facts.friends) all.push({ kind: 'circle' });
  if (facts.years) all.push({ kind: 'turning' });
  let bag: Large[] = [];
  let last: Large = { kind: 'title' };
  return () => {
    if (bag.length === 0) {
      bag = shuffled(all, random);
      if (bag[0] === last) bag = [...bag.slice(1), last];
    }
    last = bag.shift() ?? last;
    return last;
  };
}

/** Writes the acts of one cycle, each with its words, one after the other. */
export class CycleWriter {
  readonly acts: Act[] = [];
  /** When the next act of the large field may open. */
  now: number;
  readonly #facts: AttractFacts;
  readonly #random: () => number;
  readonly #begins: number;
  #hintPlace: number;

  constructor(facts: AttractFacts, random: () => number, begins: number) {
    this.#facts = facts;
    this.#random = random;
    this.#begins = this.now = begins;
    this.#hintPlace = Math.floor(random() * facts.hintPlaces);
  }

  /** A little more or less: no two patches take the same time. */
  about(length: number): number {
    return length * (0.9 + 0.2 * this.#random());
  }

  /**
   * Adds an act.
   *
   * @param opens when it begins to open, in ms
   * @param stays how long it stands open, in ms
   * @param pace how fast the frost melts and comes back
   */
  add(content: Content, place: number, opens: number, stays: number, pace = usualPace): Act {
    const open = opens + this.about(pace.thawing);
    const closes = open + stays;
    const act = {
      content,
      place,
      shape: Math.floor(this.#random() * 1000),
      opens,
      open,
      closes,
      closed: closes + this.about(pace.closing),
    };
    this.acts.push(act);
    return act;
  }

  /** Lets an act stay until another moment. */
  until(act: Act, closes: number): Act {
    const longer = { ...act, closes, closed: closes + act.closed - act.closes };
    this.acts[this.acts.indexOf(act)] = longer;
    return longer;
  }

  /** Something in the large field, and the words that go with it. */
  field(content: Large): void {
    const { hintPlaces } = this.#facts;
    const act = this.add(content, 0, this.now, this.about(staying[content.kind]));
    if (hintPlaces > 0)
      this.add(besideOf(content), this.#hintPlace++ % hintPlaces, act.open - 300, act.closes - act.open);
    this.follow(act);
  }

  /** What comes next opens while this act closes. */
  follow(act: Act): void {
    this.now = act.closed - this.about(500);
  }

  /** The cycle as it stands, with small holes that keep a rhythm of their own, each place another one. */
  cycle(order: readonly string[]): Cycle {
    const ends = this.now;
    for (let place = 0; place < this.#facts.holePlaces; place++) {
      for (let at = this.#begins + this.about(1400 + 2100 * place); at < ends - 6000;)
        at = this.add({ kind: 'hole' }, place, at, this.about(holeStaying)).closed + this.about(2600);
    }
    return { order, acts: this.acts.toSorted((a, b) => a.opens - b.opens), begins: this.#begins, ends };
  }
}

/** Plans the next cycle, which begins where the last one ends. */
export function planCycle(facts: AttractFacts, random: () => number, previous: Cycle | null): Cycle {
  const ids = facts.chapters.map((chapter) => chapter.id);
  const order = nextOrder(ids, previous?.order ?? [], random);
  const written = new CycleWriter(facts, random, previous?.ends ?? 0);
  const interlude = interludes(facts, random);
  // Every other year shows its picture too; which ones, chance says.
  const pictured = Math.floor(random() * 2);
  order.forEach((chapter, index) => {
    written.field({ kind: 'year', chapter });
    written.field(index % 2 === pictured ? { kind: 'scene', chapter } : interlude());
  });
  if (!written.acts.some((act) => act.content.kind === 'title')) written.field({ kind: 'title' });
  return written.cycle(order);
}

/** The words beside what fills the pane. */
function besideOf(content: Large): Content {
  if ('chapter' in content) return { kind: 'hint', chapter: content.chapter };
  return content.kind === 'circle' ? { kind: 'circle-hint' } : { kind: 'today' };
}

/** How far a patch is thawed: 0 frozen, 1 open. */
export function openness(act: Act, now: number): number {
  if (now <= act.opens || now >= act.closed) return 0;
  if (now < act.open) return eased((now - act.opens) / (act.open - act.opens));
  return now <= act.closes ? 1 : 1 - eased((now - act.closes) / (act.closed - act.closes));
}

function eased(part: number): number {
  return part * part * (3 - 2 * part);
}

/** The patches not wholly frozen at a moment. */
export function actsAt(cycles: readonly Cycle[], now: number): Act[] {
  return cycles.flatMap((cycle) => cycle.acts.filter((act) => now > act.opens && now < act.closed));
}

/**
 * Everything on the pane wanders slowly, so that no edge burns in: offsets in parts of the shorter side.
 * The two periods share no small multiple, so the path takes hours to repeat.
 */
export function drift(now: number): { x: number; y: number } {
  return { x: 0.014 * Math.sin((2 * Math.PI * now) / 97_000), y: 0.011 * Math.sin((2 * Math.PI * now) / 71_300 + 1) };
}

/** All the years of an exhibition pass within this time, in ms. */
export const passingTime = 5200;

/** What share of the years has passed: an unhurried start, a swift middle, and a soft arrival. */
export function passedYears(elapsed: number): number {
  const part = Math.min(1, Math.max(0, elapsed / passingTime));
  return part * part * part * (part * (part * 6 - 15) + 10);
}
