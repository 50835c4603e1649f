import { describe, expect, it } from 'vitest';
import { type Mode, shippedSettings } from '../../../../src-main/contract/settings.ts';
import { formatView, type View } from '../../../../src-main/contract/views.ts';
import {
  beginJourney,
  type Journey,
  type JourneyEvent,
  type JourneyRules,
  reduce,
  settleJourney,
} from '../../../../src-renderer/core/model/journey.ts';
import { leadsOn, nextView } from '../../../../src-renderer/core/model/pages.ts';
import { restoreJourney, takeSnapshot } from '../../../../src-renderer/core/model/snapshot.ts';
import { rulesWith, threeChapters } from './exhibition.ts';

const rulesFor = (mode: Mode, guideTakesOver = true): JourneyRules =>
  rulesWith(threeChapters, { mode, settings: { ...shippedSettings, guideTakesOver }, exists: () => true });

const present = rulesFor('present');
const kiosk = rulesFor('kiosk');
const begun = beginJourney(present, 0);
const attract = beginJourney(kiosk, 0);
const next: JourneyEvent = { type: 'next' };
const previous: JourneyEvent = { type: 'previous' };
const go = (view: View): JourneyEvent => ({ type: 'go', view });

/** Plays events a second apart. */
function play(journey: Journey, events: readonly JourneyEvent[], rules: JourneyRules, from = 1000): Journey {
  return events.reduce((state, event, index) => reduce(state, event, rules, from + index * 1000), journey);
}

/** A kiosk that a guide has taken over, at home. */
const taken = play(attract, [{ type: 'offer' }, { type: 'lead' }], kiosk);

describe('one key tells the whole exhibition', () => {
  const told = ['chapter:first:1', 'chapter:first:2', 'chapter:second:1', 'chapter:second:2', 'chapter:second:3'];
  const pages = [...told, 'chapter:third:1'];

  it('from home through every page of every chapter in order, and home again', () => {
    let journey = begun;
    const seen = pages.map((_, index) => {
      journey = reduce(journey, next, present, 1000 * (index + 1));
      return formatView(journey.view);
    });
    expect(seen).toEqual(pages);
    const ended = reduce(journey, next, present, 60_000);
    expect(formatView(ended.view)).toBe('home:1980');
    expect(formatView(reduce(ended, next, present, 70_000).view)).toBe('chapter:first:1');
  });

  it('and the key back leads back, page by page, from behind the end to the beginning', () => {
    let journey = play(
      begun,
      [...pages, 'home'].map(() => next),
      present,
    );
    const seen = pages.map((_, index) => {
      journey = reduce(journey, previous, present, 100_000 + 1000 * index);
      return formatView(journey.view);
    });
    expect(seen).toEqual(pages.toReversed());
    expect(reduce(journey, previous, present, 200_000).view.name).toBe('home');
  });

  it('goes on from the year that the dial was turned to', () => {
    expect(formatView(play(begun, [{ type: 'turn', year: 1985 }, next], present).view)).toBe('chapter:second:1');
    expect(formatView(play(begun, [{ type: 'turn', year: 2026 }, next], present).view)).toBe('chapter:first:1');
    expect(formatView(play(begun, [{ type: 'turn', year: 2000 }, previous], present).view)).toBe('chapter:second:3');
  });

  it('comes back to its page from what was looked at in between', () => {
    const aside = [go({ name: 'circle' }), go({ name: 'city', id: 'sendai' })];
    const back = play(begun, [next, next, ...aside, next], present);
    expect(formatView(back.view)).toBe('chapter:first:2');
    expect(formatView(play(begun, [...aside, next], present).view)).toBe('home');
    expect(leadsOn(play(begun, aside, present), present)).toBe(true);
  });

  it('says beforehand what the key will show', () => {
    const says = (journey: Journey) => {
      const view = nextView(journey, present);
      return view && formatView(view);
    };
    expect(says(begun)).toBe('chapter:first:1');
    expect(
      says(
        play(
          begun,
          pages.map(() => next),
          present,
        ),
      ),
    ).toBe('home:1980');
    const home = reduce(attract, { type: 'touch' }, kiosk, 1000);
    expect(nextView({ ...home, year: 2018 }, kiosk)).toBeNull();
  });

  it('a welcome leads on to its tie, and from there to the telling', () => {
    const welcomed = play(begun, [go({ name: 'welcome', id: 'sendai' }), next], present);
    expect(formatView(welcomed.view)).toBe('city:sendai');
    expect(reduce(welcomed, next, present, 9000).view.name).toBe('home');
  });
});

