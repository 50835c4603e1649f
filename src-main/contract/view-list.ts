import type { Exhibition } from './exhibition.ts';
import { type AskedView, circleSubject, formatView } from './view.ts';

/** Things that have sources of their own, and so a view `sources:ID`. */
function withSources(exhibition: Exhibition): readonly { readonly id: string }[] {
  const things = [...exhibition.chapters, ...exhibition.moments, ...exhibition.cities, ...exhibition.routes];
  const circle = exhibition.citiesFigures.length > 0 && !things.some(({ id }) => id === circleSubject);
  return circle ? [...things, { id: circleSubject }] : things;
}

/**
 * Every public view of an exhibition in its notation, each chapter by its first beat: what `nianlun shot`
 * can show and what a visitor must be able to reach. Years of the dial and later beats are variants, not views;
 * a welcome is a guide's alone.
 */
export function listViews(exhibition: Exhibition): string[] {
  const views: AskedView[] = [
    { name: 'attract' },
    { name: 'warning' },
    { name: 'home' },
    ...exhibition.moments.map(({ id }) => ({ name: 'moment', id }) as const),
    ...exhibition.chapters.map(({ id }) => ({ name: 'chapter', id, beat: 1 }) as const),
    ...withSources(exhibition).map(({ id }) => ({ name: 'sources', id }) as const),
    { name: 'circle' },
    ...exhibition.cities.map(({ id }) => ({ name: 'city', id }) as const),
    ...exhibition.routes.map(({ id }) => ({ name: 'route', id }) as const),
    { name: 'your-year' },
  ];
  if (exhibition.takeAway !== undefined) views.push({ name: 'take-away' });
  return views.map(formatView);
}

/** Whether the exhibition has what the view names: its ID, its beat, its year, its take-away. */
export function hasView(exhibition: Exhibition, view: AskedView): boolean {
  const has = (things: readonly { readonly id: string }[], id: string): boolean =>
    things.some((thing) => thing.id === id);
  switch (view.name) {
    case 'home':
    case 'your-year': {
      const { from, to } = exhibition.span;
      return view.year === undefined || view.name === 'your-year' || (view.year >= from && view.year <= to);
    }
    case 'moment':
      return has(exhibition.moments, view.id);
    case 'city':
    case 'welcome':
      return has(exhibition.cities, view.id);
    case 'route':
      return has(exhibition.routes, view.id);
    case 'chapter': {
      const chapter = exhibition.chapters.find(({ id }) => id === view.id);
      return chapter?.beats.some(({ number }) => number === view.beat) ?? false;
    }
    case 'sources': {
      if (view.beat === undefined) return has(withSources(exhibition), view.id);
      return hasView(exhibition, { name: 'chapter', id: view.id, beat: view.beat });
    }
    case 'take-away':
      return exhibition.takeAway !== undefined;
    default:
      return true;
  }
}
