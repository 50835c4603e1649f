import type { Exhibition } from '../../src-main/contract/exhibition.ts';

/** A city that is in no exhibition, of which nothing is told yet: each test adds what it is about. */
export const emptyHarbour: Exhibition = {
  id: 'harbour',
  version: '1',
  title: { en: 'A harbour' },
  invitation: { en: 'Come in' },
  languages: ['en'],
  span: { from: 1950, to: 2000 },
  home: { name: { en: 'Harbour' }, lat: 1, lon: 2 },
  map: 'rings',
  citiesComplete: true,
  citiesFigures: [],
  words: {},
  chapters: [],
  moments: [],
  cities: [],
  routes: [],
  sources: {},
};
