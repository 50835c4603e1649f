import type { LanguageChoice, Mode, Settings, TextSize } from '../../src-main/contract/settings.ts';
import type { AskedView, View } from '../../src-main/contract/view.ts';
import { yourYears } from './your-year.ts';

/** The reading aids a visitor may change; a new visit starts from the hall's defaults. */
export interface Aids {
  readonly language: LanguageChoice;
  readonly textSize: TextSize;
  readonly highContrast: boolean;
  readonly calm: boolean;
  readonly lowReach: boolean;
  /** Of any account only where the exhibition makes sound. */
  readonly muted: boolean;
}

/** The only state that decides what is shown. Times are milliseconds of a monotonic clock. */
export interface Journey {
  readonly view: View;
  /** Views that Back returns to, the latest last. */
  readonly past: readonly View[];
  readonly aids: Aids;
  /** The year the dial last stood on: Home returns to it. */
  readonly year: number;
  /** When the idle strip began to count, or null. */
  readonly warningSince: number | null;
  readonly lastTouch: number;
  readonly lastViewChange: number;
  readonly lastAidChange: number;
}

export type JourneyEvent =
  /** Any sign of life: a finger, a key. Shown in attract it goes home; on the strip it stays. */
  | { readonly type: 'touch'; /** The year the window was showing: home opens on it. */ readonly year?: number }
  | { readonly type: 'tick' }
  | { readonly type: 'go'; readonly view: View }
  | { readonly type: 'back' }
  | { readonly type: 'home' }
  | { readonly type: 'next' }
  | { readonly type: 'previous' }
  /** The dial came to rest on a year. */
  | { readonly type: 'turn'; readonly year: number }
  | { readonly type: 'aid'; readonly change: Partial<Aids> }
  | { readonly type: 'start-over' }
  /** Nobody uses the wall any more: the window at once. A guide's place is kept. */
  | { readonly type: 'frost' }
  /** The view failed and is left for home at once. Nobody's touch: it is no sign of life. */
  | { readonly type: 'failed' };

/** What the rules need to know of the exhibition and the hall. */
export interface JourneyRules {
  readonly mode: Mode;
  readonly settings: Settings;
  /** The machine asks for less motion: a new visit then begins calm. */
  readonly prefersCalm?: boolean;
  readonly span: { readonly from: number; readonly to: number };
  /** Chapters in reading order with their number of beats. */
  readonly chapters: readonly { readonly id: string; readonly year: number; readonly beats: number }[];
  /** The year of what a view tells: the dial stands on it when the view closes. */
  readonly yearOf: (view: View) => number | undefined;
  /** Whether a view can be shown at all (its ID exists). */
  readonly exists: (view: View) => boolean;
}

/** View changes closer together than this are one finger bouncing, not two wishes (DESIGN §2, Hands). */
export const viewChangeInterval = 250;
/** Language and size change the whole screen: at most once a second. */
export const aidChangeInterval = 1000;
/** Back must end somewhere; nobody remembers more steps than this. */
const pastLimit = 20;

export function defaultAids(rules: Pick<JourneyRules, 'settings' | 'prefersCalm'>): Aids {
  return {
    language: rules.settings.language,
    textSize: rules.settings.textSize,
    highContrast: false,
    calm: rules.prefersCalm ?? false,
    lowReach: false,
    muted: false,
  };
}

/** The year a new visit opens on: that of the first chapter. */
export function openingYear(rules: JourneyRules): number {
  return rules.chapters[0]?.year ?? rules.span.from;
}

/** A fresh journey: attract in the kiosk and on the wall, home where a guide leads. */
export function beginJourney(rules: JourneyRules, now: number): Journey {
  return {
    view: rules.mode === 'present' ? { name: 'home' } : { name: 'attract' },
    past: [],
    aids: defaultAids(rules),
    year: openingYear(rules),
    warningSince: null,
    lastTouch: now,
    lastViewChange: -Infinity,
    lastAidChange: -Infinity,
  };
}

function sameView(a: View, b: View): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Overlays lie over what was there: leaving one never makes it a step that Back returns to. */
function isStep(view: View): boolean {
  return view.name !== 'attract' && view.name !== 'card';
}

/** Beats of one chapter are one step (Previous turns its pages), and so are the cards of the circle, one after another. */
function isOneStep(from: View, to: View): boolean {
  if (from.name === 'chapter' && to.name === 'chapter') return from.id === to.id;
  return from.name === 'city' && to.name === 'city';
}

