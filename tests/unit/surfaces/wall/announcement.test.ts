import { expect, it, test } from 'vitest';
import { listViews, parseView, type View } from '../../../../src-main/contract/views.ts';
import { beginJourney } from '../../../../src-renderer/core/model/journey.ts';
import { App } from '../../../../src-renderer/core/state/app.svelte.ts';
import { announcementOf } from '../../../../src-renderer/surfaces/wall/announcement.ts';
import { chapter, city, exhibition, moment, route, windowStart } from '../../core/model/exhibition.ts';
import { pageClock } from '../../core/time/page-clock.ts';

const start = windowStart();
const shown = exhibition({
  chapters: [chapter('pier', 1978, { pages: [1, 2].map((number) => ({ number, body: {}, sources: ['paper'] })) })],
  moments: [moment('flood', 1990)],
  cities: [city('oslo', 1980)],
  routes: [route('rail')],
  citiesFigures: [{ number: 70, unit: { en: 'cities' }, asOf: '2018', sources: ['list'], pages: [] }],
  takeAway: { text: { zh: '字', en: 'words' } },
  words: { en: { circle: 'Friends' } },
});
const { clock } = pageClock();
const app = new App(start, shown, (rules) => beginJourney(rules, clock.now()), clock);
const says = (notation: string, language = 'en') => announcementOf(parseView(notation) as View, app, language);

it.each([
  ['attract', 'invitation'],
  ['home', '1978. pier'],
  ['chapter:pier:2', 'pier. Page 2 of 2'],
  ['moment:flood', 'flood. flood'],
  ['city:oslo', 'oslo. land'],
  ['route:rail', 'rail'],
  ['circle', 'Friends'],
  ['sources:circle', 'Who says so? Friends'],
  ['sources:flood', 'Who says so? flood'],
  ['welcome:oslo', 'Welcome, friends from oslo'],
  ['your-year:1990', 'Your year'],
  ['card', 'One moment, the picture is coming back'],
])('who listens instead of looking hears at %s: %s', (view, words) => {
  expect(says(view).replace(/\.$/, '')).toBe(words);
});

test('no view opens without a word, in either language', () => {
  for (const view of listViews(shown).filter((each) => each !== 'warning')) {
    expect(says(view), view).toMatch(/\w/);
    expect(says(view, 'zh'), view).toMatch(/\p{Script=Han}/u);
  }
});
