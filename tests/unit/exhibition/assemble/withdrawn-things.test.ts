import { describe, expect, test } from 'vitest';
import type { Chapter, DisplayItem, Exhibition, RouteStop } from '../../../../src-main/contract/exhibition.ts';
import { withoutWithdrawn } from '../../../../src-main/exhibition/index.ts';
import { emptyHarbour, emptyPier, sister, sourceCalled } from '../../harbour.ts';

const page = (number: number, source: string): Chapter['pages'][number] => ({
  number,
  body: { en: [{ type: 'paragraph', children: [{ type: 'text', value: `Page ${number}` }] }] },
  sources: [source],
});
const chapter = (id: string, ...pageSources: string[]): Chapter => ({
  ...emptyPier,
  id,
  title: { en: id },
  pages: pageSources.map((source, index) => page(index + 1, source)),
});
const stop = (id: string, gaugeChange = false): RouteStop => ({
  id,
  kind: 'station',
  name: { en: `The ${id}` },
  gaugeChange,
  sources: ['paper'],
});

const empty: Exhibition = {
  ...emptyHarbour,
  languages: ['zh', 'en'],
  sources: { paper: sourceCalled('paper'), diary: sourceCalled('diary') },
};

describe('chapters', () => {
  test('that lost the source of every page go as a whole, though their title still has one', () => {
    const whole = { ...empty, chapters: [chapter('pier', 'diary', 'diary'), chapter('crane', 'diary', 'paper')] };
    const left = withoutWithdrawn(whole, [{ kind: 'source', id: 'diary' }]);
    expect(left.chapters.map(({ id }) => id)).toEqual(['crane']);
  });

  test('stay when something of another kind that has the same id is withdrawn', () => {
    const whole = {
      ...empty,
      chapters: [chapter('pier', 'paper')],
      moments: [
        { id: 'bell', year: 1961, title: { en: 'Bell' }, text: { en: 'It rings.' }, sources: ['pier', 'paper'] },
      ],
      sources: { ...empty.sources, pier: sourceCalled('pier') },
    };
    const withoutSource = withoutWithdrawn(whole, [{ kind: 'source', id: 'pier' }]);
    expect(withoutSource.chapters).toEqual(whole.chapters);
    expect(withoutSource.moments[0]?.sources).toEqual(['paper']);
    const withoutChapter = withoutWithdrawn(whole, [{ kind: 'chapter', id: 'pier' }]);
    expect(withoutChapter.chapters).toEqual([]);
    expect(withoutChapter.moments).toEqual(whole.moments);
    expect(Object.keys(withoutChapter.sources)).toContain('pier');
  });

  test('without a place have none afterwards', () => {
    const whole = { ...empty, chapters: [chapter('pier', 'paper'), chapter('crane', 'paper')] };
    const left = withoutWithdrawn(whole, [{ kind: 'chapter', id: 'crane' }]);
    expect(left.chapters).toStrictEqual([whole.chapters[0]]);
  });
});

describe('a withdrawn city', () => {
  const whole: Exhibition = {
    ...empty,
    cities: [sister('oakhaven', { zh: ' 橡港 ', en: 'Oakhaven' })],
    chapters: [
      { ...chapter('pier', 'paper'), place: { zh: '橡树港', en: ' Oakhaven ' } },
      { ...chapter('crane', 'paper'), place: { zh: '橡港' }, sceneLabels: [{ zh: '橡港', en: 'Oak' }, { en: 'Oak' }] },
      { ...chapter('boat', 'paper'), place: { zh: '橡港的码头', en: 'Oakhaven’s pier' } },
    ],
  };
  // Made within each test, so that what breaks it is noticed there.
  const left = () => withoutWithdrawn(whole, [{ kind: 'city', id: 'oakhaven' }]);

  test('is no place any more where one language has its name, with or without spaces around it', () => {
    expect(left().chapters.map(({ place }) => place)).toEqual([undefined, undefined, whole.chapters[2]?.place]);
  });

  test('stands on no sign where one language has its name', () => {
    expect(left().chapters[1]?.sceneLabels).toEqual([{}, { en: 'Oak' }]);
  });
});

describe('a line', () => {
  const line = (...stops: RouteStop[]): Exhibition => ({
    ...empty,
    cities: stops.map(({ id }) => sister(id, { en: `City of ${id}` })),
    routes: [
      { id: 'ferry', title: { en: 'Ferry' }, lead: { en: 'It crosses.' }, sources: ['paper'], figures: [], stops },
    ],
  });
  const left = (whole: Exhibition, id: string) =>
    withoutWithdrawn(whole, [{ kind: 'city', id }]).routes.map(({ stops }) =>
      stops.map((each) => [each.id, each.gaugeChange]),
    );

  test('stays with two stops, and changes its gauge nowhere when none of them did', () => {
    expect(left(line(stop('a'), stop('b'), stop('c')), 'b')).toEqual([
      [
        ['a', false],
        ['c', false],
      ],
    ]);
  });

  test('begins at its second stop when the first is gone', () => {
    expect(left(line(stop('a', true), stop('b'), stop('c')), 'a')).toEqual([
      [
        ['b', false],
        ['c', false],
      ],
    ]);
  });

  test('is none with one stop', () => {
    expect(left(line(stop('a'), stop('b')), 'b')).toEqual([]);
  });
});

describe('the programme of a wall', () => {
  const chapters = [chapter('pier', 'paper', 'paper'), chapter('crane', 'diary', 'paper'), chapter('boat', 'paper')];
  const left = (playlist: readonly DisplayItem[], ...withdrawn: Parameters<typeof withoutWithdrawn>[1]) =>
    withoutWithdrawn({ ...empty, chapters, display: { playlist, languages: ['both'] } }, withdrawn).display;
  const diary = { kind: 'source', id: 'diary' } as const;
  const lead = { seconds: 8 };
  const first = { page: 1, seconds: 9 };
  const second = { page: 2, seconds: 10 };

  test('counts the pages of each chapter as that chapter has lost them', () => {
    expect(
      left(
        [
          { chapter: 'pier', texts: [first, second] },
          { chapter: 'crane', texts: [first, second] },
        ],
        diary,
      ),
    ).toEqual({
      languages: ['both'],
      playlist: [
        { chapter: 'pier', texts: [first, second] },
        { chapter: 'crane', texts: [{ ...second, page: 1 }] },
      ],
    });
  });

  test('keeps leads, and has no item without a text', () => {
    expect(
      left(
        [
          { chapter: 'crane', texts: [lead, first] },
          { chapter: 'crane', texts: [first] },
          { chapter: 'pier', texts: [lead] },
        ],
        diary,
      )?.playlist,
    ).toEqual([
      { chapter: 'crane', texts: [lead] },
      { chapter: 'pier', texts: [lead] },
    ]);
  });

  test('loses a withdrawn chapter wherever it comes, and no other', () => {
    const playlist = ['boat', 'crane', 'pier', 'boat'].map((id) => ({ chapter: id, texts: [lead] }));
    const shown = left(playlist, { kind: 'chapter', id: 'boat' })?.playlist.map((item) => item.chapter);
    expect(shown).toEqual(['crane', 'pier']);
  });

  test('is none where there was none', () => {
    const whole = { ...empty, chapters };
    expect(withoutWithdrawn(whole, [diary])).not.toHaveProperty('display');
  });
});
