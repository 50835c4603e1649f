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
    ['chapters/first/chapter.yaml', 'minutes: 2', 'minutes: 0', 'minutes: |0', '"minutes" is too small'],
    ['chapters/first/chapter.yaml', 'as_of: "1960", ', '', '- |{ number', '"as_of" is missing'],
    ['chapters/first/chapter.yaml', 'as_of: "1960"', 'as_of: "1960", beats: [2]', 'beats: [|2]', 'there is no beat 2'],
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
      '|text:',
      'the indentation is wrong or a bracket is not closed',
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
    ['routes/line.geojson', '[20, 10]', '[20]', '"coordinates": |[20]', '"coordinates" must have 2 items'],
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

describe('warnings leave the exhibition on show', () => {
  test.each([
    [
      'a language missing in a text',
      smallFile('moments.yaml', 'title: { zh: 一, en: One }', 'title: { zh: 一 }'),
      'moments.yaml:3:3 warning: there are no words in "en"',
    ],
    [
      'a language missing of a chapter',
      { 'chapters/first/en.md': null },
      'chapters/first/en.md:1:1 warning: there are no words in "en"',
    ],
    [
      'a column missing',
      { 'cities.csv': 'id,name_zh,country_zh,country_en,lat,lon,year,kind,source\na,甲,乙,B,1,2,,,book\n' },
      'cities.csv:1:1 warning: the column "name_en" is missing',
    ],
    [
      'a character without a glyph',
      smallFile('moments.yaml', 'en: Something.', 'en: Some 𒀀thing.'),
      'moments.yaml:4:30 warning: the bundled fonts have no character "𒀀" (U+12000)',
    ],
    [
      'a character without a glyph in Markdown',
      smallFile('chapters/first/en.md', 'Lead.', 'Le𒀀d.'),
      'chapters/first/en.md:3:3 warning: the bundled fonts have no character',
    ],
    [
      'a number no figure backs',
      smallFile('chapters/first/zh.md', '15万', '16万'),
      'chapters/first/zh.md:7:3 warning: no figure backs the number "16"',
    ],
    [
      'a beat of 91 Han characters',
      smallFile('chapters/first/zh.md', '年产', '年'.repeat(91 - 5)),
      'chapters/first/zh.md:5:1 warning: this beat is too long (91 characters, at most 90)',
    ],
    [
      'a beat of 61 words',
      smallFile('chapters/first/en.md', 'They', 'so '.repeat(57)),
      'chapters/first/en.md:5:1 warning: this beat is too long (61 words, at most 60)',
    ],
  ])('%s', async (_name, changes, expected) => {
    const { problems, exhibition } = await readSmall(changes);
    expect(problems.map(brief)).toEqual([expect.stringContaining(expected)]);
    expect(exhibition).toBeDefined();
  });

  test('beats of exactly 90 characters and 60 words are not too long', async () => {
    expect(await told(smallFile('chapters/first/zh.md', '年产', '年'.repeat(90 - 5)))).toEqual([]);
    expect(await told(smallFile('chapters/first/en.md', 'They', 'so '.repeat(56)))).toEqual([]);
  });

  test('a source past its review, only when the day is known', async () => {
    const changes = smallFile('sources.yaml', 'grade: A', 'grade: A\n  review_by: "2027-12-31"');
    expect(await told(changes, { today: '2027-12-31' })).toEqual([]);
    expect(await told(changes)).toEqual([]);
    expect(await told(changes, { today: '2028-01-01' })).toEqual([
      expect.stringContaining('sources.yaml:5:14 warning: this source was to be reviewed by 2027-12-31'),
    ]);
  });

  test('interface words of a further language: the file, and keys it lacks', async () => {
    const third = smallFile('exhibition.yaml', 'languages: [zh, en]', 'languages: [zh, en, fr]');
    expect(await told(third)).toContainEqual(
      expect.stringContaining('words/fr.yaml:1:1 warning: there are no interface words'),
    );
    const some = await told({ ...third, 'words/fr.yaml': 'home: Accueil\n' });
    expect(some).toContainEqual(expect.stringMatching(/words\/fr\.yaml:1:1 warning: \d+ interface words are missing/));
    expect(await told({ 'words/en.yaml': 'home: Start\n' })).toEqual([]);
    expect(await told({ 'words/en.yaml': 'hmoe: Start\n' })).toEqual([
      expect.stringContaining('words/en.yaml:1:1 error: there are no interface words "hmoe"'),
    ]);
  });
});

describe('what is signed off', () => {
  test('a globe without an approval number is an error of check, and rings are shown', async () => {
    const { problems, exhibition } = await readSmall(
      smallFile('exhibition.yaml', 'version: "1"\n', 'version: "1"\nmap: globe\n'),
    );
    expect(problems).toMatchObject([
      { severity: 'error', file: 'exhibition.yaml', line: 3, column: 6, shownAnyway: true },
    ]);
    expect(exhibition?.map).toBe('rings');
  });

  test('--release refuses chapters and moments that nobody reviewed, and nothing else', async () => {
    const { problems } = await readSmall({}, { release: true });
    expect(problems.map(({ file, severity }) => [file, severity])).toEqual([
      ['chapters/first/chapter.yaml', 'error'],
      ['moments.yaml', 'error'],
    ]);
    const reviewed = 'reviewed: { by: Editor, on: "1999-01-01" }';
    const signed = {
      ...smallFile('chapters/first/chapter.yaml', 'minutes: 2', `minutes: 2\n${reviewed}`),
      ...smallFile('moments.yaml', 'year: 1970', `year: 1970\n  ${reviewed}`),
    };
    expect(await told(signed, { release: true })).toEqual([]);
  });

  test('an address of grade C is never handed on', async () => {
    const { exhibition } = await readSmall(
      smallFile('sources.yaml', 'grade: A', 'grade: C\n  address: https://mirror.example'),
    );
    expect(exhibition?.sources['book']).not.toHaveProperty('address');
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
