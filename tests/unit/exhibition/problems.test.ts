import { describe, expect, test } from 'vitest';
import { brief, placeOf, readSmall, small, smallFile } from './support.ts';

const told = async (changes: Record<string, string | Uint8Array | null>, options = {}) =>
  (await readSmall(changes, options)).problems.map(brief);

test('the small exhibition the other promises start from has no problem', async () => {
  expect(await told({})).toEqual([]);
});

describe('one mistake is told once, at its place', () => {
  test.each([
    ['exhibition.yaml', 'from: 1950', 'from: 2050', 'span: |{', 'the first year is later'],
    [
      'exhibition.yaml',
      'languages: [zh, en]',
      'langauges: [zh, en]',
      '|langauges',
      'there is no key "langauges": correct it or remove it (did you mean "languages"?)',
    ],
    ['exhibition.yaml', 'lat: 10', 'lat: 100', 'lat: |100', 'the latitude 100 is out of range'],
    [
      'exhibition.yaml',
      'lat: 10, lon: 20',
      'lat: 10, lon: -180.5',
      'lon: |-180.5',
      'the longitude -180.5 is out of range',
    ],
    ['exhibition.yaml', 'id: small', 'id: Small Town', 'id: |Small', 'the id "Small Town"'],
    [
      'exhibition.yaml',
      'version: "1"\n',
      'version: "1"\nmap: cloud\n',
      'map: |cloud',
      '"map" cannot be "cloud": use one of rings, globe',
    ],
    [
      'exhibition.yaml',
      'version: "1"\n',
      'version: "1"\nmap: { a: 1 }\n',
      'map: |{ a',
      '"map" cannot be a group of keys: use one of rings, globe',
    ],
    [
      'moments.yaml',
      'sources: [book]',
      'sources:\n    - book\n    -\n',
      'book\n    -|',
      'item 2 of the list is empty: fill it in, or remove it',
    ],
    [
      'moments.yaml',
      'sources: [book]',
      'sources: [book, 7]',
      'book, |7',
      'item 2 of the list must be text, but is the number 7: put it in quotation marks',
    ],
    ['sources.yaml', 'grade: A', 'grade: [A]', 'grade: |[A', '"grade" cannot be a list: use one of A, B'],
    [
      'exhibition.yaml',
      'version: "1"\n',
      'version: "1"\nquiet_days: ["13-01"]\n',
      '[|"13-01"',
      '"13-01" is no day of the year',
    ],
    [
      'exhibition.yaml',
      'version: "1"\n',
      'version: "1"\ntake_away: { caption: { zh: 扫, en: Scan } }\n',
      'take_away: |{',
      'has neither address nor text',
    ],
    [
      'exhibition.yaml',
      'version: "1"\n',
      `version: "1"\ntake_away: { text: { zh: ${'年'.repeat(300)}, en: ${'ring '.repeat(30)} } }\n`,
      'take_away: |{',
      'text has 1049 bytes in all languages, and the code holds 1000',
    ],
    [
      'exhibition.yaml',
      'version: "1"\n',
      'version: "1"\ntake_away: { address: www.example.org }\n',
      'address: |www',
      '"www.example.org" is no web address',
    ],
    ['sources.yaml', 'grade: A', 'grade: a', 'grade: |a', '"grade" cannot be "a"'],
    ['sources.yaml', 'grade: A', 'grade: A\n  date: 2003-02-30', 'date: |2003-02-30', '"2003-02-30" is no date'],
    ['sources.yaml', 'en: Book', 'fr: Livre', '|fr: Livre', 'the language "fr" is not one of the exhibition\'s'],
    ['chapters/first/chapter.yaml', 'year: 1960\n', '', '|scene', '"year" is missing'],
    ['chapters/first/chapter.yaml', 'year: 1960\n', 'year:\n', '|year:', '"year" is missing'],
    ['chapters/first/chapter.yaml', 'year: 1960', 'year: 1960.5', 'year: |1960.5', '"year" must be a whole number'],
    ['chapters/first/chapter.yaml', 'minutes: 2', 'minutes: 0', 'minutes: |0', '"minutes" must be more than 0'],
    ['chapters/first/chapter.yaml', 'as_of: "1960", ', '', '- |{ number', '"as_of" is missing'],
    ['chapters/first/chapter.yaml', 'as_of: "1960"', 'as_of: "1960", pages: [2]', 'pages: [|2]', 'there is no page 2'],
    ['chapters/first/chapter.yaml', 'sources: [book] }', 'sources: [] }', 'sources: |[] }', 'has no source'],
    [
      'chapters/first/chapter.yaml',
      'sources: [book]\n',
      'sources: [bok]\n',
      'sources: [|bok]',
      'there is no source "bok" in sources.yaml: correct the id, or add the source (did you mean "book"?)',
    ],
    ['chapters/first/zh.md', '[^book]', '[^book', '。|[^book', 'this source mark cannot be read'],
    ['chapters/first/en.md', '[^book]', '【^book】 [^book]', 'cars. |【', 'this source mark cannot be read'],
    ['chapters/first/en.md', 'Lead.', 'Lead, *loud*.', 'Lead, |*loud', 'the lead is plain text'],
    ['chapters/first/en.md', 'Lead.', 'Lead.\n\nAnd more.', '|And more', 'the lead is one paragraph'],
    ['chapters/first/en.md', 'Lead.\n\n', '', '# Title|\n', 'the lead below the title is missing'],
    ['chapters/first/en.md', '# Title\n\n', '', '|Lead', 'the title is missing'],
    ['chapters/first/en.md', '# notes', '# Notes', '|# Notes', 'guide\'s notes begin with "# notes"'],
    ['chapters/first/zh.md', '# notes', '## 讲解备注', '|## 讲解', 'guide\'s notes begin with "# notes"'],
    ['chapters/first/zh.md', '# notes', '#notes', '|#notes', 'a # that begins a heading is followed by a space'],
    [
      'chapters/first/en.md',
      'cars. [^book]',
      '[cars](https://example.org). [^book]',
      '|[cars]',
      'a link cannot be used here',
    ],
    ['chapters/first/en.md', 'cars. [^book]', 'cars. [^book]\n\n![x](y.png)', '|![x]', 'an image cannot be used here'],
    ['chapters/first/en.md', 'cars. [^book]', 'cars. [^book]\n\n    code', '|    code', 'a code block'],
    [
      'chapters/first/en.md',
      'cars. [^book]',
      'cars. [^book]\n\n- a\n  - b',
      '  |- b',
      'each item of a list is one paragraph',
    ],
    ['chapters/first/en.md', 'cars. [^book]', '<b>cars</b>. [^book]', '|<b>', 'HTML cannot be used here'],
    [
      'chapters/first/en.md',
      'cars. [^book]',
      'cars. [^book]\n\n<script>x</script>',
      '|<script>',
      'HTML cannot be used here',
    ],
    [
      'moments.yaml',
      'year: 1970',
      'year: 1970\n  date: "1971-01-01"',
      'date: |"1971',
      'the date 1971-01-01 is not in 1970',
    ],
    [
      'moments.yaml',
      '- id: one',
      '- id: first',
      'id: |first',
      'the id "first" is already taken by a chapter (chapters/first/chapter.yaml:1)',
    ],
    ['moments.yaml', 'sources: [book]', 'sources: book', 'sources: |book', '"sources" must be a list'],
    [
      'moments.yaml',
      'title: { zh: 一, en: One }',
      'title: { zh: 一, en: One',
      'title: |{',
      'this bracket is not closed on its line',
    ],
    [
      'routes/line.geojson',
      '"kind": "country"',
      '"kind": "station"',
      '|"geometry": null',
      'a station needs its coordinates',
    ],
    [
      'routes/line.geojson',
      '"id": "land"',
      '"id": "start"',
      '"id": |"start", "kind": "country"',
      'the id "start" is used twice on this line',
    ],
    [
      'routes/line.geojson',
      '"sources": ["book"] },\n  "features"',
      '"sources": ["book"], },\n  "features"',
      '["book"], |},',
      'this is not valid JSON',
    ],
    ['routes/line.geojson', '[20, 10]', '[20]', '"coordinates": |[20]', '"coordinates" must have at least 2 items'],
    ['routes/line.geojson', '"Point"', '"LineString"', '"type": |"LineString"', '"type" cannot be "LineString"'],
  ])('%s: %s → %s', async (path, piece, replacement, at, says) => {
    const changes = smallFile(path, piece, replacement);
    const [before = '', after = ''] = at.split('|');
    const text = changes[path] ?? '';
    const { line, column } = placeOf(text, before + after, text.indexOf(before + after) + before.length);
    const [only, ...more] = await told(changes);
    expect(more).toEqual([]);
    expect(only).toContain(`${path}:${line}:${column} error: ${says}`);
  });

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

  test('moments, cities and lines may be left out', async () => {
    const reading = await readSmall({ 'moments.yaml': null, 'cities.csv': null, 'routes/line.geojson': null });
    expect(reading.problems).toEqual([]);
    expect(reading.exhibition).toMatchObject({ moments: [], cities: [], routes: [] });
  });

  test('a file in a language the exhibition does not have is an error', async () => {
    expect(await told({ 'chapters/first/zn.md': '# T' })).toEqual([
      expect.stringContaining('chapters/first/zn.md:1:1 error: the language "zn" is not one of the exhibition\'s'),
    ]);
  });

  test('a file that nothing reads is pointed out, what systems leave behind is not', async () => {
    expect(
      await told({ 'momnets.yaml': '', '.DS_Store': 'x', 'Thumbs.db': 'x', '~$cities.xlsx': 'x', 'COVERAGE.md': 'x' }),
    ).toEqual([expect.stringContaining('momnets.yaml:1:1 warning: nothing reads this')]);
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
