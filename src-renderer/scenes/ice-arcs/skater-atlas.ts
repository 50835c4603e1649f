import { poses } from './skater.ts';

/** One size in which skaters are cut. */
export interface Level {
  /** Pixels per metre. */
  readonly scale: number;
  /** How far one looks down on them, in radians. */
  readonly above: number;
  /** Pixels: where this size begins on the sheet, and one cell. */
  readonly top: number;
  readonly cell: { readonly width: number; readonly height: number };
}

export interface Atlas {
  readonly levels: readonly Level[];
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Directions all round in which skaters are cut. */
export const headings = 12;
/** A cell in metres: its size, and where the skater stands in it. */
export const cellBox = { width: 2.5, height: 2, left: 1.25, above: 1.35 } as const;

/** Sizes in units per metre, and how steeply each is seen. */
const sizes = [
  { size: 66, above: 0.5 },
  { size: 34, above: 0.3 },
  { size: 19, above: 0.18 },
] as const;
/** Skaters are never cut larger: a 4K screen stretches the nearest a little. */
const largest = 104;

/** Lays out the sheet of skaters: a row for each direction, a column for each step of the stride. */
export function atlasOf(scale: number): Atlas {
  let top = 0;
  const levels = sizes.map(({ size, above }): Level => {
    const pixels = Math.min(largest, size * scale);
    const cell = { width: Math.ceil(cellBox.width * pixels), height: Math.ceil(cellBox.height * pixels) };
    const level = { scale: pixels, above, top, cell };
    top += cell.height * headings;
    return level;
  });
  return { levels, width: (levels[0] as Level).cell.width * poses, height: top };
}

/** The size that suits so many pixels per metre: shrunk a little rather than stretched. */
export function levelFor({ levels }: Atlas, pixels: number): Level {
  let best = levels[0] as Level;
  for (const level of levels) if (level.scale >= pixels * 0.86) best = level;
  return best;
}

/** The nearest of the directions that are cut. */
export function headingIndex(heading: number): number {
  const turns = heading / (2 * Math.PI);
  return Math.round((turns - Math.floor(turns)) * headings) % headings;
}
