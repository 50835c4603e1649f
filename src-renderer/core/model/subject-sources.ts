import type { Exhibition, Source, Text } from '../../../src-main/contract/exhibition.ts';
import { circleSubject, hasView, titleOf, type View } from '../../../src-main/contract/views.ts';

/** The sources view that belongs to a view: that of the very statement on screen. Null where there is none. */
export function sourcesOf(view: View, exhibition: Exhibition): View | null {
  const sources = subjectOf(view);
  if (sources === null || !hasView(exhibition, sources)) return null;
  // Where something else has the circle's ID, these are its sources, and not the circle's.
  return view.name !== 'circle' || titleOf(sources, exhibition) === titleOf(view, exhibition) ? sources : null;
}

function subjectOf(view: View): View | null {
  switch (view.name) {
    case 'chapter':
      return { name: 'sources', id: view.id, page: view.page };
    case 'exhibit':
      return { name: 'sources', id: view.id, page: view.page };
    case 'moment':
    case 'city':
    case 'route':
      return { name: 'sources', id: view.id };
    case 'circle':
      return { name: 'sources', id: circleSubject };
    default:
      return null;
  }
}

export interface SubjectSources {
  /** Absent for the circle of friends, which the interface words name. */
  readonly title?: Text;
  readonly sources: readonly Source[];
  readonly note?: Text;
}

/** The sources of a chapter (or one page of it with its figures and exhibit), a moment, a city, a route or the circle's figures. */
export function sourcesOfSubject(exhibition: Exhibition, id: string, page?: number): SubjectSources | null {
  const chapter = exhibition.chapters.find((chapter) => chapter.id === id);
  if (chapter) {
    const shown = chapter.pages.filter((each) => page === undefined || each.number === page);
    const figures = chapter.figures.filter(
      (figure) => page === undefined || figure.pages.length === 0 || figure.pages.includes(page),
    );
    const named = [
      ...shown.flatMap((each) => [...each.sources, ...(each.exhibit?.sources ?? [])]),
      ...figures.flatMap((figure) => figure.sources),
    ];
    const ids = page === undefined ? [...named, ...chapter.sources] : named;
    return gather(exhibition, chapter.title, ids.length > 0 ? ids : chapter.sources, chapter.note);
  }
  const moment = exhibition.moments.find((moment) => moment.id === id);
  if (moment) return gather(exhibition, moment.title, moment.sources, moment.note);
  const city = exhibition.cities.find((city) => city.id === id);
  if (city) return gather(exhibition, city.name, [city.source]);
  const route = exhibition.routes.find((route) => route.id === id);
  if (!route) return id === circleSubject ? sourcesOfCircle(exhibition) : null;
  const named = [
    ...route.sources,
    ...route.figures.flatMap((figure) => figure.sources),
    ...route.stops.flatMap((stop) => stop.sources),
  ];
  return gather(exhibition, route.title, named, route.note);
}

function sourcesOfCircle(exhibition: Exhibition): SubjectSources | null {
  const ids = exhibition.citiesFigures.flatMap((figure) => figure.sources);
  return ids.length > 0 ? gather(exhibition, undefined, ids) : null;
}

function gather(exhibition: Exhibition, title: Text | undefined, ids: readonly string[], note?: Text): SubjectSources {
  const sources = [...new Set(ids)].flatMap((id) => exhibition.sources[id] ?? []);
  return { sources, ...(title ? { title } : {}), ...(note ? { note } : {}) };
}
