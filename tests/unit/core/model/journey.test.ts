import { describe, expect, it } from 'vitest';
import {
  beginJourney,
  fitJourney,
  journeyAt,
  reduce,
  type Journey,
  type JourneyEvent,
  type JourneyRules,
} from '../../../../src-renderer/core/model/journey.ts';
import { leadsOn } from '../../../../src-renderer/core/model/pages.ts';
import { restoreJourney, takeSnapshot } from '../../../../src-renderer/core/model/snapshot.ts';
import { yourYears, type View } from '../../../../src-main/contract/views.ts';
import { rulesWith, threeChapters } from './exhibition.ts';

const rules = rulesWith(threeChapters);

/** Plays events a second apart, so that none has to wait. */
function play(journey: Journey, events: JourneyEvent[], from = 1000): Journey {
  return events.reduce((state, event, index) => reduce(state, event, rules, from + index * 1000), journey);
}

const attract = beginJourney(rules, 0);
const home = reduce(attract, { type: 'touch' }, rules, 1000);
const go = (view: View): JourneyEvent => ({ type: 'go', view });

describe('a visit', () => {
  it('begins on the frosted window, and one touch goes home', () => {
    expect(attract.view.name).toBe('attract');
    expect(home.view).toEqual({ name: 'home' });
  });

  it('opens on the year the window was showing', () => {
    expect(reduce(attract, { type: 'touch', year: 2003 }, rules, 1000).year).toBe(2003);
  });

  it('lets the touch that melts the window press nothing beneath', () => {
    const pressed = reduce(attract, go({ name: 'circle' }), rules, 1000);
    expect(pressed.view).toEqual({ name: 'home' });
  });

  it('turns the pages of a chapter and then goes on to the next', () => {
    const read = play(home, [go({ name: 'chapter', id: 'first', page: 1 }), { type: 'next' }, { type: 'next' }], 5000);
    expect(read.view).toEqual({ name: 'chapter', id: 'second', page: 1 });
  });

  it('goes on after the last page to one’s own ring, and back to that page', () => {
    const last = { name: 'chapter', id: 'third', page: 1 } as const;
    const read = play(home, [go(last), { type: 'next' }], 5000);
    expect(read.view).toEqual({ name: 'take-away' });
    expect(play(read, [{ type: 'back' }], 9000).view).toEqual(last);
  });

  it('ends after the last page at home where there is nothing to take away', () => {
    const without = { ...rules, exists: (view: View) => view.name !== 'take-away' && rules.exists(view) };
    const events = [go({ name: 'chapter', id: 'third', page: 1 }), { type: 'next' } as const];
    const read = events.reduce((state, event, at) => reduce(state, event, without, 5000 + at * 1000), home);
    expect(read.view).toEqual({ name: 'home' });
  });

  it('comes back with Back to where the reading began, not through every page', () => {
    const read = play(
      home,
      [
        go({ name: 'circle' }),
        go({ name: 'chapter', id: 'first', page: 1 }),
        { type: 'next' },
        { type: 'next' },
        { type: 'back' },
      ],
      5000,
    );
    expect(read.view).toEqual({ name: 'circle' });
  });

  it('closes a chapter into the year it stands on', () => {
    const read = play(home, [go({ name: 'chapter', id: 'second', page: 1 }), { type: 'home' }], 5000);
    expect(read.year).toBe(1988);
  });

  it('never shows what the exhibition does not have', () => {
    const asked = play(home, [go({ name: 'chapter', id: 'nowhere', page: 1 })], 5000);
    expect(asked.view).toEqual({ name: 'home' });
  });

  it('changes language and size at most once a second, but contrast at once', () => {
    const larger = reduce(home, { type: 'aid', change: { textSize: 3 } }, rules, 9000);
    const tooSoon = reduce(larger, { type: 'aid', change: { language: 'en' } }, rules, 9500);
    expect(tooSoon.aids).toMatchObject({ textSize: 3, language: 'both' });
    expect(reduce(tooSoon, { type: 'aid', change: { highContrast: true } }, rules, 9501).aids.highContrast).toBe(true);
  });
});

describe('Back and Next', () => {
  const card = go({ name: 'city', id: 'sendai' });
  const circle = go({ name: 'circle' });

  it('Back does not open a card again that was closed', () => {
    const closed = play(home, [circle, card, circle], 5000);
    expect(play(closed, [{ type: 'back' }], 9000).view.name).toBe('home');
  });

  it('Back leaves the cards of the circle in one step, however many were looked at', () => {
    const looked = play(home, [circle, card, go({ name: 'city', id: 'minsk' }), { type: 'back' }], 5000);
    expect(looked.view).toEqual({ name: 'circle' });
  });

  it('Back passes over what an editor has taken away meanwhile', () => {
    const reading = play(home, [circle, go({ name: 'moment', id: 'gone' }), go({ name: 'take-away' })], 5000);
    const without: JourneyRules = { ...rules, exists: (view) => view.name !== 'moment' && rules.exists(view) };
    expect(reduce(reading, { type: 'back' }, without, 20_000).view).toEqual({ name: 'circle' });
  });

  it('Next is offered only where it leads on', () => {
    expect(leadsOn(home, rules)).toBe(true);
    expect(leadsOn({ ...home, year: 2018 }, rules)).toBe(false);
    expect(leadsOn(play(home, [go({ name: 'chapter', id: 'third', page: 1 })], 5000), rules)).toBe(true);
    expect(leadsOn(play(home, [circle], 5000), rules)).toBe(false);
  });
});

it('leaves a view that failed, without taking the fault for a visitor', () => {
  const reading = play(home, [go({ name: 'chapter', id: 'second', page: 1 })], 5000);
  const left = reduce(reading, { type: 'failed' }, rules, 5010);
  expect(left).toMatchObject({ view: { name: 'home' }, past: [], lastTouch: reading.lastTouch });
  expect(reduce(attract, { type: 'failed' }, rules, 5010)).toBe(attract);
});

