import { describe, expect, test } from 'vitest';
import { Claims } from '../../../../src-main/exhibition/check/claims.ts';
import { backedValues, pageSources, checkNumbers } from '../../../../src-main/exhibition/check/ledger.ts';
import type { Known, Pass } from '../../../../src-main/exhibition/check/pass.ts';
import { Folder } from '../../../../src-main/exhibition/read/folder.ts';
import { readChapterText } from '../../../../src-main/exhibition/read/markdown/chapter-text.ts';
import { Report } from '../../../../src-main/exhibition/read/problem.ts';
import { sourceText } from '../../../../src-main/exhibition/read/text-file.ts';
import { brief, freshFolder } from '../support.ts';

async function passWith(known: Partial<Known> = {}): Promise<Pass> {
  const report = new Report();
  const folder = await Folder.at(await freshFolder(), report);
  if (folder === null) throw new Error('the folder is there');
  const all: Known = {
    languages: ['zh', 'en'],
    span: { from: 1950, to: 2000 },
    sources: new Set(['book', 'paper']),
    chapters: undefined,
    ...known,
  };
  return { folder, report, known: all, claims: new Claims(report), today: undefined, release: false, thorough: false };
}

describe('the sources of each page', () => {
  const chapter = (file: string, ...pages: readonly string[]) => {
    const words = `# Title\n\nLead.\n${pages.map((page) => `\n## Heading\n\n${page}\n`).join('')}`;
    const text = readChapterText(sourceText(file, words), new Report());
    if (text === undefined) throw new Error('the chapter can be read');
    return text;
  };
  const found = async (texts: readonly ReturnType<typeof chapter>[], pages: number, known?: Partial<Known>) => {
    const pass = await passWith(known);
    const sources = pageSources(texts, pages, pass);
    return { sources, told: pass.report.sorted().map(brief) };
  };

  test('are those of all its languages, each once', async () => {
    const zh = chapter('zh.md', 'One. [^book]', 'Two.');
    const en = chapter('en.md', 'One. [^paper] [^book]', 'Two. [^paper]');
    expect(await found([zh, en], 2)).toEqual({ sources: [['book', 'paper'], ['paper']], told: [] });
  });

  test('are missed in the first language, where the page begins', async () => {
    const zh = chapter('zh.md', 'One. [^book]', 'Two.');
    const en = chapter('en.md', 'One.', 'Two.');
    expect(await found([zh, en], 2)).toEqual({
      sources: [['book'], []],
      told: ['zh.md:9:1 error: page 2 has no source: end it with [^id]'],
    });
  });

  test('that nobody knows are told at their mark, in each language', async () => {
    const zh = chapter('zh.md', 'One. [^bok]');
    const en = chapter('en.md', 'One. [^book] [^nothing]');
    const { sources, told } = await found([zh, en], 1);
    expect(sources).toEqual([['bok', 'book', 'nothing']]);
    expect(told).toEqual([
      'en.md:7:14 error: there is no source "nothing" in sources.yaml: correct the id, or add the source',
      'zh.md:7:6 error: there is no source "bok" in sources.yaml: correct the id, or add the source (did you mean "book"?)',
    ]);
  });

  test('are not held against a file of sources that is broken', async () => {
    const zh = chapter('zh.md', 'One. [^bok]');
    expect(await found([zh], 1, { sources: undefined })).toEqual({ sources: [['bok']], told: [] });
  });

  test('are not asked of a page that a language lacks, which is told elsewhere', async () => {
    const zh = chapter('zh.md', 'One. [^book]');
    const en = chapter('en.md', 'One.', 'Two. [^book]');
    expect(await found([zh, en], 2)).toEqual({ sources: [['book'], ['book']], told: [] });
    expect(await found([en, zh], 2)).toEqual({ sources: [['book'], ['book']], told: [] });
    expect(await found([zh], 2)).toEqual({ sources: [['book'], []], told: [] });
    expect(await found([], 1)).toEqual({ sources: [[]], told: [] });
  });
});

