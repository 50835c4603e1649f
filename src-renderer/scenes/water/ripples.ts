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