/** The steps behind a view that one goes on to. Going where one just came from is going back: no rounds for Back. */
function pastWith({ view: from, past }: Journey, to: View): readonly View[] {
  const last = past.at(-1);
  if (last && sameView(last, to)) return past.slice(0, -1);
  return isStep(from) && !isOneStep(from, to) ? [...past, from].slice(-pastLimit) : past;
}

function show(journey: Journey, view: View, rules: JourneyRules, now: number, remember = true): Journey {
  if (!rules.exists(view) || sameView(journey.view, view)) return journey;
  if (now - journey.lastViewChange < viewChangeInterval) return journey;
  const past = remember ? pastWith(journey, view) : journey.past;
  const year = view.name === 'home' && view.year !== undefined ? view.year : journey.year;
  // What is opened elsewhere turns the dial to its year, so that closing it closes into its own ring.
  return { ...journey, view, past, year: rules.yearOf(view) ?? year, lastViewChange: now };
}

/** A step that is gone from the exhibition since, or is on screen anyway, is passed over: Back always leads somewhere. */
function back(journey: Journey, rules: JourneyRules, now: number): Journey {
  const leads = (view: View) => rules.exists(view) && !sameView(view, journey.view);
  const index = journey.past.findLastIndex(leads);
  const target = journey.past[index];
  if (!target) return goHome(journey, rules, now);
  const shown = show(journey, target, rules, now, false);
  return shown === journey ? journey : { ...shown, past: journey.past.slice(0, index) };
}

/** Home ends what was begun: there is nothing to go back to. */
function goHome(journey: Journey, rules: JourneyRules, now: number): Journey {
  const home: View = { name: 'home' };
  const shown = show(journey, home, rules, now, false);
  return shown === journey && !sameView(journey.view, home) ? journey : { ...shown, past: [] };
}

function turnPage(journey: Journey, step: 1 | -1, rules: JourneyRules, now: number): Journey {
  const view = journey.view;
  if (view.name === 'home') return turnToChapter(journey, step, rules, now);
  if (view.name !== 'chapter') return journey;
  const index = rules.chapters.findIndex((chapter) => chapter.id === view.id);
  const here = rules.chapters[index];
  if (!here) return journey;
  const beat = view.beat + step;
  if (beat >= 1 && beat <= here.beats) return show(journey, { ...view, beat }, rules, now);
  const neighbour = rules.chapters[index + step];
  if (!neighbour) return step === 1 ? goHome(journey, rules, now) : journey;
  // The next chapter replaces this one: Back goes to where the reading began.
  return show(
    journey,
    { name: 'chapter', id: neighbour.id, beat: step === 1 ? 1 : neighbour.beats },
    rules,
    now,
    false,
  );
}

/** Whether Next leads anywhere from here. */
export function leadsOn(journey: Journey, rules: JourneyRules): boolean {
  if (journey.view.name === 'home') return rules.chapters.some((chapter) => chapter.year > journey.year);
  return journey.view.name === 'chapter';
}

/** On the dial, Next and Previous turn to the nearest year that has a chapter. */
function turnToChapter(journey: Journey, step: 1 | -1, rules: JourneyRules, now: number): Journey {
  const years = rules.chapters.map((chapter) => chapter.year).filter((year) => (year - journey.year) * step > 0);
  if (years.length === 0) return journey;
  const year = step === 1 ? Math.min(...years) : Math.max(...years);
  if (now - journey.lastViewChange < viewChangeInterval) return journey;
  return { ...journey, view: { name: 'home', year }, year, lastViewChange: now };
}

function newVisit(journey: Journey, view: View, rules: JourneyRules, now: number): Journey {
  return { ...beginJourney(rules, now), view, lastViewChange: journey.lastViewChange };
}

function tick(journey: Journey, rules: JourneyRules, now: number): Journey {
  if (rules.mode !== 'kiosk' || journey.view.name === 'attract' || journey.view.name === 'card') return journey;
  const { idleSeconds, warningSeconds } = rules.settings;
  if (journey.warningSince === null) {
    return now - journey.lastTouch >= idleSeconds * 1000 ? { ...journey, warningSince: now } : journey;
  }
  return now - journey.warningSince < warningSeconds * 1000 ? journey : frost(journey, rules, now);
}

function frost(journey: Journey, rules: JourneyRules, now: number): Journey {
  if (rules.mode !== 'kiosk' || journey.view.name === 'attract' || journey.view.name === 'card') return journey;
  return { ...newVisit(journey, { name: 'attract' }, rules, now), lastViewChange: now };
}

