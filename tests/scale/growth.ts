/** How a figure grows with the exhibition, and whether that is worse than linear or beyond its budget. */
import { inColumns } from '../columns.ts';

export interface Measured {
  readonly what: string;
  readonly unit: 'ms' | 'MB' | '%';
  /** One of each size, the smallest first. */
  readonly values: readonly number[];
  /** What it is held against, one of each size: bytes of words, cities, bytes of film. */
  readonly against: readonly number[];
  /** The most that DESIGN §9 allows at the largest size; absent for what is only told. */
  readonly budget?: number;
}

export interface Row extends Measured {
  /** 0 stays the same, 1 grows with the size, 2 with its square; between the two largest sizes. */
  readonly exponent: number;
  readonly verdict: 'kept' | 'worse than linear' | 'over budget';
}

/** Between two sizes noise alone makes some per cent of an exponent. */
const linear = 1.15;
/** Below this a figure is noise (ms, MB, %), and so is its growth. */
const nothing = 1;

/**
 * The slope between the two largest sizes, both on a logarithmic scale: over all sizes what never changes would hide
 * what grows only with the largest.
 */
export function exponentOf(values: readonly number[], against: readonly number[]): number {
  const [smaller = 1, larger = 1] = values.slice(-2).map((value) => Math.max(value, nothing));
  const [less = 1, more = 1] = against.slice(-2);
  return more > less && values.length > 1 ? Math.log(larger / smaller) / Math.log(more / less) : 0;
}

/** The row of a figure with its verdict. */
export function judged(measured: Measured): Row {
  const exponent = exponentOf(measured.values, measured.against);
  const { budget } = measured;
  const over = budget !== undefined && (measured.values.at(-1) ?? 0) > budget;
  return { ...measured, exponent, verdict: over ? 'over budget' : exponent > linear ? 'worse than linear' : 'kept' };
}

const figure = (value: number): string => value.toFixed(Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);

/** The rows as a table for people; a missed one says why. */
export function tableOf(rows: readonly Row[], sizes: readonly string[]): string {
  const head = ['what', 'unit', ...sizes, 'budget', 'exponent', ''];
  const cells = rows.map(({ what, unit, values, budget, exponent, verdict }) => [
    what,
    unit,
    ...values.map(figure),
    budget === undefined ? '' : figure(budget),
    exponent.toFixed(2),
    verdict === 'kept' ? '' : `missed: ${verdict}`,
  ]);
  return inColumns(head, cells, (column) => column === 0 || column === head.length - 1);
}
