import { describe, expect, test } from 'vitest';
import { otherScale } from '../../../../src-main/exhibition/check/units.ts';
import { both, chartOf, points, seriesOf, withExhibits } from '../exhibits/one-exhibit.ts';

describe('a unit that multiplies its number', () => {
  test.each([
    ['en', { zh: '万吨', en: 'tonnes' }],
    ['en-GB', { zh: '亿元', 'en-GB': 'yuan' }],
    ['zh', { zh: '吨', en: 'million tonnes' }],
    ['zh', { zh: '公里', en: 'thousand kilometres' }],
    ['de', { zh: '万辆', en: 'ten thousand cars', de: 'Autos' }],
  ])('in one language alone is told at the other: %s', (language, unit) => {
    expect(otherScale(unit)?.language).toBe(language);
  });

  test.each([
    [{ zh: '万辆', en: 'ten thousand cars' }],
    [{ zh: '万辆', en: '10,000 cars' }],
    [{ zh: '亿元', en: 'hundred million yuan', de: 'Hundert Millionen Yuan' }],
    [{ zh: '十亿', en: 'billion' }],
    [{ zh: '千人', en: 'thousand people' }],
    [{ zh: '吨', en: 'tonnes' }],
    [{ zh: '千米', en: 'kilometres' }],
    [{ zh: '百分点', en: 'percentage points' }],
    [{ zh: '平方公里', en: 'km2' }],
    [{ zh: '万辆' }],
    [{ zh: '万辆', mn: 'машин' }],
    [{ zh: '万辆', en: 5 }],
  ])('is not told of %o', (unit) => {
    expect(otherScale(unit)).toBeUndefined();
  });

  test('is a warning at the unit of a series', async () => {
    const series = seriesOf(points).replace(/unit: .*/, 'unit: { zh: 万吨, en: tonnes }');
    const { told, exhibit } = await withExhibits(chartOf('form: lines, series: one'), { 'series.yaml': series });
    expect(told).toEqual([
      expect.stringContaining('series.yaml:3:23 warning: "万吨" multiplies the number and "tonnes"'),
    ]);
    expect(exhibit?.kind).toBe('chart');
  });

  test('is a warning at the unit of the answer to a guess', async () => {
    const guess = `- { page: 1, guess: { question: ${both('q')}, from: 1, to: 99, step: 1, figure: { number: 40, unit: { zh: 万吨, en: tonnes }, as_of: "1960", sources: [book] } } }`;
    const { told } = await withExhibits(guess);
    expect(told).toEqual([expect.stringContaining('warning: "万吨" multiplies the number')]);
  });
});