function leave(journey: Journey, now: number): Journey {
  if (journey.view.name === 'attract' || journey.view.name === 'card') return journey;
  return { ...journey, view: { name: 'home' }, past: [], lastViewChange: now };
}

/** Ends the idle strip and notes the sign of life. */
function awake(journey: Journey, now: number): Journey {
  return { ...journey, lastTouch: now, warningSince: null };
}

/** The one place that decides what is shown: a pure step from one journey to the next. */
export function reduce(journey: Journey, event: JourneyEvent, rules: JourneyRules, now: number): Journey {
  if (event.type === 'tick') return tick(journey, rules, now);
  if (rules.mode === 'display') return journey;
  if (event.type === 'frost') return frost(journey, rules, now);
  if (event.type === 'failed') return leave(journey, now);
  const alive = awake(journey, now);
  if (journey.view.name === 'attract') {
    // One touch goes home and presses nothing beneath; other wishes can't be meant while the window is frosted.
    const home = { ...newVisit(alive, { name: 'home' }, rules, now), lastViewChange: now };
    return event.type === 'touch' && event.year !== undefined ? turn(home, event.year, rules) : home;
  }
  switch (event.type) {
    case 'touch':
      return alive;
    case 'go':
      return show(alive, event.view, rules, now);
    case 'back':
      return back(alive, rules, now);
    case 'home':
      return goHome(alive, rules, now);
    case 'next':
      return turnPage(alive, 1, rules, now);
    case 'previous':
      return turnPage(alive, -1, rules, now);
    case 'turn':
      return turn(alive, event.year, rules);
    case 'aid':
      return aid(alive, event.change, now);
    case 'start-over':
      return { ...newVisit(alive, { name: 'home' }, rules, now), lastViewChange: now };
  }
}

function turn(journey: Journey, year: number, rules: JourneyRules): Journey {
  if (journey.view.name === 'your-year') {
    const { from, to } = yourYears(rules.span);
    return { ...journey, view: { name: 'your-year', year: Math.min(to, Math.max(from, Math.round(year))) } };
  }
  const inSpan = Math.min(rules.span.to, Math.max(rules.span.from, Math.round(year)));
  if (journey.view.name === 'home') return { ...journey, view: { name: 'home', year: inSpan }, year: inSpan };
  return journey;
}

function aid(journey: Journey, change: Partial<Aids>, now: number): Journey {
  const heavy = change.language !== undefined || change.textSize !== undefined;
  if (heavy && now - journey.lastAidChange < aidChangeInterval) return journey;
  return { ...journey, aids: { ...journey.aids, ...change }, lastAidChange: heavy ? now : journey.lastAidChange };
}

/** The journey after the exhibition was corrected: what is gone from it is left, everything else goes on. */
export function fitJourney(journey: Journey, rules: JourneyRules, now: number): Journey {
  const { from, to } = rules.span;
  const year = Math.min(to, Math.max(from, journey.year));
  const past = journey.past.filter((view) => rules.exists(view));
  if (rules.exists(journey.view)) return { ...journey, year, past };
  return { ...journey, year, past: [], view: { name: 'home' }, lastViewChange: now };
}

/**
 * The journey after the hall's settings have changed. A visit goes on with its own aids; where no visitor is, on the
 * window of frost and on a display, what is set now holds at once.
 */
export function settleJourney(journey: Journey, before: JourneyRules, rules: JourneyRules, now: number): Journey {
  const [was, is] = [before, rules].map((each) => JSON.stringify([each.mode, defaultAids(each)]));
  if (was === is || (journey.view.name !== 'attract' && rules.mode !== 'display')) return journey;
  return { ...beginJourney(rules, now), lastViewChange: journey.lastViewChange };
}

/** A journey that starts at a view asked for from outside (`shot`, tests, a window that came back). */
export function journeyAt(asked: AskedView, rules: JourneyRules, aids: Partial<Aids>, now: number): Journey {
  const view: View = asked.name === 'warning' ? { name: 'home' } : asked;
  const start = beginJourney(rules, now);
  const year = view.name === 'home' && view.year !== undefined ? view.year : (rules.yearOf(view) ?? start.year);
  return {
    ...start,
    view: rules.exists(view) ? view : start.view,
    year,
    aids: { ...start.aids, ...aids },
    warningSince: asked.name === 'warning' ? now : null,
  };
}
