import { layOutFigures, type CellBox, type FigureSheet, type Level } from '../engine/figure-sheet.ts';
import { poses } from './skier.ts';

/** One size of skiers. */
interface SkierLevel extends Level {
  /** Directions in which they are cut, from left to right: near ones go left, far ones right. */
  readonly headings: readonly number[];
}

/** The sheet of skiers: a row for each direction and coat, a column for each step of the stride. */
export type Atlas = FigureSheet<SkierLevel>;

/** Dark ones, and those who wear the one accent. */
export const coats = ['dark', 'orange'] as const;

/** A cell in metres: its size, and where the skier stands in it. */
export const cellBox: CellBox = { width: 2.7, height: 2.4, left: 1.35, above: 1.9 };

/** Sizes, and where skiers of that size go. */
const sizes = [
  { size: 74, above: 0.4, headings: [-0.95, -0.6] },
  { size: 40, above: 0.26, headings: [-0.75, -0.5, -0.25, 0] },
  { size: 22, above: 0.16, headings: [-0.5, -0.2, 0.1, 0.4] },
  { size: 13, above: 0.1, headings: [0, 0.4, 0.8, 1.2, 1.6] },
] as const;
const largest = 118;

/** Lays out the sheet of skiers. */
export function atlasOf(scale: number): Atlas {
  const rowsOf = ({ headings }: { readonly headings: readonly number[] }) => headings.length * coats.length;
  return layOutFigures({ sizes, box: cellBox, largest, poses, rowsOf }, scale);
}

/** The nearest of the directions that are cut in a size. */
export function nearestHeading({ headings }: Pick<SkierLevel, 'headings'>, heading: number): number {
  let best = 0;
  for (let index = 1; index < headings.length; index++)
    if (Math.abs((headings[index] as number) - heading) < Math.abs((headings[best] as number) - heading)) best = index;
  return best;
}
