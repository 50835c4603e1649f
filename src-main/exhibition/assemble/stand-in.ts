import type { Exhibition } from '../../contract/exhibition.ts';

/** In the place of an exhibition that can't be read: nothing is told in it, and no visitor gets to see it. */
export const standIn: Exhibition = {
  id: 'none',
  version: '',
  title: { zh: '年轮', en: 'Nianlun' },
  invitation: { zh: '', en: '' },
  languages: ['zh', 'en'],
  span: { from: 2000, to: 2000 },
  home: { name: { zh: '', en: '' }, lat: 0, lon: 0 },
  map: 'rings',
  citiesComplete: false,
  citiesFigures: [],
  words: {},
  chapters: [],
  moments: [],
  cities: [],
  routes: [],
  sources: {},
};
