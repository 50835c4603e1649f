import { layOutFigures, type CellBox, type FigureSheet } from '../engine/figure-sheet.ts';
import { poses } from './skater.ts';

/** The sheet of skaters: a row for each direction, a column for each step of the stride. */
export type Atlas = FigureSheet;

/** Directions all round in which skaters are cut. */
export const headings = 12;
/** A cell in metres: its size, and where the skater stands in it. */
export const cellBox: CellBox = { width: 2.5, height: 2, left: 1.25, above: 1.35 };

const sizes = [
  { size: 66, above: 0.5 },
  { size: 34, above: 0.3 },
  { size: 19, above: 0.18 },
] as const;
const largest = 104;

/** Lays out the sheet of skaters. */
export function atlasOf(scale: number): Atlas {
  return layOutFigures({ sizes, box: cellBox, largest, poses, rowsOf: () => headings }, scale);
}

/** The nearest of the directions that are cut. */
export function headingIndex(heading: number): number {
  const turns = heading / (2 * Math.PI);
  return Math.round((turns - Math.floor(turns)) * headings) % headings;
}
