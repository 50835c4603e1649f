import { describe, expect, it } from 'vitest';
import type { View } from '../../../../src-main/contract/views.ts';
import { shippedSettings } from '../../../../src-main/contract/settings.ts';
import {
  beginJourney,
  reduce,
  type JourneyEvent,
  type JourneyRules,
} from '../../../../src-renderer/core/model/journey.ts';

const rules: JourneyRules = {
  mode: 'kiosk',
  settings: shippedSettings,
  span: { from: 1978, to: 2026 },
  chapters: [{ id: 'first', year: 1980, pages: 2 }],
  moments: [],
  yearOf: () => undefined,
  exists: (view) => view.name !== 'chapter' || view.id === 'first',
};
const home = reduce(beginJourney(rules, 0), { type: 'touch' }, rules, 1000);
const go = (view: View): JourneyEvent => ({ type: 'go', view });
const circle = go({ name: 'circle' });
/** A route is asked for while the circle opens. */
const waits = reduce(reduce(home, circle, rules, 9000), go({ name: 'route', id: 'line' }), rules, 9100);

describe('a wish that comes within a quarter second of a change of view', () => {
  it('follows the last of quick touches a quarter second after the change of view, and the others never', () => {
    const once = reduce(home, go({ name: 'circle' }), rules, 9000);
    const twice = reduce(once, { type: 'back' }, rules, 9100);
    const thrice = reduce(twice, go({ name: 'route', id: 'line' }), rules, 9200);
    expect(thrice.view.name).toBe('circle');
    expect(reduce(thrice, { type: 'kept' }, rules, 9249).view.name).toBe('circle');
    const followed = reduce(thrice, { type: 'kept' }, rules, 9250);
    expect(followed).toMatchObject({
      view: { name: 'route', id: 'line' },
      past: [{ name: 'home' }, { name: 'circle' }],
      kept: null,
    });
    expect(reduce(followed, { type: 'kept' }, rules, 9900).view.name).toBe('route');
  });

  it('keeps no wish for what is shown, nor for what the exhibition does not have', () => {
    const once = reduce(home, go({ name: 'circle' }), rules, 9000);
    expect(reduce(once, go({ name: 'circle' }), rules, 9100).kept).toBeNull();
    expect(reduce(once, go({ name: 'chapter', id: 'nowhere', page: 1 }), rules, 9100).kept).toBeNull();
  });

  it('keeps no wish beyond the visit, nor beyond a view that failed', () => {
    expect(waits.kept).not.toBeNull();
    expect(reduce(waits, { type: 'attract' }, rules, 9110).kept).toBeNull();
    expect(reduce(waits, { type: 'start-over' }, rules, 9110).kept).toBeNull();
    expect(reduce(waits, { type: 'failed' }, rules, 9110).kept).toBeNull();
  });

  it('takes a wish that waits for no sign of life', () => {
    expect(reduce(waits, { type: 'kept' }, rules, 9300).lastTouch).toBe(9100);
  });

  it('Home that has to wait forgets nothing until it is followed', () => {
    const opened = reduce(home, circle, rules, 9000);
    const waits = reduce(opened, { type: 'home' }, rules, 9100);
    expect(waits).toMatchObject({ view: { name: 'circle' }, past: opened.past });
    expect(reduce(waits, { type: 'kept' }, rules, 9300)).toMatchObject({ view: { name: 'home' }, past: [] });
  });
});