describe('while a guide leads', () => {
  it('nothing frosts over, however long the talk, and the aids stay as they are', () => {
    const english = play(begun, [{ type: 'aid', change: { language: 'en' } }], present);
    const later = reduce(english, { type: 'tick' }, present, 9_000_000);
    expect(later).toBe(english);
    const again = reduce(later, { type: 'start-over' }, present, 9_001_000);
    expect(again).toMatchObject({ view: { name: 'home' }, aids: { language: 'en' }, led: true });
    expect(reduce(taken, { type: 'attract' }, kiosk, 60_000).view.name).toBe('home');
  });

  it('black is black until the same key, or any page key, which then turns no page', () => {
    const reading = play(begun, [next], present);
    const black = reduce(reading, { type: 'black' }, present, 5000);
    expect(black).toMatchObject({ black: true, view: reading.view });
    expect(reduce(black, { type: 'black' }, present, 5100).black).toBe(false);
    for (const key of [next, previous])
      expect(reduce(black, key, present, 6000)).toMatchObject({ black: false, view: reading.view });
    const jumped = reduce(black, go({ name: 'chapter', id: 'third', page: 1 }), present, 7000);
    expect(jumped).toMatchObject({ black: true, view: { id: 'third' } });
  });

  it('the wall comes back at the same page, led and black as it was', () => {
    for (const [rules, start] of [
      [present, begun],
      [kiosk, taken],
    ] as const) {
      const reading = play(start, [next, next, { type: 'black' }], rules, 5000);
      const snapshot: unknown = JSON.parse(JSON.stringify(takeSnapshot(reading)));
      const { view } = reading;
      expect(restoreJourney(snapshot, rules, 0)).toMatchObject({ view, led: true, black: true });
    }
  });
});

describe('a guide takes the kiosk over', () => {
  it('a guide’s key melts the window and offers it, and only the offer’s own button accepts', () => {
    const offered = reduce(attract, { type: 'offer' }, kiosk, 1000);
    expect(offered).toMatchObject({ view: { name: 'home' }, offerSince: 1000, led: false });
    const again = play(offered, [{ type: 'offer' }, next, { type: 'touch' }], kiosk, 2000);
    expect(again).toMatchObject({ offerSince: 2000, led: false });
    expect(reduce(again, { type: 'lead' }, kiosk, 6000)).toMatchObject({ offerSince: null, led: true });
  });

  it('the offer goes by itself after ten seconds, and when somebody goes on using the wall', () => {
    const offered = reduce(attract, { type: 'offer' }, kiosk, 1000);
    expect(reduce(offered, { type: 'tick' }, kiosk, 10_999).offerSince).toBe(1000);
    expect(reduce(offered, { type: 'tick' }, kiosk, 11_000)).toMatchObject({ offerSince: null, led: false });
    expect(reduce(offered, { type: 'decline' }, kiosk, 2000)).toMatchObject({ offerSince: null, led: false });
  });

  it('where the staff have switched it off, nothing is offered and nothing taken', () => {
    const off = rulesFor('kiosk', false);
    const asked = play(beginJourney(off, 0), [{ type: 'offer' }, { type: 'lead' }], off);
    expect(asked).toMatchObject({ view: { name: 'home' }, offerSince: null, led: false });
  });

  it('handing back leads to the window, with the hall’s own aids for the next visitor', () => {
    const english = play(taken, [{ type: 'aid', change: { language: 'en' } }, next], kiosk, 5000);
    const back = reduce(english, { type: 'hand-back' }, kiosk, 9000);
    expect(back).toMatchObject({ view: { name: 'attract' }, led: false, aids: attract.aids, past: [] });
  });

  it('ten minutes without a sign of life hand it back; any sign begins them anew', () => {
    const touched = reduce(taken, { type: 'touch' }, kiosk, 300_000);
    expect(reduce(touched, { type: 'tick' }, kiosk, 899_999).led).toBe(true);
    const back = reduce(touched, { type: 'tick' }, kiosk, 900_000);
    expect(back).toMatchObject({ view: { name: 'attract' }, led: false });
    expect(reduce(begun, { type: 'tick' }, present, 900_000)).toMatchObject({ led: true });
  });

  it('in presentation mode there is nothing to hand back', () => {
    expect(reduce(begun, { type: 'hand-back' }, present, 5000)).toBe(begun);
    expect(reduce(attract, { type: 'hand-back' }, kiosk, 5000)).toBe(attract);
  });

  it('a kiosk that nobody leads is never black', () => {
    const home = reduce(attract, { type: 'touch' }, kiosk, 1000);
    expect(reduce(home, { type: 'black', on: true }, kiosk, 2000).black).toBe(false);
  });
});

it('a wall in use follows the staff into a presentation and out of it', () => {
  const home = reduce(attract, { type: 'touch' }, kiosk, 1000);
  const led = settleJourney(home, kiosk, present, 5000);
  expect(led).toMatchObject({ view: { name: 'home' }, led: true });
  expect(settleJourney({ ...led, black: true }, present, kiosk, 9000)).toMatchObject({ led: false, black: false });
});
