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
      ...chapter.beats.flatMap((beat) => [
        ...beat.sources,
        ...chapter.figures
          .filter(({ beats }) => beats.length === 0 || beats.includes(beat.number))
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
