import type { Exhibition } from '../contract/exhibition.ts';

/** Every source that some statement names. */
export function usedSources(exhibition: Exhibition): ReadonlySet<string> {
  const { chapters, moments, cities, routes, citiesFigures } = exhibition;
  const lists = [
    ...chapters.flatMap(({ sources, beats, figures }) => [{ sources }, ...beats, ...figures]),
    ...moments,
    ...routes.flatMap(({ sources, stops, figures }) => [{ sources }, ...stops, ...figures]),
    ...citiesFigures,
  ];
  return new Set([...lists.flatMap(({ sources }) => sources), ...cities.map(({ source }) => source)]);
}
