import { describe, expect, it, test } from 'vitest';
import type { Exhibition } from '../../../src-main/contract/exhibition.ts';
import { hasView, listViews } from '../../../src-main/contract/view-list.ts';
import { parseView } from '../../../src-main/contract/view.ts';
import { harbour } from '../server/support.ts';

test('the list of views holds everything a visitor can reach, once', () => {
  const views = listViews(harbour);
  expect(views).toEqual(['attract', 'warning', 'home', 'chapter:pier:1', 'sources:pier', 'circle', 'your-year']);
  expect(new Set(views).size).toBe(views.length);
});

test('take-away is a view only where there is something to take', () => {
  expect(listViews({ ...harbour, takeAway: { address: 'https://example.org' } })).toContain('take-away');
});

test('every view in the list is one that the exhibition has', () => {
  for (const notation of listViews(harbour)) {
    const view = parseView(notation);
    expect(view !== null && hasView(harbour, view), notation).toBe(true);
  }
});

test('the figures of the circle have their sources, where it shows any', () => {
  const figure = { number: 70, unit: { en: 'cities' }, asOf: '2018', sources: ['list'], beats: [] };
  expect(listViews({ ...harbour, citiesFigures: [figure] })).toContain('sources:circle');
  expect(listViews(harbour)).not.toContain('sources:circle');
});

/** A harbour with two of everything, so that one can be taken for the other. */
const busy: Exhibition = {
  ...harbour,
  chapters: ['pier', 'crane'].flatMap((id) =>
    harbour.chapters.map((chapter) => ({
      ...chapter,
      id,
      beats: [1, 2].flatMap((number) => chapter.beats.map((beat) => ({ ...beat, number }))),
    })),
  ),
  moments: ['flood', 'fair'].map((id) => ({ id, year: 1970, title: {}, text: {}, sources: ['paper'] })),
  cities: ['oslo', 'kobe'].map((id) => ({
    id,
    name: {},
    country: {},
    lat: 1,
    lon: 2,
    kind: 'sister' as const,
    source: 'paper',
  })),
  routes: ['ferry', 'rail'].map((id) => ({ id, title: {}, lead: {}, stops: [], figures: [], sources: ['paper'] })),
};
const has = (notation: string, exhibition = busy): boolean => {
  const view = parseView(notation);
  return view !== null && hasView(exhibition, view);
};

test('moments, chapters, cities and routes are listed by their own names, each with its sources', () => {
  const things = ['flood', 'fair', 'pier', 'crane', 'oslo', 'kobe', 'ferry', 'rail'];
  const views = listViews(busy);
  expect(views.filter((view) => view.startsWith('sources:')).toSorted()).toEqual(
    things.map((id) => `sources:${id}`).toSorted(),
  );
  expect(views.filter((view) => /^(moment|chapter|city|route):/.test(view))).toEqual([
    ...['moment:flood', 'moment:fair', 'chapter:pier:1', 'chapter:crane:1'],
    ...['city:oslo', 'city:kobe', 'route:ferry', 'route:rail'],
  ]);
});

test('what is itself called circle keeps its sources, also where the circle has figures', () => {
  const figure = { number: 70, unit: { en: 'cities' }, asOf: '2018', sources: ['list'], beats: [] };
  const [city] = busy.cities;
  const named = { ...busy, citiesFigures: [figure], cities: [...busy.cities, { ...city!, id: 'circle' }] };
  expect(listViews(named).filter((view) => view === 'sources:circle')).toHaveLength(1);
});

describe('an exhibition', () => {
  it.each([
    ...['attract', 'warning', 'circle', 'card', 'home', 'your-year', 'home:1950', 'home:1999', 'home:2000'],
    ...['moment:flood', 'moment:fair', 'chapter:pier:1', 'chapter:crane:2', 'city:oslo', 'city:kobe'],
    ...['welcome:kobe', 'route:rail', 'sources:rail', 'sources:fair', 'sources:pier:2'],
  ])('has %s', (notation) => expect(has(notation)).toBe(true));

  it.each([
    ...['home:1949', 'home:2001', 'moment:oslo', 'chapter:flood:1', 'chapter:nothing:1', 'chapter:pier:3'],
    ...['city:pier', 'welcome:nowhere', 'route:kobe', 'sources:nothing', 'sources:pier:3', 'sources:flood:1'],
    ...['sources:circle', 'take-away'],
  ])('has no %s', (notation) => expect(has(notation)).toBe(false));

  it('answers a visitor who was born before or after its span', () => {
    expect([has('your-year:1931'), has('your-year:2026')]).toEqual([true, true]);
  });

  it('has something to take away where it says so', () => {
    expect(has('take-away', { ...harbour, takeAway: { text: { en: 'Come again' } } })).toBe(true);
  });
});
