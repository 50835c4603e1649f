/** Charts and guesses: what is drawn from numbers and has no files of its own. */
import type { Series, SeriesPoint } from '../../contract/exhibit.ts';
import type { Text } from '../../contract/figure.ts';
import type { AuthoredExhibit } from '../check/schema/exhibits.ts';
import { compact } from './compact.ts';
import { besideSteps, noHeight, otherInChart, otherUnit, tooFine } from './exhibit-sentences.ts';
import { toFigure } from './figures.ts';
import { type KnownSeries, sourcesOf, type Tells, toChart } from './series.ts';

type AuthoredChart = NonNullable<AuthoredExhibit['chart']>;
type AuthoredGuess = NonNullable<AuthoredExhibit['guess']>;

/** Finer than a finger can set on a screen of two thousand pixels. */
const mostSteps = 1000;

/** A chart on a page; undefined after what is wrong was told. */
export function toChartExhibit(written: AuthoredChart, known: KnownSeries['byId'], tells: Tells) {
  const chart = toChart(written, known, tells);
  return chart && { kind: 'chart' as const, ...chart, sources: sourcesOf(chart.series) };
}

/** A guess, with the chart that is drawn with its answer; undefined after what is wrong was told. */
export function toGuess(written: AuthoredGuess, known: KnownSeries['byId'], { refuse, warn }: Tells) {
  const { figure, chart: drawn, ...rest } = written;
  const chart =
    drawn &&
    toChart(drawn, known, {
      refuse: (path, sentence) => refuse(['chart', ...path], sentence),
      warn: (path, sentence) => warn(['chart', ...path], sentence),
    });
  // Without its chart the guess would lose the picture that its answer is told by.
  if (drawn !== undefined && chart === undefined) return undefined;
  const { from, to, step } = rest;
  const { number } = figure;
  const steps = Math.round((to - from) / step);
  if (steps > mostSteps) warn(['step'], tooFine(steps, mostSteps));
  if (!canBeSet(number, rest)) warn(['figure', 'number'], besideSteps(number, from, step));
  if (chart && rest.answers === 'number') {
    if (chart.form === 'rings') warn(['chart', 'form'], noHeight);
    else if (!chart.series.some(({ unit }) => isSameUnit(unit, figure.unit))) warn(['chart', 'series'], otherUnit);
  }
  const other = chart && contradicting(figure, chart.series);
  if (other !== undefined) warn(['figure', 'number'], otherInChart(number, ...other));
  const sources = [...new Set([...figure.sources, ...sourcesOf(chart?.series ?? [])])];
  return compact({ kind: 'guess' as const, ...rest, figure: toFigure(figure), chart, sources });
}

/**
 * Whether a visitor can set the answer. A large number is guessed in round steps and drawn as it is; one that could be
 * counted out within the most steps is missed for nothing.
 */
function canBeSet(number: number, { from, to, step }: Pick<AuthoredGuess, 'from' | 'to' | 'step'>): boolean {
  const isCountable = Number.isInteger(from) && Number.isInteger(number) && to - from <= mostSteps;
  const steps = (number - from) / step;
  return !isCountable || Math.abs(steps - Math.round(steps)) < 1e-6;
}

function isSameUnit(one: Text, other: Text): boolean {
  return Object.entries(one).every(([language, words]) => other[language] === words);
}

/** Rounded, two numbers may differ by so much of the larger one. */
const rounding = 0.1;

/** The number that a chart draws for an answer's own year and unit, with its series, where it is another one. */
function contradicting(
  figure: Pick<AuthoredGuess['figure'], 'number' | 'unit' | 'approximately' | 'as_of'>,
  all: readonly Series[],
): [point: SeriesPoint, series: string] | undefined {
  const year = Number(figure.as_of.slice(0, 4));
  for (const { id, unit, points } of all) {
    const point = isSameUnit(unit, figure.unit) ? points.find((each) => each.year === year) : undefined;
    if (point === undefined) continue;
    const isRounded = figure.approximately !== undefined || point.approximately !== undefined;
    const most = isRounded ? rounding * Math.max(Math.abs(point.value), Math.abs(figure.number)) : 0;
    if (Math.abs(point.value - figure.number) > most) return [point, id];
  }
  return undefined;
}
