import { describe, expect, test } from 'vitest';
import { Report } from '../../../../src-main/exhibition/read/problem.ts';
import { sourceText } from '../../../../src-main/exhibition/read/text-file.ts';
import { readYaml } from '../../../../src-main/exhibition/read/yaml.ts';
import { brief, unmarked } from '../support.ts';

function toldOf(text: string): string[] {
  const report = new Report();
  readYaml(sourceText('a.yaml', text), report);
  return report.sorted().map(brief);
}

/** The place of what is told is marked by "|" in each text. */
function expectTold(says: string, marked: string): void {
  const { text, place } = unmarked(marked);
  expect(toldOf(text)).toEqual([expect.stringContaining(`a.yaml:${place} error: ${says}`)]);
}

const slips: readonly (readonly [name: string, says: string, texts: readonly string[]])[] = [
  [
    'a full-width colon, whatever the key looks like and wherever it stands',
    'a full-width colon (：) stands behind this key',
    [
      'year: 1980\n"scene"|：water\nimportance: 1\n',
      "year: 1980\n'scene'|：water\nimportance: 1\n",
      'year: 1980\nscene \t|：water\nimportance: 1\n',
      'year: 1980\npage-of_2|：water\nimportance: 1\n',
      'a:\n  b: 1\n  c|：2\n  d: 3\n',
      '-  id: a\n   year|：1\n   text: x\n',
      '- - id: a\n    c|：1\n    d: 2\n',
      '-   id|：a\n    year: 1\n',
      '- - id|：a\n    year: 1\n',
      'title: { zh|：长春, en: Changchun, fr }\n',
      'title: { zh: 长春, en|：C: d }\n',
      'title: { zh: 长春,en|：C: d }\n',
      'title: {  zh|：长: 春 }\n',
      't: [a, { zh|：长: 春 }]\n',
    ],
  ],
  [
    'a full-width comma before another key',
    'a full-width comma (，) stands between two entries',
    ['title: {zh: 长春|，en: C}\n', 'title: { zh: 长春|，  en : C }\n', 'title: { zh: 长春|， 9-x_y: C }\n'],
  ],
  [
    'curly quotation marks around words with a colon',
    'curly quotation marks are part of the text',
    ['a:   |“x: y”\n', 'a: |‘x: y’\n', 'a: { b: |“x: y” }\n'],
  ],
  [
    'a colon in words within braces',
    'this text within braces holds a colon',
    [
      'title: {en: Photograph|: City }\n',
      'title: { zh: 图,en: Photograph|: City }\n',
      'title: { zh: 图,   en: Photograph|: City }\n',
      'title: { zh: 说：b, en: c|: d }\n',
    ],
  ],
  [
    'a comma that is missing between two entries',
    'a comma is missing between two entries',
    [
      'title: { zh: 长春，又 |en: C }\n',
      'a: { zh: 长春 |en: C, d: e }\n',
      'a: { zh: "长春" |en: "C" }\n',
      'a: { year: 1991 |value: 8000 }\n',
      'a: { year: 1991, value: 8.5 |approximately: about }\n',
      'a: { sources: [b, c] |value: 1 }\n',
      'a: { b: { c: d } |value: 1 }\n',
    ],
  ],
  [
    'two colons on a line, of which none is the cause by itself',
    'there are two ": " on one line',
    [
      'a: |see key：x: y\n',
      'title: |长春，en: C\n',
      'a: |“x, y: z”\n',
      'a: |b“x: y”\n',
      'a: “x:y”\nb: |c: d\n',
      'a: |b:\n',
      'title:\n  zh: |a: b\n',
      'list:\n  - title: |Rings: a\n',
    ],
  ],
  [
    'a text that its own quotation mark ends',
    'this quotation mark ends the text',
    [
      'title: "The \\"gate|" of\n',
      "title: 'It''s|' of\n",
      'a: { b: "x|" y }\n',
      'a: {b: 1, c: "x|"y}\n',
      '- "x|" y\n',
      '- - "x|" y\n',
      'a:    "x|" y\n',
      'title: { zh: "a, b：c: d|" e }\n',
      'title: { zh: "长，en: C|" x }\n',
    ],
  ],
  [
    'a bracket that its line leaves open',
    'this bracket is not closed on its line',
    [
      'a: |{ b: 1\nc: 2\nd: 3\n',
      'a: |[ "}", { b: 1\nc: 2\n',
      "a: |[ '}', 'it''s ]', { b: 1\nc: 2\n",
      'a: |[ "\\"}" \nc: 2\n',
      'a: |{ b: { c: 1 }\nd: 2\n',
      'a: |{ b: [ 1 ]\nd: 2\n',
      'a: |{ b: 1 # x\nc: 2\n',
      'a: { b: x#y }\nc: |{ d: 1\ne: 2\n',
      'a: { b: 1 } # {\nb: |[ 2\nc: 3\n',
      'title: |{ zh: a # b, c：d\n',
      '|{ a: 1\n',
      'a: 1\nb: |{ c: 1',
    ],
  ],
  [
    'a bracket whose end is a comment',
    'what stands behind # is taken for a comment',
    ['a: { b: 1 |# }\nc: 2\n', 'a: [ 1 |# ]\nc: 2\n'],
  ],
  [
    'a bracket that may well go on in the next line, where its file has no more of it',
    'the indentation is wrong or a bracket is not closed',
    ['a: [\n  1,\n  2\n|b: 3\n', 'a: {\n  b: 1\n|c: 2\n', 'a: [1,   \n 2\n|b: 3\n', 'a: { b: 1\n\n\n|c: 2\n'],
  ],
  [
    'a key that stands in no column of those above it',
    'the indentation is wrong: ',
    [
      'a: b\n\n\n  |c: d\n',
      'a: b:c\n   |d: e\n',
      'a: b\n  |c: d\ne: f\n',
      'a: 1\n  \n |b: 2\n',
      '# c\n b: 1\n|a: 2\n',
      '"a": 1\n |"b": 2\n',
      "'a': 1\n |'b': 2\n",
      'a.b: 1\n |c.d: 2\n',
      'a : 1\n |b : 2\n',
    ],
  ],
  [
    'a key between three groups, by their columns',
    'the indentation is wrong: 3 spaces before this key, 4 or 2 or 0 before',
    ['x:\n  y:\n    a: 1\n   |b: 2\n'],
  ],
  [
    'a key below an entry with two spaces behind its dash',
    'the indentation is wrong: 5 spaces before this key, 6 or 0 before',
    ['a:\n  -   b: 1\n     |c: 2\n'],
  ],
  ['a second document', 'the file holds a second document', ['a: 1\n|---\nb: 2\n', '---\na: 1\n|---\nb: 2\n']],
  [
    'a line that is neither key nor text',
    'this line has no "key: "',
    ['a: 1\n|1：x\nb: 2\n', 'a: 1\n|see key：x\nb: 2\n'],
  ],
  [
    'a text that begins with what YAML keeps for itself',
    'text cannot begin with this character',
    ['a: |%x\n', 'a: |@x\n', 'a: |`x`\n', 'a:\n  b: |@x\n', 'a: # c\n\n  # d\n    b: |@x\n', '- a:\n    b: |@x\n'],
  ],
  ['a backslash in quotation marks', 'the backslash inside quotation marks is not understood', ['a: "|\\q"\n']],
  [
    'what has no cause of its own',
    'this is not valid YAML',
    ['title: {\n  en: |Photo: x\n}\n', 'a: |- b\n', 'a: |} # }\nb: 1\n', 'sources: [a: |b: c]\n'],
  ],
  [
    'a quotation mark that is missing',
    'a colon, comma, quotation mark or bracket is missing',
    ['a: "x\n|', 'a: [ "x" |y, 2 ]\n'],
  ],
];

describe.each(slips)('an editor is told of %s', (_name, says, texts) => {
  test.each(texts.map((text) => [text.replaceAll('\n', '⏎'), text] as const))('%s', (_shown, text) => {
    expectTold(says, text);
  });
});

test.each([
  'sources: [a，b: c]\n',
  'a # “: “x: y”\n',
  'a: b "x" y\n',
  'a: 1\n   x y\nb: 2\n',
  '---\na: 1\n',
  'a: 1\n...\n',
])('words, comments and marks that YAML allows are no slip: %j', (text) => {
  expect(toldOf(text)).toEqual([]);
});
