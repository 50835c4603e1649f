import { expect, it } from 'vitest';
import { parseView, type View } from '../../../../src-main/contract/view.ts';
import { baseViewKey, baseViewOf } from '../../../../src-renderer/core/model/base-view.ts';
import { chapter, city, exhibition, moment, route } from './exhibition.ts';

const all = exhibition({
  chapters: [chapter('first', 1980)],
  moments: [moment('small', 1991)],
  cities: [city('sendai', 1980)],
  routes: [route('line')],
});
const keyOf = (notation: string): string => baseViewKey(baseViewOf(parseView(notation) as View, all));

it.each([
  ['moment:small', 'home'],
  ['sources:small', 'home'],
  ['city:sendai', 'circle'],
  ['sources:sendai', 'circle'],
  ['sources:circle', 'circle'],
  ['sources:line', 'route:line'],
  ['sources:first:2', 'chapter:first:1'],
  ['attract', 'home'],
  ['card', 'home'],
])('%s opens over the place it is about, which stays where it is', (sheet, place) => {
  expect(keyOf(sheet)).toBe(keyOf(place));
});

it('stays in one picture while the pages of a chapter are turned', () => {
  expect(keyOf('chapter:first:1')).toBe(keyOf('chapter:first:2'));
});

it('shows the very page whose sources are asked for', () => {
  expect(baseViewOf({ name: 'sources', id: 'first', beat: 2 }, all)).toMatchObject({ name: 'chapter', beat: 2 });
});

it('gives every other place a picture of its own', () => {
  const places = ['home', 'chapter:first', 'circle', 'route:line', 'your-year', 'take-away'].map(keyOf);
  expect(new Set(places).size).toBe(places.length);
});
