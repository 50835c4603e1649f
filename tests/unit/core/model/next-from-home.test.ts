import { describe, expect, it } from 'vitest';
import type { JourneyEvent } from '../../../../src-renderer/core/model/journey.ts';
import { leadsOn, nextView } from '../../../../src-renderer/core/model/pages.ts';
import type { View } from '../../../../src-main/contract/views.ts';
import { rulesWith, visitWith } from './exhibition.ts';

const rules = rulesWith([
  { id: 'opening', year: 1978, pages: 1 },
  { id: 'shop-floor', year: 1978, pages: 1 },
  { id: 'sendai', year: 1980, pages: 1 },
  { id: 'envoys', year: 2018, pages: 1 },
  { id: 'cities', year: 2018, pages: 1 },
]);
const next: JourneyEvent = { type: 'next' };
const home: JourneyEvent = { type: 'home' };
const opens = (id: string): View => ({ name: 'chapter', id, page: 1 });

const play = visitWith(rules);

describe('on a year with two chapters Next', () => {
  it('leads to the second before it goes on to another year', () => {
    expect(nextView(play(), rules)).toEqual(opens('shop-floor'));
    expect(play(next).view).toEqual(opens('shop-floor'));
  });

  it('leads to the second where the first was read', () => {
    const read = play({ type: 'go', view: opens('opening') }, home);
    expect(nextView(read, rules)).toEqual(opens('shop-floor'));
  });

  it('turns to the next year where the second was read', () => {
    expect(play(next, home, next)).toMatchObject({ view: { name: 'home', year: 1980 }, year: 1980 });
  });

  it('leads to the second of the last year, and then nowhere', () => {
    const last = play({ type: 'turn', year: 2018 });
    expect(nextView(last, rules)).toEqual(opens('cities'));
    expect(leadsOn(play({ type: 'turn', year: 2018 }, next, home), rules)).toBe(false);
  });
});

it('a year between chapters leads to the year of the next chapter', () => {
  expect(play({ type: 'turn', year: 1979 }, next)).toMatchObject({ view: { name: 'home', year: 1980 } });
});

it('what another visitor has read is forgotten', () => {
  const another = play(next, home, { type: 'start-over' });
  expect(nextView({ ...another, year: 1978 }, rules)).toEqual(opens('shop-floor'));
  expect(another.read).toBeNull();
});

it('Previous turns to the year before', () => {
  expect(play({ type: 'turn', year: 2018 }, { type: 'previous' })).toMatchObject({ view: { year: 1980 } });
});
