import { describe, expect, test } from 'vitest';
import { languagesOf } from '../../../../src-main/exhibition/check/chapter-files.ts';
import type { FolderEntry } from '../../../../src-main/exhibition/read/folder.ts';
import { known, passOver } from '../one-part.ts';
import { brief, readSmall, small, smallFile } from '../support.ts';

const zhWords = small['chapters/first/zh.md'] ?? '';

describe("a chapter without the words of one of the exhibition's languages is an error, and no empty page is shown", () => {
  test('the file that is expected is named', async () => {
    const { problems, exhibition } = await readSmall({ 'chapters/first/zh.md': null });
    expect(problems.map(brief)).toEqual([
      'chapters/first/zh.md:1:1 error: the words in "zh" are missing, so the chapter cannot be shown: add the file zh.md',
    ]);
    expect(problems[0]?.zh).toBe('缺少语言“zh”的文字，这一章无法展示：请补上文件zh.md');
    expect(exhibition).toBeUndefined();
  });

  test.each(['zh.MD', 'ZH.md', 'zh.md.txt', 'cn.md', 'zh-CN.md', 'zh (1).md', '中文.md', 'zn.md', 'chinese.markdown'])(
    'the file that was meant is named where it has the name %s, and is not told once more',
    async (name) => {
      const { problems, exhibition } = await readSmall({
        'chapters/first/zh.md': null,
        [`chapters/first/${name}`]: zhWords,
      });
      expect(problems.map(brief)).toEqual([
        expect.stringMatching(
          /^chapters\/first\/zh\.md:1:1 error: the words in "zh" are missing, .* rename it to zh\.md/,
        ),
      ]);
      expect(problems[0]?.en).toContain(`"${name}"`);
      expect(problems[0]?.zh).toContain(`“${name}”就是这些文字，请改名为zh.md`);
      expect(exhibition).toBeUndefined();
    },
  );

  test.each(['zh.docx', '英文.wps'])('what is no text is to be copied, not renamed: %s', async (name) => {
    const language = name.startsWith('zh') ? 'zh' : 'en';
    const { problems } = await readSmall({
      [`chapters/first/${language}.md`]: null,
      [`chapters/first/${name}`]: 'PK',
    });
    expect(problems.map(brief)).toEqual([
      expect.stringContaining(
        `chapters/first/${language}.md:1:1 error: the words in "${language}" are missing, so the chapter cannot be shown: "${name}", which lies here, is no Markdown text; copy its words`,
      ),
    ]);
    expect(problems[0]?.zh).toContain(`“${name}”不是Markdown文本`);
  });

  test('beside the words a Word file is only pointed out', async () => {
    const { problems, exhibition } = await readSmall({ 'chapters/first/zh.docx': 'PK' });
    expect(problems.map(brief)).toEqual([
      expect.stringContaining('chapters/first/zh.docx:1:1 warning: nothing reads this'),
    ]);
    expect(exhibition).toBeDefined();
  });

  test('with two languages missing each is told, with its own file', async () => {
    const { problems } = await readSmall({
      'chapters/first/zh.md': null,
      'chapters/first/en.md': null,
      'chapters/first/EN.md': 'x',
    });
    expect(problems.map(brief)).toEqual([
      expect.stringMatching(/^chapters\/first\/en\.md:1:1 error: .*"EN\.md"/),
      expect.stringMatching(/^chapters\/first\/zh\.md:1:1 error: .*: add the file zh\.md$/),
    ]);
  });
});

