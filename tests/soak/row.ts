/** One line of the table: what was measured, how it went with the visits, and what that means. */
import { inColumns } from '../columns.ts';
import { type Metric, metrics, visitsADay } from './metrics.ts';
import type { Sample } from './sample.ts';
import { type Point, type Trend, trendOf, type Verdict, verdictOf } from './trend.ts';

export interface Row {
  readonly what: string;
  readonly unit: string;
  readonly samples: number;
  readonly first: number;
  readonly last: number;
  readonly most: number;
  /** Growth with each visit, and the bounds of its 95 % interval; null where there are too few samples. */
  readonly perVisit: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly tolerated: number | null;
  readonly cap: number | null;
  readonly verdict: Verdict;
}

/** The series of a metric over the visits, of the samples that looked. */
export function seriesOf({ of }: Metric, samples: readonly Sample[]): Point[] {
  return samples.flatMap((sample) => {
    const y = of(sample);
    return y === undefined ? [] : [{ x: sample.visits, y }];
  });
}

function judged({ tolerated, cap }: Metric, series: readonly Point[], most: number): Verdict {
  if (cap !== undefined && most > cap) return 'grows';
  return tolerated === undefined ? 'flat' : verdictOf(series, tolerated);
}

const known = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** The rows of a run, from its samples after the warm-up. */
export function rowsOf(samples: readonly Sample[]): Row[] {
  return metrics.map((metric) => {
    const series = seriesOf(metric, samples);
    const values = series.map(({ y }) => y);
    const trend: Trend = trendOf(series);
    const most = Math.max(0, ...values);
    return {
      what: metric.name,
      unit: metric.unit,
      samples: values.length,
      first: values[0] ?? 0,
      last: values.at(-1) ?? 0,
      most,
      perVisit: known(trend.low) === null ? null : trend.slope,
      low: known(trend.low),
      high: known(trend.high),
      tolerated: metric.tolerated ?? null,
      cap: metric.cap ?? null,
      verdict: judged(metric, series, most),
    };
  });
}

/** Few digits where a figure is large, more where it is small. */
export function figure(value: number | null): string {
  if (value === null) return '';
  const size = Math.abs(value);
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3).replace(/^-(0\.?0*)$/, '$1');
}

const mark: Readonly<Record<Verdict, string>> = { flat: 'flat', grows: 'GROWS', unclear: 'unclear' };

/** The rows as a table for people. */
export function tableOf(rows: readonly Row[]): string {
  const head = ['what', 'first', 'last', 'most', 'a visit', '95 % from', 'to', 'tolerated', 'a day', ''];
  const cells = rows.map((row) => [
    row.unit === '' ? row.what : `${row.what}, ${row.unit}`,
    figure(row.first),
    figure(row.last),
    figure(row.most),
    figure(row.perVisit),
    figure(row.low),
    figure(row.high),
    row.tolerated === null ? `≤ ${figure(row.cap)}` : figure(row.tolerated),
    row.perVisit === null ? '' : figure(row.perVisit * visitsADay),
    mark[row.verdict],
  ]);
  return inColumns(head, cells, (column) => column === 0);
}
