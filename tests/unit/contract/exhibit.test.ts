import { describe, expect, it } from 'vitest';
import { type Exhibit, exhibitTitle } from '../../../src-main/contract/exhibit.ts';
import type { Text } from '../../../src-main/contract/exhibition.ts';
import { baseViewOf, exhibitOf, hasView, listViews, parseView, titleOf } from '../../../src-main/contract/views.ts';
import { chapter, exhibition } from '../core/model/exhibition.ts';

const said = (words: string): Text => ({ zh: `${words}字`, en: words });
const picture = { path: 'quay.jpg', width: 4, height: 3, focal: { x: 0.5, y: 0.5 }, copies: [] };
const photo = (words: string) => ({
  picture,
  caption: said(words),
  alternative: said('quay'),
  credit: said('hall'),
  taken: '1960',
});
const one = { id: 'one', sources: [] };
const media = { ...one, path: 'one', seconds: 8, credit: said('hall'), taken: '1960' };
const truth = { number: 70, unit: said('lanes'), asOf: '2018', sources: [], pages: [] };

const kinds = {
  photo: { ...one, kind: 'photo', photo: photo('The quay') },
  'then-and-now': { ...one, kind: 'then-and-now', then: photo('Then'), now: photo('Now') },
  film: {
    ...media,
    kind: 'film',
    type: 'video/mp4',
    width: 4,
    height: 3,
    hasSound: false,
    captions: {},
    poster: picture,
    caption: said('The beam'),
    alternative: said('a beam'),
  },
  voice: { ...media, kind: 'voice', type: 'audio/mp4', speaker: said('A keeper'), words: {} },
  chart: { ...one, kind: 'chart', form: 'rings', series: [], title: said('Ships a year') },
  guess: {
    ...one,
    kind: 'guess',
    question: said('How many lanes?'),
    from: 1,
    to: 100,
    step: 1,
    answers: 'number',
    figure: truth,
  },
} as const satisfies { readonly [Kind in Exhibit['kind']]: Extract<Exhibit, { kind: Kind }> };

describe('what an exhibit is called', () => {
  it.each([
    ['photo', 'The quay'],
    ['then-and-now', 'Now'],
    ['film', 'The beam'],
    ['voice', 'A keeper'],
    ['chart', 'Ships a year'],
    ['guess', 'How many lanes?'],
  ] as const)('%s: %s', (kind, words) => expect(exhibitTitle(kinds[kind])).toEqual(said(words)));
});

describe('an opened exhibit', () => {
  const page = (number: number, exhibit?: Exhibit) => ({
    number,
    body: {},
    sources: ['paper'],
    ...(exhibit && { exhibit }),
  });
  const shown = exhibition({
    chapters: [
      chapter('pier', 1960, { pages: [page(1), page(2, kinds.guess)] }),
      chapter('crane', 1970, { pages: [page(1, kinds.photo), page(2)] }),
    ],
  });
  const has = (notation: string): boolean => {
    const view = parseView(notation);
    return view !== null && hasView(shown, view);
  };

  it('is there where its page has one, and listed', () => {
    expect(listViews(shown).filter((view) => view.startsWith('exhibit'))).toEqual([
      'exhibit:pier:2',
      'exhibit:crane:1',
    ]);
    expect(['exhibit:pier:2', 'exhibit:crane:1'].map(has)).toEqual([true, true]);
    expect(['exhibit:pier:1', 'exhibit:crane:2', 'exhibit:pier:3', 'exhibit:nothing:1'].map(has)).toEqual(
      Array(4).fill(false),
    );
    expect(exhibitOf(shown, { id: 'crane', page: 1 })).toBe(kinds.photo);
    expect(exhibitOf(shown, { id: 'pier', page: 1 })).toBeUndefined();
    expect(exhibitOf(shown, { id: 'nothing', page: 1 })).toBeUndefined();
  });

  it('names its page: without one it is no view', () => {
    expect(parseView('exhibit:pier')).toBeNull();
    expect(parseView('exhibit:../x:1')).toBeNull();
    expect(parseView('exhibit:pier:2')).toEqual({ name: 'exhibit', id: 'pier', page: 2 });
  });

  it('lies on its page, and has its own title', () => {
    const view = { name: 'exhibit', id: 'pier', page: 2 } as const;
    expect(baseViewOf(view, shown)).toEqual({ name: 'chapter', id: 'pier', page: 2 });
    expect(titleOf(view, shown)).toEqual(said('How many lanes?'));
  });
});
