import { describe, expect, test } from 'vitest';
import { withoutWithdrawn } from '../../../../src-main/exhibition/index.ts';
import { brief, readSmall, small } from '../support.ts';

const text = 'chapters/first/zh.md';
const twoPages = {
  [text]: '# 标题\n\n导语。\n\n## 一\n\n年产15万辆。[^book]\n\n## 二\n\n第二段。[^book]\n',
  'chapters/first/en.md':
    '# Title\n\nLead.\n\n## One\n\nThey built 150,000 cars. [^book]\n\n## Two\n\nThe second. [^book]\n',
};
/** The small exhibition with these lines as the rest of exhibition.yaml, which begin in its line 8. */
const withDisplay = (...lines: readonly string[]) =>
  readSmall({ ...twoPages, 'exhibition.yaml': `${small['exhibition.yaml']}${lines.join('\n')}\n` });

describe('what a wall shows that nobody touches', () => {
  test('chapters in the order that is written, with their lead where no pages are named', async () => {
    const { exhibition, problems } = await withDisplay(
      'display:',
      '  languages: [en, zh]',
      '  playlist: [{ chapter: first, pages: [2, 1] }, { chapter: first }]',
    );
    expect(problems.map(brief)).toEqual([]);
    const { languages, playlist } = exhibition?.display ?? {};
    expect(languages).toEqual(['en', 'zh']);
    expect(playlist?.map(({ chapter, texts }) => [chapter, ...texts.map(({ page }) => page)])).toEqual([
      ['first', 2, 1],
      ['first', undefined],
    ]);
  });

  test('each text stands for as long as the slowest of its languages takes to read', async () => {
    const long = {
      ...twoPages,
      'chapters/first/en.md': twoPages['chapters/first/en.md'].replace('The second', `${'word '.repeat(26)}end`),
    };
    const { exhibition } = await readSmall({
      ...long,
      'exhibition.yaml': `${small['exhibition.yaml']}display: { playlist: [{ chapter: first, pages: [1, 2] }] }\n`,
    });
    const [first, second] = exhibition?.display?.playlist[0]?.texts ?? [];
    expect(first?.seconds).toBeGreaterThan(3);
    expect(first?.seconds).toBeLessThan(6);
    expect(second?.seconds).toBeGreaterThan(12);
  });

  test('a time that is given is shared by all texts and languages; one too short to read is told', async () => {
    const given = (seconds: number) =>
      withDisplay(
        'display:',
        '  languages: [zh, en]',
        '  playlist:',
        '    - chapter: first',
        '      pages: [1, 2]',
        `      seconds: ${seconds}`,
      );
    const enough = await given(60);
    expect(enough.problems.map(brief)).toEqual([]);
    const texts = enough.exhibition?.display?.playlist[0]?.texts ?? [];
    expect(2 * texts.reduce((sum, { seconds }) => sum + seconds, 0)).toBeCloseTo(60, 0);
    const { problems } = await given(6);
    expect(problems.map(brief)).toEqual([
      expect.stringMatching(/^exhibition\.yaml:13:16 warning: nobody reads these words in 6 seconds: give them \d+ /),
    ]);
  });

  test('unknown chapters, pages, languages and keys are told with their place', async () => {
    const { problems } = await withDisplay(
      'display:',
      '  languages: [zh, de]',
      '  playlist:',
      '    - chapter: frist',
      '    - { chapter: first, page: [1] }',
    );
    expect(problems.map(brief)).toEqual([
      'exhibition.yaml:9:19 error: the language "de" is not one of the exhibition\'s: write one of these, or both',
      'exhibition.yaml:11:16 error: there is no chapter "frist": write the name of a folder in chapters (did you mean "first"?)',
      'exhibition.yaml:12:25 error: there is no key "page": correct it or remove it (did you mean "pages"?)',
    ]);
    const pages = await withDisplay('display: { playlist: [{ chapter: first, pages: [1, 7] }] }');
    expect(pages.problems.map(brief)).toEqual([
      'exhibition.yaml:8:52 error: there is no page 7; the chapter "first" has 2: correct it',
    ]);
    const empty = await withDisplay('display: { playlist: [] }');
    expect(empty.problems.map(brief)).toEqual([
      'exhibition.yaml:8:22 error: the list is empty: fill it in, or remove the key',
    ]);
  });

  test('a withdrawn chapter is gone from it, and a withdrawn text leaves its place to none', async () => {
    const { exhibition } = await readSmall({
      ...twoPages,
      'sources.yaml': `${small['sources.yaml']}diary:\n  title: { zh: 日记, en: Diary }\n  publisher: { zh: 出版社, en: Press }\n  grade: A\n`,
      [text]: twoPages[text]?.replace('年产15万辆。[^book]', '年产15万辆。[^diary]') ?? '',
      'chapters/first/en.md': twoPages['chapters/first/en.md'].replace('cars. [^book]', 'cars. [^diary]'),
      'exhibition.yaml': `${small['exhibition.yaml']}display: { playlist: [{ chapter: first, pages: [1, 2] }] }\n`,
    });
    if (exhibition === undefined) throw new Error('it can’t be shown');
    const without = withoutWithdrawn(exhibition, [{ kind: 'source', id: 'diary' }]);
    expect(without.display?.playlist.map(({ texts }) => texts.map(({ page }) => page))).toEqual([[1]]);
    expect(withoutWithdrawn(exhibition, [{ kind: 'chapter', id: 'first' }]).display?.playlist).toEqual([]);
  });
});
