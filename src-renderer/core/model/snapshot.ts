import { formatView, parseView } from '../../../src-main/contract/views.ts';
import { setBlack } from './lead.ts';
import { beginJourney, journeyAt, type Aids, type Journey, type JourneyRules } from './journey.ts';

/** What a window posts of its journey, so that it comes back where it was: small, and nothing about a person. */
export interface Snapshot {
  readonly view: string;
  readonly year: number;
  readonly aids: Aids;
  /** A guide leads; of any account only in a kiosk, where a guide must take it over first. */
  readonly led: boolean;
  readonly black: boolean;
  /** Whether it is counted as a visit; absent: as far as its mode and view say. */
  readonly visit?: boolean;
  /** Absent: all chapters. */
  readonly route?: readonly string[];
}

/** What is posted of a journey; `restoreJourney` is its inverse. */
export function takeSnapshot(journey: Journey): Snapshot {
  const { view, year, aids, led, black, route } = journey;
  return { view: formatView(view), year, aids, led, black, ...(route === null ? {} : { route }) };
}

/** The journey a snapshot stands for; null when it isn't one (then the window begins anew). */
export function restoreJourney(snapshot: unknown, rules: JourneyRules, now: number): Journey | null {
  if (typeof snapshot !== 'object' || snapshot === null) return null;
  const { view, year, aids, led, black, route } = snapshot as Partial<Snapshot>;
  if (typeof view !== 'string' || typeof year !== 'number' || typeof aids !== 'object' || aids === null) return null;
  const asked = parseView(view);
  if (!asked || asked.name === 'warning' || !rules.exists(asked)) return null;
  // A display takes no wishes: what it was left on while it was another kind of wall, it could never leave.
  if (asked.name === 'attract' || rules.mode === 'display') return beginJourney(rules, now);
  const begun = journeyAt(asked, rules, readAids(aids), now);
  const way = Array.isArray(route) ? route.filter((id) => typeof id === 'string') : null;
  const leads = led === true ? { ...begun, led } : begun;
  const restored = setBlack({ ...leads, route: way }, black === true);
  const inSpan = Number.isInteger(year) && year >= rules.span.from && year <= rules.span.to;
  return inSpan ? { ...restored, year } : restored;
}

function readAids(aids: Partial<Aids>): Partial<Aids> {
  const { language, textSize, highContrast, calm, lowReach, muted } = aids;
  return {
    ...(typeof language === 'string' ? { language } : {}),
    ...(textSize === 1 || textSize === 2 || textSize === 3 ? { textSize } : {}),
    ...(typeof highContrast === 'boolean' ? { highContrast } : {}),
    ...(typeof calm === 'boolean' ? { calm } : {}),
    ...(typeof lowReach === 'boolean' ? { lowReach } : {}),
    ...(typeof muted === 'boolean' ? { muted } : {}),
  };
}
