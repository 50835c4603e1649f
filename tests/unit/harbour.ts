import type { Chapter, City, Exhibition, Source } from '../../src-main/contract/exhibition.ts';
import { standIn } from '../../src-main/exhibition/assemble/current.ts';

/** A city that is in no exhibition, of which nothing is told yet: each test adds what it is about. */
export const emptyHarbour: Exhibition = {
  ...standIn,
  id: 'harbour',
  version: '1',
  title: { en: 'A harbour' },
  invitation: { en: 'Come in' },
  languages: ['en'],
  span: { from: 1950, to: 2000 },
  home: { name: { en: 'Harbour' }, lat: 1, lon: 2 },
  citiesComplete: true,
};

/** A chapter of it, without pages. */
export const emptyPier: Chapter = {
  id: 'pier',
  year: 1960,
  scene: 'plain',
  sceneLabels: [],
  importance: 1,
  minutes: 2,
  title: { en: 'Pier' },
  lead: { en: 'A pier is built.' },
  pages: [],
  figures: [],
  sources: ['paper'],
};

/** A sister city of it. */
export const sister = (id: string, name: City['name'], source = 'paper'): City => ({
  id,
  name,
  country: { en: 'North' },
  lat: 1,
  lon: 1,
  kind: 'sister',
  source,
});

export const sourceCalled = (id: string): Source => ({
  id,
  title: { en: `The ${id}` },
  publisher: { en: 'Press' },
  grade: 'A',
});
