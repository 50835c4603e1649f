import { describe, expect, test } from 'vitest';
import {
  checkDates,
  checkFactPages,
  checkFigurePages,
  checkLabels,
  checkPageCounts,
  checkTextsAgree,
  checkWords,
} from '../../../../src-main/exhibition/check/chapter-rules.ts';
import { type ChapterText, readChapterText } from '../../../../src-main/exhibition/read/markdown/chapter-text.ts';
import { Report } from '../../../../src-main/exhibition/read/problem.ts';
import { sourceText } from '../../../../src-main/exhibition/read/text-file.ts';
import { readYaml } from '../../../../src-main/exhibition/read/yaml.ts';
import { passOver } from '../one-part.ts';

/** The words of a chapter with this lead and these pages, from the seventh line on, six lines each. */
function chapter(file: string, lead: string, pages: readonly string[], title = 'T'): ChapterText {
  const text = `# ${title}\n\n${lead}\n${pages.map((page) => `\n##\n\n${page}\n\n\n`).join('')}`;
  const read = readChapterText(sourceText(file, text), new Report());
  if (read === undefined) throw new Error('it can’t be read');
  return read;
}
const data = (text: string) => readYaml(sourceText('a.yaml', text), new Report());
const texts = (...all: readonly ChapterText[]): Map<string, ChapterText> =>
  new Map(all.map((one) => [one.source.file.replace('.md', ''), one]));

describe('all languages have the same number of pages', () => {
  const counted = async (...all: readonly ChapterText[]) => {
    const { pass, told } = await passOver({});
    return { count: checkPageCounts(texts(...all), pass), told: told().map((one) => one.replace(/ in zh.md.*/, '')) };
  };
  const zh = chapter('zh.md', '导语。', ['一', '二']);

  test('one that has more is told at the first too many, one that has fewer at its last, one without any below its lead', async () => {
    expect(await counted(zh, chapter('en.md', 'Lead.', ['1', '2']))).toEqual({ count: 2, told: [] });
    const others = [['1', '2', '3', '4'], ['1'], []].map((pages, index) => chapter(`l${index}.md`, 'Lead.', pages));
    expect(await counted(zh, ...others)).toEqual({
      count: 2,
      told: [
        'l0.md:17:1 error: there are 4 pages here and 2',
        'l1.md:5:1 error: there are 1 pages here and 2',
        'l2.md:3:6 error: there are 0 pages here and 2',
      ],
    });
  });

  test('a chapter without pages is told below its lead, and one without words has none', async () => {
    expect(await counted(chapter('zh.md', '导语。', []))).toEqual({
      count: 0,
      told: ['zh.md:3:4 error: this chapter has no pages: begin the first with "##"'],
    });
    expect(await counted()).toEqual({ count: 0, told: [] });
  });
});

test('a title that another chapter has, characters without a glyph and too many words are told at their places', async () => {
  const { pass, told } = await passOver({});
  checkWords(chapter('a.md', 'Lead 𒀀.', ['x '.repeat(61)]), 'en', pass);
  checkWords({ ...chapter('b.md', 'Lead.', ['x']), title: undefined }, 'en', pass);
  checkWords(chapter('c.md', 'Lead.', ['x']), 'en', pass);
  expect(told()).toEqual([
    expect.stringContaining('a.md:3:6 warning: the bundled fonts have no character "𒀀"'),
    expect.stringContaining('a.md:5:1 warning: this page is too long'),
    expect.stringContaining('c.md:1:1 error: the chapter name "T" is used twice (see a.md:1)'),
  ]);
});

