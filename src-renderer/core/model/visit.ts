/** What one visit was, told to the server when it ends; until then it is in the page's memory alone. */
import { countedAs } from '../../../src-main/contract/views.ts';
import type { VisitStep, VisitSummary } from '../../../src-main/contract/visits.ts';
import type { Journey } from './journey.ts';

export interface Visit {
  /** Milliseconds of the journey's clock. */
  readonly began: number;
  readonly lastTouch: number;
  readonly openingYear: number;
  readonly views: ReadonlySet<string>;
  readonly languages: ReadonlySet<string>;
  readonly turned: boolean;
  readonly secondPage: boolean;
}

type Watched = Pick<Journey, 'view' | 'year' | 'lastTouch' | 'aids'>;

/** A visit begins with the touch that ends attract. */
export function beginVisit(journey: Watched, now: number): Visit {
  const visit = {
    began: now,
    lastTouch: now,
    openingYear: journey.year,
    views: new Set<string>(),
    languages: new Set<string>(),
    turned: false,
    secondPage: false,
  };
  return followVisit(visit, journey);
}

/** Adds what the journey shows now. */
export function followVisit(visit: Visit, { view, year, lastTouch, aids }: Watched): Visit {
  const name = countedAs(view);
  return {
    ...visit,
    lastTouch: Math.max(visit.lastTouch, lastTouch),
    views: name === undefined ? visit.views : new Set([...visit.views, name]),
    languages: new Set([...visit.languages, aids.language]),
    // A chapter takes the dial to its year by itself.
    turned: visit.turned || (view.name === 'home' && year !== visit.openingYear),
    secondPage: visit.secondPage || (view.name === 'chapter' && view.page > 1),
  };
}

function stepOf({ views, turned, secondPage }: Visit): VisitStep {
  const chapters = [...views].filter((view) => view.startsWith('chapter:')).length;
  if (chapters > 1) return 'next-chapter';
  if (secondPage) return 'second-page';
  if (chapters > 0) return 'entered';
  return turned ? 'turned' : 'begun';
}

/** What is told of it: seconds from the first touch to the last, not to the frost that came after. */
export function summaryOf(visit: Visit): VisitSummary {
  return {
    seconds: Math.round((visit.lastTouch - visit.began) / 1000),
    views: [...visit.views],
    languages: [...visit.languages],
    step: stepOf(visit),
  };
}
