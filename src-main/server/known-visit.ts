import { countedAs, hasView, parseView } from '../contract/views.ts';
import type { Exhibition } from '../contract/exhibition.ts';
import type { VisitSummary } from '../contract/visits.ts';

/** What a page says of a visit, without anything that the exhibition doesn't have: only known names become figures. */
export function knownVisit(visit: VisitSummary, exhibition: Exhibition): VisitSummary {
  const isKnown = (notation: string): boolean => {
    const view = parseView(notation);
    return view !== null && countedAs(view) === notation && hasView(exhibition, view);
  };
  return {
    ...visit,
    views: visit.views.filter(isKnown),
    languages: visit.languages.filter((language) => language === 'both' || exhibition.languages.includes(language)),
  };
}
