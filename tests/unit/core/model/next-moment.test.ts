import { describe, expect, it } from 'vitest';
import { reduce, type JourneyEvent } from '../../../../src-renderer/core/model/journey.ts';
import { leadsOn, nextView } from '../../../../src-renderer/core/model/pages.ts';
import type { View } from '../../../../src-main/contract/views.ts';
import { rulesWith, threeChapters, visitWith } from './exhibition.ts';

const years = new Map([
  ['school', 1979],
  ['bus', 1984],
  ['runners', 1996],
]);
const rules = rulesWith(threeChapters, {
  moments: [...years.keys()],
  yearOf: (view) => (view.name === 'moment' ? years.get(view.id) : undefined),
  exists: (view) => view.name !== 'moment' || years.has(view.id),
});
const moment = (id: string): View => ({ name: 'moment', id });
const opened = (id: string): JourneyEvent => ({ type: 'go', view: moment(id) });

const play = visitWith(rules);

describe('on a moment', () => {
  it('Next leads to what happened next, and the dial goes along', () => {
    expect(nextView(play(opened('school')), rules)).toEqual(moment('bus'));
    expect(play(opened('school'), { type: 'next' })).toMatchObject({ view: moment('bus'), year: 1984 });
  });

  it('Previous leads to what happened before, and before the first to nothing', () => {
    expect(play(opened('bus'), { type: 'previous' }).view).toEqual(moment('school'));
    expect(play(opened('school'), { type: 'previous' }).view).toEqual(moment('school'));
  });

  it('nothing follows the last', () => {
    const last = play(opened('runners'));
    expect([leadsOn(last, rules), nextView(last, rules)]).toEqual([false, null]);
  });

  it('Back leads to where the first of them was opened, however many followed', () => {
    const read = play(opened('school'), { type: 'next' }, { type: 'next' });
    expect(read.view).toEqual(moment('runners'));
    expect(reduce(read, { type: 'back' }, rules, 9000).view).toEqual({ name: 'home' });
  });

  it('a guide’s Next goes on with the telling', () => {
    const told = play(
      { type: 'lead' },
      { type: 'go', view: { name: 'chapter', id: 'second', page: 2 } },
      opened('bus'),
    );
    expect(nextView(told, rules)).toEqual({ name: 'chapter', id: 'second', page: 2 });
  });
});
