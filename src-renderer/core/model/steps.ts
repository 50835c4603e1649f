/** From one view to another, and the way back. */
import type { View } from '../../../src-main/contract/views.ts';
import type { Journey, JourneyRules } from './journey-state.ts';

/** View changes follow each other no sooner than this, in ms: what is wished meanwhile waits (DESIGN §2, Hands). */
export const viewChangeInterval = 250;
/** Back must end somewhere; a visitor remembers no more steps than this. */
const pastLimit = 20;

/** Whether both are the same view, down to page and year. */
export function sameView(a: View, b: View): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Whether a change of view is so young that the next one has to wait. */
export function changedJustNow({ lastViewChange }: Journey, now: number): boolean {
  return now - lastViewChange < viewChangeInterval;
}

/** Overlays lie over what was there: leaving one never makes it a step that Back returns to. */
function isStep(view: View): boolean {
  return view.name !== 'attract' && view.name !== 'card';
}

/** Pages of one chapter are one step (Previous turns its pages), and so are the cards of the circle, one after another. */
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

/** Shows a view if it exists; `remember`: Back leads here again. */
export function show(journey: Journey, view: View, rules: JourneyRules, now: number, remember = true): Journey {
  if (!rules.exists(view) || sameView(journey.view, view)) return journey;
  const past = remember ? pastWith(journey, view) : journey.past;
  const year = view.name === 'home' && view.year !== undefined ? view.year : journey.year;
  // What is opened elsewhere turns the dial to its year, so that closing it closes into its own ring.
  const read = journey.view.name === 'chapter' ? journey.view.id : journey.read;
  return { ...journey, view, past, read, year: rules.yearOf(view) ?? year, lastViewChange: now };
}

/** From an opened exhibit to the page it stands on. That page is no step behind: the way back is as it was there. */
export function putBack(journey: Journey, rules: JourneyRules, now: number): Journey {
  const { view, past } = journey;
  if (view.name !== 'exhibit') return journey;
  const page = { name: 'chapter', id: view.id, page: view.page } as const;
  const last = past.at(-1);
  const shown = show(journey, page, rules, now, false);
  return last && sameView(last, page) ? { ...shown, past: past.slice(0, -1) } : shown;
}

/** A step that is gone from the exhibition since, or is on screen anyway, is passed over: Back always leads somewhere. */
export function back(journey: Journey, rules: JourneyRules, now: number): Journey {
  const leads = (view: View) => rules.exists(view) && !sameView(view, journey.view);
  const index = journey.past.findLastIndex(leads);
  const target = journey.past[index];
  if (!target) return journey.view.name === 'exhibit' ? putBack(journey, rules, now) : goHome(journey, rules, now);
  const shown = show(journey, target, rules, now, false);
  return shown === journey ? journey : { ...shown, past: journey.past.slice(0, index) };
}

/** Home ends what was begun: there is nothing to go back to. */
export function goHome(journey: Journey, rules: JourneyRules, now: number): Journey {
  return { ...show(journey, { name: 'home' }, rules, now, false), past: [] };
}
