import { expect, test } from 'vitest';
import type { Exhibition } from '../../../../src-main/contract/exhibition.ts';
import { formatView } from '../../../../src-main/contract/views.ts';
import { entrancesOf } from '../../../../src-renderer/instruments/dial/entrances.ts';
import { city, exhibition, route } from '../../core/model/exhibition.ts';

const full = exhibition({
  cities: [city('sendai', 1980)],
  routes: [route('rail'), route('ferry')],
  takeAway: { text: { zh: '字', en: 'words' } },
});
const leadsTo = (shown: Exhibition) => entrancesOf(shown, (key) => ({ en: key })).map(({ view }) => formatView(view));

test('home leads to everything that no year leads to', () => {
  expect(leadsTo(full)).toEqual(['circle', 'route:rail', 'route:ferry', 'your-year', 'take-away']);
});

test('an exhibition without cities has no way to a circle, and one without a code none to take it along', () => {
  expect(leadsTo({ ...full, cities: [] })).not.toContain('circle');
  expect(leadsTo(exhibition())).toEqual(['your-year']);
});
