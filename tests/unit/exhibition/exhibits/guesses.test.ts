import { describe, expect, test } from 'vitest';
import { readExhibition } from '../../../../src-main/exhibition/index.ts';
import { brief, small, smallWith } from '../support.ts';
import { both, guessOf, points, refused, seriesOf, withExhibits } from './one-exhibit.ts';

/** In the unit of the guess, and without a number of its year. */
const besideGuess = seriesOf(points.replace('1960', '1961')).replace(/unit: .*/, `unit: ${both('w')}`);

describe('a guess', () => {
  test('of a number is no height in rings, nor in a chart of another unit; of a year it may be either', async () => {
    const chart = (form: string) => `chart: { form: ${form}, series: one, title: ${both('t')} }`;
    const told = async (more: string, series = seriesOf(points)) =>
      (await withExhibits(guessOf(`from: 1, to: 99, step: 1, ${more}`), { 'series.yaml': series })).told;
    expect(await told(chart('rings'), besideGuess)).toEqual([
      expect.stringMatching(/:9:\d+ warning: form: rings cannot draw the number that a visitor guesses/),
    ]);
    expect(await told(chart('lines'))).toEqual([
      expect.stringMatching(/:9:\d+ warning: no series of the chart is in the unit of the answer/),
    ]);
    for (const form of ['rings', 'lines', 'stairs']) expect(await told(`answers: year, ${chart(form)}`)).toEqual([]);
  });

  test('has its truth with date and sources, and may be told by a chart', async () => {
    const { told, exhibit } = await withExhibits(
      guessOf(`from: 1, to: 99, step: 1, chart: { form: stairs, series: one, title: ${both('t')} }`),
      { 'series.yaml': besideGuess },
    );
    expect(told).toEqual([]);
    expect(exhibit).toMatchObject({
      kind: 'guess',
      answers: 'number',
      figure: { number: 40, asOf: '1960', sources: ['book'] },
      chart: { form: 'stairs' },
      sources: ['book'],
    });
  });

  test('is told where the words of its own page give it away, and may be told on another', async () => {
    const page = '##\n\nMore. [^book]\n\n';
    const text = (zh: string, en: string) => ({
      'chapters/first/zh.md': `# 题\n\n导语。\n\n${page.replace('More', zh)}${page.replace('More', '年产15万辆')}`,
      'chapters/first/en.md': `# T\n\nLead.\n\n${page.replace('More', en)}${page.replace('More', '150,000 cars of 40 kinds')}`,
    });
    const told = async (files: Record<string, string>) => {
      const dir = await smallWith({
        'chapters/first/chapter.yaml': `${small['chapters/first/chapter.yaml'] ?? ''}exhibits:\n  ${guessOf('from: 1, to: 99, step: 1')}\n`,
        ...files,
      });
      const all = (await readExhibition(dir)).problems.map(brief);
      return all.filter((each) => !each.includes('first page'));
    };
    expect(await told(text('又', 'More'))).toEqual([]);
    expect(await told(text('有40种', 'There are 40 kinds'))).toEqual([
      expect.stringMatching(/en\.md:7:11 warning: "40" is the answer to the guess of this page/),
      expect.stringMatching(/zh\.md:7:2 warning: "40" is the answer/),
    ]);
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

  describe('whose answer', () => {
    const with40 = (more: string, { year = 1960, value = 41 } = {}) =>
      withExhibits(guessOf(`${more}, chart: { form: lines, series: one, title: ${both('t')} }`), {
        'series.yaml': seriesOf(`  points: [{ year: ${year}, value: ${value} }, { year: 1970, value: 50 }]`).replace(
          /unit: .*/,
          `unit: ${both('w')}`,
        ),
      });
    const range = 'from: 1, to: 99, step: 1';

    test('is another than its own chart draws for that year is told with both numbers', async () => {
      const { told, exhibit } = await with40(range);
      expect(told).toEqual([
        expect.stringMatching(
          /^chapters\/first\/chapter\.yaml:9:\d+ warning: the answer is 40, and the chart's series "one" has 41 for 1960 in the same unit/,
        ),
      ]);
      expect(exhibit?.kind).toBe('guess');
    });

    test.each([
      ['the same number', { value: 40 }],
      ['a number of another year', { year: 1961 }],
    ])('stands beside %s is in order', async (_which, series) => {
      expect((await with40(range, series)).told).toEqual([]);
    });

    test('is rounded may differ from its chart a little, and no more', async () => {
      const about = (value: number) =>
        withExhibits(guessOf(`${range}, chart: { form: lines, series: one, title: ${both('t')} }`), {
          'series.yaml': seriesOf(
            `  points: [{ year: 1960, value: ${value}, approximately: about }, { year: 1970, value: 50 }]`,
          ).replace(/unit: .*/, `unit: ${both('w')}`),
        });
      expect((await about(44)).told).toEqual([]);
      expect((await about(45)).told).toEqual([expect.stringContaining('the answer is 40, and')]);
    });

    test('lies between two steps is told where single steps would do', async () => {
      const { told } = await withExhibits(guessOf('from: 1, to: 99, step: 2'));
      expect(told).toEqual([expect.stringContaining('warning: in steps of 2 from 1 nobody can set the answer 40')]);
      for (const fine of ['from: 0, to: 99, step: 2', 'from: 0.5, to: 99, step: 0.5', 'from: 0, to: 1001, step: 7'])
        expect((await withExhibits(guessOf(fine))).told).toEqual([]);
    });
  });
});
