import { expect, test } from 'vitest';
import { hasView, listViews } from '../../../src-main/contract/view-list.ts';
import { parseView } from '../../../src-main/contract/view.ts';
import { harbour } from '../server/support.ts';

test('the list of views holds everything a visitor can reach, once', () => {
  const views = listViews(harbour);
  expect(views).toEqual(['attract', 'warning', 'home', 'chapter:pier:1', 'sources:pier', 'circle', 'your-year']);
  expect(new Set(views).size).toBe(views.length);
});

test('take-away is a view only where there is something to take', () => {
  expect(listViews({ ...harbour, takeAway: { address: 'https://example.org' } })).toContain('take-away');
});

test('every view in the list is one that the exhibition has', () => {
  for (const notation of listViews(harbour)) {
    const view = parseView(notation);
    expect(view !== null && hasView(harbour, view), notation).toBe(true);
  }
});

test('the figures of the circle have their sources, where it shows any', () => {
  const figure = { number: 70, unit: { en: 'cities' }, asOf: '2018', sources: ['list'], beats: [] };
  expect(listViews({ ...harbour, citiesFigures: [figure] })).toContain('sources:circle');
  expect(listViews(harbour)).not.toContain('sources:circle');
});
