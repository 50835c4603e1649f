import { expect, test } from 'vitest';
import type { Chapter, Exhibition, Figure } from '../../../../src-main/contract/exhibition.ts';
import type { ItemKind } from '../../../../src-main/contract/staff.ts';
import { withoutWithdrawn } from '../../../../src-main/exhibition/index.ts';
import { emptyHarbour, emptyPier, sister, sourceCalled } from '../../harbour.ts';

const figure = (number: number, sources: readonly string[], pages: readonly number[] = []): Figure => ({
  number,
  unit: { en: 'ships' },
  asOf: '1960',
  sources,
  pages,
});
const page = (number: number, ...sources: string[]): Chapter['pages'][number] => ({
  number,
  body: { en: [{ type: 'paragraph', children: [{ type: 'text', value: `Page ${number} as it was` }] }] },
  sources,
  narration: { en: `audio/en/pier-${number}.mp3` },
});

const pier: Chapter = {
  ...emptyPier,
  place: { en: 'Oakhaven' },
  scene: 'two-stones',
  sceneLabels: [{ en: 'Oakhaven' }, { en: 'The pier' }],
  pages: [page(1, 'paper'), page(2, 'diary'), page(3, 'paper', 'diary')],
  figures: [figure(1, ['paper']), figure(2, ['diary']), figure(3, ['paper'], [2]), figure(4, ['paper'], [2, 3])],
  sources: ['paper', 'diary'],
  note: { en: 'The diary has another year.' },
};

const whole: Exhibition = {
  ...emptyHarbour,
  citiesFigures: [figure(70, ['diary']), figure(36, ['paper'])],
  chapters: [pier, { ...pier, id: 'crane', sources: ['diary'], title: { en: 'Crane' } }],
  moments: [
    { id: 'bell', year: 1961, title: { en: 'Bell' }, text: { en: 'It rings.' }, sources: ['diary'] },
    { id: 'lamp', year: 1962, title: { en: 'Lamp' }, text: { en: 'It shines.' }, sources: ['leaflet'] },
  ],
  cities: [sister('oakhaven', { en: 'Oakhaven' }), sister('tern', { en: 'Tern' }, 'diary')],
  routes: [
    {
      id: 'ferry',
      title: { en: 'Ferry' },
      lead: { en: 'It crosses.' },
      sources: ['paper'],
      figures: [figure(5, ['diary'])],
      stops: [
        { id: 'home', kind: 'station', name: { en: 'Harbour' }, gaugeChange: false, sources: ['paper'] },
        { id: 'oak', kind: 'station', name: { en: 'Oakhaven' }, gaugeChange: true, sources: ['paper'] },
        { id: 'tern-stop', kind: 'station', name: { en: 'Tern' }, gaugeChange: false, sources: ['paper'] },
        { id: 'end', kind: 'station', name: { en: 'World’s end' }, gaugeChange: false, sources: ['diary'] },
      ],
    },
  ],
  sources: {
    paper: sourceCalled('paper'),
    diary: sourceCalled('diary'),
    leaflet: sourceCalled('leaflet'),
    unused: sourceCalled('unused'),
  },
};

const without = (kind: ItemKind, id: string): Exhibition => withoutWithdrawn(whole, [{ kind, id }]);

/** Everything in the exhibition that names sources, with what it names. */
function claims({ chapters, moments, cities, routes, citiesFigures }: Exhibition): readonly (readonly string[])[] {
  return [
    ...chapters.flatMap(({ sources, pages, figures }) => [
      sources,
      ...[...pages, ...figures].map((each) => each.sources),
    ]),
    ...moments.map(({ sources }) => sources),
    ...cities.map((city) => [city.source]),
    ...routes.flatMap(({ sources, stops, figures }) => [
      sources,
      ...[...stops, ...figures].map((each) => each.sources),
    ]),
    ...citiesFigures.map(({ sources }) => sources),
  ];
}

test('with nothing withdrawn the exhibition is the very same', () => {
  expect(withoutWithdrawn(whole, [])).toBe(whole);
  expect(without('chapter', 'nowhere')).toEqual(whole);
});

test.each([
  ['chapter', 'pier', ['"pier"', '"Pier"']],
  ['moment', 'lamp', ['lamp', 'Lamp', 'It shines', 'leaflet']],
  ['city', 'oakhaven', ['oakhaven', 'Oakhaven']],
  ['route', 'ferry', ['ferry', 'Ferry', 'It crosses', 'World’s end']],
  ['source', 'diary', ['diary', 'Crane', 'Bell', 'Tern"},"country', 'World’s end']],
] as const)('a withdrawn %s leaves no trace', (kind, id, traces) => {
  const shown = JSON.stringify(without(kind, id));
  for (const trace of traces) {
    expect(JSON.stringify(whole)).toContain(trace);
    expect(shown).not.toContain(trace);
  }
});

test.each([...Object.keys(whole.sources)])(
  'without the source %s every statement still has one, and all are there',
  (id) => {
    const shown = without('source', id);
    for (const sources of claims(shown)) {
      expect(sources.length).toBeGreaterThan(0);
      for (const each of sources) expect(Object.keys(shown.sources)).toContain(each);
    }
  },
);

test('pages that lost their only source go, the others are counted anew, and figures follow their pages', () => {
  const [left] = without('source', 'diary').chapters;
  expect(left?.pages.map(({ number, narration }) => [number, narration?.['en']])).toEqual([
    [1, 'audio/en/pier-1.mp3'],
    [2, 'audio/en/pier-3.mp3'],
  ]);
  expect(left?.figures.map(({ number, pages }) => [number, pages])).toEqual([
    [1, []],
    [4, [2]],
  ]);
  expect(left).not.toHaveProperty('note');
});

test('a chapter whose title and lead have no source any more goes as a whole', () => {
  expect(without('source', 'diary').chapters.map(({ id }) => id)).toEqual(['pier']);
});

test('a list with a gap has no total, and comes back with one', () => {
  expect(without('city', 'tern').citiesComplete).toBe(false);
  expect(without('moment', 'bell').citiesComplete).toBe(true);
});

test('a line passes a withdrawn city by; its change of gauge stays', () => {
  const [line] = without('city', 'oakhaven').routes;
  expect(line?.stops.map(({ id, gaugeChange }) => [id, gaugeChange])).toEqual([
    ['home', true],
    ['tern-stop', false],
    ['end', false],
  ]);
});

test('a line without two ends is none', () => {
  const names = [
    { kind: 'city', id: 'oakhaven' },
    { kind: 'city', id: 'tern' },
    { kind: 'source', id: 'diary' },
  ] as const;
  expect(withoutWithdrawn(whole, names).routes).toEqual([]);
});

test('signs in a picture keep their places when one of them is a withdrawn city', () => {
  const [left] = without('city', 'oakhaven').chapters;
  expect(left?.sceneLabels).toEqual([{}, { en: 'The pier' }]);
  expect(left).not.toHaveProperty('place');
});

test('a source that only withdrawn things named goes with them; one that nobody named stays', () => {
  expect(Object.keys(without('moment', 'lamp').sources)).toEqual(['paper', 'diary', 'unused']);
});