describe('what stands beside a page that is not there is told at its place', () => {
  const told = async (check: typeof checkFactPages, text: string, pageCount: number): Promise<string[]> => {
    const { pass, told } = await passOver({});
    check(data(text), pageCount, pass);
    return told().map((one) => one.replace(/:[^:]*$/, ''));
  };

  test('a figure', async () => {
    const figures = 'figures: [7, { number: 1 }, { pages: 3 }, { pages: [2, 3, x, 4] }]\n';
    const noPage = (column: number, page: number): string =>
      `a.yaml:1:${column} error: there is no page ${page}; this chapter has 2`;
    expect(await told(checkFigurePages, figures, 2)).toEqual([noPage(56, 3), noPage(62, 4)]);
    expect(await told(checkFigurePages, figures, 4)).toEqual([]);
    // That it has none at all is told by itself.
    expect(await told(checkFigurePages, figures, 0)).toEqual([]);
    for (const other of ['figures: 5\n', 'year: 1960\n', '- figures\n'])
      expect(await told(checkFigurePages, other, 2)).toEqual([]);
  });

  test('a list of statements', async () => {
    const facts = 'facts: [[a], [b], [c], [d]]\n';
    expect(await told(checkFactPages, facts, 2)).toEqual(['a.yaml:1:19 error: there is no page 3; this chapter has 2']);
    expect(await told(checkFactPages, facts, 4)).toEqual([]);
    expect(await told(checkFactPages, facts, 0)).toEqual([]);
    for (const other of ['facts: abc\n', 'year: 1960\n', '- facts\n'])
      expect(await told(checkFactPages, other, 2)).toEqual([]);
  });
});

test.each([
  ['scene: two-stones\nscene_labels: [a, b]\n', []],
  ['scene: two-stones\nscene_labels: [a, b, c, d]\n', ['a.yaml:2:22 warning: the picture "two-stones" has room for 2']],
  ['scene: rails\nscene_labels: [a, b]\n', ['a.yaml:2:19 warning: the picture "rails" has room for 1']],
  ['scene: water\nscene_labels: [a]\n', ['a.yaml:2:16 warning: the picture "water" has no words in it']],
  ['scene: watre\nscene_labels: [a]\n', []],
  ['scene: [water]\nscene_labels: [a]\n', []],
  ['scene: water\nscene_labels: abc\n', []],
  ['- scene\n', []],
])('labels are as many as the picture shows: %j', async (text, says) => {
  const { pass, told } = await passOver({});
  checkLabels(data(text), pass);
  expect(told()).toEqual(says.map((one) => expect.stringContaining(one) as string));
});

test('the day of the data is held against the lead and the pages, not against marks or the notes of the guide', async () => {
  const differing = async (...all: readonly ChapterText[]): Promise<string[]> => {
    const { pass, told } = await passOver({});
    checkDates(data('year: 1961\ndate: "1960-10-27"\n'), texts(...all), pass);
    return told().map((one) => one.replace(/ here differs.*/, ''));
  };
  const other = 'a.yaml:2:7 error: the date 1960-10-27 is not in 1961: correct the date or the year';
  expect(
    await differing(
      chapter('en.md', 'On 28 October.', ['Here.']),
      chapter('zh.md', '导语。', ['一', '10月28日。']),
      chapter('de.md', 'Kurz.', ['Da. [^cn-1960-10-28]\n\n# notes\n\nAm 28. Oktober']),
      chapter('fr.md', 'Bref.', []),
    ),
  ).toEqual([other, 'en.md:3:4 warning: the date "28 October"', 'zh.md:13:1 warning: the date "10月28日"']);
});

test('the lead and each page are compared with those of the first language, as far as there are any', async () => {
  const { pass, told } = await passOver({});
  const all = [
    chapter('zh.md', '1971年。', ['1981年。', '50人。', '1991年。']),
    chapter('en.md', 'In 1972.', ['In 1982.', 'All 60.']),
    chapter('de.md', '1971.', ['1981.', 'Am 1. Mai.', '1992.']),
  ];
  checkTextsAgree(texts(...all), { backed: new Set([50]), date: undefined }, pass);
  expect(told().map((one) => one.replace(/:.*differs from| in .*/g, ''))).toEqual([
    'de.md "1991"',
    'en.md "1971"',
    'en.md "1981"',
  ]);
  checkTextsAgree(new Map(), { backed: undefined, date: undefined }, pass);
  expect(told()).toHaveLength(3);
});
