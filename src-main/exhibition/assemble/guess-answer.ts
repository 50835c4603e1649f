/** What may be odd about the answer of a guess. */
import type { Series, SeriesPoint } from '../../contract/exhibit.ts';
import type { AuthoredExhibit } from '../check/schema/exhibits.ts';

type AuthoredGuess = NonNullable<AuthoredExhibit['guess']>;

/**
 * Whether a visitor can set the answer. A large number is guessed in round steps and drawn as it is; one that could be
 * counted out within `mostSteps` is missed for nothing.
 */
export function canBeSet(
  number: number,
  { from, to, step }: Pick<AuthoredGuess, 'from' | 'to' | 'step'>,
  mostSteps: number,
): boolean {
  const isCountable = Number.isInteger(from) && Number.isInteger(number) && to - from <= mostSteps;
  const steps = (number - from) / step;
  return !isCountable || Math.abs(steps - Math.round(steps)) < 1e-6;
}

/** Rounded, two numbers may differ by so much of the larger one. */
const rounding = 0.1;

/** The number that a chart draws for an answer's own year and unit, with its series, where it is another one. */
export function contradicting(
  figure: Pick<AuthoredGuess['figure'], 'number' | 'unit' | 'approximately' | 'as_of'>,
  all: readonly Series[],
): [point: SeriesPoint, series: string] | undefined {
  const year = Number(figure.as_of.slice(0, 4));
  for (const { id, unit, points } of all) {
    const isSameUnit = Object.entries(unit).every(([language, words]) => figure.unit[language] === words);
    const point = isSameUnit ? points.find((each) => each.year === year) : undefined;
    if (point === undefined) continue;
    const isRounded = figure.approximately !== undefined || point.approximately !== undefined;
    const most = isRounded ? rounding * Math.max(Math.abs(point.value), Math.abs(figure.number)) : 0;
    if (Math.abs(point.value - figure.number) > most) return [point, id];
  }
  return undefined;
}
