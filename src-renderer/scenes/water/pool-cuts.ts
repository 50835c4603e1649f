import { clamp } from '../../plates/printing/shape.ts';
import type { Region } from '../engine/waves.ts';
import { withinWater, type Basin } from './basin.ts';
import { overlap } from './floor-plate.ts';
import { scribbleAt } from './murk-plate.ts';

/** How rough water is cut, pixel by pixel. */
export interface Cuts {
  /** How clear the water must be before its cut gives way, 0…255. */
  readonly thresholds: Uint8Array;
  /** First and last column of water in each row, in pairs. */
  readonly spans: Uint16Array;
  /** Reads some rows at full fineness. */
  sharpen(first: number, rows: number): void;
}

/** Pixels across that share one reading at first: a picture is seen sooner. */
const coarse = 3;

export function cutsOf(basin: Basin, { left, top, columns, rows, scale }: Region): Cuts {
  const thresholds = new Uint8Array(columns * rows);
  const spans = new Uint16Array(rows * 2);
  const wet = (column: number, row: number) =>
    withinWater(basin, { x: left + (column + 0.5) / scale, y: top + (row + 0.5) / scale }) >= -overlap * 0.5;

  /** The water of a row is one piece: its ends are found by halving from its middle. */
  function spanOf(row: number): void {
    const middle = Math.max(0, Math.min(columns - 1, Math.round((basin.view.middle - left) * scale)));
    if (!wet(middle, row)) return;
    spans[row * 2] = lastWet(middle, -1, row);
    spans[row * 2 + 1] = lastWet(middle, columns, row) + 1;
  }

  function lastWet(inside: number, beyond: number, row: number): number {
    let near = inside;
    let far = beyond;
    while (Math.abs(far - near) > 1) {
      const between = Math.trunc((near + far) / 2);
      if (wet(between, row)) near = between;
      else far = between;
    }
    return near;
  }

  function read(column: number, row: number): number {
    const { heavy, fine, tone } = scribbleAt(
      basin,
      left + (column + 0.5) / scale,
      top + (row + 0.5) / scale,
      1 / scale,
    );
    // Pale water goes first, then the fine lines, the heavy ones last and ever thinner.
    return 18 + 222 * clamp(Math.max((1 - heavy) * 0.78 + tone * 0.12, (1 - fine) * 0.34));
  }

  function fill(first: number, count: number, stride: number): void {
    for (let row = first; row < Math.min(rows, first + count); row += stride) {
      const end = spans[row * 2 + 1] as number;
      for (let column = spans[row * 2] as number; column < end; column += stride) {
        const value = read(column, row);
        for (let down = 0; down < stride && row + down < rows; down++) {
          thresholds.fill(
            value,
            (row + down) * columns + column,
            (row + down) * columns + Math.min(columns, column + stride),
          );
        }
      }
    }
  }

  for (let row = 0; row < rows; row++) spanOf(row);
  fill(0, rows, coarse);
  return { thresholds, spans, sharpen: (first, count) => fill(first, count, 1) };
}
