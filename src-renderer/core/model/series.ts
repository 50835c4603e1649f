/** What a series of dated numbers tells: which of them belong together, and which years can be asked for. */
import type { SeriesPoint, Series } from '../../../src-main/contract/exhibit.ts';

/** Points between which nothing is missing. */
export type Run = readonly SeriesPoint[];

/** Two points of a series with years left out between them. */
export type Leap = readonly [before: SeriesPoint, after: SeriesPoint];

/** The years between one point and the next of which a gap tells that nothing is known. */
const isParted = (gaps: Series['gaps'], before: SeriesPoint, after: SeriesPoint): boolean =>
  gaps.some(({ from }) => from > before.year && from < after.year);

/**
 * How far apart the numbers of a series stand, in years, where more than half of them keep to it. Undefined of one whose
 * years are uneven by nature, as those of reports and of foundings are: it leaves nothing out.
 */
export function rhythmOf({ points, gaps }: Pick<Series, 'points' | 'gaps'>): number | undefined {
  const steps = points.flatMap((point, index) => {
    const before = points[index - 1];
    return before && !isParted(gaps, before, point) ? [point.year - before.year] : [];
  });
  return steps.find((step) => steps.filter((other) => other === step).length > steps.length / 2);
}

/**
 * The points of a series in runs: a year of which nothing is known parts them, and so do years that are left out where the
 * others keep a rhythm. What counts its names holds until the next of them.
 */
export function runsOf(series: Pick<Series, 'points' | 'gaps'>): {
  readonly runs: readonly Run[];
  readonly leaps: readonly Leap[];
} {
  const { points, gaps } = series;
  const rhythm = countsNames(series) ? undefined : rhythmOf(series);
  const runs: SeriesPoint[][] = [];
  const leaps: Leap[] = [];
  for (const point of points) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const parted = before !== undefined && isParted(gaps, before, point);
    const leapt = before !== undefined && !parted && rhythm !== undefined && point.year - before.year >= 2 * rhythm;
    if (before && leapt) leaps.push([before, point]);
    if (run && !parted && !leapt) run.push(point);
    else runs.push([point]);
  }
  return { runs, leaps };
}

/** Years that are left out of a series between two of its points, and in none of its gaps. */
export function leftOut({ points, gaps }: Pick<Series, 'points' | 'gaps'>): readonly { from: number; to: number }[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    return before && point.year - before.year > 1 && !isParted(gaps, before, point)
      ? [{ from: before.year + 1, to: point.year - 1 }]
      : [];
  });
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