describe('what figures back', () => {
  const values = (figures: unknown): number[] | undefined => {
    const backed = backedValues(figures);
    return backed && [...backed].sort((a, b) => a - b);
  };

  test('is nothing where there are none', () => {
    expect(values(undefined)).toEqual([]);
    expect(values([])).toEqual([]);
  });

  test('is their number, also as the unit of any language scales it', () => {
    expect(values([{ number: 15, unit: { zh: '万辆', en: 'ten thousand cars' } }])).toEqual([15, 150_000]);
    expect(
      values([
        { number: 2, unit: { zh: '辆' } },
        { number: 3, unit: { en: 'million' } },
      ]),
    ).toEqual([2, 3, 3_000_000]);
  });

  test('is also the numbers that units and labels name', () => {
    const figure = { number: 7, unit: { en: 'of 1000 people' }, label: { zh: '1990年合同', en: 'contract for 12.75' } };
    expect(values([figure])).toEqual([7, 12.75, 1000, 1990]);
  });

  test('is not lost because some words of a unit are no text', () => {
    expect(
      values([
        { number: 7, unit: { zh: 3, en: 'million' } },
        { number: 8, unit: 'cars' },
      ]),
    ).toEqual([7, 8, 7_000_000]);
  });

  test.each([
    ['the figures are no list', { number: 7 }],
    ['a figure is no group', [{ number: 7 }, 8]],
    ['a figure has no number', [{ unit: { en: 'cars' } }]],
    ['a number stands in quotation marks', [{ number: 7 }, { number: '8' }]],
  ])('is not known when %s', (_name, figures) => {
    expect(values(figures)).toBeUndefined();
  });
});

describe('a number in a text', () => {
  const told = async (
    text: string,
    backed: readonly number[] | undefined,
    { language = 'en', start = 0, end = text.length, known = {} as Partial<Known> } = {},
  ): Promise<string[]> => {
    const pass = await passWith(known);
    checkNumbers(sourceText('en.md', text), { start, end }, language, backed && new Set(backed), pass);
    return pass.report.sorted().map((problem) => brief(problem).replace(/: give it.*/, ''));
  };
  const unbacked = (place: string, number: string): string =>
    `en.md:${place} warning: no figure backs the number "${number}"`;

  test('that no figure gives is told at its place', async () => {
    expect(await told('Of 45 cars\nthere were 46.', [45])).toEqual([unbacked('2:12', '46')]);
    expect(await told('Of 45 cars\nthere were 46.', [])).toEqual([unbacked('1:4', '45'), unbacked('2:12', '46')]);
  });

  test('is looked for in its part of the file only', async () => {
    expect(await told('77 x\n88 y\n99 z\n', [], { start: 5, end: 10 })).toEqual([unbacked('2:1', '88')]);
  });

  test('is not held against figures or years that cannot be read', async () => {
    expect(await told('There were 46.', undefined)).toEqual([]);
    expect(await told('There were 46.', [], { known: { span: undefined } })).toEqual([]);
  });

  test('at the head of an item of a list is none, while one in brackets or a sentence is', async () => {
    expect(await told('1. One\n  12) Twelve\n103. More\n', [])).toEqual([]);
    expect(await told('Here:\n(77) cars\n~78) cars\n', [])).toEqual([unbacked('2:2', '77'), unbacked('3:2', '78')]);
  });

  // 0.57 × 100,000,000 is 56,999,999.99999999 to a computer.
  test('is the same number whichever way it is scaled, but not its neighbour', async () => {
    expect(await told('0.57亿元', [57_000_000], { language: 'zh' })).toEqual([]);
    expect(await told('0.57亿元', [-57_000_000], { language: 'zh' })).toHaveLength(1);
    expect(await told('0.57亿元', [57_000_001], { language: 'zh' })).toHaveLength(1);
    expect(await told('0.57亿元', [56_999_999], { language: 'zh' })).toHaveLength(1);
  });
});
