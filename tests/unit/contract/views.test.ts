import { describe, expect, it, test } from 'vitest';
import type { Exhibition, Figure } from '../../../src-main/contract/exhibition.ts';
import {
  type AskedView,
  baseViewOf,
  countedAs,
  formatView,
  hasView,
  isSheet,
  listViews,
  parseView,
  titleOf,
  viewKey,
  yourYears,
} from '../../../src-main/contract/views.ts';
import { wallEn } from '../../../src-main/contract/words/wall.en.ts';
import { wallZh } from '../../../src-main/contract/words/wall.zh.ts';
import { exhibitionHere } from '../../e2e/support/exhibition-here.ts';
import { chapter, city, exhibition, moment, route } from '../core/model/exhibition.ts';

const pages = [1, 2].map((number) => ({ number, body: {}, sources: ['paper'] }));
const figure: Figure = { number: 70, unit: { en: 'cities' }, asOf: '2018', sources: ['list'], pages: [] };

/** Two of everything, so that one can be taken for the other. */
const full = exhibition({
  span: { from: 1950, to: 2000 },
  chapters: [chapter('pier', 1960, { pages }), chapter('crane', 1970, { pages })],
  moments: [moment('flood', 1970), moment('fair', 1971)],
  cities: [city('oslo', 1980), city('kobe', 1990)],
  routes: [route('ferry'), route('rail')],
  citiesFigures: [figure],
  takeAway: { text: { zh: '字', en: 'words' } },
});
const empty = exhibition({ citiesFigures: [figure] });
const here = await exhibitionHere();
const withoutFigures: Exhibition = { ...full, citiesFigures: [] };

function read(notation: string): AskedView {
  const view = parseView(notation);
  if (view === null) throw new Error(`${notation} is no view.`);
  return view;
}
const has = (notation: string, shown = full): boolean => hasView(shown, read(notation));
const baseOf = (notation: string): string => viewKey(baseViewOf(read(notation), full));

/** Its words in both languages, where it has them. */
function titlesOf(view: AskedView, shown: Exhibition): readonly (string | undefined)[] {
  const title = titleOf(view, shown);
  return (['zh', 'en'] as const).map((language) =>
    typeof title === 'string' ? { zh: wallZh, en: wallEn }[language][title] : title?.[language],
  );
}

describe('every view that is listed', () => {
  it.each([
    ['an exhibition with everything', full],
    ['an exhibition with next to nothing', empty],
    ['the exhibition that comes with the program', here],
  ])('can be read back, exists, lies on a base view that exists, and has a title in both languages: %s', (_, shown) => {
    const views = listViews(shown);
    for (const notation of views) {
      const view = read(notation);
      expect(formatView(view)).toBe(notation);
      expect(hasView(shown, view), notation).toBe(true);
      expect(hasView(shown, baseViewOf(view, shown)), notation).toBe(true);
      expect(titlesOf(view, shown), notation).toEqual([expect.stringMatching(/./), expect.stringMatching(/./)]);
    }
    expect(new Set(views).size).toBe(views.length);
  });

  it('is one that a visitor can reach: those that stand alone, and everything of the exhibition with its sources', () => {
    const alone = ['attract', 'warning', 'home', 'circle', 'your-year', 'take-away'];
    expect(listViews(full)).toEqual(expect.arrayContaining(alone));
    expect(listViews(full).filter((view) => view.includes(':'))).toEqual([
      ...['moment:flood', 'moment:fair', 'chapter:pier:1', 'chapter:crane:1'],
      ...['pier', 'crane', 'flood', 'fair', 'oslo', 'kobe', 'ferry', 'rail', 'circle'].map((id) => `sources:${id}`),
      ...['city:oslo', 'city:kobe', 'route:ferry', 'route:rail'],
    ]);
    expect(listViews(empty).filter((view) => /:|circle|take-away/.test(view))).toEqual([]);
  });
});

test('a view that only a guide opens is not listed, and is there all the same', () => {
  expect(listViews(full).filter((view) => view.startsWith('welcome'))).toEqual([]);
  expect(has('welcome:kobe')).toBe(true);
  expect(titlesOf(read('welcome:kobe'), full)).toEqual(['kobe字', 'kobe']);
});

describe('the notation of views', () => {
  it.each([
    ...['attract', 'warning', 'home', 'home:2003', 'moment:chongjin-2003', 'chapter:1980-sendai:2'],
    ...['sources:1980-sendai', 'sources:1980-sendai:1', 'circle', 'city:žilina', 'route:to-europe'],
    ...['your-year', 'your-year:1958', 'take-away', 'welcome:sendai', 'card'],
  ])('reads and writes %s', (notation) => expect(formatView(read(notation))).toBe(notation));

  it('opens a chapter on its first page', () => {
    expect(parseView('chapter:1980-sendai')).toEqual({ name: 'chapter', id: '1980-sendai', page: 1 });
  });

  it.each([
    ...['', 'nowhere', 'toString', 'attract:', 'attract:1', 'circle:1'],
    ...['home:', 'home:abc', 'home:2003:1', 'home:12003', 'home:x2003', 'home:2003x'],
    ...['moment', 'city:../x', 'city:oslo:1', 'welcome:../x', 'chapter', 'chapter:', 'chapter:../x:1', 'chapter:a:1:2'],
    ...['chapter:x:0', 'chapter:x:one', 'chapter:x:', 'sources', 'sources:../x', 'sources:x:one', 'sources:x:0'],
    ...['sources:x:1:2'],
  ])('knows that %j is no view', (notation) => expect(parseView(notation)).toBeNull());
});

