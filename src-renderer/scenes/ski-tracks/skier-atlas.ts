import { poses } from './skier.ts';

/** One size in which skiers are cut. */
export interface Level {
  /** Pixels per metre. */
  readonly scale: number;
  /** How far one looks down on them, in radians: near ones steeply. */
  readonly above: number;
  /** Directions in which they are cut, from left to right: near ones go left, far ones right. */
  readonly headings: readonly number[];
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

/** Dark ones, and those who wear the one accent. */
export const coats = ['dark', 'orange'] as const;

/** A cell in metres: its size, and where the skier stands in it. */
export const cellBox = { width: 2.7, height: 2.4, left: 1.35, above: 1.9 } as const;

/** Sizes in units per metre, how steeply each is seen, and where skiers of that size go. */
const sizes = [
  { size: 74, above: 0.4, headings: [-0.95, -0.6] },
  { size: 40, above: 0.26, headings: [-0.75, -0.5, -0.25, 0] },
  { size: 22, above: 0.16, headings: [-0.5, -0.2, 0.1, 0.4] },
  { size: 13, above: 0.1, headings: [0, 0.4, 0.8, 1.2, 1.6] },
] as const;
/** Skiers are never cut larger: a 4K screen stretches the nearest a little. */
const largest = 118;

/** Lays out the sheet of skiers: a row for each direction and coat, a column for each step of the stride. */
export function atlasOf(scale: number): Atlas {
  let top = 0;
  const levels = sizes.map(({ size, above, headings }): Level => {
    const pixels = Math.min(largest, size * scale);
    const cell = { width: Math.ceil(cellBox.width * pixels), height: Math.ceil(cellBox.height * pixels) };
    const level = { scale: pixels, above, headings, top, cell };
    top += cell.height * headings.length * coats.length;
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

/** The nearest of the directions that are cut in a size. */
export function nearestHeading({ headings }: Level, heading: number): number {
  let best = 0;
  for (let index = 1; index < headings.length; index++)
    if (Math.abs((headings[index] as number) - heading) < Math.abs((headings[best] as number) - heading)) best = index;
  return best;
}
