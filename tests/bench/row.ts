/** One line of a table: what was measured, beside its budget and, where there is one, its floor. */
export interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | '%' | 'KB' | 'frames/s';
  /** The most that DESIGN §9 allows; absent for what is only told. */
  readonly budget?: number;
  /** The same of a bare page in the same host and run. */
  readonly floor?: number;
  readonly samples: number;
  readonly missed: boolean;
}

/** A row judged by its budget. */
export function judged(row: Omit<Row, 'missed'>): Row {
  return { ...row, missed: row.budget !== undefined && row.value > row.budget };
}

const figure = (value: number | undefined): string =>
  value === undefined ? '' : value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);

/** The rows as a table for people, the missed ones marked with a word. */
export function tableOf(rows: readonly Row[]): string {
  const head = ['what', 'value', 'unit', 'budget', 'floor', 'samples', ''];
  const cells = rows.map((row) => [
    row.what,
    figure(row.value),
    row.unit,
    figure(row.budget),
    figure(row.floor),
    String(row.samples),
    row.missed ? 'missed' : '',
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...cells.map((line) => (line[column] ?? '').length)),
  );
  const line = (texts: readonly string[]) =>
    texts
      .map((text, column) => (column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(head), ...cells.map(line)].join('\n');
}
