/** What a series of dated numbers tells: which of them belong together, and which years can be asked for. */
import type { SeriesPoint, Series } from '../../../src-main/contract/exhibit.ts';

/** Points between which nothing is missing. No line leads from one run to the next. */
export type Run = readonly SeriesPoint[];

/** The points of a series in runs: a year of which nothing is known parts them. */
export function runsOf({ points, gaps }: Pick<Series, 'points' | 'gaps'>): readonly Run[] {
  const runs: SeriesPoint[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const parted = gaps.some(({ from }) => before !== undefined && from > before.year && from < point.year);
    if (run && !parted) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

/** Every year that some of the series have a number for, each once, in order. */
export function yearsOf(series: readonly Pick<Series, 'points'>[]): readonly number[] {
  const years = new Set(series.flatMap(({ points }) => points.map(({ year }) => year)));
  return [...years].toSorted((one, other) => one - other);
}

/** The first and the last year of the series, with the gaps at their ends. */
export function yearSpan(series: readonly Pick<Series, 'points' | 'gaps'>[]): {
  readonly from: number;
  readonly to: number;
} {
  const years = series.flatMap(({ points, gaps }) => [
    ...points.map(({ year }) => year),
    ...gaps.flatMap(({ from, to }) => [from, to]),
  ]);
  return { from: Math.min(...years), to: Math.max(...years) };
}

/** The number of a year; undefined where the series has none. */
export function pointIn({ points }: Pick<Series, 'points'>, year: number): SeriesPoint | undefined {
  return points.find((point) => point.year === year);
}

/** One line of a chart's table: a year with the number of each series, or years of which one of them knows nothing. */
export type TableRow =
  | { readonly kind: 'year'; readonly year: number; readonly points: readonly (SeriesPoint | undefined)[] }
  | { readonly kind: 'gap'; readonly series: Series; readonly gap: Series['gaps'][number] };

/** A chart as a table, in order of year. */
export function tableOf(series: readonly Series[]): readonly TableRow[] {
  const years = yearsOf(series).map((year) => ({
    at: year,
    row: { kind: 'year', year, points: series.map((each) => pointIn(each, year)) } as const,
  }));
  const gaps = series.flatMap((each) =>
    each.gaps.map((gap) => ({ at: gap.from - 0.5, row: { kind: 'gap', series: each, gap } as const })),
  );
  return [...years, ...gaps].toSorted((one, other) => one.at - other.at).map(({ row }) => row);
}

/** Whether every step counts what has names, one name for each: then the names stand at its steps, and no numbers beside. */
export function countsNames({ points }: Pick<Series, 'points'>): boolean {
  return points.every(({ value, labels }, index) => value - (points[index - 1]?.value ?? 0) === labels.length);
}
