import Papa from 'papaparse';
import type { Position, Report } from './problem.ts';
import type { SourceText } from './text-file.ts';

export interface Cell {
  readonly text: string;
  /** Of the cell's first character, its quotation mark included. */
  readonly offset: number;
  /** As a spreadsheet counts, from 1. */
  readonly row: number;
}

export interface Table {
  readonly header: readonly Cell[];
  /** Rows that hold anything. */
  readonly rows: readonly (readonly Cell[])[];
  at(cell: Cell): Position;
}

const delimiters = [',', ';', '\t'] as const;

/**
 * Reads a table as Excel and WPS save it: comma, semicolon or tab between the cells, quoted cells that may hold line
 * ends. Undefined when a quotation mark is out of place, which is reported.
 */
export function readTable(source: SourceText, report: Report): Table | undefined {
  const delimiter = delimiterOf(source.text);
  const rows: Cell[][] = [];
  let rowStart = 0;
  let row = 0;
  let slip: number | undefined;
  Papa.parse<string[]>(source.text, {
    delimiter,
    newline: '\n',
    step({ data, errors, meta }, parser) {
      const [error] = errors;
      if (error !== undefined) {
        // The parser tells it just behind the cell's first quotation mark.
        slip = (error.index ?? rowStart + 1) - 1;
        parser.abort();
        return;
      }
      row += 1;
      if (data.some((text) => text.trim() !== '')) rows.push(cellsOf(source.text, rowStart, data, row));
      rowStart = meta.cursor;
    },
  });
  if (slip !== undefined) {
    report.error(source.file, source.positionAt(slip), {
      zh: '引号没有合上，或后面还有文字：请检查这一格的引号（格内的引号写两个）',
      en: 'a quotation mark is not closed or is followed by text: check this cell (double a quotation mark inside a cell)',
    });
    return undefined;
  }
  const [header = [], ...body] = rows;
  return { header, rows: body, at: (cell) => source.positionAt(cell.offset) };
}

/** Where each cell of a row begins. */
function cellsOf(text: string, rowStart: number, data: readonly string[], row: number): Cell[] {
  let offset = rowStart;
  return data.map((value) => {
    const cell = { text: value.trim(), offset, row };
    offset = endOf(text, offset, value) + 1;
    return cell;
  });
}

/** Of the cell that begins at `offset`: a quoted one has its quotation marks doubled, and spaces behind the last. */
function endOf(text: string, offset: number, value: string): number {
  if (text[offset] !== '"') return offset + value.length;
  let end = offset + value.length + (value.split('"').length - 1) + 2;
  while (text[end] === ' ') end += 1;
  return end;
}

/** The one that the header holds most of; headers are plain words, so this is safe. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/\n|$/));
  const counts = delimiters.map((delimiter) => header.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}
