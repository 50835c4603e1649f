/**
 * A guide's telling: when it began, what was told, how long each chapter took, and the plan. Times are milliseconds of
 * one clock that goes on through restarts; minutes are the plan's.
 */
import { aheadBy, planRoute, replan, type GuidePlan, type TellableChapter } from './guide-plan.ts';

/** What the audience sees. */
export interface SeenView {
  /** In the notation of views. */
  readonly view: string;
  /** The chapter that it belongs to, or null. */
  readonly chapter: string | null;
  /** Its last page. */
  readonly last: boolean;
}

export interface TalkPlan {
  /** What the guide had when it was made. */
  readonly minutes: number;
  /** Null: before the beginning. */
  readonly madeAt: number | null;
  /** What each chapter had taken by then. */
  readonly before: Readonly<Record<string, number>>;
  readonly stops: GuidePlan;
}

export interface Talk {
  /** Null: not yet. */
  readonly startedAt: number | null;
  /** Null: nothing was seen yet. */
  readonly here: {
    readonly view: string;
    readonly chapter: string | null;
    readonly since: number;
    /** Its last page has been shown. */
    readonly ended: boolean;
  } | null;
  /** What each chapter has taken, without the time since `here.since`. */
  readonly spent: Readonly<Record<string, number>>;
  /** In the order of telling. */
  readonly told: readonly string[];
  readonly plan: TalkPlan | null;
}

export const noTalk: Talk = { startedAt: null, here: null, spent: {}, told: [], plan: null };

const minute = 60_000;

/** A chapter that was left sooner and before its last page was only passed through. */
const glance = 20_000;

/** The audience sees something else: the first turn to a chapter begins the telling. */
export function follow(talk: Talk, seen: SeenView, now: number): Talk {
  const { here } = talk;
  if (here?.view === seen.view) return talk;
  const stays = here !== null && here.chapter === seen.chapter;
  const ended = seen.last || (stays && here.ended);
  const begins = talk.startedAt === null && here !== null && seen.chapter !== null;
  const told = here?.chapter != null && !stays && isTold(talk, here.chapter, now) ? [here.chapter] : [];
  return {
    ...talk,
    startedAt: begins ? now : talk.startedAt,
    spent:
      begins || here?.chapter == null
        ? talk.spent
        : { ...talk.spent, [here.chapter]: spentIn(talk, here.chapter, now) },
    told: [...new Set([...talk.told, ...told])],
    here: { view: seen.view, chapter: seen.chapter, since: now, ended },
  };
}

function isTold(talk: Talk, id: string, now: number): boolean {
  return talk.startedAt !== null && (talk.here?.ended === true || spentIn(talk, id, now) >= glance);
}

/** Milliseconds since the beginning; 0 before it. */
export function elapsed(talk: Talk, now: number): number {
  return talk.startedAt === null ? 0 : Math.max(0, now - talk.startedAt);
}

/** Milliseconds that a chapter has taken so far. */
export function spentIn(talk: Talk, id: string, now: number): number {
  const before = talk.spent[id] ?? 0;
  const { here, startedAt } = talk;
  if (startedAt === null || here === null || here.chapter !== id) return before;
  return before + Math.max(0, now - Math.max(here.since, startedAt));
}

/** What a chapter may take by the plan, and what it has taken of it, in milliseconds; null where the plan has no such chapter. */
export function timeOf(
  talk: Talk,
  id: string,
  now: number,
): { readonly taken: number; readonly planned: number } | null {
  const stop = talk.plan?.stops.find((each) => each.id === id);
  if (!talk.plan || !stop) return null;
  return { taken: spentIn(talk, id, now) - (talk.plan.before[id] ?? 0), planned: stop.minutes * minute };
}

/** Plans the whole telling, or what is left of it, in so many minutes from now on. */
export function planTalk(talk: Talk, chapters: readonly TellableChapter[], minutes: number, now: number): Talk {
  const before = Object.fromEntries(chapters.map(({ id }) => [id, spentIn(talk, id, now)]));
  if (talk.startedAt === null)
    return { ...talk, plan: { minutes, madeAt: null, before, stops: planRoute(chapters, minutes) } };
  const id = talk.here?.chapter ?? '';
  const whole = chapters.find((chapter) => chapter.id === id)?.minutes ?? 0;
  const unfinished = Math.max(0, whole - spentIn(talk, id, now) / minute);
  const stops = replan(chapters, { id, unfinished, told: new Set(talk.told), left: minutes });
  return { ...talk, plan: { minutes, madeAt: now, before, stops } };
}

/** The same telling without a plan: times run on, nothing is told of minutes left. */
export function withoutPlan(talk: Talk): Talk {
  return { ...talk, plan: null };
}