describe('an exhibition', () => {
  it.each([
    ...['attract', 'warning', 'circle', 'card', 'take-away', 'home', 'home:1950', 'home:1999', 'home:2000'],
    ...['your-year', 'your-year:1880', 'your-year:2000', 'moment:flood', 'moment:fair', 'chapter:pier:1'],
    ...['chapter:crane:2', 'city:oslo', 'city:kobe', 'welcome:kobe', 'route:rail'],
    ...['sources:pier', 'sources:pier:2', 'sources:fair', 'sources:kobe', 'sources:rail', 'sources:circle'],
  ])('has %s', (notation) => expect(has(notation)).toBe(true));

  it.each([
    ...['home:1949', 'home:2001', 'your-year:1879', 'your-year:2001', 'your-year:9999'],
    ...['moment:oslo', 'chapter:flood:1', 'chapter:nothing:1', 'chapter:pier:3', 'city:pier', 'welcome:nowhere'],
    ...['route:kobe', 'sources:nothing', 'sources:pier:3', 'sources:flood:1', 'sources:circle:1'],
  ])('has no %s', (notation) => expect(has(notation)).toBe(false));

  it('without cities has no circle, and no sources of it', () => {
    const shown: Exhibition = { ...full, cities: [] };
    expect(has('circle', shown)).toBe(false);
    expect(has('sources:circle', shown)).toBe(false);
    expect(listViews(shown).filter((view) => /circle|city/.test(view))).toEqual([]);
  });

  it('has something to take away only where it says so', () => expect(has('take-away', empty)).toBe(false));

  it('answers a visitor who was born well before its story, and nobody who comes after it', () => {
    expect(yourYears({ from: 1978, to: 2026 })).toEqual({ from: 1908, to: 2026 });
  });
});

describe('the sources of the circle', () => {
  it('are there where it shows figures', () => {
    expect(listViews(withoutFigures)).not.toContain('sources:circle');
    expect(has('sources:circle', withoutFigures)).toBe(false);
  });

  it('give way to a thing that is itself called circle, over whose own place they lie', () => {
    const named: Exhibition = { ...full, moments: [...full.moments, moment('circle', 1990)] };
    const view = read('sources:circle');
    expect(listViews(named).filter((each) => each === 'sources:circle')).toHaveLength(1);
    expect(titlesOf(view, named)).toEqual(['circle字', 'circle']);
    expect(baseViewOf(view, named)).toEqual({ name: 'home' });
  });
});

describe('the place on screen', () => {
  it.each([
    ['moment:fair', 'home'],
    ['sources:fair', 'home'],
    ['city:kobe', 'circle'],
    ['sources:kobe', 'circle'],
    ['sources:circle', 'circle'],
    ['sources:rail', 'route:rail'],
    ['sources:pier:2', 'chapter:pier'],
    ['home:1990', 'home'],
    ['attract', 'home'],
    ['warning', 'home'],
    ['card', 'home'],
  ])('stays where it is while %s lies over it', (view, place) => expect(baseOf(view)).toBe(place));

  it('stays in one picture while the pages of a chapter are turned, or the years', () => {
    expect(baseOf('chapter:pier:1')).toBe(baseOf('chapter:pier:2'));
    expect(baseOf('your-year:1960')).toBe(baseOf('your-year:1990'));
  });

  it('is the very page whose sources are asked for', () => {
    expect(baseViewOf(read('sources:pier:2'), full)).toEqual({ name: 'chapter', id: 'pier', page: 2 });
  });

  it('is another for everything else', () => {
    const places = ['home', 'chapter:pier', 'circle', 'route:rail', 'your-year', 'take-away', 'welcome:oslo'].map(
      baseOf,
    );
    expect(new Set(places).size).toBe(places.length);
  });

  it('can’t be touched under the sheets of moments and sources', () => {
    expect(listViews(full).filter((view) => isSheet(read(view)) !== /^(moment|sources):/.test(view))).toEqual([]);
  });
});

test('what has a title in the exhibition is called by it', () => {
  expect(titleOf(read('city:oslo'), full)).toEqual(city('oslo').name);
  expect(titleOf(read('sources:pier:1'), full)).toEqual(chapter('pier', 1980).title);
  expect(titleOf(read('attract'), full)).toEqual(full.invitation);
  expect(titleOf(read('moment:gone'), full)).toBeNull();
});

test('without an exhibition at hand, only what all views of a kind are called is known', () => {
  expect(titleOf(read('circle'))).toBe('circle');
  expect(titleOf(read('city:oslo'))).toBeNull();
  expect(titleOf(read('attract'))).toBeNull();
});

test('a visit counts what was opened by its name, whatever the page or year, and nothing that was passed through', () => {
  const counted = (notation: string) => countedAs(read(notation));
  expect(['chapter:pier:2', 'your-year:1960', 'moment:fair', 'city:oslo', 'route:rail'].map(counted)).toEqual([
    ...['chapter:pier', 'your-year', 'moment:fair', 'city:oslo', 'route:rail'],
  ]);
  // A page has at most one exhibit, which is counted by itself.
  expect(counted('exhibit:pier:2')).toBe('exhibit:pier:2');
  expect(['circle', 'take-away'].map(counted)).toEqual(['circle', 'take-away']);
  for (const notation of ['attract', 'warning', 'home:1990', 'sources:pier', 'welcome:oslo', 'card'])
    expect(counted(notation), notation).toBeUndefined();
});
