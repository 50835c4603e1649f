import { describe, expect, test } from 'vitest';
import { checkTexts, missingGlyph, wordingsOf } from '../../../../src-main/exhibition/check/texts.ts';
import { isMapping } from '../../../../src-main/exhibition/read/located.ts';
import { Report } from '../../../../src-main/exhibition/read/problem.ts';
import { sourceText } from '../../../../src-main/exhibition/read/text-file.ts';
import { readYaml } from '../../../../src-main/exhibition/read/yaml.ts';
import type { Known } from '../../../../src-main/exhibition/check/pass.ts';
import { known, passOver } from '../one-part.ts';

const located = (text: string, report = new Report(), file = 'a.yaml') => readYaml(sourceText(file, text), report);

async function told(text: string, file?: string, more: Partial<Known> = {}): Promise<string[]> {
  const { pass, told } = await passOver({}, { known: { ...known, ...more } });
  checkTexts(located(text, pass.report, file), pass);
  return told();
}
const missing = (place: string, language: string): string =>
  `a.yaml:${place} warning: there are no words in "${language}": add the translation`;
const noGlyph = (place: string): string =>
  `a.yaml:${place} warning: the bundled fonts have no character "𒀀" (U+12000): write it another way`;

describe('words by language', () => {
  test('that miss a language are told at their key, also inside lists', async () => {
    expect(await told('title: { zh: 一 }\nlist:\n  - title: { en: One }\n')).toEqual([
      missing('1:1', 'en'),
      missing('3:5', 'zh'),
    ]);
  });

  test('are not what has no keys at all, or other keys', async () => {
    expect(await told('title: {}\nhome: { name: here, zh: 一 }\n')).toEqual([]);
  });

  test('with a character that the fonts lack are told at the character, not at the same one elsewhere', async () => {
    expect(await told('id: 𒀀\ntitle:\n  zh: 一\n  en: Some 𒀀 thing\n')).toEqual([noGlyph('4:12')]);
  });

  test('with a character that is written as its code are told where they begin', async () => {
    expect(await told(String.raw`title: { zh: 一, en: "a \U00012000" }`)).toEqual([noGlyph('1:21')]);
  });

  test('are told of one character once a file', async () => {
    expect(await told('title: { zh: 一𒀀, en: One 𒀀 }\ntext: { zh: 二𒀀, en: Two }\n')).toEqual([noGlyph('1:15')]);
  });

  test('may hold something else than text, which is told elsewhere', async () => {
    expect(await told('title: { zh: 5, en: [1] }\n')).toEqual([]);
  });

  test('are not known for such while the languages can’t be read', async () => {
    expect(await told('title: { en: One }\n', 'a.yaml', { languages: undefined })).toEqual([]);
  });

  test('in the writing of another are told at the key, and each once', async () => {
    expect(await told('title: { zh: Four words of English, en: 四个汉字 }\n')).toEqual([
      expect.stringContaining('a.yaml:1:10 warning: this stands under "zh"'),
      expect.stringContaining('a.yaml:1:37 warning: this stands under "en"'),
    ]);
  });

  test('of an exhibit are told to be complete elsewhere, and hold no marks', async () => {
    const caption = 'caption: { en: "**One**" }';
    const marks = (place: string): unknown => expect.stringMatching(new RegExp(`${place} warning: marks such as`));
    expect(await told(`exhibits: [{ ${caption} }]\n`)).toEqual([marks('a.yaml:1:29')]);
    expect(await told(`${caption}\n`, 'series.yaml')).toEqual([marks('series.yaml:1:16')]);
    expect(await told(`${caption}\n`)).toEqual([missing('1:1', 'zh')]);
    expect(await told(`exhibits: [{ says: { zh: 字, en: ${'x'.repeat(121)} } }]\n`)).toEqual([]);
    expect(await told(`exhibits: [{ caption: { zh: 字, en: ${'x'.repeat(121)} } }]\n`)).toHaveLength(1);
  });

  test('that name different days are told once: where one is the day of the data, against that', async () => {
    const words = 'text: { zh: 10月27日。, en: On 28 October. }\n';
    const differs = 'warning: "28 October" here differs from "10月27日" in "zh" (a.yaml:';
    expect(await told(words)).toEqual([expect.stringContaining(`a.yaml:1:29 ${differs}1:13)`)]);
    expect(await told(`date: "1960-10-27"\n${words}`)).toEqual([]);
    expect(await told(`- date: "1960-10-27"\n  ${words}`)).toEqual([]);
    expect(await told(`- date: "1961-05-03"\n  ${words}`)).toEqual([expect.stringContaining(`a.yaml:2:31 ${differs}`)]);
  });

  test('are found by their place, also where it is written otherwise than it reads', async () => {
    const { pass } = await passOver({});
    const yaml = located(String.raw`text: { zh: "一\n二\n三四五", en: 7, fr: x }`);
    const [only, ...more] = wordingsOf(yaml, ['text'], pass);
    expect(more).toEqual([]);
    expect([0, 2, 4].map((offset) => only?.at(offset).column)).toEqual([13, 13, 20]);
    expect(wordingsOf(located('text: x\n'), ['text'], pass)).toEqual([]);
    expect(wordingsOf(yaml, ['text'], { ...pass, known: { ...known, languages: undefined } })).toEqual([]);
  });
});

test('a lost letter is told as such, another character by its code', () => {
  expect(missingGlyph('\uFFFD').en).toContain('a letter was lost here');
  expect(missingGlyph('\u01C5').en).toContain('(U+01C5)');
  expect(missingGlyph('\u{30EDD}').en).toContain('(U+30EDD)');
});

describe('the place of a part of a file', () => {
  const file = located('first: 1\nhome:\n  name:\n    zh: 城\n');

  test('is that of its key or of its value', () => {
    expect(file.at(['home', 'name'], 'key')).toEqual({ line: 3, column: 3 });
    expect(file.at(['home', 'name'])).toEqual({ line: 4, column: 5 });
    expect(file.at([])).toEqual({ line: 1, column: 1 });
  });

  test('is where the mapping begins that a part is missing from, whether its key or its value is asked for', () => {
    expect(file.at(['home', 'lat'], 'key')).toEqual({ line: 3, column: 3 });
    expect(file.at(['home', 'lat', 'deep'])).toEqual({ line: 3, column: 3 });
    expect(file.at(['first', 'deep'])).toEqual({ line: 1, column: 8 });
  });
});

test('a mapping is neither a list, nor a word, nor nothing', () => {
  expect([{}, [], 'word', null, undefined].map(isMapping)).toEqual([true, false, false, false, false]);
});
