/** Next and Previous: through the pages of a chapter, from moment to moment, and where a guide leads through the whole exhibition. */
import type { View } from '../../../src-main/contract/views.ts';
import type { Journey, JourneyRules } from './journey-state.ts';
import { back, goHome, putBack, sameView, show } from './steps.ts';

type Step = 1 | -1;

/** The year a new visit, and each telling, opens on: that of the first chapter. */
export function openingYear(rules: JourneyRules): number {
  return rules.chapters[0]?.year ?? rules.span.from;
}

/** One page on or back. */
export function turnPage(journey: Journey, step: Step, rules: JourneyRules, now: number): Journey {
  const { view, led } = journey;
  switch (view.name) {
    case 'home':
      return led ? fromHome(journey, step, rules, now) : turnToChapter(journey, step, rules, now);
    case 'chapter':
      return turnChapter(journey, view, step, rules, now);
    // An opened exhibit is put back, and the pages are turned from the one it stands on.
    case 'exhibit': {
      const standing = putBack(journey, rules, now);
      return standing.view.name === 'chapter' ? turnChapter(standing, standing.view, step, rules, now) : journey;
    }
    case 'moment':
      if (led) return step === 1 ? resume(journey, rules, now) : back(journey, rules, now);
      return turnToMoment(journey, view.id, step, rules, now);
    case 'welcome':
      return step === 1 ? show(journey, { name: 'city', id: view.id }, rules, now) : back(journey, rules, now);
    case 'attract':
    case 'card':
      return journey;
    default:
      if (!led) return journey;
      return step === 1 ? resume(journey, rules, now) : back(journey, rules, now);
  }
}

/** Whether Next leads anywhere from here. */
export function leadsOn(journey: Journey, rules: JourneyRules): boolean {
  const { view, led } = journey;
  if (view.name === 'chapter' || view.name === 'exhibit' || view.name === 'welcome') return true;
  if (led) return view.name !== 'attract' && view.name !== 'card';
  if (view.name === 'moment') return momentBeside(view.id, 1, rules) !== undefined;
  return view.name === 'home' && afterHere(journey, rules) !== undefined;
}

/** The view that Next leads to; null where it leads nowhere. */
export function nextView(journey: Journey, rules: JourneyRules): View | null {
  const on = turnPage(journey, 1, rules, 0);
  return sameView(on.view, journey.view) ? null : on.view;
}

function turnChapter(
  journey: Journey,
  view: { readonly id: string; readonly page: number },
  step: Step,
  rules: JourneyRules,
  now: number,
): Journey {
  const index = rules.chapters.findIndex((chapter) => chapter.id === view.id);
  const here = rules.chapters[index];
  if (!here) return journey;
  const page = view.page + step;
  if (page >= 1 && page <= here.pages) return show(journey, { name: 'chapter', id: here.id, page }, rules, now);
  const neighbour =
    step === 1
      ? rules.chapters.find((chapter, at) => at > index && isOnWay(journey, chapter))
      : rules.chapters.findLast((chapter, at) => at < index && isOnWay(journey, chapter));
  // The next chapter replaces this one: Back goes to where the reading began.
  if (neighbour) return show(journey, pageOf(neighbour, step), rules, now, false);
  if (!journey.led) return step === 1 ? afterLast(journey, rules, now) : journey;
  const shown = show(journey, { name: 'home', year: openingYear(rules) }, rules, now, false);
  if (shown === journey) return journey;
  // Told to the end: the dial stands at the beginning for the next group; one press too many can be taken back.
  return { ...shown, past: step === 1 ? [journey.view] : [] };
}

/** The moment after another, or before it. */
function momentBeside(id: string, step: Step, { moments }: JourneyRules): string | undefined {
  const here = moments.indexOf(id);
  return here < 0 ? undefined : moments[here + step];
}

/** The next moment, or the one before; it replaces the one on screen: Back goes to where that was opened. */
function turnToMoment(journey: Journey, id: string, step: Step, rules: JourneyRules, now: number): Journey {
  const other = momentBeside(id, step, rules);
  return other === undefined ? journey : show(journey, { name: 'moment', id: other }, rules, now, false);
}

/** Read to the end, the visitor's own ring follows, with the line that is left to draw; where there is none, home. */
function afterLast(journey: Journey, rules: JourneyRules, now: number): Journey {
  const ring = { name: 'take-away' } as const;
  return rules.exists(ring) ? show(journey, ring, rules, now) : goHome(journey, rules, now);
}

/** Whether a chapter is told by the guide's plan. */
function isOnWay({ led, route }: Journey, { id }: { readonly id: string }): boolean {
  return !led || route === null || route.includes(id);
}

/** A chapter opens on its first page, or from behind on its last. */
function pageOf({ id, pages }: JourneyRules['chapters'][number], step: Step) {
  return { name: 'chapter', id, page: step === 1 ? 1 : pages } as const;
}

/** The chapter that follows what the dial stands on: the chapter of its year that was read last, or else the first of them. */
function afterHere({ year, read }: Journey, { chapters }: JourneyRules): JourneyRules['chapters'][number] | undefined {
  const last = chapters.findIndex((chapter) => chapter.id === read && chapter.year === year);
  const here = last < 0 ? chapters.findIndex((chapter) => chapter.year === year) : last;
  return chapters.find((chapter, at) => (here < 0 ? chapter.year > year : at > here));
}

/**
 * On the dial, Next and Previous turn to the nearest year that has a chapter. Where a year has several, Next opens the next
 * of them before it goes on to another year.
 */
function turnToChapter(journey: Journey, step: Step, rules: JourneyRules, now: number): Journey {
  const chapter = step === 1 ? afterHere(journey, rules) : rules.chapters.findLast((each) => each.year < journey.year);
  if (!chapter) return journey;
  const { year } = chapter;
  if (year === journey.year) return show(journey, pageOf(chapter, step), rules, now);
  return { ...journey, view: { name: 'home', year }, year, lastViewChange: now };
}

/** A guide's Next opens the chapter of the year on the dial, or the first after it; after the last one the first of all. */
function fromHome(journey: Journey, step: Step, rules: JourneyRules, now: number): Journey {
  if (step === -1 && journey.past.at(-1)?.name === 'chapter') return back(journey, rules, now);
  const onWay = rules.chapters.filter((chapter) => isOnWay(journey, chapter));
  // A plan of nothing that is shown is no plan.
  const chapters = onWay.length > 0 ? onWay : rules.chapters;
  const chapter =
    step === 1
      ? (chapters.find(({ year }) => year >= journey.year) ?? chapters[0])
      : chapters.findLast(({ year }) => year < journey.year);
  return chapter ? show(journey, pageOf(chapter, step), rules, now) : journey;
}

/** From something looked at in between, on with the telling where it was left. */
function resume(journey: Journey, rules: JourneyRules, now: number): Journey {
  const index = journey.past.findLastIndex((view) => view.name === 'chapter' && rules.exists(view));
  const left = journey.past[index];
  if (!left) return goHome(journey, rules, now);
  const shown = show(journey, left, rules, now, false);
  return shown === journey ? journey : { ...shown, past: journey.past.slice(0, index) };
}
