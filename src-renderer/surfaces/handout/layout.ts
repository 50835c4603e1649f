/** From measured blocks to numbered pages. Millimetres of an A4 sheet throughout. */
import type { Picture } from '../../../src-main/contract/exhibit.ts';
import type { Size } from '../../core/model/rect.ts';

export const sheet = {
  height: 297,
  /** Where text begins under the running head, and what is left free at the foot. */
  top: 27,
  foot: 21,
  /** Text begins a little inside the foot of a picture, which is bare paper. */
  underlap: 3,
} as const;

/**
 * Heights of a chapter's picture: as large as the words leave it, but never a strip: words that need more go on over the page,
 * and at least what stands first stays below the picture.
 */
const pictureHeights = [160, 150, 140, 130, 120, 110, 100, 90] as const;

export interface MeasuredSection {
  readonly id: string;
  readonly columns: 1 | 2;
  /** A picture to the sheet's edges stands above the head. */
  readonly pictured: boolean;
  readonly head: number;
  readonly blocks: readonly Measured[];
  /** How many blocks should stand on the first page with the picture: guide's notes may follow on the next. */
  readonly together: number;
}

export type Page =
  | { readonly kind: 'cover' | 'back' }
  | { readonly kind: 'contents'; readonly opens: boolean; readonly rows: readonly number[] }
  | {
      readonly kind: 'section';
      readonly section: number;
      readonly opens: boolean;
      /** Indices of blocks, column by column. */
      readonly columns: readonly (readonly number[])[];
      /** Height of the picture, on the first page of a pictured section. */
      readonly picture?: number;
    };

const full = sheet.height - sheet.top - sheet.foot;

function pictureFor({ head, blocks, together }: MeasuredSection): number {
  const free = sheet.height - sheet.foot + sheet.underlap - head;
  const above = (count: number): number | undefined => {
    const words = blocks.slice(0, count).reduce((sum, { height }) => sum + height, 0);
    return pictureHeights.find((height) => height <= free - words);
  };
  const first = blocks.findIndex(({ keepsNext }) => !keepsNext) + 1;
  return above(together) ?? above(first) ?? pictureHeights[0];
}

function pagesOf(measured: MeasuredSection, section: number): Page[] {
  const picture = measured.pictured ? pictureFor(measured) : undefined;
  const begin = picture === undefined ? sheet.top : picture - sheet.underlap;
  const first = sheet.height - sheet.foot - begin - measured.head;
  return fillPages(measured.blocks, measured.columns, { first, next: full }).map((columns, index) => ({
    kind: 'section',
    section,
    opens: index === 0,
    columns,
    ...(index === 0 && picture !== undefined ? { picture } : {}),
  }));
}

/** All pages in order, and the page on which each section begins. */
export function layOut(
  contents: { readonly head: number; readonly rows: readonly number[] },
  sections: readonly MeasuredSection[],
): { readonly pages: readonly Page[]; readonly begins: ReadonlyMap<string, number> } {
  const rows = contents.rows.map((height) => ({ height, keepsNext: false }));
  const pages: Page[] = [
    { kind: 'cover' },
    ...fillPages(rows, 1, { first: full - contents.head, next: full }).map(([only = []], index): Page => ({
      kind: 'contents',
      opens: index === 0,
      rows: only,
    })),
  ];
  const begins = new Map<string, number>();
  sections.forEach((measured, index) => {
    begins.set(measured.id, pages.length + 1);
    pages.push(...pagesOf(measured, index));
  });
  pages.push({ kind: 'back' });
  begins.set('credits', pages.length);
  return { pages, begins };
}

/** Something that is never cut: a statement with its figure, a moment, a source. */
export interface Measured {
  readonly height: number;
  /** Stays with what follows: a heading. */
  readonly keepsNext: boolean;
}

/**
 * Fills columns with blocks in order: the indices of each column's blocks. `roomAt` gives a column's height by its number.
 * A block higher than a whole column gets one of its own.
 */
export function fillColumns(blocks: readonly Measured[], roomAt: (column: number) => number): number[][] {
  const columns: number[][] = [];
  let column: number[] = [];
  let used = 0;
  const turn = (): void => {
    columns.push(column);
    column = [];
    used = 0;
  };
  const place = (first: number, end: number): void => {
    const height = heightOf(blocks, first, end);
    // A first column may be short, under a head: then the next one has more room.
    const short = (): boolean => column.length === 0 && roomAt(columns.length) < roomAt(columns.length + 1);
    while (used + height > roomAt(columns.length) && (column.length > 0 || short())) turn();
    for (let index = first; index < end; index++) column.push(index);
    used += height;
  };
  for (let first = 0; first < blocks.length;) {
    let end = first + 1;
    while (end < blocks.length && blocks[end - 1]?.keepsNext === true) end += 1;
    // What is higher than a whole column can't stay together; then its first two do.
    const most = Math.max(roomAt(columns.length), roomAt(columns.length + 1));
    if (heightOf(blocks, first, end) > most) end = Math.min(end, first + (blocks[first]?.keepsNext ? 2 : 1));
    place(first, end);
    first = end;
  }
  if (column.length > 0) columns.push(column);
  return columns;
}

/** Millimetres by which the room of the last columns grows until they hold everything. */
const levelStep = 2;

function heightOf(blocks: readonly Measured[], from: number, end: number): number {
  return blocks.slice(from, end).reduce((sum, { height }) => sum + height, 0);
}

/** The columns of a section's pages: the first page has less room, because its head stands above them. */
export function fillPages(
  blocks: readonly Measured[],
  columns: number,
  room: { readonly first: number; readonly next: number },
): number[][][] {
  const filled = fillColumns(blocks, (column) => (column < columns ? room.first : room.next));
  const pages: number[][][] = [];
  for (let at = 0; at < filled.length; at += columns) pages.push(filled.slice(at, at + columns));
  const last = pages.pop();
  if (last === undefined) return [[]];
  return [...pages, level(last.flat(), blocks, columns, pages.length === 0 ? room.first : room.next)];
}

/** The last page's columns end at about the same height: the lowest room that still holds all of them. */
function level(indices: readonly number[], blocks: readonly Measured[], columns: number, most: number): number[][] {
  const [first = 0] = indices;
  const own = blocks.slice(first, first + indices.length);
  const fill = (room: number): number[][] => fillColumns(own, () => room);
  let low = own.reduce((sum, { height }) => sum + height, 0) / columns;
  let best = fill(Math.max(most, low));
  for (; low < most; low += levelStep) {
    const filled = fill(low);
    if (filled.length > columns) continue;
    best = filled;
    break;
  }
  return best.map((column) => column.map((index) => index + first));
}

/** Dots of a millimetre at 300 dots an inch. */
const dots = 300 / 25.4;
/** A picture in print is at most so high, in millimetres: two with their words have room on a page. */
const highest = 80;

/** How large a picture is printed, in millimetres: as wide as its room, unless it would be too high. */
export function printedSize({ width, height }: Pick<Picture, 'width' | 'height'>, room: number): Size {
  const scale = Math.min(room / width, highest / height);
  return { width: width * scale, height: height * scale };
}

/** The smallest copy that has 300 dots an inch at a width in millimetres; the largest where none has. */
export function printedCopy({ copies }: Pick<Picture, 'copies'>, width: number): Picture['copies'][number] | undefined {
  return copies.find((copy) => copy.width >= width * dots) ?? copies.at(-1);
}
