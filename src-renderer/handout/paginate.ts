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
  for (let first = 0; first < blocks.length;) {
    // Blocks that stay together are placed together.
    let end = first + 1;
    while (end < blocks.length && blocks[end - 1]?.keepsNext === true) end += 1;
    const group = blocks.slice(first, end);
    const height = group.reduce((sum, block) => sum + block.height, 0);
    // An empty column may be the short one under a head; a later one has more room.
    while (
      used + height > roomAt(columns.length) &&
      (column.length > 0 || roomAt(columns.length) < roomAt(columns.length + 1))
    )
      turn();
    for (let index = first; index < end; index++) column.push(index);
    used += height;
    first = end;
  }
  if (column.length > 0) columns.push(column);
  return columns;
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
  return pages.length > 0 ? pages : [[]];
}
