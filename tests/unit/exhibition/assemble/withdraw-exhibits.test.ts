import { describe, expect, test } from 'vitest';
import type { Exhibit, Series } from '../../../../src-main/contract/exhibit.ts';
import type { Exhibition, Page } from '../../../../src-main/contract/exhibition.ts';
import type { ItemName } from '../../../../src-main/contract/staff.ts';
import { namedMedia, playedMedia } from '../../../../src-main/exhibition/assemble/public.ts';
import { withoutWithdrawn } from '../../../../src-main/exhibition/index.ts';
import { usedSources } from '../../../../src-main/exhibition/assemble/withdraw.ts';
import { emptyHarbour } from '../../harbour.ts';

const words = { en: 'words' };
const photo: Exhibit = {
  id: 'pier-1',
  kind: 'photo',
  sources: [],
  photo: {
    alternative: words,
    caption: words,
    credit: words,
    taken: '1960',
    picture: { path: 'pier.jpg', width: 1300, height: 900, focal: { x: 0.5, y: 0.5 }, copies: [] },
  },
};
const series = (...points: Series['points']): Series => ({
  id: 'ships',
  title: words,
  unit: words,
  definition: words,
  points,
  gaps: [],
});
const point = (year: number, source: string, ...labels: string[]): Series['points'][number] => ({
  year,
  value: year,
  labels: labels.map((en) => ({ en })),
  sources: [source],
});
const ships = series(point(1950, 'paper'), point(1960, 'diary', 'Oakhaven', 'A new pier'), point(1970, 'paper'));
const chart: Exhibit = {
  id: 'pier-2',
  kind: 'chart',
  form: 'lines',
  title: words,
  series: [ships],
  sources: ['paper', 'diary'],
};
const guess: Exhibit = {
  id: 'pier-3',
  kind: 'guess',
  question: words,
  from: 1,
  to: 9,
  step: 1,
  answers: 'number',
  figure: { number: 5, unit: words, asOf: '1960', sources: ['diary'], pages: [] },
  sources: ['diary'],
};

function pier(...exhibits: Exhibit[]): Exhibition {
  const pages = exhibits.map((exhibit, index): Page => ({ number: index + 1, body: {}, sources: ['paper'], exhibit }));
  const source = (id: string) => ({ id, title: words, publisher: words, grade: 'A' as const });
  return {
    ...emptyHarbour,
    chapters: [
      {
        id: 'pier',
        year: 1960,
        scene: 'two-stones',
        sceneLabels: [],
        importance: 1,
        minutes: 2,
        title: words,
        lead: words,
        pages,
        figures: [],
        sources: ['paper'],
      },
    ],
    cities: [
      { id: 'oakhaven', name: { en: 'Oakhaven' }, country: words, lat: 1, lon: 1, kind: 'sister', source: 'paper' },
    ],
    sources: { paper: source('paper'), diary: source('diary') },
  };
}

const left = (exhibition: Exhibition, ...names: ItemName[]) =>
  withoutWithdrawn(exhibition, names).chapters[0]?.pages.map(({ exhibit }) => exhibit);

describe('an exhibit', () => {
  test('that staff withdraw leaves its page, and its file with it; the page stays', () => {
    const name = { kind: 'exhibit', id: 'pier-1' } as const;
    expect(left(pier(photo, chart), name)).toEqual([undefined, chart]);
    expect([...namedMedia(pier(photo))]).toEqual(['pier.jpg']);
    expect([...namedMedia(withoutWithdrawn(pier(photo), [name]))]).toEqual([]);
    // A photograph's own file is named, but no page gets it.
    expect([...playedMedia(pier(photo))]).toEqual([]);
  });

  test('goes with its page, and the others are still called as they were', () => {
    const whole = pier(photo, chart);
    const [first, second] = whole.chapters[0]?.pages ?? [];
    if (first === undefined || second === undefined) throw new Error('there are two pages');
    const chapters = whole.chapters.map((chapter) => ({
      ...chapter,
      pages: [{ ...first, sources: ['diary'] }, second],
    }));
    const pages = withoutWithdrawn({ ...whole, chapters }, [{ kind: 'source', id: 'diary' }]).chapters[0]?.pages;
    expect(pages).toMatchObject([{ number: 1, exhibit: { id: 'pier-2' } }]);
  });

  test('that only its credit vouches for stays whatever source goes', () => {
    expect(left(pier(photo), { kind: 'source', id: 'diary' })).toEqual([photo]);
  });

  test('whose only source goes, goes', () => {
    expect(left(pier({ ...photo, sources: ['diary'] }), { kind: 'source', id: 'diary' })).toEqual([undefined]);
    expect(left(pier(guess), { kind: 'source', id: 'diary' })).toEqual([undefined]);
  });
});

describe('a chart', () => {
  const diary = { kind: 'source', id: 'diary' } as const;

  test('loses the values of a withdrawn source', () => {
    expect(left(pier(chart), diary)).toMatchObject([
      { series: [{ points: [{ year: 1950 }, { year: 1970 }] }], sources: ['paper'] },
    ]);
  });

  test('goes when no line is left of a series, and takes a guess with it whose truth it tells', () => {
    const few = { form: 'lines', title: words, series: [series(point(1950, 'paper'), point(1960, 'diary'))] } as const;
    expect(left(pier({ ...chart, ...few }), diary)).toEqual([undefined]);
    const told = { ...guess, figure: { ...guess.figure, sources: ['paper'] }, sources: ['paper', 'diary'], chart: few };
    expect(left(pier(told), diary)).toEqual([undefined]);
  });

  test('goes also when another of its series still has its line', () => {
    const few = series(point(1950, 'paper'), point(1960, 'diary'));
    expect(left(pier({ ...chart, series: [ships, few] }), diary)).toEqual([undefined]);
  });

  test('does not name a withdrawn city any more', () => {
    const city = { kind: 'city', id: 'oakhaven' } as const;
    expect(JSON.stringify(left(pier(chart), city))).not.toContain('Oakhaven');
    expect(JSON.stringify(left(pier(chart), city))).toContain('A new pier');
  });
});

describe('a guess of which one of two sources goes', () => {
  const diary = { kind: 'source', id: 'diary' } as const;
  const sources = ['paper', 'diary'];
  const told = { ...guess, sources, figure: { ...guess.figure, sources } };

  test('stays, with the source that is left, as does its chart', () => {
    const lines = { form: 'lines', title: words, series: [ships] } as const;
    const kept = { ...told, sources: ['paper'], figure: { ...guess.figure, sources: ['paper'] } };
    expect(left(pier(told), diary)).toEqual([kept]);
    expect(left(pier({ ...told, chart: lines }), diary)).toMatchObject([
      { ...kept, chart: { series: [{ points: [{ year: 1950 }, { year: 1970 }] }] } },
    ]);
  });

  test('goes when its answer had no other, though its chart has', () => {
    expect(left(pier({ ...told, figure: guess.figure }), diary)).toEqual([undefined]);
  });
});

test('sources of exhibits are in use', () => {
  expect([...usedSources(pier(guess))]).toContain('diary');
});
