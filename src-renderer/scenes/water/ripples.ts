import { clamp } from '../../plates/printing/shape.ts';

/** Waves on the basin's water: height over a grid, pushed by drops and fingers, swallowed by the wall. */
export interface Ripples {
  readonly columns: number;
  readonly rows: number;
  readonly heights: Float32Array;
  /** Pushes the water down round a cell. */
  push(column: number, row: number, strength: number): void;
  /** One step of time. */
  step(): void;
  /** Lays all waves. */
  calm(): void;
}

/** Steps a second, and the square of how many cells a wave runs in one. */
export const stepsPerSecond = 60;
const courant = 0.3;
/** Cells over which a push is spread: a sharper one would set the grid itself ringing. */
const pushReach = 4;

/** @param keeps what a wave keeps of itself in a step, cell by cell: 0 at the wall */
export function ripplesOn(columns: number, rows: number, keeps: Float32Array): Ripples {
  let heights = new Float32Array(columns * rows);
  let before = new Float32Array(columns * rows);
  return {
    columns,
    rows,
    get heights() {
      return heights;
    },
    push(column, row, strength) {
      const cx = Math.round(column);
      const cy = Math.round(row);
      for (let y = Math.max(1, cy - pushReach); y <= Math.min(rows - 2, cy + pushReach); y++) {
        for (let x = Math.max(1, cx - pushReach); x <= Math.min(columns - 2, cx + pushReach); x++) {
          const far = Math.hypot(x - cx, y - cy) / pushReach;
          if (far >= 1) continue;
          const at = y * columns + x;
          if (keeps[at] !== 0) heights[at] = (heights[at] as number) - strength * (1 - far * far);
        }
      }
    },
    step() {
      for (let y = 1; y < rows - 1; y++) {
        for (let x = 1, at = y * columns + 1; x < columns - 1; x++, at++) {
          const kept = keeps[at] as number;
          if (kept === 0) continue;
          const here = heights[at] as number;
          const around =
            (heights[at - 1] as number) +
            (heights[at + 1] as number) +
            (heights[at - columns] as number) +
            (heights[at + columns] as number);
          const next = (2 * here - (before[at] as number) + courant * (around - 4 * here)) * kept;
          // Below what can be seen, numbers only get slow.
          before[at] = next < 1e-7 && next > -1e-7 ? 0 : next;
        }
      }
      [heights, before] = [before, heights];
    },
    calm() {
      heights.fill(0);
      before.fill(0);
    },
  };
}

/** How clear the water is, cell by cell: 0 rough, 1 clear; more than 1 stays clear for a while. */
interface Clarity {
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
