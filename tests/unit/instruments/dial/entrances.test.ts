import { expect, test } from 'vitest';
import type { Exhibition } from '../../../../src-main/contract/exhibition.ts';
import { formatView, listViews } from '../../../../src-main/contract/views.ts';
import { entrancesOf } from '../../../../src-renderer/instruments/dial/entrances.ts';
import { city, exhibition, route } from '../../core/model/exhibition.ts';

const full = exhibition({
  cities: [city('sendai', 1980)],
  routes: [route('rail'), route('ferry')],
  takeAway: { text: { zh: '字', en: 'words' } },
});
const leadsTo = (shown: Exhibition) => entrancesOf(shown, (key) => ({ en: key })).map(({ view }) => formatView(view));

test('home leads to every line, and to everything that stands alone', () => {
  const alone = listViews(full).filter((view) => !/:|^(attract|warning|home)$/.test(view));
  expect(alone).toContain('your-year');
  expect(leadsTo(full).toSorted()).toEqual([...alone, 'route:rail', 'route:ferry'].toSorted());
});

test('an exhibition without cities has no way to a circle, and one without a code none to take it along', () => {
  expect(leadsTo(full)).toContain('circle');
  expect(leadsTo({ ...full, cities: [] })).not.toContain('circle');
  expect(leadsTo(exhibition())).not.toContain('take-away');
});
