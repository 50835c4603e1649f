import { expect, it } from 'vitest';
import { parseView, type View } from '../../../../src-main/contract/view.ts';
import { journeyRules } from '../../../../src-renderer/core/model/rules.ts';
import { chapter, city, exhibition, moment, route } from './exhibition.ts';

const settings = {
  language: 'both',
  ground: 'night',
  textSize: 2,
  idleSeconds: 75,
  warningSeconds: 20,
  diagonal: 43,
  distance: 0.6,
  quietLook: 'grey',
  volume: 0.6,
  guideTakesOver: true,
} as const;
const beat = { number: 1, body: {}, sources: [] };
const full = journeyRules(
  exhibition({
    chapters: [chapter('first', 1980, { beats: [beat, { ...beat, number: 2 }] })],
    moments: [moment('small', 1991)],
    cities: [city('sendai', 1980)],
    routes: [route('line')],
    takeAway: { text: { zh: '字', en: 'words' } },
  }),
  'kiosk',
  settings,
);
const empty = journeyRules(exhibition(), 'kiosk', settings);
const view = (notation: string): View => parseView(notation) as View;

it.each([
  'attract',
  'home',
  'home:1978',
  'home:2026',
  'moment:small',
  'chapter:first:2',
  'sources:first',
  'sources:first:2',
  'sources:small',
  'sources:sendai',
  'sources:line',
  'circle',
  'city:sendai',
  'route:line',
  'your-year:1908',
  'take-away',
])('%s can be shown, since the exhibition has it', (notation) => {
  expect(full.exists(view(notation))).toBe(true);
});

it.each([
  'home:1977',
  'home:2027',
  'moment:first',
  'chapter:first:3',
  'chapter:small',
  'sources:nobody',
  'sources:first:3',
  'sources:small:1',
  'city:small',
  'route:sendai',
  'your-year:1907',
  'your-year:2027',
])('%s is never shown: the exhibition has no such thing', (notation) => {
  expect(full.exists(view(notation))).toBe(false);
});

it('offers no circle without cities, and nothing to take along where nothing is given', () => {
  expect(empty.exists(view('circle'))).toBe(false);
  expect(empty.exists(view('take-away'))).toBe(false);
  expect(empty.exists(view('home'))).toBe(true);
});

it('opens chapters and moments on their own year', () => {
  expect(full.yearOf(view('chapter:first'))).toBe(1980);
  expect(full.yearOf(view('moment:small'))).toBe(1991);
  expect(full.yearOf(view('circle'))).toBeUndefined();
});
