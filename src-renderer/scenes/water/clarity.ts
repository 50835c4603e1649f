import { clamp } from '../../plates/printing/shape.ts';

/** How clear the water is, cell by cell: 0 rough, 1 clear; more than 1 stays clear for a while. */
export interface Clarity {
  readonly columns: number;
  readonly rows: number;
  readonly values: Float32Array;
  /** Clears an oval round a cell, softly at its edge. */
  wipe(column: number, row: number, across: number, down: number): void;
  /** What fingers cleared clouds again from its edges. */
  cloud(seconds: number): void;
}

/** A stroke clears beyond clear: that is how long its middle stays. */
const wiped = 2.1;
/** Lost per second, and how fast the rough water comes in from the sides (cells² a second). */
const loss = 0.075;
const seeping = 1.6;

export function clarityOf(columns: number, rows: number): Clarity {
  let values = new Float32Array(columns * rows);
  let next = new Float32Array(columns * rows);
  let any = false;
  return {
    columns,
    rows,
    get values() {
      return values;
    },
    wipe(column, row, across, down) {
      any = true;
      const top = Math.max(0, Math.floor(row - down));
      const bottom = Math.min(rows - 1, Math.ceil(row + down));
      const left = Math.max(0, Math.floor(column - across));
      const right = Math.min(columns - 1, Math.ceil(column + across));
      for (let y = top; y <= bottom; y++) {
        for (let x = left; x <= right; x++) {
          const from = Math.hypot((x - column) / across, (y - row) / down);
          const value = wiped * clamp((1 - from) * 1.7);
          const at = y * columns + x;
          if (value > (values[at] as number)) values[at] = value;
        }
      }
    },
    cloud(seconds) {
      if (!any || seconds <= 0) return;
      const spread = Math.min(0.2, seeping * seconds);
      const lost = loss * seconds;
      any = false;
      for (let y = 0; y < rows; y++) {
        const above = y > 0 ? -columns : 0;
        const below = y < rows - 1 ? columns : 0;
        for (let x = 0, at = y * columns; x < columns; x++, at++) {
          const value = values[at] as number;
          const left = x > 0 ? (values[at - 1] as number) : value;
          const right = x < columns - 1 ? (values[at + 1] as number) : value;
          const around = left + right + (values[at + above] as number) + (values[at + below] as number);
          const later = value + spread * (around / 4 - value) - lost;
          if (later > 0) any = true;
          next[at] = later > 0 ? later : 0;
        }
      }
      [values, next] = [next, values];
    },
  };
}
