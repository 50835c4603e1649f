import { describe, expect, test } from 'vitest';
import { readTable } from '../../../../src-main/exhibition/read/csv.ts';
import { Report } from '../../../../src-main/exhibition/read/problem.ts';
import { sourceText } from '../../../../src-main/exhibition/read/text-file.ts';
import { brief, unmarked } from '../support.ts';

function read(text: string) {
  const report = new Report();
  const table = readTable(sourceText('t.csv', text), report);
  const cells = table && [table.header, ...table.rows].map((row) => row.map((cell) => cell.text));
  return { table, cells, told: report.sorted().map(brief) };
}
const slip = (place: string): string =>
  `t.csv:${place} error: a quotation mark is not closed or is followed by text: check this cell (double a quotation mark inside a cell)`;

describe('the cells of a table', () => {
  test('are parted by what parts its header, whatever stands in its rows', () => {
    const expected = [
      ['id', 'name'],
      ['a', 'x;y;z\tw'],
    ];
    expect(read('id,name\na,x;y;z\tw\n').cells).toEqual(expected);
    expect(read('id;name\na;1,5,7,9\n').cells).toEqual([
      ['id', 'name'],
      ['a', '1,5,7,9'],
    ]);
    expect(read('id\tname\na\t1,5;7,9;1\n').cells).toEqual([
      ['id', 'name'],
      ['a', '1,5;7,9;1'],
    ]);
  });

  test('are read without the spaces around them', () => {
    expect(read('id , name\n a,  b c \n').cells).toEqual([
      ['id', 'name'],
      ['a', 'b c'],
    ]);
  });

  test('may be a header alone, with or without a line end', () => {
    expect(read('id,name').cells).toEqual([['id', 'name']]);
    expect(read('id,name\n').cells).toEqual([['id', 'name']]);
    expect(read('id;name').cells).toEqual([['id', 'name']]);
    expect(read('id;').cells).toEqual([['id', '']]);
  });

  test('may be a single column', () => {
    expect(read('id\na\nb\n').cells).toEqual([['id'], ['a'], ['b']]);
  });

  test.each([
    ['nothing', ''],
    ['empty lines', '\n\n'],
    ['spaces', '  \n , \n'],
  ])('are none in a file of %s', (_name, text) => {
    const { table, told } = read(text);
    expect([table?.header, table?.rows]).toEqual([[], []]);
    expect(told).toEqual([]);
  });

  test('of a row that holds spaces only are left out, and the places of those below stay right', () => {
    const { table, cells } = read('id,name\n ,  \n\nb,c\n');
    expect(cells).toEqual([
      ['id', 'name'],
      ['b', 'c'],
    ]);
    const [b, c] = table?.rows[0] ?? [];
    expect([b && table?.at(b), c && table?.at(c)]).toEqual([
      { line: 4, column: 1 },
      { line: 4, column: 3 },
    ]);
  });
});

describe('the place of a cell', () => {
  test.each([
    ['its first letter', 'id,name,year\nab,|c,1\n'],
    ['its first quotation mark', 'id,name,year\n"ab",|"c",1\n'],
    ['right behind spaces, doubled quotation marks and commas', 'id,name,year\n"a ""b"", x"  ,|c,1\n'],
    ['right behind a line end within a cell', 'id,name,year\n"a\nb",|c,1\n'],
  ])('is %s', (_name, marked) => {
    const { text, place } = unmarked(marked);
    const { table } = read(text);
    const cell = table?.rows[0]?.[1];
    const { line, column } = (cell && table?.at(cell)) ?? {};
    expect([cell?.text, `${line}:${column}`]).toEqual(['c', place]);
  });

  test('is in the row that a spreadsheet shows it in', () => {
    const { table } = read('id,name\n"a\nb",c\n\nd,e\n');
    expect([table?.header, ...(table?.rows ?? [])].map((cells) => cells?.[0]?.row)).toEqual([1, 2, 4]);
  });
});

describe('a quotation mark out of place is told once, and the table is not used', () => {
  test.each([
    ['is never closed', 'id,name\na,"b\nc,d\n', '2:3'],
    ['is never closed in the first cell', '"id,name\na,b\n', '1:1'],
    ['is followed by text', 'id,name\na,"b"c\nd,e\n', '2:3'],
    ['is followed by text, further down', 'id,name\na,b\n"c"d,e\nf,g\n', '3:1'],
    ['is followed by text in two rows', 'id,name\na,"b"c\nd,"e"f\ng,h\n', '2:3'],
    ['is followed by text and closed again, in two rows', 'id,name\n"a"b,c"\n"d"e,f"\n', '2:1'],
    ['is doubled at the beginning and never closed', 'id,name\na,"""b\n', '2:3'],
    ['is never closed in the last cell', 'id,name\na,"', '2:3'],
    ['is never closed in the first cell of a row', 'id,name\n"a,b\n', '2:1'],
  ])('when it %s', (_name, text, place) => {
    const { table, told } = read(text);
    expect(table).toBeUndefined();
    expect(told).toEqual([slip(place)]);
  });
});
