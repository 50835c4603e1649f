import { expect, test } from 'vitest';
import type { GuessExhibit } from '../../../../src-main/contract/exhibit.ts';
import { figureOf } from '../../../../src-renderer/instruments/chapter/figure-of.ts';
import { chapter as chapterOf } from '../../core/model/exhibition.ts';

const text = { zh: '', en: '' };
const figure = { number: 70, unit: text, asOf: '2018', sources: [], pages: [1, 2] };
const guess: GuessExhibit = {
  id: 'ties-2',
  kind: 'guess',
  sources: [],
  question: text,
  from: 1980,
  to: 2018,
  step: 1,
  answers: 'year',
  figure: { ...figure, number: 1992, pages: [] },
};

test('a page has one large number: its figure, or where it has a chart or a guess that of the exhibit alone', () => {
  const page = { number: 1, body: { zh: [], en: [] }, sources: [] };
  const chapter = chapterOf('ties', 2018, {
    figures: [figure],
    pages: [page, { ...page, number: 2, exhibit: guess }, { ...page, number: 3 }],
  });
  expect([1, 2, 3].map((number) => figureOf(chapter, number)?.number)).toEqual([70, undefined, undefined]);
});
