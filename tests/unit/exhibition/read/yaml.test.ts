import { describe, expect, test } from 'vitest';
import type { Located } from '../../../../src-main/exhibition/read/located.ts';
import { Report } from '../../../../src-main/exhibition/read/problem.ts';
import { sourceText } from '../../../../src-main/exhibition/read/text-file.ts';
import { readYaml } from '../../../../src-main/exhibition/read/yaml.ts';
import { brief, unmarked } from '../support.ts';

function read(text: string): { located: Located; told: string[] } {
  const report = new Report();
  const located = readYaml(sourceText('a.yaml', text), report);
  return { located, told: report.sorted().map(brief) };
}

/** Also equal in what is absent: a key without a value is no key. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

describe('YAML is read as it was meant', () => {
  test('with groups, lists, and values of every kind', () => {
    const { located, told } = read('a: { b: [1, two, true] }\nc:\n  - d: "3"\n  -\n');
    expect(plain(located.value)).toEqual({ a: { b: [1, 'two', true] }, c: [{ d: '3' }, null] });
    expect(located.sound).toBe(true);
    expect(told).toEqual([]);
  });

  test.each([
    ['an empty file', ''],
    ['a file of comments', '# nothing\n'],
  ])('%s holds nothing, and that is no slip of grammar', (_name, text) => {
    const { located, told } = read(text);
    expect(located.value).toBeUndefined();
    expect(located.sound).toBe(true);
    expect(told).toEqual([]);
  });

  test('a key without a value counts as absent, and its place is the key', () => {
    const { located, told } = read('id: x\ndate:   \n? place\nyear: 1990\n');
    expect(Object.keys(located.value as object)).toEqual(['id', 'year']);
    expect([located.at(['date']), located.at(['place']), located.at(['year'])]).toEqual([
      { line: 2, column: 1 },
      { line: 3, column: 3 },
      { line: 4, column: 7 },
    ]);
    expect(told).toEqual([]);
  });

  test('what stands in the file as a whole begins behind the comments', () => {
    expect(read('# a note\n\nid: x\n').located.at([])).toEqual({ line: 3, column: 1 });
  });

  test.each([
    [
      'a page was once a beat',
      'beats: 1\nbeat-of: 2\n',
      { pages: 1, 'page-of': 2 },
      ['1:1 warning: "beats" is called "pages"', '2:1 warning: "beat-of" is called "page-of"'],
    ],
    [
      'digits behind a comma are a key of their own, and are kept',
      'a: { value: 1,240 }\n',
      { a: { value: 1, 240: null } },
      [],
    ],
    ['a colon in a key is no slip where a value follows', '"zh：a": { en:b: 1 }\n', { 'zh：a': { 'en:b': 1 } }, []],
    ['nor where the value is missing', '? zh:工厂\na: { en:b: , c: 1 }\n', { a: { c: 1 } }, []],
  ])('%s', (_name, text, value, says) => {
    const { located, told } = read(text);
    expect(plain(located.value)).toEqual(value);
    expect(told).toEqual(says.map((beginning) => expect.stringContaining(`a.yaml:${beginning}`) as string));
  });

  test('"<<" is a key like any other and brings nothing in', () => {
    const { located, told } = read('<<: { a: 1 }\nb: 2\n');
    expect(plain(located.value)).toEqual({ '<<': { a: 1 }, b: 2 });
    expect(told).toEqual([]);
  });
});

describe('what is not used here is refused at its place, and the rest is read', () => {
  test('a key that stands twice, of which the first counts', () => {
    const { located, told } = read('a: 1\nb: { c: 1, c: 2 }\na: 3\na: 4\n');
    expect(told).toEqual([
      'a.yaml:2:12 error: "c" appears twice: remove one of them',
      'a.yaml:3:1 error: "a" appears twice: remove one of them',
      'a.yaml:4:1 error: "a" appears twice: remove one of them',
    ]);
    expect(plain(located.value)).toEqual({ a: 1, b: { c: 1 } });
    expect(located.sound).toBe(true);
  });

  test('a comment that may be the rest of a text, which is told', () => {
    const { located, told } = read('a: Gate #3\nb: 5 #3\nc: "d" #3\ne: f # g\nh:\n  - i #j\nk: [l, #m\n  n]\n');
    expect(told).toEqual([
      expect.stringMatching(/^a\.yaml:1:9 warning: what stands behind # is taken for a comment/),
      expect.stringMatching(/^a\.yaml:6:7 warning: what stands behind #/),
    ]);
    expect(plain(located.value)).toMatchObject({ a: 'Gate', h: ['i'], k: ['l', 'n'] });
  });

  test('an item of a list that lacks its dash: told once, and nothing of it is read', () => {
    const { located, told } = read(
      '- a: 1\n  b: 2\n  a: 3\n  b: 4\n  c: 5\n- { a: 1, a: 2 }\n- a: 1\n  a: 2\n  b: 3\n',
    );
    expect(told).toEqual([
      'a.yaml:3:3 error: "a" appears twice: remove one of them; where a new item of the list begins, put "- " before it',
      'a.yaml:6:11 error: "a" appears twice: remove one of them',
      'a.yaml:8:3 error: "a" appears twice: remove one of them; where a new item of the list begins, put "- " before it',
    ]);
    expect(plain(located.value)).toEqual([{ a: 1, b: 2 }, { a: 1 }, { a: 1, b: 3 }]);
  });

  test('an alias', () => {
    const { located, told } = read('a: &x [1]\nb: *x\nc: 2\n');
    expect(told).toEqual([expect.stringMatching(/^a\.yaml:2:4 error: text that begins with \* needs quotation marks/)]);
    expect(plain(located.value)).toEqual({ a: [1], c: 2 });
  });

  test.each([
    ['a list', '? [x, y]\n: 1\nb: 2\n', 3],
    ['a group', '{ a: 1 }: x\nb: 2\n', 1],
  ])('%s as a key', (_name, text, column) => {
    const { located, told } = read(text);
    expect(told).toEqual([`a.yaml:1:${column} error: a key must be one word: check colons and indentation`]);
    expect(plain(located.value)).toEqual({ b: 2 });
  });
});

describe('what would lose a part of a text within braces is told:', () => {
  const comma = 'a comma within braces ends the text before it';
  // Its place is marked by "|".
  test.each([
    ['a comma before a word with digits', 'a: { en: A gate, |no240 }\n', comma],
    ['a comma before digits and letters', 'a: { en: A gate, |240x }\n', comma],
    ['a comma before a web address', 'a: { en: A gate, |http://a.org }\n', comma],
    ['a comma before the end of a quotation', 'a: { en: A “gate, |seen” }\n', comma],
    ['a comma within curly quotation marks', 'a: { en: |“A gate, seen” }\n', 'curly quotation marks'],
    ['a colon without its space', 'a: { zh|:工厂 }\n', 'there is no space behind the colon'],
  ])('%s', (_name, marked, says) => {
    const { text, place } = unmarked(marked);
    expect(read(text).told).toEqual([expect.stringContaining(`a.yaml:${place} error: ${says}`)]);
  });
});

test('a comma in words within braces is told where the rest of the text would be lost', () => {
  const { located, told } = read('a: { zh: 大门, en: A gate, seen from afar }\nb: { c, d: 1 }\n');
  expect(told).toEqual([expect.stringContaining('a.yaml:1:26 error: a comma within braces ends the text before it')]);
  expect(located.sound).toBe(false);
});

describe('of slips of grammar the first in the file is told', () => {
  test('a tag, although a bracket further down is not closed', () => {
    const { located, told } = read('a: !x y\nb: [1\n');
    expect(told).toEqual([expect.stringMatching(/^a\.yaml:1:4 error: a tag that begins with !/)]);
    expect(located.sound).toBe(false);
  });

  test('a tab, although there is a tag further down', () => {
    const { located, told } = read('a:\n\tb: 1\nc: !x y\n');
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^a\.yaml:2:\d+ error: a tab is used to indent/);
    expect(located.sound).toBe(false);
  });
});

describe('the cause of a slip is named at its own place, once', () => {
  const colon = 'a full-width colon (：) stands behind this key';
  const indent = 'the indentation is wrong: ';
  const quote = 'this quotation mark ends the text';
  // The place of the cause is marked by "|".
  test.each([
    ['a full-width colon between keys', 'year: 1980\nscene|：water\nimportance: 1\n', colon],
    ['in the first line', 'year|：1980\nscene: water\n', colon],
    ['in the last line', 'year: 1980\nimportance|：1\n', colon],
    ['as the whole file', 'year|：1980\n', colon],
    ['before a group', 'title|：\n  zh: 长春\n  en: C\n', colon],
    ['in a group of one line', 'title: { zh|：长春, en: Changchun }\nyear: 1\n', colon],
    ['as the only line of a group', 'title:\n  zh|：长春\nyear: 1\n', colon],
    ['in an entry of a list', '- id: a\n  year|：1\n  text: x\n', colon],
    ['as the whole entry of a list', '- id|：a\n- id: b\n', colon],
    [
      'a full-width comma',
      'title: { zh: 长春|，en: Changchun }\n',
      'a full-width comma (，) stands between two entries',
    ],
    [
      'a colon in words within braces',
      'title: { zh: 图, en: Photograph|: City Archive }\n',
      'this text within braces holds a colon',
    ],
    [
      'a # in words within braces',
      'title: { zh: 图, en: Gate |#3 }\nyear: 1\n',
      'what stands behind # is taken for a comment',
    ],
    ['a brace that is not closed', 'title: |{ zh: 图, en: Gate\nyear: 1\n', 'this bracket is not closed on its line'],
    ['an apostrophe in single quotation marks', "title: { en: 'The gate|'s plant' }\n", quote],
    ['quotation marks around some of the words', 'title: "The gate|" of the plant\n', quote],
    ['a full-width dash', '|－ id: a\n  year: 1\n', 'a full-width dash stands before this entry'],
    ['a colon without its space', 'year|:1980\nscene: water\n', 'there is no space behind the colon of this key'],
    ['a tab before a key', 'title:\n  zh: a\n|\ten: b\n', 'a tab is used to indent'],
    ['a tab below an entry of a list', '- id: a\n|\tyear: 1\n', 'a tab is used to indent'],
    ['a tab within brackets', 'sources: [a,\n|\tb]\n', 'a tab is used to indent'],
    ['full-width spaces', 'title:\n|　　zh: a\n　　en: b\n', 'full-width or no-break spaces are used to indent'],
    ['a space too few in a list', '- id: a\n |year: 1\n', `${indent}1 space before this key, 2 before those above`],
    ['two spaces too few in a list', '- id: a\n|year: 1\n', `${indent}0 spaces before this key, 2 before those above`],
    ['a space too few in a group', 'title:\n  zh: a\n |en: b\n', `${indent}1 space before this key, 2 or 0 before`],
    ['a space too many in a group', 'title:\n  zh: a\n   |en: b\n', `${indent}3 spaces before this key, 2 or 0 before`],
    ['a space too many in a list', '- id: a\n   |year: 1\n', `${indent}3 spaces before this key, 2 before those above`],
    ['a space too many below an empty line', 'year: 1\n\n |scene: x\n', `${indent}1 space before this key, 0 before`],
    ['a first line that is indented', ' year: 1\n|scene: x\n', `${indent}0 spaces before this key, 1 before`],
    ['two colons on a line', 'title: |Rings: a story\n', 'there are two ": " on one line'],
    ['a bracket that is not closed', 'sources: |[a, b\nyear: 1\n', 'this bracket is not closed on its line'],
  ])('%s', (_name, marked, says) => {
    const { text, place } = unmarked(marked);
    const { located, told } = read(text);
    expect(told).toEqual([expect.stringContaining(`a.yaml:${place} error: ${says}`)]);
    expect(located.sound).toBe(false);
  });

  test('words may hold what a key may not', () => {
    const words = 'zh: 说明：无\nen: |\n  APEC：a\n  b：c\nde: "zh：长春"\nfr: 甲，乙\n';
    expect(read(words).told).toEqual([]);
    expect(read('lead:\n  第一行：说明\nit: APEC：a\nes:\n  "APEC：a"\n').told).toEqual([]);
  });
});

describe('nesting', () => {
  const tooDeep = 'nested too deeply: check the indentation';

  test('is read forty deep, of lists and of groups', () => {
    expect(read('['.repeat(41) + ']'.repeat(41)).told).toEqual([]);
    expect(read(`${'{a: '.repeat(40)}{}${'}'.repeat(40)}`).told).toEqual([]);
  });

  test('is refused deeper, where it becomes too deep', () => {
    expect(read('['.repeat(42) + ']'.repeat(42)).told).toEqual([`a.yaml:1:42 error: ${tooDeep}`]);
    expect(read(`${'{a: '.repeat(41)}{}${'}'.repeat(41)}`).told).toEqual([`a.yaml:1:165 error: ${tooDeep}`]);
  });

  test('that no parser gets to the end of is told as well, and is no sound file', () => {
    const { located, told } = read('['.repeat(70_000));
    expect(told[0]).toBe(`a.yaml:1:42 error: ${tooDeep}`);
    expect(located.sound).toBe(false);
  });
});

describe('a file of far too many pieces is not read', () => {
  const refused =
    'a.yaml:1:1 error: there are too many lines and items, and none was read: check that it is the right file';

  test.each([
    ['lines', '\n'],
    ['items', ','],
    ['groups', '{'],
    ['lists', '['],
  ])('by its %s', (_name, piece) => {
    const { located, told } = read(piece.repeat(80_001));
    expect(told).toEqual([refused]);
    expect(located.value).toBeUndefined();
    expect(located.sound).toBe(false);
  });

  test('while one as long as may be is read, and a long text has few pieces', () => {
    const long = read(`${'\n'.repeat(79_999)}a: 1\n`);
    expect([plain(long.located.value), long.told]).toEqual([{ a: 1 }, []]);
    expect(read(`a: ${'x'.repeat(100_000)}`).told).toEqual([]);
  });
});
