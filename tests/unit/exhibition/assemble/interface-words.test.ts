import { describe, expect, test } from 'vitest';
import { touchEn } from '../../../../src-main/contract/words/touch.en.ts';
import { wallEn } from '../../../../src-main/contract/words/wall.en.ts';
import { readWords } from '../../../../src-main/exhibition/assemble/words.ts';
import { passOver } from '../one-part.ts';

/** What a folder words/ with these files gives, and what is told of it. */
async function read(files: Readonly<Record<string, string | Uint8Array>>, languages?: readonly string[]) {
  const known = { languages, span: undefined, sources: undefined, chapters: undefined };
  const inFolder = Object.entries(files).map(([name, content]) => [`words/${name}`, content] as const);
  const { pass, told } = await passOver(Object.fromEntries(inFolder), { known });
  return { words: await readWords(pass), told: told() };
}

const languages = ['zh', 'en', 'fr'];
const wordKeys = Object.keys({ ...wallEn, ...touchEn });
const all = wordKeys.map((key) => `${key}: Mot\n`).join('');
const nothingReads = (path: string): string =>
  `${path}:1:1 warning: nothing reads this: check its name and place, or move it out of the exhibition folder`;

describe('files of interface words', () => {
  test('are read by the name of their language, with either ending', async () => {
    expect(await read({ 'zh.yaml': 'home: 首页\n', 'en.yml': 'home: Start\nback: Return\n' }, ['zh', 'en'])).toEqual({
      words: { zh: { home: '首页' }, en: { home: 'Start', back: 'Return' } },
      told: [],
    });
  });

  test('may put the verb of a picture in other words', async () => {
    expect((await read({ 'en.yaml': 'touch-water: Wipe it\nwater: Wipe it\n' }, ['zh', 'en'])).words).toEqual({
      en: { 'touch-water': 'Wipe it' },
    });
  });

  test('of any language are read while nobody knows the languages of the exhibition', async () => {
    const { words, told } = await read({ 'fr.yaml': all });
    expect(words['fr']?.['home']).toBe('Mot');
    expect(told).toEqual([]);
  });

  test('of another language than the exhibition’s are refused, and what may be meant is told', async () => {
    const { words, told } = await read({ 'frr.yaml': all, 'fr.yaml': all, 'nl.yaml': all }, languages);
    expect(Object.keys(words)).toEqual(['fr']);
    const refused = "is not one of the exhibition's: rename the file, or add it to languages in exhibition.yaml";
    expect(told).toEqual([
      `words/frr.yaml:1:1 error: the language "frr" ${refused} (did you mean "fr"?)`,
      `words/nl.yaml:1:1 error: the language "nl" ${refused}`,
    ]);
  });

  test('are nothing else that lies there: notes, other endings, folders', async () => {
    const { words, told } = await read(
      { 'notes.txt': 'home: Start', 'en.yaml.txt': 'home: Start', 'en.yaml/inner.yaml': 'home: Start' },
      ['zh', 'en'],
    );
    expect(words).toEqual({});
    expect(told).toEqual([
      nothingReads('words/en.yaml'),
      nothingReads('words/en.yaml.txt'),
      nothingReads('words/notes.txt'),
    ]);
  });

  test('that are no text are told once and give nothing', async () => {
    const { words, told } = await read({ 'en.yaml': Uint8Array.of(0x68, 0x3a, 0x20, 0xff, 0xfe) }, ['zh', 'en']);
    expect(words).toEqual({});
    expect(told).toEqual([expect.stringMatching(/^words\/en\.yaml:1:\d+ error: /)]);
  });
});

describe('what stands in such a file', () => {
  test('is nothing where its grammar is broken, and only this is told', async () => {
    const { words, told } = await read({ 'fr.yaml': 'home: "Accueil\nhmoe: 5\n' }, languages);
    expect(words).toEqual({ fr: {} });
    expect(told).toEqual([expect.stringMatching(/^words\/fr\.yaml:\d+:\d+ error: /)]);
  });

  test.each([
    ['a list', '\n- home\n- back\n', '2:1'],
    ['a word', 'home\n', '1:1'],
  ])('may not be %s', async (_kind, content, place) => {
    const { words, told } = await read({ 'en.yaml': content }, ['zh', 'en']);
    expect(words).toEqual({ en: {} });
    expect(told).toEqual([
      `words/en.yaml:${place} error: this must be a list of "key: words": correct it as the guide shows`,
    ]);
  });

  test('may be nothing where the program has its own words', async () => {
    expect(await read({ 'en.yaml': '# later\n' }, ['zh', 'en'])).toEqual({ words: { en: {} }, told: [] });
  });

  test('is told at its key where the key is unknown', async () => {
    const { words, told } = await read({ 'en.yaml': 'back: Return\nhmoe: Start\n' }, ['zh', 'en']);
    expect(words).toEqual({ en: { back: 'Return' } });
    expect(told).toEqual([
      'words/en.yaml:2:1 error: there are no interface words "hmoe": correct the key or remove it (did you mean "home"?)',
    ]);
  });

  test.each([
    ['a number', '5'],
    ['true', 'true'],
    ['nothing in quotation marks', '""'],
    ['spaces only', '"  "'],
    ['words by language', '{ en: On }'],
  ])('is no text where it is %s', async (_kind, value) => {
    const { words, told } = await read({ 'en.yaml': `back: Return\nhome: ${value}\n` }, ['zh', 'en']);
    expect(words).toEqual({ en: { back: 'Return' } });
    expect(told).toEqual([
      'words/en.yaml:2:7 error: "home" must be text: fill it in, and put quotation marks around numbers and words such as true',
    ]);
  });

  test('is told where the bundled fonts can’t show it, and shown all the same', async () => {
    const { words, told } = await read({ 'en.yaml': 'back: Return\nhome: Start 𒀀\n' }, ['zh', 'en']);
    expect(words['en']?.['home']).toBe('Start 𒀀');
    expect(told).toEqual([expect.stringMatching(/^words\/en\.yaml:2:7 warning: .*"𒀀" \(U\+12000\)/)]);
  });
});

describe('words of a language that the program doesn’t have', () => {
  test('are told when there is no file; for its own languages none is needed', async () => {
    expect((await read({}, languages)).told).toEqual([
      'words/fr.yaml:1:1 warning: there are no interface words in "fr", English is shown in their place: add this file',
    ]);
  });

  test('are complete when each key has some', async () => {
    const { words, told } = await read({ 'fr.yaml': all }, languages);
    expect(Object.keys(words['fr'] ?? {})).toEqual([...wordKeys]);
    expect(told).toEqual([]);
  });

  test('are named where they are missing or empty, and only those', async () => {
    const without = all.replace('home: Mot\n', '').replace('next: Mot\n', 'next:\n');
    expect((await read({ 'fr.yaml': without }, languages)).told).toEqual([
      'words/fr.yaml:1:1 warning: 2 interface words are missing, English is shown in their place: add home, next',
    ]);
  });

  test('are all missing in a file that is empty', async () => {
    const { told } = await read({ 'fr.yaml': '' }, languages);
    expect(told).toEqual([expect.stringContaining(`warning: ${wordKeys.length} interface words are missing`)]);
  });
});
