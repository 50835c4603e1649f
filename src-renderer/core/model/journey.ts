import { yourYears, type AskedView, type View } from '../../../src-main/contract/views.ts';
import type { Aids, Journey, JourneyEvent, JourneyRules, Wish } from './journey-state.ts';
import { guideHasGone, offerLead, offerStays, setBlack, settleLead, takeLead } from './lead.ts';
import { openingYear, turnPage } from './pages.ts';
import { back, changedJustNow, goHome, putBack, sameView, show } from './steps.ts';

export type { Aids, Journey, JourneyEvent, JourneyRules } from './journey-state.ts';

/** Language and size change the whole screen: at most once a second. */
const aidChangeInterval = 1000;

/** How a new visitor reads: as the hall has set it, and calm where the machine asks for less motion. */
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

/** A fresh journey: attract in the kiosk and on the wall, home where a guide leads. */
export function beginJourney(rules: JourneyRules, now: number): Journey {
  return {
    view: rules.mode === 'present' ? { name: 'home' } : { name: 'attract' },
    past: [],
    read: null,
    aids: defaultAids(rules),
    year: openingYear(rules),
    warningSince: null,
    led: rules.mode === 'present',
    black: false,
    route: null,
    offerSince: null,
    lastTouch: now,
    lastViewChange: -Infinity,
    kept: null,
    lastAidChange: -Infinity,
  };
}

/** A new beginning at a view; a guide goes on leading, with the plan and the aids the group needs. */
function newVisit(journey: Journey, view: View, rules: JourneyRules, now: number): Journey {
  const { led, route, lastViewChange } = journey;
  const begun = { ...beginJourney(rules, now), view, led, lastViewChange };
  return led ? { ...begun, route, aids: journey.aids } : begun;
}

function tick(journey: Journey, rules: JourneyRules, now: number): Journey {
  if (journey.offerSince !== null && now - journey.offerSince >= offerStays) return { ...journey, offerSince: null };
  if (guideHasGone(journey, rules, now)) return handBack(journey, rules, now);
  if (!idles(journey, rules)) return journey;
  const { idleSeconds, warningSeconds } = rules.settings;
  if (journey.warningSince === null) {
    return now - journey.lastTouch >= idleSeconds * 1000 ? { ...journey, warningSince: now } : journey;
  }
  return now - journey.warningSince < warningSeconds * 1000 ? journey : showAttract(journey, rules, now);
}

/** Whether attract comes by itself over what is shown. */
function idles({ view, led }: Journey, { mode }: JourneyRules): boolean {
  return mode === 'kiosk' && !led && view.name !== 'attract' && view.name !== 'card';
}

function showAttract(journey: Journey, rules: JourneyRules, now: number): Journey {
  if (!idles(journey, rules)) return journey;
  return { ...newVisit(journey, { name: 'attract' }, rules, now), lastViewChange: now };
}

/** A kiosk that was led is the visitors' again: attract, and the hall's own aids. */
function handBack(journey: Journey, rules: JourneyRules, now: number): Journey {
  if (rules.mode !== 'kiosk' || !journey.led) return journey;
  return { ...beginJourney(rules, now), lastViewChange: now };
}

function leave(journey: Journey, now: number): Journey {
  if (journey.view.name === 'attract' || journey.view.name === 'card') return journey;
  return { ...journey, view: { name: 'home' }, past: [], kept: null, lastViewChange: now };
}

/** Follows a wish; one that comes too soon after a change of view is kept, the last of them alone. */
function wish(journey: Journey, wanted: Wish, rules: JourneyRules, now: number): Journey {
  if (!changedJustNow(journey, now)) return follow({ ...journey, kept: null }, wanted, rules, now);
  const then = follow(journey, wanted, rules, now);
  return { ...journey, kept: sameView(then.view, journey.view) ? null : wanted };
}

function follow(journey: Journey, wanted: Wish, rules: JourneyRules, now: number): Journey {
  switch (wanted.type) {
    case 'go':
      return show(journey, wanted.view, rules, now);
    case 'back':
      return back(journey, rules, now);
    case 'home':
      return goHome(journey, rules, now);
    case 'next':
      return turnPage(journey, 1, rules, now);
    case 'previous':
      return turnPage(journey, -1, rules, now);
  }
}

/** Ends the idle strip and resets the idle timer. */
function awake(journey: Journey, now: number): Journey {
  return { ...journey, lastTouch: now, warningSince: null };
}

/** The one place that decides what is shown: a pure step from one journey to the next. */
export function reduce(journey: Journey, event: JourneyEvent, rules: JourneyRules, now: number): Journey {
  if (event.type === 'tick') return tick(journey, rules, now);
  if (rules.mode === 'display') return journey;
  // The idle timer was reset when it came.
  if (event.type === 'kept') return journey.kept ? wish(journey, journey.kept, rules, now) : journey;
  if (event.type === 'attract') return showAttract(journey, rules, now);
  if (event.type === 'failed') return leave(journey, now);
  if (event.type === 'hand-back') return handBack(journey, rules, now);
  if (event.type === 'route') return { ...journey, route: event.chapters };
  const alive = awake(journey, now);
  // The key that would turn the page only lights a black screen: nothing is passed over unseen.
  if (journey.black && (event.type === 'next' || event.type === 'previous')) return setBlack(alive, false);
  if (journey.view.name === 'attract') {
    // One touch goes home and presses nothing beneath; other wishes can't be meant while attract covers all.
    const home = { ...newVisit(alive, { name: 'home' }, rules, now), lastViewChange: now };
    if (event.type === 'touch' && event.year !== undefined) return turn(home, event.year, rules);
    return event.type === 'offer' || event.type === 'lead' ? answerGuide(home, event, rules, now) : home;
  }
  switch (event.type) {
    case 'touch':
      return alive;
    case 'go':
    case 'back':
    case 'home':
    case 'next':
    case 'previous':
      return wish(alive, event, rules, now);
    case 'turn':
      return turn(alive, event.year, rules);
    case 'aid':
      return aid(alive, event.change, now);
    case 'start-over':
      return { ...newVisit(alive, { name: 'home' }, rules, now), lastViewChange: now };
    case 'offer':
    case 'lead':
      return answerGuide(alive, event, rules, now);
    case 'decline':
      return alive.offerSince === null ? alive : { ...alive, offerSince: null };
    case 'black':
      return setBlack(alive, event.on);
  }
}

function answerGuide(
  journey: Journey,
  { type }: { readonly type: 'offer' | 'lead' },
  rules: JourneyRules,
  now: number,
) {
  return type === 'offer' ? offerLead(journey, rules, now) : takeLead(journey, rules);
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
  // An exhibit that is gone leaves its page.
  const standing = putBack({ ...journey, year, past }, rules, now);
  if (rules.exists(standing.view)) return standing;
  return { ...journey, year, past: [], view: { name: 'home' }, kept: null, lastViewChange: now };
}

/**
 * The journey after the hall's settings have changed. A visit goes on with its own aids; without a visitor, at
 * attract and in display mode, what is set now holds at once.
 */
export function settleJourney(journey: Journey, before: JourneyRules, rules: JourneyRules, now: number): Journey {
  const [was, is] = [before, rules].map((each) => JSON.stringify([each.mode, defaultAids(each)]));
  if (was === is) return journey;
  if (journey.view.name !== 'attract' && rules.mode !== 'display') return settleLead(journey, before, rules);
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
