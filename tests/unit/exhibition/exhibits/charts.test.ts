import { describe, expect, test } from 'vitest';
import { small } from '../support.ts';
import { both, chartOf, guessOf, points, refused, seriesOf, withExhibits } from './one-exhibit.ts';

describe('a chart', () => {
  const from = (chart: string, series: string) => withExhibits(chartOf(chart), { 'series.yaml': series });
  const inSeries = /^series\.yaml:\d+:\d+ error/;

  test('is drawn from a series in order of its years, with its gaps and all its sources', async () => {
    const series = seriesOf(
      `  points: [{ year: 1980, value: 3, approximately: about }, { year: 1960, value: 1, labels: [${both('l')}] }]`,
      '  gaps: [{ from: 1965, to: 1970 }]',
    );
    const { told, exhibit } = await from('form: stairs, series: one', series);
    expect(told).toEqual([]);
    expect(exhibit).toMatchObject({
      kind: 'chart',
      sources: ['book'],
      series: [
        {
          id: 'one',
          points: [
            { year: 1960, value: 1, labels: [{ en: 'l' }], sources: ['book'] },
            { year: 1980, approximately: 'about' },
          ],
          gaps: [{ from: 1965, to: 1970 }],
        },
      ],
    });
  });

  test('of a series with two values a year is left out, told at the second', async () => {
    const series = seriesOf('  points:', '    - { year: 1960, value: 1 }', '    - { year: 1960, value: 2 }');
    await refused(
      from('form: lines, series: one', series),
      '1960 has a value already (line 7)',
      /^series\.yaml:8:7 error/,
    );
  });

  test('of a series with a value in a gap, without sources, with one value or words for a number is left out', async () => {
    await refused(
      from('form: lines, series: one', seriesOf(points, '  gaps: [{ from: 1965, to: 1975 }]')),
      '1970 has a value, but lies in the gap',
      inSeries,
    );
    await refused(
      from('form: lines, series: one', seriesOf('  points: [{ year: 1960, value: 1 }]')),
      '"points"',
      inSeries,
    );
    await refused(
      from('form: lines, series: one', seriesOf(points.replace('value: 2', 'value: two'))),
      '"value" must be a number',
      inSeries,
    );
    const { told } = await from('form: lines, series: one', seriesOf(points).replace('  sources: [book]\n', ''));
    expect(told).toEqual([
      expect.stringContaining('this value has no source'),
      expect.stringContaining('this value has no source'),
    ]);
  });

  test('of a series that does not exist is told at its name, with the one that was meant', async () => {
    await refused(
      from('form: lines, series: [ones]', seriesOf(points)).then((made) => ({
        ...made,
        told: made.told.filter((each) => !each.includes('no chart uses')),
      })),
      'there is no series "ones" in series.yaml: correct the id, or add the series (did you mean "one"?)',
    );
  });

  test('of a series with a comma within a number is left out: it would be read as another number', async () => {
    const series = seriesOf('  points: [{ year: 1960, value: 1,240 }, { year: 1970, value: 2 }]');
    await refused(from('form: lines, series: one', series), 'a comma within a number makes two items of it', inSeries);
  });

  test('with a slip in its own words does not have its series told as unused', async () => {
    await refused(
      from('form: line, series: one', seriesOf(points)),
      '"form" cannot be "line": use one of rings, stairs, lines (did you mean "lines"?)',
    );
  });

  test('of two units, of two series in rings, or of values below zero in stairs is left out', async () => {
    const other = seriesOf(points)
      .replace('one:', 'two:')
      .replace(/unit: .*/, 'unit: { zh: 吨, en: tons }');
    await refused(from('form: lines, series: [one, two]', seriesOf(points) + other), 'have different units');
    await refused(
      from('form: rings, series: [one, one]', seriesOf(points)).then((made) => ({
        ...made,
        told: made.told.filter((each) => !each.includes('no chart uses')),
      })),
      'form: rings draws one series',
    );
    await refused(
      from('form: stairs, series: one', seriesOf(points.replace('value: 2', 'value: -2'))),
      'cannot draw a value below zero (1970)',
    );
  });

  test('of values of which none is above zero is left out: nothing would be seen', async () => {
    const none = points.replace('value: 1', 'value: 0').replace('value: 2', 'value: -2');
    await refused(from('form: lines, series: one', seriesOf(none)), 'no value is above 0');
  });

  test('is left out where series.yaml can’t be read, and the rest is shown', async () => {
    const { told, exhibit } = await from('form: lines, series: one', 'one:\n\ttitle: x\n');
    expect(told).toEqual([expect.stringMatching(/^series\.yaml:2:1 error/)]);
    expect(exhibit).toBeUndefined();
  });

  test('a series that no chart uses is a warning', async () => {
    const { told } = await withExhibits(guessOf('from: 1, to: 99, step: 1'), { 'series.yaml': seriesOf(points) });
    expect(told).toEqual([
      'series.yaml:1:1 warning: no chart uses "one": name it in the chart of a page, or remove it',
    ]);
  });
});

describe('a guess', () => {
  test('has its truth with date and sources, and may be told by a chart; its number may be told on the page', async () => {
    const text = small['chapters/first/en.md']?.replace('150,000 cars', '150,000 cars of 40 kinds') ?? '';
    const { told, exhibit } = await withExhibits(
      guessOf(`from: 1, to: 99, step: 1, chart: { form: rings, series: one, title: ${both('t')} }`),
      { 'series.yaml': seriesOf(points), 'chapters/first/en.md': text },
    );
    expect(told).toEqual([]);
    expect(exhibit).toMatchObject({
      kind: 'guess',
      answers: 'number',
      figure: { number: 40, asOf: '1960', sources: ['book'] },
      chart: { form: 'rings' },
      sources: ['book'],
    });
  });

  test('whose truth can’t be set, whose range is none or whose years are no years is left out', async () => {
    await refused(withExhibits(guessOf('from: 50, to: 99, step: 1')), 'the answer 40 does not lie between 50 and 99');
    await refused(withExhibits(guessOf('from: 99, to: 1, step: 1')), 'from must be less than to');
    await refused(withExhibits(guessOf('from: 1, to: 99, step: 0')), '"step" must be more than 0');
    await refused(withExhibits(guessOf('from: 1, to: 99, step: 200')), 'step is larger than the whole range');
    await refused(
      withExhibits(guessOf('from: 1, to: 99, step: 0.5, answers: year')),
      'answers: year takes whole years',
    );
  });
});
