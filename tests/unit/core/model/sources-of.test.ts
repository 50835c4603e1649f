import { expect, it } from 'vitest';
import type { Exhibition } from '../../../../src-main/contract/exhibition.ts';
import { formatView, parseView, type View } from '../../../../src-main/contract/views.ts';
import { sourcesOf } from '../../../../src-renderer/core/model/subject-sources.ts';
import { chapter, city, exhibition, moment, route } from './exhibition.ts';

const pages = [1, 2].map((number) => ({ number, body: {}, sources: ['paper'] }));
const shown = exhibition({
  chapters: [chapter('first', 1980, { pages })],
  moments: [moment('small', 1991)],
  cities: [city('sendai', 1980)],
  routes: [route('line')],
  citiesFigures: [{ number: 70, unit: { en: 'cities' }, asOf: '2018', sources: ['list'], pages: [] }],
});

/** Where Sources leads to from a view; null: nowhere. */
function from(notation: string, exhibition: Exhibition = shown): string | null {
  const sources = sourcesOf(parseView(notation) as View, exhibition);
  return sources && formatView(sources);
}

it.each([
  ['chapter:first:2', 'sources:first:2'],
  ['moment:small', 'sources:small'],
  ['city:sendai', 'sources:sendai'],
  ['route:line', 'sources:line'],
  ['circle', 'sources:circle'],
])('from %s, Sources opens %s', (view, sources) => expect(from(view)).toBe(sources));

it.each(['home', 'your-year', 'take-away', 'attract', 'sources:first', 'welcome:sendai'])(
  'in %s there is no statement to ask about',
  (view) => expect(from(view)).toBeNull(),
);

it('in a circle without figures there is none either', () => {
  expect(from('circle', { ...shown, citiesFigures: [] })).toBeNull();
});

it('from the circle, Sources never opens those of something else that has its ID', () => {
  const named = { ...shown, moments: [moment('circle', 1990)] };
  expect(from('circle', named)).toBeNull();
  expect(from('moment:circle', named)).toBe('sources:circle');
});
