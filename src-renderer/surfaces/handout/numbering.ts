import type { Exhibit } from '../../../src-main/contract/exhibit.ts';
import type { Exhibition } from '../../../src-main/contract/exhibition.ts';

/** Each source's number in the booklet: in the order in which a reader comes upon it, from 1. Others are not printed. */
export function numberSources({
  chapters,
  moments,
  cities,
  citiesFigures,
  routes,
  sources,
}: Exhibition): ReadonlyMap<string, number> {
  const named = [
    ...chapters.flatMap((chapter) => [
      ...chapter.pages.flatMap((page) => [
        ...page.sources,
        ...(page.exhibit ? sourcesPrinted(page.exhibit) : []),
        ...chapter.figures
          .filter(({ pages }) => pages.length === 0 || pages.includes(page.number))
          .flatMap((figure) => figure.sources),
      ]),
      ...chapter.sources,
    ]),
    ...moments.flatMap((moment) => moment.sources),
    ...citiesFigures.flatMap((figure) => figure.sources),
    ...cities.map((city) => city.source),
    ...routes.flatMap((route) => [
      ...route.sources,
      ...route.figures.flatMap((figure) => figure.sources),
      ...route.stops.flatMap((stop) => stop.sources),
    ]),
  ];
  const known = [...new Set(named)].filter((id) => id in sources);
  return new Map(known.map((id, index) => [id, index + 1]));
}

/** The sources of an exhibit in the order in which it is printed: what it says first, then its numbers. */
export function sourcesPrinted(exhibit: Exhibit): readonly string[] {
  const series =
    exhibit.kind === 'chart' ? exhibit.series : exhibit.kind === 'guess' ? (exhibit.chart?.series ?? []) : [];
  const figure = exhibit.kind === 'guess' ? exhibit.figure.sources : [];
  const points = series.flatMap((each) => each.points.flatMap(({ sources }) => sources));
  return [...new Set([...exhibit.sources, ...figure, ...points])];
}
