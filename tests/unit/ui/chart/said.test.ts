import { expect, test } from 'vitest';
import { wallWord } from '../../../../src-renderer/core/words/wall-word.ts';
import { countOf, figureOf, gapTexts, namesOf, yearAloud, yearsText } from '../../../../src-renderer/ui/chart/said.ts';
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

test('a gap is said as such, in the words of its editor where there are some', () => {
  expect(gapTexts([ships], both, wallWord)).toEqual([{ zh: '1991年无数字', en: 'No figures for 1991' }]);
  const noted = seriesOf({ 1: 1, 9: 2 }, { gaps: [{ from: 3, to: 5, note: { zh: '未刊', en: 'not printed' } }] });
  expect(gapTexts([noted], both, wallWord)).toEqual([{ zh: '3–5：未刊', en: '3–5: not printed' }]);
  const dated = seriesOf(
    { 1: 1, 9: 2 },
    { gaps: [{ from: 3, to: 5, note: { zh: '3至5年未刊', en: '3 to 5 not printed' } }] },
  );
  expect(gapTexts([dated], both, wallWord)).toEqual([{ zh: '3至5年未刊', en: '3 to 5 not printed' }]);
  expect(yearsText({ from: 1985, to: 1989 })).toBe('1985–1989');
});
