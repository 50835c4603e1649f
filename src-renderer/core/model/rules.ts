import type { Exhibition } from '../../../src-main/contract/exhibition.ts';
import { circleSubject, type View } from '../../../src-main/contract/view.ts';
import type { Mode, Settings } from '../../../src-main/contract/settings.ts';
import type { JourneyRules } from './journey.ts';
import { yourYears } from './your-year.ts';

/** What the journey's rules need to know of an exhibition. */
export function journeyRules(
  exhibition: Exhibition,
  mode: Mode,
  settings: Settings,
  prefersCalm = false,
): JourneyRules {
  const chapters = new Map(exhibition.chapters.map((chapter) => [chapter.id, chapter]));
  const moments = new Map(exhibition.moments.map((moment) => [moment.id, moment]));
  const cities = new Set(exhibition.cities.map((city) => city.id));
  const routes = new Set(exhibition.routes.map((route) => route.id));
  const inSpan = (year: number | undefined) =>
    year === undefined || (year >= exhibition.span.from && year <= exhibition.span.to);
  const years = yourYears(exhibition.span);
  const hasBeat = (id: string, beat: number) => beat >= 1 && beat <= (chapters.get(id)?.beats.length ?? 0);
  const isCircle = (id: string) => id === circleSubject && exhibition.citiesFigures.length > 0;
  const hasSources = (id: string, beat: number | undefined) =>
    beat === undefined
      ? chapters.has(id) || moments.has(id) || cities.has(id) || routes.has(id) || isCircle(id)
      : hasBeat(id, beat);
  return {
    mode,
    settings,
    prefersCalm,
    span: exhibition.span,
    chapters: exhibition.chapters.map(({ id, year, beats }) => ({ id, year, beats: beats.length })),
    yearOf(view: View): number | undefined {
      if (view.name === 'chapter' || view.name === 'moment')
        return (chapters.get(view.id) ?? moments.get(view.id))?.year;
      return undefined;
    },
    exists(view: View): boolean {
      switch (view.name) {
        case 'home':
          return inSpan(view.year);
        case 'your-year':
          return view.year === undefined || (view.year >= years.from && view.year <= years.to);
        case 'chapter':
          return hasBeat(view.id, view.beat);
        case 'moment':
          return moments.has(view.id);
        case 'city':
        case 'welcome':
          return cities.has(view.id);
        case 'route':
          return routes.has(view.id);
        case 'sources':
          return hasSources(view.id, view.beat);
        case 'take-away':
          return exhibition.takeAway !== undefined;
        case 'circle':
          return exhibition.cities.length > 0;
        case 'attract':
        case 'card':
          return true;
      }
    },
  };
}
