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
