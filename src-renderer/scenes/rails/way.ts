import { project, type Land } from './land.ts';
import { onLine, straightFrom } from './line.ts';

/** The train is out of sight behind the viewer, and beyond the horizon. Metres along the line. */
export const beforeAll = -24;
export const beyondAll = straightFrom + 820;

/** The line as the finger meets it: as long as it is drawn on the screen. */
export interface Way {
  /** Units of the screen from the line's start to a place. */
  toScreen(along: number): number;
  /** The place so many units on. */
  toLine(units: number): number;
  /** Where on the screen that place is seen. */
  seenAt(units: number): { readonly x: number; readonly y: number };
  /** The place nearest to a point of the screen; with `from`, the nearest on the way there: a finger never jumps. */
  nearest(x: number, y: number, from?: number): number;
  /** How far a point of the screen is from the line, in units. */
  off(x: number, y: number): number;
}

interface Step {
  readonly along: number;
  readonly x: number;
  readonly y: number;
  readonly units: number;
}

/** Measures the line in steps that look equally long. */
export function wayOf(land: Land): Way {
  const steps: Step[] = [];
  let units = 0;
  for (let along = beforeAll; along <= beyondAll;) {
    const { x, z } = onLine(along);
    const [screenX, screenY] = project(land, { x, z: Math.max(z, 4) });
    const last = steps.at(-1);
    // Behind the eye nothing has a place on the screen: there a metre counts as in the foreground.
    if (last) units += z < 4 ? 120 : Math.hypot(screenX - last.x, screenY - last.y);
    steps.push({ along, x: screenX, y: screenY, units });
    if (along >= beyondAll) break;
    along = Math.min(beyondAll, along + Math.min(40, Math.max(0.25, z * z * 0.0011)));
  }
  const last = steps.length - 1;
  const at = (index: number) => steps[Math.max(0, Math.min(last, index))] as Step;

  /** The step at or before a measure. */
  function find(value: number, measure: 'along' | 'units'): number {
    let low = 0;
    let high = last;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (at(middle)[measure] <= value) low = middle;
      else high = middle;
    }
    return low;
  }
  function between(value: number, from: 'along' | 'units', to: 'along' | 'units'): number {
    const index = find(value, from);
    const one = at(index);
    const other = at(index + 1);
    const share = (value - one[from]) / Math.max(1e-9, other[from] - one[from]);
    return one[to] + (other[to] - one[to]) * Math.max(0, Math.min(1, share));
  }
  const away = (index: number, x: number, y: number) => Math.hypot(at(index).x - x, at(index).y - y);

  function closest(x: number, y: number, from?: number): number {
    let best = from === undefined ? 0 : find(from, 'along');
    if (from === undefined) {
      for (let index = 1; index <= last; index++) if (away(index, x, y) < away(best, x, y)) best = index;
      return best;
    }
    for (const step of [1, -1]) {
      while (best + step >= 0 && best + step <= last && away(best + step, x, y) <= away(best, x, y)) best += step;
    }
    return best;
  }

  /** The foot of a point on the two pieces of line that meet at the step nearest to it, and how far off it lies. */
  function footOf(x: number, y: number, from?: number): { readonly along: number; readonly off: number } {
    const index = closest(x, y, from);
    let along = at(index).along;
    let off = Infinity;
    for (const start of [index - 1, index]) {
      const one = at(start);
      const other = at(start + 1);
      const length = (other.x - one.x) ** 2 + (other.y - one.y) ** 2;
      if (length === 0) continue;
      const share = ((x - one.x) * (other.x - one.x) + (y - one.y) * (other.y - one.y)) / length;
      const held = Math.max(0, Math.min(1, share));
      const gap = Math.hypot(one.x + (other.x - one.x) * held - x, one.y + (other.y - one.y) * held - y);
      if (gap < off) [along, off] = [one.along + (other.along - one.along) * held, gap];
    }
    return { along, off };
  }

  return {
    toScreen: (along) => between(along, 'along', 'units'),
    toLine: (wanted) => between(wanted, 'units', 'along'),
    seenAt(wanted) {
      const [x, y] = project(land, onLine(between(wanted, 'units', 'along')));
      return { x, y };
    },
    nearest: (x, y, from) => footOf(x, y, from).along,
    off: (x, y) => footOf(x, y).off,
  };
}
