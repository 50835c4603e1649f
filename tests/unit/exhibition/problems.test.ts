import { describe, expect, test } from 'vitest';
import { brief, readSmall, small, smallFile, unmarked } from './support.ts';

const told = async (changes: Record<string, string | Uint8Array | null>, options = {}) =>
  (await readSmall(changes, options)).problems.map(brief);

test('the small exhibition the other promises start from has no problem', async () => {
  expect(await told({})).toEqual([]);
});

const version = 'version: "1"\n';
const cars = 'cars. [^book]';
const longText = `zh: ${'年'.repeat(300)}, en: ${'ring '.repeat(30)}`;

/** A piece of a file, what is written in its place ("|" marks where that is told), and how the sentence begins. */
type Mistake = readonly [piece: string, by: string, says: string];

const mistakes: Readonly<Record<string, readonly Mistake[]>> = {
  'exhibition.yaml': [
    ['span: { from: 1950', 'span: |{ from: 2050', 'the first year is later'],
    [
      'languages: [zh, en]',
      '|langauges: [zh, en]',
      'there is no key "langauges": correct it or remove it (did you mean "languages"?)',
    ],
    ['lat: 10', 'lat: |100', 'the latitude 100 is out of range'],
    ['lat: 10, lon: 20', 'lat: 10, lon: |-180.5', 'the longitude -180.5 is out of range'],
    ['id: small', 'id: |Small Town', 'the id "Small Town"'],
    [version, `${version}map: |cloud\n`, '"map" cannot be "cloud": use one of rings, globe'],
    [version, `${version}map: |{ a: 1 }\n`, '"map" cannot be a group of keys: use one of rings, globe'],
    [version, `${version}quiet_days: [|"13-01"]\n`, '"13-01" is no day of the year'],
    [version, `${version}take_away: |{ caption: { zh: 扫, en: Scan } }\n`, 'has neither address nor text'],
    [
      version,
      `${version}take_away: |{ text: { ${longText} } }\n`,
      'text has 1049 bytes in all languages, and the code holds 1000',
    ],
    [version, `${version}take_away: { address: |www.example.org }\n`, '"www.example.org" is no web address'],
  ],
  'sources.yaml': [
    ['grade: A', 'grade: |[A]', '"grade" cannot be a list: use one of A, B'],
    ['grade: A', 'grade: |a', '"grade" cannot be "a"'],
    ['grade: A', 'grade: A\n  date: |2003-02-30', '"2003-02-30" is no date'],
    ['en: Book', '|fr: Livre', 'the language "fr" is not one of the exhibition\'s'],
  ],
  'chapters/first/chapter.yaml': [
    ['year: 1960\nscene', '|scene', '"year" is missing'],
    ['year: 1960\n', '|year:\n', '"year" is missing'],
    ['year: 1960', 'year: |1960.5', '"year" must be a whole number'],
    ['minutes: 2', 'minutes: |0', '"minutes" must be more than 0'],
    [
      '{ number: 150000, unit: { zh: 辆, en: cars }, as_of: "1960"',
      '|{ number: 150000, unit: { zh: 辆, en: cars }',
      '"as_of" is missing',
    ],
    ['as_of: "1960"', 'as_of: "1960", pages: [|2]', 'there is no page 2'],
    ['sources: [book] }', 'sources: |[] }', 'has no source'],
    [
      'sources: [book]\n',
      'sources: [|bok]\n',
      'there is no source "bok" in sources.yaml: correct the id, or add the source (did you mean "book"?)',
    ],
  ],
  'chapters/first/zh.md': [
    ['[^book]', '|[^book', 'this source mark cannot be read'],
    ['# notes', '|## 讲解备注', 'guide\'s notes begin with "# notes"'],
    ['# notes', '|#notes', 'a # that begins a heading is followed by a space'],
  ],
  'chapters/first/en.md': [
    ['[^book]', '|【^book】 [^book]', 'this source mark cannot be read'],
    ['Lead.', 'Lead, |*loud*.', 'the lead is plain text'],
    ['Lead.', 'Lead.\n\n|And more.', 'the lead is one paragraph'],
    ['# Title\n\nLead.\n', '# Title|\n', 'the lead below the title is missing'],
    ['# Title\n\nLead', '|Lead', 'the title is missing'],
    ['# notes', '|# Notes', 'guide\'s notes begin with "# notes"'],
    [cars, '|[cars](https://example.org). [^book]', 'a link cannot be used here'],
    [cars, `${cars}\n\n|![x](y.png)`, 'an image cannot be used here'],
    [cars, `${cars}\n\n|    code`, 'a code block'],
    [cars, `${cars}\n\n- a\n  |- b`, 'each item of a list is one paragraph'],
    [cars, '|<b>cars</b>. [^book]', 'HTML cannot be used here'],
    [cars, `${cars}\n\n|<script>x</script>`, 'HTML cannot be used here'],
  ],
  'moments.yaml': [
    ['sources: [book]', 'sources: |book', '"sources" must be a list'],
    ['sources: [book]', 'sources:\n    - book\n    -|\n', 'item 2 of the list is empty: fill it in, or remove it'],
    [
      'sources: [book]',
      'sources: [book, |7]',
      'item 2 of the list must be text, but is the number 7: put it in quotation marks',
    ],
    ['year: 1970', 'year: 1970\n  date: |"1971-01-01"', 'the date 1971-01-01 is not in 1970'],
    ['- id: one', '- id: |first', 'the id "first" is already taken by a chapter (chapters/first/chapter.yaml:1)'],
    ['title: { zh: 一, en: One }', 'title: |{ zh: 一, en: One', 'this bracket is not closed on its line'],
  ],
  'routes/line.geojson': [
    [
      '"geometry": null,\n      "properties": { "id": "land", "kind": "country"',
      '|"geometry": null,\n      "properties": { "id": "land", "kind": "station"',
      'a station needs its coordinates',
    ],
    ['"id": "land"', '"id": |"start"', 'the id "start" is used twice on this line'],
    ['] },\n  "features"', '], |},\n  "features"', 'this is not valid JSON'],
    ['[20, 10]', '|[20]', '"coordinates" must have at least 2 items'],
    ['"Point"', '|"LineString"', '"type" cannot be "LineString"'],
  ],
};