/** Everything from the beginning; what the guide has in minutes stays as it is. */
export function beginAgain(talk: Talk, chapters: readonly TellableChapter[], now: number): Talk {
  const here = talk.here && { ...talk.here, since: now, ended: false };
  const anew = { ...noTalk, here };
  return talk.plan ? planTalk(anew, chapters, talk.plan.minutes, now) : anew;
}

/** Milliseconds left of what the guide had; negative when it is over. Null without a plan. */
export function timeLeft(talk: Talk, now: number): number | null {
  return talk.plan && talk.plan.minutes * minute - sincePlan(talk, talk.plan, now);
}

function sincePlan(talk: Talk, plan: TalkPlan, now: number): number {
  return talk.startedAt === null ? 0 : Math.max(0, now - Math.max(plan.madeAt ?? 0, talk.startedAt));
}

/** Minutes ahead of the plan, behind it where negative; null without a plan, and before the beginning. */
export function aheadOfPlan(talk: Talk, now: number): number | null {
  const { plan, here } = talk;
  if (!plan || talk.startedAt === null) return null;
  const since = sincePlan(talk, plan, now) / minute;
  // What was told comes first, whatever the order of telling was.
  const told = plan.stops.filter(({ id }) => talk.told.includes(id));
  const untold = plan.stops.filter(({ id }) => !talk.told.includes(id));
  const current = untold.find(({ id }) => id === here?.chapter);
  const way = [...told, ...untold.filter((stop) => stop === current), ...untold.filter((stop) => stop !== current)];
  const time = current && timeOf(talk, current.id, now);
  if (current && time) return aheadBy(way, current.id, since, time.taken / minute);
  // Somewhere beside the plan: nothing more of it is being told meanwhile.
  const last = told.at(-1);
  return last ? aheadBy(way, last.id, since, Infinity) : -since;
}

/** The chapters that Next leads to: those of the plan, and those that were told, to go back to. Null: all. */
export function routeOf(talk: Talk): readonly string[] | null {
  return talk.plan && [...new Set([...talk.told, ...talk.plan.stops.map(({ id }) => id)])];
}

// What the presenter's window posts of its talk, so that it comes back with its plan and its time.

/** What of a record has the type asked for; anything else is left out. */
type Unknown = Readonly<Record<string, unknown>>;

export interface TalkSnapshot {
  readonly talk: Talk;
  /** The telling's clock when it was posted, in milliseconds. */
  readonly at: number;
  /** The machine's clock at that moment: only it measures the time until the window is back. */
  readonly wall: number;
}

/** A talk is over long before this; a larger difference means that the wall clock was set. In milliseconds. */
const longestAway = 12 * 3600_000;

/** What stands in a window's snapshot; null when it is none. */
export function readTalk(snapshot: unknown): TalkSnapshot | null {
  if (!isRecord(snapshot) || !isNumber(snapshot['at']) || !isNumber(snapshot['wall'])) return null;
  const talk = snapshot['talk'];
  if (!isRecord(talk)) return null;
  const { startedAt, here, spent, told, plan } = talk;
  return {
    at: snapshot['at'],
    wall: snapshot['wall'],
    talk: {
      ...noTalk,
      startedAt: isNumber(startedAt) ? startedAt : null,
      here: readHere(here),
      spent: readTimes(spent),
      told: Array.isArray(told) ? told.filter((id) => typeof id === 'string') : [],
      plan: readPlan(plan),
    },
  };
}

/** Where the telling's clock stands when the machine's shows `wall`. */
export function clockOf(snapshot: TalkSnapshot, wall: number): number {
  const away = wall - snapshot.wall;
  return snapshot.at + (away > 0 && away < longestAway ? away : 0);
}

function readHere(here: unknown): Talk['here'] {
  if (!isRecord(here)) return null;
  const { view, chapter, since, ended } = here;
  if (typeof view !== 'string' || !isNumber(since) || (chapter !== null && typeof chapter !== 'string')) return null;
  return { view, chapter, since, ended: ended === true };
}

function readPlan(plan: unknown): TalkPlan | null {
  if (!isRecord(plan)) return null;
  const { minutes, madeAt, before, stops } = plan;
  if (!isNumber(minutes) || !Array.isArray(stops)) return null;
  return {
    minutes,
    madeAt: isNumber(madeAt) ? madeAt : null,
    before: readTimes(before),
    stops: stops.flatMap((stop: unknown) => {
      if (!isRecord(stop)) return [];
      const { id, minutes: each } = stop;
      return typeof id === 'string' && isNumber(each) ? [{ id, minutes: each }] : [];
    }),
  };
}

function readTimes(times: unknown): Readonly<Record<string, number>> {
  if (!isRecord(times)) return {};
  return Object.fromEntries(Object.entries(times).filter((entry): entry is [string, number] => isNumber(entry[1])));
}

function isRecord(value: unknown): value is Unknown {
  return typeof value === 'object' && value !== null;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
