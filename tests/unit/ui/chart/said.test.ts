import { expect, test } from 'vitest';
import type { Chart, Series } from '../../../../src-main/contract/exhibit.ts';
import { wallWord } from '../../../../src-renderer/core/words/wall-word.ts';
import {
  countOf,
  figureOf,
  withoutTexts,
  namesOf,
  yearAloud,
  yearsText,
} from '../../../../src-renderer/ui/chart/said.ts';
import { seriesOf } from './series.ts';

const both = ['zh', 'en'];
const ships = seriesOf(
  { 1990: 150_000, 1992: 13_518 },
  { names: { 1992: ['A', 'B'] }, gaps: [{ from: 1991, to: 1991 }] },
);
const [first, second] = ships.points;
if (!first || !second) throw new Error('the series has two points');

test('a number is told by the rules of its language, with its unit and how exact it is', () => {
  expect(countOf(first, '艘', 'zh', wallWord)).toBe('15万艘');
  expect(countOf(first, 'ships', 'en', wallWord)).toBe('150,000 ships');
  expect(countOf({ ...second, approximately: 'about' }, '艘', 'zh', wallWord)).toBe('约13518艘');
  expect(countOf({ ...second, approximately: 'about' }, 'ships', 'en', wallWord)).toBe('about 13,518 ships');
});

test('what stands beside a number is listed as each language lists', () => {
  expect(namesOf(second, 'zh')).toBe('A、B');
  expect(namesOf(second, 'en')).toBe('A, B');
});

test('the chosen year is a figure with its year as its date', () => {
  const figure = figureOf(second, ships, both, wallWord);
  expect(figure).toMatchObject({ number: 13_518, asOf: '1992', unit: ships.unit, sources: ['ledger'] });
  expect(figure.label).toEqual({ zh: '1992年：A、B', en: '1992: A, B' });
});

test('it is read aloud in a sentence, several series by their titles', () => {
  expect(yearAloud(1990, [ships], 'zh', wallWord)).toBe('1990年：15万艘');
  expect(yearAloud(1990, [ships, seriesOf({ 1990: 3 })], 'en', wallWord)).toBe(
    '1990: Ships 150,000 ships, Ships 3 ships',
  );
});

test('a gap is said as such, in the words of its editor where there are some, beside the sign that it is drawn with', () => {
  const said = (series: Series) => withoutTexts({ form: 'lines', series: [series] }, both, wallWord);
  const hatched = (zh: string, en: string) => [{ sign: 'hatched', ink: 0, text: { zh, en } }];
  expect(said(ships)).toEqual(hatched('1991年无数字', 'No figures for 1991'));
  const noted = seriesOf({ 1: 1, 9: 2 }, { gaps: [{ from: 3, to: 5, note: { zh: '未刊', en: 'not printed' } }] });
  expect(said(noted)).toEqual(hatched('3–5：未刊', '3–5: not printed'));
  const dated = seriesOf(
    { 1: 1, 9: 2 },
    { gaps: [{ from: 3, to: 5, note: { zh: '3至5年未刊', en: '3 to 5 not printed' } }] },
  );
  expect(said(dated)).toEqual(hatched('3至5年未刊', '3 to 5 not printed'));
  expect(yearsText({ from: 1985, to: 1989 })).toBe('1985–1989');
});

test('years that are only left out are told in one line, as the form draws them; a series of uneven years has none', () => {
  const yearly = seriesOf({ 1980: 1, 1981: 2, 1982: 3, 1985: 4, 1986: 5 });
  const said = (form: Chart['form'], ...series: Series[]) => withoutTexts({ form, series }, both, wallWord);
  expect(said('lines', seriesOf({ 1980: 9, 1981: 9 }), yearly)).toEqual([
    {
      sign: 'dashed',
      ink: 1,
      text: { zh: '虚线处：其间的年份无数字', en: 'Dashed: no figures for the years between' },
    },
  ]);
  expect(said('rings', yearly)).toMatchObject([{ sign: 'hatched', ink: 0 }]);
  expect(said('lines', seriesOf({ 1980: 1, 1981: 2, 1990: 3, 2001: 4 }))).toEqual([]);
});
