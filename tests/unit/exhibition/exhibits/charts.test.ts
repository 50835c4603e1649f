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
      from('form: lines, series: [ones]', seriesOf(points)),
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
    await refused(
      from('form: lines, series: [one, two]', seriesOf(points) + other),
      '"one" and "two" have different units ("u甲" and "吨")',
    );
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

  test('of units that differ by a space alone is drawn', async () => {
    const other = seriesOf(points)
      .replace('one:', 'two:')
      .replace(/title: .*/, `title: ${both('s')}`)
      .replace(/unit: .*/, 'unit: { zh: "u甲　", en: "u\u200b" }');
    const { told, exhibit } = await from('form: lines, series: [one, two]', seriesOf(points) + other);
    expect(told).toEqual([]);
    expect(exhibit).toMatchObject({ series: [{ unit: { en: 'u' } }, { unit: { zh: 'u甲', en: 'u' } }] });
  });

  test('of two lines of one name is drawn, and told of with both', async () => {
    const other = seriesOf(points).replace('one:', 'two:');
    expect((await from('form: lines, series: [one, two]', seriesOf(points) + other)).told).toEqual([
      expect.stringMatching(/:9:\d+ warning: "one" and "two" have the same title/),
    ]);
  });

  test('of stairs that go down is drawn, and told of with both values', async () => {
    const falling = seriesOf(points.replace('value: 1 ', 'value: 5 '));
    const { told, exhibit } = await from('form: stairs, series: one', falling);
    expect(told).toEqual([
      expect.stringMatching(
        /chapter\.yaml:9:\d+ warning: form: stairs is for what adds up, and in 1970 the value falls from 5 to 2/,
      ),
    ]);
    expect(exhibit?.kind).toBe('chart');
    for (const form of ['rings', 'lines']) expect((await from(`form: ${form}, series: one`, falling)).told).toEqual([]);
  });

  test('of a series whose gap lies elsewhere than its years is drawn, and told of at the gap', async () => {
    const { told } = await from('form: lines, series: one', seriesOf(points, '  gaps: [{ from: 1945, to: 1950 }]'));
    expect(told).toEqual([
      'series.yaml:7:10 warning: the gap 1945–1950 lies outside the years of these values (1960–1970) and does not join them: check its years',
    ]);
    for (const gap of ['{ from: 1955, to: 1959 }', '{ from: 1971, to: 1971 }'])
      expect((await from('form: lines, series: one', seriesOf(points, `  gaps: [${gap}]`))).told).toEqual([]);
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

describe('the numbers of a chart', () => {
  const series = (value: string) => seriesOf(`  points: [{ year: 1960, value: ${value} }, { year: 1970, value: 9 }]`);
  const page = (text: string) =>
    small['chapters/first/en.md']?.replace('150,000 cars', `150,000 cars and ${text}`) ?? '';
  const withPage = (
    text: string,
    files: Readonly<Record<string, string>>,
    entry = chartOf('form: lines, series: one'),
  ) => withExhibits(entry, { 'chapters/first/en.md': page(text), ...files });

  test('may be told on its page, also as its unit scales them, and others may not', async () => {
    expect((await withPage('15,127 horses', { 'series.yaml': series('15127') })).told).toEqual([]);
    const scaled = series('7').replace(/unit: .*/, 'unit: { zh: 万辆, en: ten thousand cars }');
    expect((await withPage('70,000 horses', { 'series.yaml': scaled })).told).toEqual([]);
    expect((await withPage('15,128 horses', { 'series.yaml': series('15127') })).told).toEqual([
      expect.stringContaining('no figure backs the number "15,128"'),
    ]);
  });

  test('may be told on the page of a guess that draws it', async () => {
    const guess = guessOf(`from: 1, to: 99, step: 1, chart: { form: lines, series: [one], title: ${both('t')} }`);
    const inItsUnit = series('15127')
      .replace('1960', '1961')
      .replace(/unit: .*/, `unit: ${both('w')}`);
    expect((await withPage('15,127 horses', { 'series.yaml': inItsUnit }, guess)).told).toEqual([]);
  });

  test('are not asked for while its series can’t be read', async () => {
    const { told } = await withPage('15,127 horses', { 'series.yaml': series('many') });
    expect(told).toEqual([expect.stringMatching(/^series\.yaml/)]);
  });

  test('are not told in the lead', async () => {
    const text = small['chapters/first/en.md']?.replace('Lead.', 'Some 15,127 horses.') ?? '';
    const { told } = await withExhibits(chartOf('form: lines, series: one'), {
      'series.yaml': series('15127'),
      'chapters/first/en.md': text,
    });
    expect(told).toEqual([expect.stringContaining('no figure backs the number "15,127"')]);
  });
});
