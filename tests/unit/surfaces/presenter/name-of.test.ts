import { expect, it } from 'vitest';
import { nameOf } from '../../../../src-renderer/surfaces/presenter/name-of.ts';
import { PresenterState } from '../../../../src-renderer/surfaces/presenter/presenter-state.svelte.ts';
import { chapter, city, exhibition, settings, windowStart } from '../../core/model/exhibition.ts';
import { pageClock } from '../../core/time/page-clock.ts';

const start = windowStart({ id: 'desk', mode: 'present', settings: { ...settings, language: 'en' } });
const shown = exhibition({
  chapters: [chapter('pier', 1980)],
  cities: [city('oslo', 1990)],
  citiesFigures: [{ number: 70, unit: { en: 'cities' }, asOf: '2018', sources: ['list'], pages: [] }],
});
const presenter = new PresenterState(start, shown, { notes: {}, views: {} }, pageClock().clock);

it.each([
  ['attract', 'Attract window'],
  ['home', 'Home'],
  ['home:1990', 'Home · 1990'],
  ['chapter:pier:1', 'pier'],
  ['sources:pier:1', 'Sources · pier'],
  ['sources:circle', 'Sources · Circle of friends'],
  ['circle', 'Circle of friends'],
  ['your-year:1980', 'Your year'],
  ['welcome:oslo', 'Welcome, guests from oslo'],
  ['chapter:gone:1', 'chapter:gone:1'],
])('a guide reads of %s: %s', (view, name) => expect(nameOf(presenter, view)).toBe(name));
