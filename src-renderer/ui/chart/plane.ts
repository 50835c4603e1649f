import type { Chart } from '../../../src-main/contract/exhibit.ts';
import type { Language } from '../../../src-main/contract/exhibition.ts';
import { isNamed, largest, scaleUpTo, type Plane } from '../../core/model/chart-layout.ts';
import type { Size } from '../../core/model/rect.ts';
import { printOnScale } from '../../core/words/figures.ts';
import { roughWidth } from '../../core/words/rough-width.ts';
import { gap, voicesOfName, widthOf } from './step-labels.ts';

/** Room round a chart's plane, in letters: above it, below it for what is written at its foot, and at its right. */
const above = 0.9;
const below = 2;
const beside = 1.4;
/** Names beside the first steps begin left of the plane: at least so far, and no further than the drawing can spare. */
const names = { least: 4.2, most: 7.5 };
/** How many steps are so near the plane's edge that their names need that room. */
const atTheEdge = 2;

/** The widest of what may be written at the foot: a year's digits. */
export function yearWidth(letter: number): number {
  return roughWidth('0000', 1.08 * letter);
}

/** The plane of a chart that has so much room; the numbers at its side have theirs. */
export function planeIn(
  { width, height }: Size,
  chart: Pick<Chart, 'form' | 'series'>,
  letter: number,
  languages: readonly Language[],
): Plane {
  const values = scaleUpTo(largest(chart.series));
  const top = values.at(-1) ?? 1;
  const widest = Math.max(...values.map((value) => roughWidth(printOnScale(value, top, languages[0] ?? 'zh'), letter)));
  const left =
    chart.form === 'rings'
      ? 0.2 * letter
      : isNamed(chart)
        ? roomForNames(chart, languages) * letter
        : widest + 0.9 * letter;
  return roomBeside(left, { width, height }, letter);
}

/** In letters. What is too long for it stands on the other side of its step, on the wood. */
function roomForNames({ series }: Pick<Chart, 'series'>, languages: readonly Language[]): number {
  const first = series.flatMap(({ points }) => points.slice(0, atTheEdge).flatMap(({ labels }) => labels));
  const needed = first.map((name) => widthOf(voicesOfName(name, languages)) + gap);
  return Math.max(names.least, ...needed.filter((each) => each <= names.most));
}

/** The plane of a guess, or of anything that has nothing at its side. */
export function roomBeside(left: number, { width, height }: Size, letter: number): Plane {
  return {
    left,
    top: above * letter,
    right: Math.max(left + letter, width - beside * letter),
    foot: Math.max(above * letter + letter, height - below * letter),
  };
}
