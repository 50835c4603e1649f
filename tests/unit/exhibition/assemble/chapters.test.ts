import { describe, expect, test } from 'vitest';
import { listChapters, readChapters } from '../../../../src-main/exhibition/assemble/chapters.ts';
import { MediaFiles } from '../../../../src-main/exhibition/check/media.ts';
import { known, passOver } from '../one-part.ts';

const data = (year = 1960, more = '') =>
  `year: ${year}\nscene: growth-rings\nimportance: 1\nminutes: 2\nsources: [book]\n${more}`;
const zh = (title: string, pages = ['## 小标题\n\n文字。[^book]']) => `# ${title}\n\n导语。\n\n${pages.join('\n\n')}\n`;
const en = (title: string, pages = ['## Heading\n\nWords. [^book]']) =>
  `# ${title}\n\nLead.\n\n${pages.join('\n\n')}\n`;

/** The files of one chapter; `but` replaces some, adds some, or leaves some out (undefined). */
function chapter(id: string, but: Readonly<Record<string, string | undefined>> = {}): Record<string, string> {
  const files = { 'chapter.yaml': data(), 'zh.md': zh(`题${id}`), 'en.md': en(`T ${id}`), ...but };
  return Object.fromEntries(
    Object.entries(files).flatMap(([name, text]) => (text === undefined ? [] : [[`chapters/${id}/${name}`, text]])),
  );
}

async function read(files: Record<string, string>, options: Parameters<typeof passOver>[1] = {}) {
  const { pass, told } = await passOver(files, options);
  const folders = await listChapters(pass);
  const parts = {
    media: new MediaFiles(pass.folder, pass.report),
    series: new Map(),
    pictures: new Map<string, string>(),
    usedSeries: new Set<string>(),
    sound: undefined,
  };
  const chapters = await readChapters(folders, parts, pass);
  // The order of the folders must not matter.
  const again = await passOver(files, options);
  const backwards = await readChapters((await listChapters(again.pass)).toReversed(), parts, again.pass);
  expect(backwards.map(({ id }) => id)).toEqual(chapters.map(({ id }) => id));
  return { folders: folders.map(({ name }) => name), chapters, ids: chapters.map(({ id }) => id), told: told() };
}

describe('the folder of the chapters', () => {
  test('chapters are told by year, those of one year by the name of their folder', async () => {
    const { ids, told } = await read({
      ...chapter('a', { 'chapter.yaml': data(1990) }),
      ...chapter('b', { 'chapter.yaml': data(1970) }),
      ...chapter('c', { 'chapter.yaml': data(1960) }),
      ...chapter('d', { 'chapter.yaml': data(1970) }),
    });
    expect(told).toEqual([]);
    expect(ids).toEqual(['c', 'b', 'd', 'a']);
  });

  test('a file beside the chapters is pointed out and is no chapter', async () => {
    const { folders, told } = await read({ ...chapter('a'), 'chapters/list.md': 'x' });
    expect(told).toEqual([expect.stringContaining('chapters/list.md:1:1 warning: nothing reads this')]);
    expect(folders).toEqual(['a']);
  });

  test('without a chapter there is nothing to show', async () => {
    expect((await read({})).told).toEqual([expect.stringContaining('chapters:1:1 error: there is no chapter')]);
  });

  test('a name that cannot be an id is told', async () => {
    expect((await read(chapter('Old Days'))).told).toEqual([
      expect.stringContaining('chapters/Old Days:1:1 error: the folder name "Old Days" may hold'),
    ]);
  });
});

