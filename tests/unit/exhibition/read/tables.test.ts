import { describe, expect, test } from 'vitest';
import { readTable } from '../../../../src-main/exhibition/read/csv.ts';
import { Report } from '../../../../src-main/exhibition/read/problem.ts';
import { sourceText } from '../../../../src-main/exhibition/read/text-file.ts';
import { brief, placeOf, readSmall, small } from '../support.ts';

const plain = small['cities.csv'] ?? '';
/** 甲城, 甲国 in GB18030, as Excel saves a table on a Chinese Windows. */
function gb18030(): Uint8Array {
  const letters: Record<string, number[]> = { 甲: [0xbc, 0xd7], 城: [0xb3, 0xc7], 国: [0xb9, 0xfa] };
  return Uint8Array.from([...plain].flatMap((letter) => letters[letter] ?? [letter.charCodeAt(0)]));
}

describe('a table is read as Excel and WPS save it', () => {
  test.each<[string, string | Uint8Array]>([
    ['UTF-8', plain],
    ['UTF-8 with a byte order mark', `\uFEFF${plain}`],
    ['GB18030', gb18030()],
    ['Unicode text: UTF-16 with tabs', Buffer.from(`\uFEFF${plain.replaceAll(',', '\t')}`, 'utf16le')],
    ['semicolons', plain.replaceAll(',', ';')],
    ['tabs', plain.replaceAll(',', '\t')],
    ['lines ended by CR and LF', plain.replaceAll('\n', '\r\n')],
    ['every cell in quotation marks', plain.replace(/[^,\n]+/g, '"$&"')],
    ['empty lines and rows of empty cells', `${plain}\n,,,,,,,,,\n`],
    ['empty cells at the ends of rows', plain.replace('book\n', 'book,,\n')],
  ])('%s', async (_name, content) => {
    const { problems, exhibition } = await readSmall({ 'cities.csv': content });
    expect(problems.map(brief)).toEqual([]);
    expect(exhibition?.cities).toEqual([
      {
        id: 'acity',
        name: { zh: '甲城', en: 'Acity' },
        country: { zh: '甲国', en: 'Aland' },
        lat: 1,
        lon: 2,
        year: 1980,
        kind: 'sister',
        source: 'book',
      },
    ]);
  });
});

describe('a greeting to the guests of a city', () => {
  const [header = '', row = ''] = plain.trim().split('\n');
  const greeted = (cells: string): string => `${header},greeting_language,greeting\n${row},${cells}\n`;

  test('is read where both cells are filled', async () => {
    const { problems, exhibition } = await readSmall({ 'cities.csv': greeted('ja,ようこそ') });
    expect(problems.map(brief)).toEqual([]);
    expect(exhibition?.cities[0]?.greeting).toEqual({ language: 'ja', words: 'ようこそ' });
  });

  test('may be missing', async () => {
    const { problems, exhibition } = await readSmall({ 'cities.csv': greeted(',') });
    expect(problems.map(brief)).toEqual([]);
    expect(exhibition?.cities[0]).not.toHaveProperty('greeting');
  });

  test.each([
    [',ようこそ', '“greeting_language”是空的'],
    ['ja,', '“greeting”是空的'],
    ['日语,ようこそ', '“日语”不是语言代码'],
    ['ko,환', '字体'],
  ])('with “%s” says what is wrong', async (cells, said) => {
    const { problems } = await readSmall({ 'cities.csv': greeted(cells) });
    expect(problems.map((problem) => problem.zh).join()).toContain(said);
  });
});

describe('the place of a cell', () => {
  const places = (text: string): string[] => {
    const table = readTable(sourceText('t.csv', text), new Report());
    return (table?.rows ?? []).flatMap((row) =>
      row.map((cell) => `${cell.text}@${table?.at(cell).line}:${table?.at(cell).column}`),
    );
  };

  test('counts quotation marks, doubled ones, and line ends inside cells', () => {
    expect(places('a,b,c\n"x ""y""","l1\nl2",z\np,q,r\n')).toEqual([
      'x "y"@2:1',
      'l1\nl2@2:11',
      'z@3:5',
      'p@4:1',
      'q@4:3',
      'r@4:5',
    ]);
  });

  test('is found behind empty and quoted cells, with spaces behind a quotation mark', () => {
    expect(places('a,b,c\n"","",x\n"y" ,"" ,z\n')).toEqual(['@2:1', '@2:4', 'x@2:7', 'y@3:1', '@3:6', 'z@3:10']);
  });

  test('is the same when lines end with CR and LF, or with both kinds', () => {
    expect(places('a,b\r\n"x\r\ny",z\r\nq,r\n')).toEqual(['x\ny@2:1', 'z@3:4', 'q@4:1', 'r@4:3']);
  });
});

describe('a table that is broken is told once, at its place', () => {
  test.each<[string, string, string, string]>([
    [
      'a quotation mark that is never closed',
      `${plain}"bcity,乙城,B,甲国,A,1,2,,,book\n`,
      '"bcity',
      'a quotation mark is not closed',
    ],
    [
      'an unknown column',
      plain.replace('kind', 'knid'),
      'knid',
      'there is no column "knid": correct it or remove it (did you mean "kind"?)',
    ],
    [
      'a column that is there twice',
      plain.replace('source\n', 'source,lon\n').replace('book\n', 'book,2\n'),
      'lon',
      'there are two columns "lon"',
    ],
    ['a decimal comma', plain.replaceAll(',', ';').replace(';1;', ';1,5;'), '1,5', '"1,5" is no coordinate'],
    ['a year in words', plain.replace('1980', '1980年'), '1980年', '"1980年" is no year'],
    ['a city without a name', plain.replace('甲城,Acity', ','), ',,', '"name" is empty'],
  ])('%s', async (_name, content, at, says) => {
    const { problems, exhibition } = await readSmall({ 'cities.csv': content });
    const { line, column } = placeOf(content, at, content.lastIndexOf(at));
    expect(problems.map(brief)).toEqual([expect.stringContaining(`cities.csv:${line}:${column} error: ${says}`)]);
    expect(exhibition).toBeUndefined();
  });

  test('bytes of no known encoding', async () => {
    const content = Buffer.from([...Buffer.from(plain), 0xff, 0xff, 0x0a]);
    expect((await readSmall({ 'cities.csv': content })).problems.map(brief)).toEqual([
      expect.stringContaining('cities.csv:3:1 error: the file is neither UTF-8 nor GB18030'),
    ]);
  });
});
