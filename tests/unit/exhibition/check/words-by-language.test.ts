import { describe, expect, test } from 'vitest';
import { checkTexts } from '../../../../src-main/exhibition/check/texts.ts';
import { isMapping } from '../../../../src-main/exhibition/read/located.ts';
import { Report } from '../../../../src-main/exhibition/read/problem.ts';
import { sourceText } from '../../../../src-main/exhibition/read/text-file.ts';
import { readYaml } from '../../../../src-main/exhibition/read/yaml.ts';
import { passOver } from '../one-part.ts';

const located = (text: string, report = new Report()) => readYaml(sourceText('a.yaml', text), report);

async function told(text: string, languages: readonly string[] | undefined = ['zh', 'en']): Promise<string[]> {
  const known = { languages, span: undefined, sources: undefined, chapters: undefined };
  const { pass, told } = await passOver({}, { known });
  checkTexts(located(text, pass.report), pass);
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