describe("a chapter's files", () => {
  test('a data file that says nothing is told once', async () => {
    expect((await read(chapter('a', { 'chapter.yaml': '~\n' }))).told).toEqual([
      expect.stringContaining('chapters/a/chapter.yaml:1:1 error'),
    ]);
  });

  test('what nothing reads is pointed out', async () => {
    expect((await read(chapter('a', { 'photo.jpg': 'x' }))).told).toEqual([
      expect.stringContaining('chapters/a/photo.jpg:1:1 warning: nothing reads this'),
    ]);
  });

  test('a chapter without words in any language lacks the file of each', async () => {
    expect((await read(chapter('a', { 'zh.md': undefined, 'en.md': undefined }))).told).toEqual([
      expect.stringContaining('chapters/a/en.md:1:1 error: the words in "en" are missing'),
      expect.stringContaining('chapters/a/zh.md:1:1 error: the words in "zh" are missing'),
    ]);
  });

  test('a folder named like the words of a language is not taken for them', async () => {
    expect((await read(chapter('a', { 'en.md': undefined, 'en.md/x.md': 'x' }))).told).toEqual([
      expect.stringContaining('chapters/a/en.md:1:1 error: the words in "en" are missing'),
    ]);
  });

  test('words as long as a book are not read', async () => {
    const { told } = await read(chapter('a', { 'en.md': en('T', [`##\n\n${'Words. '.repeat(6000)}`]) }));
    expect(told).toEqual([expect.stringContaining('chapters/a/en.md:1:1 error: the file is too large')]);
  });

  test('while the languages are in doubt the words that are there are read', async () => {
    const { chapters, told } = await read(chapter('a', { 'fr.md': en('Titre') }), {
      known: { ...known, languages: undefined },
    });
    expect(told).toEqual([]);
    expect(chapters[0]?.title).toEqual({ zh: '题a', en: 'T a', fr: 'Titre' });
  });
});

describe('a chapter put together from its data and its words', () => {
  test('has in each language what this language says, and nothing where it says nothing', async () => {
    const pages = { zh: ['## 一\n\n文。[^book]', '##\n\n字。[^book]'], en: ['##\n\nOne [^book]', '##\n\nTwo [^book]'] };
    const { chapters, told } = await read(chapter('a', { 'zh.md': zh('题', pages.zh), 'en.md': en('T', pages.en) }));
    const body = (value: string) => [{ type: 'paragraph', children: [{ type: 'text', value }] }];
    expect(told).toEqual([]);
    expect(chapters).toStrictEqual([
      {
        id: 'a',
        year: 1960,
        scene: 'growth-rings',
        importance: 1,
        minutes: 2,
        sources: ['book'],
        sceneLabels: [],
        figures: [],
        title: { zh: '题', en: 'T' },
        lead: { zh: '导语。', en: 'Lead.' },
        pages: [
          { number: 1, heading: { zh: '一' }, body: { zh: body('文。'), en: body('One') }, sources: ['book'] },
          { number: 2, body: { zh: body('字。'), en: body('Two') }, sources: ['book'] },
        ],
      },
    ]);
  });

  test('has its figures', async () => {
    const figures = 'figures:\n  - { number: 7, unit: { zh: 辆, en: cars }, as_of: "1960", sources: [book] }\n';
    const { chapters } = await read(chapter('a', { 'chapter.yaml': data(1960, figures) }));
    expect(chapters[0]?.figures).toEqual([
      { number: 7, unit: { zh: '辆', en: 'cars' }, asOf: '1960', sources: ['book'], pages: [] },
    ]);
  });

  test('a text of its data missing in a language is a warning', async () => {
    expect((await read(chapter('a', { 'chapter.yaml': data(1960, 'place: { zh: 这里 }\n') }))).told).toEqual([
      expect.stringContaining('chapters/a/chapter.yaml:6:1 warning: there are no words in "en"'),
    ]);
  });

  test('two chapters of one title are told at the second', async () => {
    const { told } = await read({
      ...chapter('a', { 'en.md': en('Same') }),
      ...chapter('b', { 'en.md': `\n${en('Same')}` }),
    });
    expect(told).toEqual([
      'chapters/b/en.md:2:1 error: the chapter name "Same" is used twice (see chapters/a/en.md:1): rename it, or remove the duplicate',
    ]);
  });

  test('two chapters without a title are not taken for one another', async () => {
    const untitled = { 'en.md': en('').replace('# \n', '#\n') };
    expect((await read({ ...chapter('a', untitled), ...chapter('b', untitled) })).told).toEqual([
      expect.stringContaining('chapters/a/en.md:1:1 error: the title is missing'),
      expect.stringContaining('chapters/b/en.md:1:1 error: the title is missing'),
    ]);
  });
});

