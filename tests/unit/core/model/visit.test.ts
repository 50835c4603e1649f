import { expect, test } from 'vitest';
import type { View } from '../../../../src-main/contract/views.ts';
import { defaultAids } from '../../../../src-renderer/core/model/journey.ts';
import { beginVisit, followVisit, summaryOf } from '../../../../src-renderer/core/model/visit.ts';
import { shippedSettings } from '../../../../src-main/contract/settings.ts';

const aids = defaultAids({ settings: shippedSettings });
const at = (view: View, lastTouch = 0, year = 1978) => ({ view, year, lastTouch, aids });

/** A visit through these views, each touched a second after the one before. */
function walk(...views: readonly (View | [View, number])[]) {
  const begun = beginVisit(at({ name: 'home' }), 0);
  return summaryOf(
    views.reduce((visit, each, index) => {
      const [view, year] = Array.isArray(each) ? (each as [View, number]) : [each as View, 1978];
      return followVisit(visit, at(view, (index + 1) * 1000, year));
    }, begun),
  );
}

test('somebody who only touched the glass has begun, in the languages that were on screen', () => {
  expect(walk()).toEqual({ seconds: 0, views: [], languages: ['both'], step: 'begun' });
});

test('the figures tell how far a visit got', () => {
  const pier: View = { name: 'chapter', id: 'pier', page: 1 };
  expect(walk([{ name: 'home' }, 1980]).step).toBe('turned');
  expect(walk(pier).step).toBe('entered');
  expect(walk(pier, { ...pier, page: 2 }).step).toBe('second-page');
  expect(walk(pier, { name: 'chapter', id: 'dock', page: 1 }).step).toBe('next-chapter');
});

test('each thing counts once, however often it is opened, and sources behind it do not', () => {
  const pier: View = { name: 'chapter', id: 'pier', page: 1 };
  const summary = walk(pier, { name: 'sources', id: 'pier' }, { ...pier, page: 2 }, { name: 'circle' }, pier);
  expect(summary.views).toEqual(['chapter:pier', 'circle']);
});

test('a chapter that takes the dial to its year is no turning of the dial', () => {
  expect(walk([{ name: 'circle' }, 1990]).step).toBe('begun');
});

test('the time ends with the last touch, not with the frost', () => {
  const visit = followVisit(beginVisit(at({ name: 'home' }, 1000), 1000), at({ name: 'home' }, 61_000));
  expect(summaryOf(followVisit(visit, at({ name: 'home' }, 61_000))).seconds).toBe(60);
});
