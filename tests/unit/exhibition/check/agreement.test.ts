import { describe, expect, test } from 'vitest';
import { daysIn } from '../../../../src-main/exhibition/check/dates.ts';
import { brief, placeOf, readSmall, small, smallFile } from '../support.ts';

const chapterFile = 'chapters/first/chapter.yaml';

/** The small exhibition whose one chapter is told by these words, in both languages. */
async function told(zh: string, en: string, data: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const { problems } = await readSmall({
    'chapters/first/zh.md': `# 标题\n\n导语。\n\n##\n\n${zh} [^book]\n`,
    'chapters/first/en.md': `# Title\n\nLead.\n\n##\n\n${en} [^book]\n`,
    ...data,
  });
  return problems.map(brief);
}

const onDay = smallFile(chapterFile, 'year: 1960\n', 'year: 1960\ndate: "1960-10-27"\n');

describe('a day that differs between data and words is a warning with both places', () => {
  test.each([
    ['the day', '1960年10月28日签约。', 'Signed on 27 October 1960.', 'zh', '1960年10月28日'],
    ['the month', '1960年10月27日签约。', 'Signed on November 27, 1960.', 'en', 'November 27, 1960'],
    ['the year', '1960年10月27日签约。', 'Signed on 27 October 1961.', 'en', '27 October 1961'],
  ])('by %s', async (_what, zh, en, language, written) => {
    const lines = await told(zh, en, onDay);
    expect(lines).toEqual([
      expect.stringMatching(
        new RegExp(
          `^chapters/first/${language}\\.md:7:\\d+ warning: the date "${written}" here differs from 1960-10-27 in the data \\(chapters/first/chapter\\.yaml:2:7\\)`,
        ),
      ),
    ]);
  });

  test('nothing is said of other days, of the right one among them, or of no day', async () => {
    expect(await told('1960年10月27日签约。', 'Signed on October 27, 1960.', onDay)).toEqual([]);
    expect(await told('5月3日来访，10月27日签约。', 'Guests came on 3 May; signed on 27 October.', onDay)).toEqual([]);
    expect(await told('1960年5月3日来访。', 'They came on 3 May 1960.', onDay)).toEqual([]);
    expect(await told('后来签约。', 'Later they signed.', onDay)).toEqual([]);
  });

  test('of a moment as well', async () => {
    const moments = `- id: one
  year: 1970
  date: "1970-08-15"
  title: { zh: 一, en: One }
  text: { zh: 8月15日开幕。, en: It opened on 16 August. }
  sources: [book]
`;
    const { problems, exhibition } = await readSmall({ 'moments.yaml': moments });
    const { line, column } = placeOf(moments, '16 August');
    expect(problems.map(brief)).toEqual([
      `moments.yaml:${line}:${column} warning: the date "16 August" here differs from 1970-08-15 in the data (moments.yaml:3:9): check both and correct one`,
    ]);
    expect(problems[0]?.zh).toBe(
      '这里的日期“16 August”与数据中的1970-08-15（moments.yaml第3行第9列）不一致：请核对，改正其中一处',
    );
    expect(exhibition).toBeDefined();
  });

  test('a year without quotation marks that is not the year of the ring is an error, of moments and chapters', async () => {
    const { problems } = await readSmall({
      ...smallFile('moments.yaml', 'year: 1970\n', 'year: 1970\n  date: 1971\n'),
      ...smallFile(chapterFile, 'year: 1960\n', 'year: 1960\ndate: "1961-05"\n'),
    });
    expect(problems.map(brief)).toEqual([
      `${chapterFile}:2:7 error: the date 1961-05 is not in 1960: correct the date or the year`,
      'moments.yaml:3:9 error: the date 1971 is not in 1970: correct the date or the year',
    ]);
  });
});

describe('what two languages tell differently is a warning with both places', () => {
  test.each([
    ['a day', '5月3日来访。', 'They came on 4 May.', '4 May', '5月3日'],
    ['a year', '1971年来访。', 'They came in 1972.', '1972', '1971'],
    ['a quantity that no figure gives', '共有40人来访。', 'They were 41 guests.', '41', '40'],
  ])('a quantity, a year or a day: %s', async (_what, zh, en, written, other) => {
    const lines = await told(zh, en);
    expect(lines.filter((line) => !line.includes('no figure backs'))).toEqual([
      expect.stringMatching(
        new RegExp(
          `^chapters/first/en\\.md:7:\\d+ warning: "${written}" here differs from "${other}" in "zh" \\(chapters/first/zh\\.md:7:\\d+\\): check both and correct one$`,
        ),
      ),
    ]);
  });

  test('in texts of data files too, at their places', async () => {
    const { problems } = await readSmall(
      smallFile(
        'moments.yaml',
        'text: { zh: 一件事。, en: Something. }',
        'text: { zh: 约800人。, en: Some 900 people. }',
      ),
    );
    expect(problems.map(brief)).toEqual([
      'moments.yaml:4:32 warning: "900" here differs from "800" in "zh" (moments.yaml:4:16): check both and correct one',
    ]);
    expect(problems[0]?.zh).toBe('这里的“900”与语言“zh”的“800”（moments.yaml第4行第16列）不一致：请核对，改正其中一处');
  });

  test.each([
    ['what one language leaves out', '5月3日，30人来访。', 'They came.'],
    ['ranges of days', '8月15日至20日。', 'From 15 to 20 August.'],
    ['ranges of days written short', '8月15—20日，8月3、4日。', 'August 15–20, and on 3 and 4 August.'],
    ['a day with its year and without', '1971年5月3日。', 'On 3 May.'],
    ['small numbers that one language spells', '3座城市，两年，5人', 'three cities, 2 years, five guests'],
    ['numbers as each language writes them', '15万辆', '150,000 cars'],
  ])('nothing is said of %s', async (_what, zh, en) => {
    expect((await told(zh, en)).filter((line) => line.includes('differs'))).toEqual([]);
  });
});

test('a number near a figure that is not told is a warning with the place of the figure', async () => {
  const { problems } = await readSmall(smallFile('chapters/first/zh.md', '15万', '16万'));
  expect(problems.map(brief)).toEqual([
    'chapters/first/zh.md:7:3 warning: no figure backs the number "16": give it in figures with its date and source, or reword the sentence (the figure in chapters/first/chapter.yaml:6 is 150000)',
  ]);
  expect(problems[0]?.zh).toMatch(/（chapters\/first\/chapter\.yaml第6行的数据是150000）$/);
});

test('the small exhibition agrees with itself', async () => {
  expect(small[chapterFile]).toBeDefined();
  expect((await readSmall({})).problems).toEqual([]);
});

describe('days are found as each language writes them', () => {
  test.each([
    ['zh', '1980年10月27日', '1980-10-27'],
    ['zh', '同年 3 月 5 号', '-3-5'],
    ['zh', '10月20—22日', '-10-20 -10-22'],
    ['en', 'On 27 October 1980 and Nov. 3', '1980-10-27 -11-3'],
    ['en', 'the 3rd of May, 2003-7-25', '-5-3 2003-7-25'],
    ['de', 'am 14. September 2001', '2001-9-14'],
    ['fr', 'le 5 mai 1990', '1990-5-5'],
    ['en', '45 cars of May; 3 Mayors; March 1990', ''],
    ['ja', '1980年10月27日', '1980-10-27'],
  ])('%s: %s', (language, text, days) => {
    expect(
      daysIn(text, language)
        .map(({ year, month, day }) => `${year ?? ''}-${month}-${day}`)
        .join(' '),
    ).toBe(days);
  });
});