describe('the number of pages', () => {
  const page = (number: number) => `## B${number}\n\nWords. [^book]`;
  const figureBeside = (number: string): string =>
    `figures:\n  - { number: 7, unit: { zh: 辆, en: cars }, as_of: "1960", pages: [${number}], sources: [book] }\n`;

  test.each([
    ['one fewer than the first language', [1, 2, 3], [1, 2], '9:1 error: there are 2 pages here and 3 in'],
    ['one more', [1], [1, 2], '9:1 error: there are 2 pages here and 1 in'],
    ['two more', [1], [1, 2, 3], '9:1 error: there are 3 pages here and 1 in'],
    ['none', [1], [], '3:6 error: there are 0 pages here and 1 in'],
  ])('%s is told where the languages part', async (_name, first, second, says) => {
    const { told } = await read(
      chapter('a', { 'zh.md': zh('题', first.map(page)), 'en.md': en('T', second.map(page)) }),
    );
    expect(told).toEqual([expect.stringContaining(`chapters/a/en.md:${says} chapters/a/zh.md`)]);
  });

  test('a chapter of no page at all is told once, behind its lead, whatever its figures stand beside', async () => {
    const { told } = await read(
      chapter('a', { 'chapter.yaml': data(1960, figureBeside('1')), 'zh.md': zh('题', []), 'en.md': en('T', []) }),
    );
    expect(told).toEqual([expect.stringContaining('chapters/a/zh.md:3:4 error: this chapter has no pages')]);
  });

  test('a chapter whose words are empty files is told at the files', async () => {
    expect((await read(chapter('a', { 'zh.md': '', 'en.md': '' }))).told).toEqual([
      expect.stringContaining('chapters/a/en.md:1:1 error: the file is empty'),
      expect.stringContaining('chapters/a/zh.md:1:1 error: the file is empty'),
    ]);
  });

  test.each([
    ['figures that are no list', 'figures: 5\n', '6:10 error: "figures" must be a list'],
    ['a page in quotation marks', figureBeside('"9"'), '7:68 error: item 1 of the list must be a'],
  ])('%s: told once', async (_name, figures, says) => {
    expect((await read(chapter('a', { 'chapter.yaml': data(1960, figures) }))).told).toEqual([
      expect.stringContaining(`chapters/a/chapter.yaml:${says}`),
    ]);
  });
});

describe('what the data and the words say together', () => {
  const said = async (more: string, words = 'Words.', zhWords = '文字。') =>
    (
      await read(
        chapter('a', {
          'chapter.yaml': data(1960, more),
          'zh.md': zh('题', [`## 一\n\n${zhWords}[^book]`]),
          'en.md': en('T', [`## B\n\n${words} [^book]`]),
        }),
      )
    ).told;
  const photo = '- { page: 1, photo: { file: gone.jpg } }';
  const guess =
    '- { page: 1, guess: { from: 1, to: 99, step: 1, figure: { number: 40, unit: { zh: 种, en: kinds }, as_of: "1960" } } }';

  test.each([
    ['a label in a picture without words', 'scene_labels: [{ zh: 牌, en: Sign }]', '6:16 warning: the picture "growth'],
    ['a day that is not in the year', 'date: "1961-03-05"', '6:7 error: the date 1961-03-05 is not in 1960'],
  ])('%s is told at its place', async (_name, more, says) => {
    expect(await said(`${more}\n`)).toEqual([expect.stringContaining(`chapters/a/chapter.yaml:${says}`)]);
  });

  test('a day that one language names otherwise than the data is told there, and only once', async () => {
    const told = await said('date: "1960-03-05"\n', 'On 6 March 1960.', '1960年3月5日。');
    expect(told).toEqual([expect.stringContaining('the date "6 March 1960" here differs from 1960-03-05')]);
  });

  test('a number near a figure is told with the figure that was meant', async () => {
    const figures = 'figures:\n  - { number: 700, unit: { zh: 辆, en: cars }, as_of: "1960", sources: [book] }\n';
    const told = await said(figures, 'They built 750 cars.');
    expect(told[0]).toContain('no figure backs the number "750"');
    expect(told[0]).toContain('the figure in chapters/a/chapter.yaml:7 is 700');
  });

  test('a number may be the answer of a guess where no figure is given; another is told', async () => {
    const told = await said(`exhibits:\n  ${photo}\n  ${guess}\n`, 'They built 40 kinds of 7000 cars.');
    const numbers = told.filter((each) => each.startsWith('chapters/a/en.md'));
    expect(numbers).toEqual([expect.stringContaining('no figure backs the number "7000"')]);
  });
});
