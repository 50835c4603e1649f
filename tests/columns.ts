/**
 * A table for people: each column as wide as its widest cell. The columns that `isText` names stand at the left, the
 * others, which are numbers, at the right.
 */
export function inColumns(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  isText: (column: number) => boolean,
): string {
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (isText(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return [heads, ...rows].map(line).join('\n');
}
