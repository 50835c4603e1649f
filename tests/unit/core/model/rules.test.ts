import { expect, it } from 'vitest';
import { parseView, type View } from '../../../../src-main/contract/views.ts';
import { shippedSettings } from '../../../../src-main/contract/settings.ts';
import {
  fitJourney,
  journeyAt,
  reduce,
  type Journey,
  type JourneyEvent,
} from '../../../../src-renderer/core/model/journey.ts';
import { journeyRules } from '../../../../src-renderer/core/model/journey-state.ts';
import { restoreJourney, takeSnapshot } from '../../../../src-renderer/core/model/snapshot.ts';
import { chapter, city, exhibition, moment } from './exhibition.ts';

const full = exhibition({
  chapters: [chapter('first', 1980, { pages: [{ number: 1, body: {}, sources: [] }] })],
  moments: [moment('small', 1991)],
  cities: [city('sendai', 1980)],
});
const rules = journeyRules(full, 'kiosk', shippedSettings);
const withoutCities = journeyRules({ ...full, cities: [] }, 'kiosk', shippedSettings);
const view = (notation: string): View => parseView(notation) as View;
const go = (notation: string): JourneyEvent => ({ type: 'go', view: view(notation) });

/** A journey from home, a second between the touches. */
function play(events: readonly JourneyEvent[], among = rules): Journey {
  const begun = journeyAt({ name: 'home' }, among, {}, 0);
  return events.reduce((journey, event, index) => reduce(journey, event, among, (index + 1) * 1000), begun);
}

it('leads from moment to moment in the order of the exhibition', () => {
  expect(rules.moments).toEqual(['small']);
});

it('opens chapters and moments on their own year', () => {
  expect(rules.yearOf(view('chapter:first'))).toBe(1980);
  expect(rules.yearOf(view('moment:small'))).toBe(1991);
  expect(rules.yearOf(view('circle'))).toBeUndefined();
});

it('an exhibition without cities never shows a circle, whoever asks for it', () => {
  for (const asked of ['circle', 'city:sendai', 'welcome:sendai', 'sources:circle', 'sources:sendai']) {
    expect(play([go(asked)], withoutCities).view, asked).toEqual({ name: 'home' });
    expect(journeyAt(view(asked), withoutCities, {}, 0).view, asked).toEqual({ name: 'attract' });
  }
  expect(restoreJourney(takeSnapshot(play([go('circle')])), withoutCities, 0)).toBeNull();
});

it('when the last city is withdrawn, the circle closes, and Back leads past it', () => {
  expect(fitJourney(play([go('city:sendai')]), withoutCities, 9000)).toMatchObject({
    view: { name: 'home' },
    past: [],
  });
  const reading = fitJourney(play([go('circle'), go('chapter:first')]), withoutCities, 9000);
  expect(reading.view).toEqual({ name: 'chapter', id: 'first', page: 1 });
  expect(reduce(reading, { type: 'back' }, withoutCities, 10_000).view.name).toBe('home');
});
