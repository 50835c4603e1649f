/** A grid of values, row by row. */
export interface Grid {
  readonly width: number;
  readonly height: number;
  readonly values: Uint8Array;
}

/** A closed outline: x, y pairs in grid points, the first not repeated at the end. */
export type Outline = readonly number[];

type Side = 'top' | 'right' | 'bottom' | 'left';

/**
 * Where an outline leaves a cell that it enters at a side; corners below the threshold lie to its right. Bits: top left 8,
 * top right 4, bottom right 2, bottom left 1. Where two opposite corners are below, there are two ways through.
 */
const ways: readonly Readonly<Partial<Record<Side, Side>>>[] = [
  {},
  { left: 'bottom' },
  { bottom: 'right' },
  { left: 'right' },
  { right: 'top' },
  { right: 'top', left: 'bottom' },
  { bottom: 'top' },
  { left: 'top' },
  { top: 'left' },
  { top: 'bottom' },
  { top: 'left', bottom: 'right' },
  { top: 'right' },
  { right: 'left' },
  { right: 'bottom' },
  { bottom: 'left' },
  {},
];
/** The same where the middle of the cell is below as well: the two corners are joined. */
const joined: Readonly<Record<number, Readonly<Partial<Record<Side, Side>>>>> = {
  5: { left: 'top', right: 'bottom' },
  10: { top: 'right', bottom: 'left' },
};
const across = { top: 'bottom', right: 'left', bottom: 'top', left: 'right' } as const;

/** Beyond the grid nothing is below a threshold. */
const beyond = 255;

/**
 * The outlines of everything darker than a threshold (marching squares, placed between grid points by their values). What
 * touches the grid's edge is closed half a point outside it; holes run the other way round.
 */
export function outlinesBelow({ width, height, values }: Grid, threshold: number): Outline[] {
  const at = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= width || y >= height ? beyond : (values[y * width + x] as number);
  /** Where the threshold lies on the way from one value to another. */
  const share = (from: number, to: number): number => (threshold - from) / (to - from);
  const followed = new Uint8Array((width + 1) * (height + 1));
  const found: Outline[] = [];

  for (let row = 0; row < height; row++) {
    for (let column = -1; column < width; column++) {
      if (at(column, row) >= threshold || at(column + 1, row) < threshold) continue;
      if (followed[row * (width + 1) + column + 1] === 0) found.push(follow(column, row));
    }
  }
  return found;

  /** From the top side of a cell around until it comes back to it. */
  function follow(startX: number, startY: number): number[] {
    const points: number[] = [];
    let x = startX;
    let y = startY;
    let side: Side = 'top';
    for (;;) {
      if (side === 'top') {
        const mark = y * (width + 1) + x + 1;
        if (followed[mark] === 1) return points;
        followed[mark] = 1;
      }
      const topLeft = at(x, y);
      const topRight = at(x + 1, y);
      const bottomRight = at(x + 1, y + 1);
      const bottomLeft = at(x, y + 1);
      if (side === 'top') points.push(x + share(topLeft, topRight), y);
      else if (side === 'bottom') points.push(x + share(bottomLeft, bottomRight), y + 1);
      else if (side === 'left') points.push(x, y + share(topLeft, bottomLeft));
      else points.push(x + 1, y + share(topRight, bottomRight));
      const kind =
        (topLeft < threshold ? 8 : 0) +
        (topRight < threshold ? 4 : 0) +
        (bottomRight < threshold ? 2 : 0) +
        (bottomLeft < threshold ? 1 : 0);
      const middle = (topLeft + topRight + bottomRight + bottomLeft) / 4;
      const out: Side = ((middle < threshold ? joined[kind] : undefined) ?? ways[kind])?.[side] ?? 'top';
      if (out === 'top') y -= 1;
      else if (out === 'bottom') y += 1;
      else if (out === 'left') x -= 1;
      else x += 1;
      side = across[out];
    }
  }
}