describe('which of several files was meant', () => {
  const entry = (name: string, kind: FolderEntry['kind'] = 'file'): FolderEntry => {
    return { name, path: `first/${name}`, target: name, kind, size: 1, written: '' };
  };
  const told = async (languages: readonly string[] | undefined, ...entries: readonly FolderEntry[]) => {
    const { pass, told } = await passOver({}, { known: { ...known, languages } });
    const found = languagesOf([entry('chapter.yaml'), ...entries], 'first', pass);
    return [...found, ...told().map((one) => one.replace(/:1:1 (?:error|warning)/, ''))];
  };
  const both = ['zh', 'en'];
  const missing = (language: string, says: string): unknown =>
    expect.stringMatching(new RegExp(`^first/${language}\\.md: the words in .*${says}`));
  const unread = (name: string): unknown => expect.stringContaining(`first/${name}: nothing reads this`);

  test('is told by what people call a language, in each that is missing', async () => {
    expect(await told(both, entry('CN.md'), entry('英文．txt'), entry('notes.txt'))).toEqual([
      missing('en', '"英文．txt" holds them'),
      unread('notes.txt'),
      missing('zh', '"CN.md" holds them'),
    ]);
    expect(await told(both, entry('\u3000zh.md'), entry('en.md.txt '), entry('x.md.txt'))).toContainEqual(
      missing('en', '"en.md.txt " holds them'),
    );
    expect(await told(both, entry('\u3000zh.md'), entry('b.md'))).toContainEqual(missing('zh', '"\u3000zh.md" holds'));
  });

  test('is not guessed where two may be, nor from a picture, a folder, or a word that only begins alike', async () => {
    const add = missing('zh', 'add the file zh.md');
    expect(await told(both, entry('en.md'), entry('a.txt'), entry('b.txt'))).toEqual([
      'en',
      unread('a.txt'),
      unread('b.txt'),
      add,
    ]);
    expect(await told(both, entry('en.md'), entry('photo.jpg'))).toEqual(['en', unread('photo.jpg'), add]);
    expect(await told(both, entry('en.md'), entry('a.md.jpg'))).toEqual(['en', unread('a.md.jpg'), add]);
    expect(await told(both, entry('en.md'), entry('zh.md', 'folder'))).toEqual(['en', add]);
    expect(await told(both, entry('en.md'), entry('fr.md', 'folder'))).toEqual(['en', unread('fr.md'), add]);
    expect(await told(both, entry('en.md'), entry('zhang.txt'), entry('x.jpg'))).toContainEqual(add);
    expect(await told(['en', 'de'], entry('en.md'), entry('(1).txt'), entry('x.jpg'))).toContainEqual(
      missing('de', 'add the file de.md'),
    );
  });

  test('a file of another language is told, also with the language that was meant', async () => {
    const other = (name: string, hint: string): unknown =>
      expect.stringMatching(new RegExp(`^first/${name}\\.md: the language "${name}" is not one .*${hint}$`));
    const whole = both.map((language) => entry(`${language}.md`));
    expect(await told(both, ...whole, entry('fr.md'), entry('enn.md'))).toEqual([
      ...both,
      other('enn', '\\(did you mean "en"\\?\\)'),
      other('fr', 'in exhibition\\.yaml'),
    ]);
  });

  test('while the languages can’t be read they are those of the files', async () => {
    expect(await told(undefined, entry('fr.md'), entry('de.md'), entry('x.md', 'folder'))).toEqual([
      'fr',
      'de',
      unread('x.md'),
    ]);
  });
});

describe('the picture of a chapter', () => {
  const place = 'chapters/first/chapter.yaml:2:8';

  test('a mistyped name is an error that offers the one that was meant and lists all', async () => {
    const { problems, exhibition } = await readSmall(
      smallFile('chapters/first/chapter.yaml', 'scene: growth-rings', 'scene: two-stone'),
    );
    expect(problems.map(brief)).toEqual([
      expect.stringMatching(
        new RegExp(
          `^${place} error: "scene" cannot be "two-stone": use one of first-ring, .* \\(did you mean "two-stones"\\?\\)$`,
        ),
      ),
    ]);
    expect(problems[0]?.zh).toMatch(/“scene”不能是“two-stone”.*（是不是“two-stones”？）/);
    expect(exhibition).toBeUndefined();
  });

  test.each([
    ['growth-rings', '[ { zh: 甲, en: A } ]', 'the picture "growth-rings" has no words in it: remove scene_labels'],
    [
      'rails',
      '[ { zh: 甲, en: A }, { zh: 乙, en: B } ]',
      'the picture "rails" has room for 1 label: remove what is too many',
    ],
  ])('labels that %s has no room for are a warning', async (scene, labels, says) => {
    const { problems, exhibition } = await readSmall(
      smallFile('chapters/first/chapter.yaml', 'scene: growth-rings', `scene: ${scene}\nscene_labels: ${labels}`),
    );
    expect(problems.map(brief)).toEqual([
      expect.stringMatching(`^chapters/first/chapter.yaml:3:\\d+ warning: ${says}`),
    ]);
    expect(exhibition?.chapters).toHaveLength(1);
  });
});
