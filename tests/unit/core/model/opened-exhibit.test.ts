import { describe, expect, it } from 'vitest';
import type { PhotoExhibit } from '../../../../src-main/contract/exhibit.ts';
import {
  countedAs,
  formatView,
  listViews,
  parseView,
  titleOf,
  type View,
} from '../../../../src-main/contract/views.ts';
import {
  beginJourney,
  fitJourney,
  reduce,
  type Journey,
  type JourneyEvent,
} from '../../../../src-renderer/core/model/journey.ts';
import { nextView } from '../../../../src-renderer/core/model/pages.ts';
import { journeyRules } from '../../../../src-renderer/core/model/journey-state.ts';
import { sourcesOf, sourcesOfSubject } from '../../../../src-renderer/core/model/subject-sources.ts';
import { shippedSettings } from '../../../../src-main/contract/settings.ts';
import { chapter, exhibition } from './exhibition.ts';

const photo: PhotoExhibit = {
  id: 'pier-2',
  kind: 'photo',
  sources: ['album'],
  photo: {
    picture: { path: 'pier.jpg', width: 4, height: 3, focal: { x: 0.5, y: 0.5 }, copies: [] },
    alternative: { en: 'A pier' },
    caption: { en: 'The old pier' },
    credit: { en: 'The archives' },
    taken: '1960',
  },
};
const page = (number: number) => ({ number, body: {}, sources: ['paper'] });
const source = (id: string) => ({ id, title: { en: id }, publisher: { en: id }, grade: 'A' }) as const;
const shown = exhibition({
  span: { from: 1950, to: 2000 },
  chapters: [
    chapter('pier', 1960, { pages: [page(1), { ...page(2), exhibit: photo }] }),
    chapter('crane', 1970, { pages: [page(1)] }),
  ],
  sources: { album: source('album'), paper: source('paper') },
});
const rules = journeyRules(shown, 'kiosk', shippedSettings);
const go = (view: View): JourneyEvent => ({ type: 'go', view });
const play = (events: readonly JourneyEvent[]): Journey =>
  events.reduce<Journey>(
    (journey, event, index) => reduce(journey, event, rules, 1000 * (index + 1)),
    beginJourney(rules, 0),
  );
const opened = [
  { type: 'touch' },
  go({ name: 'chapter', id: 'pier', page: 1 }),
  { type: 'next' },
  go({ name: 'exhibit', id: 'pier', page: 2 }),
] as const satisfies readonly JourneyEvent[];
const seen = (journey: Journey): string => formatView(journey.view);

describe('an opened exhibit', () => {
  it('is a view of its page: listed, counted by its page, and called by its caption', () => {
    expect(listViews(shown).filter((view) => view.startsWith('exhibit'))).toEqual(['exhibit:pier:2']);
    const view = parseView('exhibit:pier:2');
    expect(view && [formatView(view), countedAs(view), titleOf(view, shown)]).toEqual([
      'exhibit:pier:2',
      'exhibit:pier:2',
      { en: 'The old pier' },
    ]);
    expect(parseView('exhibit:pier')).toBeNull();
  });
  it('is not opened where its page has none', () => {
    expect(seen(play([{ type: 'touch' }, go({ name: 'exhibit', id: 'pier', page: 1 })]))).toBe('home');
  });
  it('is put back on its page, and Back leads on from there as before', () => {
    const journey = play([...opened, { type: 'back' }]);
    expect(seen(journey)).toBe('chapter:pier:2');
    expect(seen(play([...opened, { type: 'back' }, { type: 'back' }]))).toMatch(/^home/);
  });
  it('is put back on its page also where a window came back with it open', () => {
    const journey = { ...beginJourney(rules, 0), view: { name: 'exhibit', id: 'pier', page: 2 } } as const;
    expect(seen(reduce(journey, { type: 'back' }, rules, 1000))).toBe('chapter:pier:2');
  });
  it('gives way to the page after or before it', () => {
    const next = play([...opened, { type: 'next' }]);
    expect(seen(next)).toBe('chapter:crane:1');
    expect(next.past.map(formatView)).toEqual(['home']);
    expect(seen(play([...opened, { type: 'previous' }]))).toBe('chapter:pier:1');
    expect(nextView(play(opened), rules)).toEqual({ name: 'chapter', id: 'crane', page: 1 });
  });
  it('lies beneath its own sources, those of its page and its own', () => {
    const journey = play(opened);
    const sources = sourcesOf(journey.view, shown);
    expect(sources).toEqual({ name: 'sources', id: 'pier', page: 2 });
    expect(sourcesOfSubject(shown, 'pier', 2)?.sources.map(({ id }) => id)).toEqual(['paper', 'album']);
    expect(seen(play([...opened, go(sources ?? journey.view), { type: 'back' }]))).toBe('exhibit:pier:2');
  });
  it('that is gone from a corrected exhibition leaves its page', () => {
    const without = exhibition({
      ...shown,
      chapters: shown.chapters.map((each) => ({ ...each, pages: each.pages.map(({ number }) => page(number)) })),
    });
    const corrected = journeyRules(without, 'kiosk', shippedSettings);
    expect(seen(fitJourney(play(opened), corrected, 9000))).toBe('chapter:pier:2');
  });
  it('goes with the visit: Start over and the window of frost leave it', () => {
    expect(seen(play([...opened, { type: 'start-over' }]))).toBe('home');
    expect(seen(play([...opened, { type: 'attract' }]))).toBe('attract');
  });
});
