import { expect, test } from 'vitest';
import type { Exhibition, Figure } from '../../../../src-main/contract/exhibition.ts';
import { usedSources } from '../../../../src-main/exhibition/assemble/withdraw.ts';
import { emptyHarbour, emptyPier, sister } from '../../harbour.ts';

const figure = (source: string): Figure => ({
  number: 1,
  unit: { en: 'ships' },
  asOf: '1960',
  sources: [source],
  pages: [],
});
/** Each statement names a source of its own. */
const exhibition: Exhibition = {
  ...emptyHarbour,
  citiesFigures: [figure('of the circle')],
  chapters: [
    {
      ...emptyPier,
      pages: [{ number: 1, body: {}, sources: ['of the page'] }],
      figures: [figure('of the figure')],
      sources: ['of the chapter', 'of the chapter too'],
    },
  ],
  moments: [{ id: 'bell', year: 1961, title: { en: 'Bell' }, text: { en: 'It rings.' }, sources: ['of the moment'] }],
  cities: [sister('tern', { en: 'Tern' }, 'of the city')],
  routes: [
    {
      id: 'ferry',
      title: { en: 'Ferry' },
      lead: { en: 'It crosses.' },
      sources: ['of the line'],
      figures: [figure('of the line’s figure')],
      stops: [{ id: 'home', kind: 'station', name: { en: 'Harbour' }, gaugeChange: false, sources: ['of the stop'] }],
    },
  ],
};

test('a source is used by whatever statement names it: none of them loses its source', () => {
  expect([...usedSources(exhibition)].toSorted()).toEqual([
    'of the chapter',
    'of the chapter too',
    'of the circle',
    'of the city',
    'of the figure',
    'of the line',
    'of the line’s figure',
    'of the moment',
    'of the page',
    'of the stop',
  ]);
});