it('goes on with a visit when the exhibition is corrected, and leaves only what is gone', () => {
  const reading = play(home, [go({ name: 'circle' }), go({ name: 'chapter', id: 'second', page: 3 })], 5000);
  const shorter: JourneyRules = {
    ...rules,
    span: { from: 1990, to: 2026 },
    exists: (view) => !(view.name === 'chapter' && view.page === 3),
  };
  expect(fitJourney(reading, shorter, 9000)).toMatchObject({ view: { name: 'home' }, year: 1990 });
  expect(fitJourney(reading, rules, 9000)).toMatchObject({ view: { name: 'chapter', page: 3 } });
});

it('begins calm where the machine asks for less motion, for every new visitor', () => {
  const gentle: JourneyRules = { ...rules, prefersCalm: true };
  const lively = reduce(beginJourney(gentle, 0), { type: 'touch' }, gentle, 1000);
  expect(lively.aids.calm).toBe(true);
  const changed = reduce(lively, { type: 'aid', change: { calm: false } }, gentle, 2000);
  expect(changed.aids.calm).toBe(false);
  expect(reduce(changed, { type: 'start-over' }, gentle, 3000).aids.calm).toBe(true);
});

describe('when nobody touches', () => {
  const waitUntil = (journey: Journey, ms: number) => reduce(journey, { type: 'tick' }, rules, ms);

  it('asks after 75 s, waits 20 s more, then frosts over', () => {
    expect(waitUntil(home, 75_999).warningSince).toBeNull();
    const asked = waitUntil(home, 76_000);
    expect(asked.warningSince).toBe(76_000);
    expect(waitUntil(asked, 95_999).view.name).toBe('home');
    expect(waitUntil(asked, 96_000).view.name).toBe('attract');
  });

  it('stays where it is when somebody answers', () => {
    const asked = waitUntil(home, 76_000);
    const answered = reduce(asked, { type: 'touch' }, rules, 80_000);
    expect(answered).toMatchObject({ warningSince: null, view: { name: 'home' } });
    expect(waitUntil(answered, 154_000).warningSince).toBeNull();
  });

  it('gives the next visitor the hall’s own settings', () => {
    const changed = play(
      home,
      [{ type: 'aid', change: { language: 'en', textSize: 3, highContrast: true, calm: true, lowReach: true } }],
      2000,
    );
    const left = waitUntil(waitUntil(changed, 200_000), 300_000);
    expect(left.view.name).toBe('attract');
    expect(reduce(left, { type: 'touch' }, rules, 301_000).aids).toEqual(attract.aids);
  });

  it('never asks while a guide presents', () => {
    const presents = rulesWith(threeChapters, { mode: 'present' });
    const presenting = beginJourney(presents, 0);
    expect(reduce(presenting, { type: 'tick' }, presents, 9_000_000)).toBe(presenting);
  });
});

it('ignores every touch on a display that only plays', () => {
  const plays = rulesWith(threeChapters, { mode: 'display' });
  const playing = beginJourney(plays, 0);
  expect(reduce(playing, { type: 'touch' }, plays, 1000)).toBe(playing);
});

it('brings a window that died back to where it was', () => {
  const reading = play(
    home,
    [go({ name: 'chapter', id: 'second', page: 1 }), { type: 'next' }, { type: 'aid', change: { language: 'en' } }],
    5000,
  );
  const snapshot: unknown = JSON.parse(JSON.stringify(takeSnapshot(reading)));
  expect(restoreJourney(snapshot, rules, 0)).toMatchObject({
    view: { name: 'chapter', id: 'second', page: 2 },
    aids: { language: 'en' },
    year: 1988,
  });
});

it('begins anew where a snapshot makes no sense', () => {
  for (const nonsense of [
    null,
    3,
    {},
    { view: 'chapter:gone:1', year: 1990, aids: {} },
    { view: 'home', year: 'x', aids: {} },
    { view: 'home', year: 1990, aids: null },
  ]) {
    expect(restoreJourney(nonsense, rules, 0)).toBeNull();
  }
});

it('shows the idle strip over home when asked for it', () => {
  expect(journeyAt({ name: 'warning' }, rules, {}, 50)).toMatchObject({ view: { name: 'home' }, warningSince: 50 });
});

describe('the year somebody was born', () => {
  const turned = (year: number): View => play(home, [go({ name: 'your-year' }), { type: 'turn', year }], 9000).view;

  it('turns year by year, and before the span too', () => {
    expect(turned(1958)).toEqual({ name: 'your-year', year: 1958 });
    expect(turned(1988.4)).toEqual({ name: 'your-year', year: 1988 });
  });

  it('ends where nobody who stands here was born', () => {
    const { from, to } = yourYears(rules.span);
    expect([turned(1), turned(9999)]).toEqual([
      { name: 'your-year', year: from },
      { name: 'your-year', year: to },
    ]);
  });
});

it('after a correction nobody comes back to what is gone, and to what is still there one does', () => {
  const way = play(home, [go({ name: 'chapter', id: 'third', page: 1 }), go({ name: 'circle' })], 9000);
  expect(way.past.map(({ name }) => name)).toContain('chapter');
  const without: JourneyRules = { ...rules, exists: ({ name }) => name !== 'chapter' };
  expect(fitJourney(way, without, 20_000)).toMatchObject({ view: { name: 'circle' } });
  expect(fitJourney(way, without, 20_000).past.map(({ name }) => name)).not.toContain('chapter');
  expect(fitJourney(way, rules, 20_000).past).toEqual(way.past);
});
