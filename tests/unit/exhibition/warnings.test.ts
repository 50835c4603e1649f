import { describe, expect, test } from 'vitest';
import { brief, readSmall, smallFile } from './support.ts';

const told = async (changes: Record<string, string | Uint8Array | null>, options = {}) =>
  (await readSmall(changes, options)).problems.map(brief);

describe('warnings leave the exhibition on show', () => {
  test.each([
    [
      'a language missing in a text',
      smallFile('moments.yaml', 'title: { zh: 一, en: One }', 'title: { zh: 一 }'),
      'moments.yaml:3:3 warning: there are no words in "en"',
    ],
    [
      'a column missing',
      { 'cities.csv': 'id,name_zh,country_zh,country_en,lat,lon,year,kind,source\na,甲,乙,B,1,2,,,book\n' },
      'cities.csv:1:1 warning: the column "name_en" is missing',
    ],
    [
      'a character without a glyph',
      smallFile('moments.yaml', 'en: Something.', 'en: Some 𒀀thing.'),
      'moments.yaml:4:30 warning: the bundled fonts have no character "𒀀" (U+12000)',
    ],
    [
      'a letter lost in a text',
      smallFile('moments.yaml', 'en: Something.', 'en: Some\uFFFDthing.'),
      'moments.yaml:4:29 warning: a letter was lost here',
    ],
    [
      'a character without a glyph in Markdown',
      smallFile('chapters/first/en.md', 'Lead.', 'Le𒀀d.'),
      'chapters/first/en.md:3:3 warning: the bundled fonts have no character',
    ],
    [
      'a number no figure backs',
      smallFile('chapters/first/zh.md', '15万', '16万'),
      'chapters/first/zh.md:7:3 warning: no figure backs the number "16"',
    ],
    [
      'a page of 91 Han characters',
      smallFile('chapters/first/zh.md', '年产', '年'.repeat(91 - 5)),
      'chapters/first/zh.md:5:1 warning: this page is too long (91 characters, at most 90)',
    ],
    [
      'a page of 61 words',
      smallFile('chapters/first/en.md', 'They', 'so '.repeat(57)),
      'chapters/first/en.md:5:1 warning: this page is too long (61 words, at most 60)',
    ],
  ])('%s', async (_name, changes, expected) => {
    const { problems, exhibition } = await readSmall(changes);
    expect(problems.map(brief)).toEqual([expect.stringContaining(expected)]);
    expect(exhibition).toBeDefined();
  });

  test('pages under the name that they had in earlier versions, wherever they are named', async () => {
    const chapter = smallFile('chapters/first/chapter.yaml', 'as_of: "1960"', 'as_of: "1960", beats: [1]');
    const display = smallFile(
      'exhibition.yaml',
      'languages:',
      'display: { playlist: [{ chapter: first, beats: [1] }] }\nlanguages:',
    );
    const { problems, exhibition } = await readSmall({
      ...chapter,
      ...display,
      'words/en.yaml': 'beat-of: "{n} of {total}"\n',
    });
    const renamed = 'is called "pages" now: it is still read under its old name; rename it';
    expect(problems.map(brief)).toEqual([
      expect.stringMatching(`^chapters/first/chapter.yaml:6:65 warning: "beats" ${renamed}$`),
      expect.stringMatching(`^exhibition.yaml:5:41 warning: "beats" ${renamed}$`),
      expect.stringContaining('words/en.yaml:1:1 warning: "beat-of" is called "page-of" now'),
    ]);
    expect(problems[0]?.zh).toBe('“beats”现在叫“pages”：旧名仍能读取，请改用新名');
    expect(exhibition?.chapters[0]?.figures[0]?.pages).toEqual([1]);
    expect(exhibition?.display?.playlist[0]?.texts).toMatchObject([{ page: 1 }]);
    expect(exhibition?.words['en']).toEqual({ 'page-of': '{n} of {total}' });
    const both = smallFile('chapters/first/chapter.yaml', 'as_of: "1960"', 'as_of: "1960", pages: [1], beats: [1]');
    expect(await told(both)).toContainEqual(expect.stringContaining('error: "pages" appears twice'));
  });

  test('pages of exactly 90 characters and 60 words are not too long', async () => {
    expect(await told(smallFile('chapters/first/zh.md', '年产', '年'.repeat(90 - 5)))).toEqual([]);
    expect(await told(smallFile('chapters/first/en.md', 'They', 'so '.repeat(56)))).toEqual([]);
  });

  test('a source past its review, only when the day is known', async () => {
    const changes = smallFile('sources.yaml', 'grade: A', 'grade: A\n  review_by: "2027-12-31"');
    expect(await told(changes, { today: '2027-12-31' })).toEqual([]);
    expect(await told(changes)).toEqual([]);
    expect(await told(changes, { today: '2028-01-01' })).toEqual([
      expect.stringContaining('sources.yaml:5:14 warning: this source was to be reviewed by 2027-12-31'),
    ]);
  });

  test('interface words of a further language: the file, and keys it lacks', async () => {
    const third = smallFile('exhibition.yaml', 'languages: [zh, en]', 'languages: [zh, en, fr]');
    expect(await told(third)).toContainEqual(
      expect.stringContaining('words/fr.yaml:1:1 warning: there are no interface words'),
    );
    const some = await told({ ...third, 'words/fr.yaml': 'home: Accueil\n' });
    expect(some).toContainEqual(expect.stringMatching(/words\/fr\.yaml:1:1 warning: \d+ interface words are missing/));
    expect(await told({ 'words/en.yaml': 'home: Start\n' })).toEqual([]);
    expect(await told({ 'words/en.yaml': 'hmoe: Start\n' })).toEqual([
      expect.stringContaining('words/en.yaml:1:1 error: there are no interface words "hmoe"'),
    ]);
  });
});

describe('what is signed off', () => {
  test('a globe without an approval number is an error of check, and rings are shown', async () => {
    const { problems, exhibition } = await readSmall(
      smallFile('exhibition.yaml', 'version: "1"\n', 'version: "1"\nmap: globe\n'),
    );
    expect(problems).toMatchObject([
      { severity: 'error', file: 'exhibition.yaml', line: 3, column: 6, shownAnyway: true },
    ]);
    expect(exhibition?.map).toBe('rings');
  });

  test('--release refuses chapters and moments that nobody reviewed, and nothing else', async () => {
    const { problems } = await readSmall({}, { release: true });
    expect(problems.map(({ file, severity }) => [file, severity])).toEqual([
      ['chapters/first/chapter.yaml', 'error'],
      ['moments.yaml', 'error'],
    ]);
    const reviewed = 'reviewed: { by: Editor, on: "1999-01-01" }';
    const signed = {
      ...smallFile('chapters/first/chapter.yaml', 'minutes: 2', `minutes: 2\n${reviewed}`),
      ...smallFile('moments.yaml', 'year: 1970', `year: 1970\n  ${reviewed}`),
    };
    expect(await told(signed, { release: true })).toEqual([]);
  });

  test('an address of grade C is never handed on', async () => {
    const { exhibition } = await readSmall(
      smallFile('sources.yaml', 'grade: A', 'grade: C\n  address: https://mirror.example'),
    );
    expect(exhibition?.sources['book']).not.toHaveProperty('address');
  });
});
