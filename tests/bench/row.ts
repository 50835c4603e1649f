import { inColumns } from '../columns.ts';

/** One line of a table: what was measured, beside its budget and, where there is one, its floor. */
export interface Figure {
  readonly what: string;
  /** The median of the repetitions where there are several, unless `what` names another figure. */
  readonly value: number;
  readonly unit: 'ms' | 's' | '%' | 'KB' | 'MB' | 'cores' | 'frames/s' | 'bytes' | '×' | '';
  /** Least and most of the repetitions. */
  readonly range?: readonly [number, number];
  /** What DESIGN §9 allows; absent for what is only told. */
  readonly budget?: number;
  /** The budget is the least that must be reached. By default it is the most that is allowed. */
  readonly atLeast?: true;
  /** The same of a bare page in the same host and run. */
  readonly floor?: number;
  /** The same of pages of reveal.js in the same browser. */
  readonly reveal?: number;
  readonly samples: number;
  /** Interactions that showed no change on the screen. */
  readonly withoutChange?: readonly string[];
  /** Interactions beside something that would not stand still: what was seen may have moved by itself. */
  readonly amidMotion?: readonly string[];
}

export interface Row extends Figure {
  /** Value to floor; absent without a floor, or where the floor is nothing. */
  readonly ratio?: number;
  /** Value to that of reveal.js, where there is one. */
  readonly toReveal?: number;
  /** How many interactions showed no change. */
  readonly missed: number;
  /** The budget is kept, and every interaction showed a change. Absent for what is only told. */
  readonly kept?: boolean;
}

/** A figure judged by its budget. */
export function judged(figure: Figure): Row {
  const { value, budget, atLeast, floor, reveal, withoutChange = [] } = figure;
  const missed = withoutChange.length;
  return {
    ...figure,
    missed,
    ...(floor === undefined || floor <= 0 ? {} : { ratio: value / floor }),
    ...(reveal === undefined || reveal <= 0 ? {} : { toReveal: value / reveal }),
    ...(budget === undefined ? {} : { kept: missed === 0 && (atLeast ? value >= budget : value <= budget) }),
  };
}

/** Least and most of the repetitions, for a row. */
export function rangeOf(repetitions: readonly number[]): readonly [number, number] {
  return [Math.min(...repetitions), Math.max(...repetitions)];
}

const digits = (value: number): string => value.toFixed(Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
const figure = (value: number | undefined): string => (value === undefined ? '' : digits(value));
const verdict = ({ kept }: Row): string => (kept === undefined ? 'told' : kept ? '' : 'NOT KEPT');

/** The rows as a table for people; those that don't keep their budget are marked with a word. */
export function tableOf(rows: readonly Row[]): string {
  const head = ['what', 'value', 'range', 'unit', 'budget', 'floor', 'ratio', 'to reveal.js', 'samples', 'missed', ''];
  const cells = rows.map((row) => [
    row.what,
    figure(row.value),
    row.range === undefined ? '' : row.range.map(digits).join('–'),
    row.unit,
    row.budget === undefined ? '' : `${row.atLeast ? '≥' : '≤'} ${digits(row.budget)}`,
    figure(row.floor),
    figure(row.ratio),
    figure(row.toReveal),
    String(row.samples),
    String(row.missed),
    verdict(row),
  ]);
  // One interaction may count in several rows, and is named once.
  const named = (what: string, names: readonly string[]) => [...new Set(names)].map((name) => `${what}: ${name}`);
  return [
    inColumns(head, cells, (column) => column === 0),
    ...named(
      'No change seen',
      rows.flatMap(({ withoutChange = [] }) => withoutChange),
    ),
    ...named(
      'Touched beside what would not stand still',
      rows.flatMap(({ amidMotion = [] }) => amidMotion),
    ),
  ].join('\n');
}