describe('one mistake is told once, at its place', () => {
  test.each(Object.entries(mistakes).flatMap(([path, ofFile]) => ofFile.map((mistake) => [path, ...mistake] as const)))(
    '%s: %s → %s',
    async (path, piece, by, says) => {
      const { text, place } = unmarked(smallFile(path, piece, by)[path] ?? '');
      const [only, ...more] = await told({ [path]: text });
      expect(more).toEqual([]);
      expect(only).toContain(`${path}:${place} error: ${says}`);
    },
  );

  test('a table row that is one cell short', async () => {
    expect(await told({ 'cities.csv': `${small['cities.csv']}bcity,乙城,Bcity,甲国,Aland,1,2,1980,sister\n` })).toEqual(
      [expect.stringContaining('cities.csv:3:1 error: this row has 9 cells and the header 10')],
    );
  });

  test('a city that is there twice', async () => {
    const row = (small['cities.csv'] ?? '').split('\n')[1] ?? '';
    expect(await told({ 'cities.csv': `${small['cities.csv']}${row}\n` })).toEqual([
      'cities.csv:3:1 error: the id "acity" is already taken by a city (cities.csv:2): choose another',
    ]);
  });

  test('namesakes in different countries are two cities', async () => {
    expect(await told({ 'cities.csv': `${small['cities.csv']}bcity,甲城,Acity,乙国,Bland,1,2,,,book\n` })).toEqual([]);
  });
});

describe("one slip in a chapter's words is one error", () => {
  const second = '\n##\n\nMore. [^book]\n';
  const words = (text: string) => text.replace('\n# notes', () => `${second}\n# notes`);
  const both = {
    'chapters/first/zh.md': words(small['chapters/first/zh.md'] ?? ''),
    'chapters/first/en.md': words(small['chapters/first/en.md'] ?? ''),
  };
  const en = both['chapters/first/en.md'];
  test.each([
    ['an empty file', '\n', 1, 'the file is empty'],
    ['a smaller heading', en.replace('\n##\n', '\n### Small\n'), 9, 'pages begin with "##"'],
    ['a title without its #', en.replace('# Title', 'Title'), 1, 'the title is missing'],
    [
      'a table',
      en.replace('Lead.\n', 'Lead.\n').replace('More.', '| a | b |\n|---|---|\n'),
      11,
      'a table cannot be used here',
    ],
    [
      'a footnote written out',
      en.replace('\n# notes', '\n[^book]: A note.\n\n# notes'),
      13,
      'footnotes are not written out',
    ],
    ['a comment', en.replace('More.', 'More. <!-- really? -->'), 11, 'HTML cannot be used here'],
  ])('%s', async (_name, text, line, says) => {
    const problems = await told({ ...both, 'chapters/first/en.md': text });
    expect(problems).toEqual([
      expect.stringMatching(new RegExp(`^chapters/first/en\\.md:${line}:\\d+ error: ${says}`)),
    ]);
  });
});

describe('files', () => {
  test.each(['exhibition.yaml', 'sources.yaml', 'chapters/first/chapter.yaml'])('%s is missed', async (path) => {
    expect(await told({ [path]: null })).toEqual([expect.stringMatching(`^${path}:1:1 error: this file is missing`)]);
  });

  test('a file in a language the exhibition does not have is an error', async () => {
    expect(await told({ 'chapters/first/zn.md': '# T' })).toEqual([
      expect.stringContaining('chapters/first/zn.md:1:1 error: the language "zn" is not one of the exhibition\'s'),
    ]);
  });

  test('bad UTF-8 is told with its line', async () => {
    const bytes = Buffer.concat([
      Buffer.from('# Title\n\nLe'),
      Buffer.from([0xff]),
      Buffer.from('d.\n\n##\n\nA [^book]\n'),
    ]);
    expect(await told({ 'chapters/first/en.md': bytes })).toEqual([
      expect.stringContaining('chapters/first/en.md:3:3 error: the file is not UTF-8'),
    ]);
  });
});

test('each problem is told in Chinese and in English, with what to do after a colon', async () => {
  const { problems } = await readSmall({
    'exhibition.yaml': 'id: [',
    'moments.yaml': '- 1\n- {}\n',
    'cities.csv': 'id\n',
    'routes/line.geojson': '{}',
  });
  expect(problems.length).toBeGreaterThan(8);
  for (const { zh, en } of problems) {
    expect(zh).toMatch(/\p{Script=Han}.*：./u);
    expect(en).toMatch(/^[^\p{Script=Han}]+: .+$/u);
  }
});
