/** What the presenter's window posts of itself, so that it comes back with its plan and its time. */
import { noTalk, type Talk, type TalkPlan } from './talk.ts';

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
