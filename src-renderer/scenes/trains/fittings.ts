import { mix } from '../../plates/printing/shape.ts';
import { ink } from '../engine/ink.ts';
import type { Face, Flank } from './vehicle.ts';

/** Windows one behind the other, each with a light edge; every third has somebody's lamp on. */
export function windows({ panel }: Flank, from: number, to: number, low: number, high: number, count: number): void {
  panel(from, to, low, high, ink.dark);
  const each = (to - from) / count;
  for (let index = 0; index < count; index++) {
    const left = from + index * each + 0.1;
    panel(left, left + each - 0.2, low + 0.08, high - 0.08, index % 3 === 1 ? ink.sand : ink.middle);
  }
}

/** A door of two leaves about its middle. */
export function door({ panel }: Flank, middle: number, low: number, high: number, leaf: string): void {
  panel(middle - 0.75, middle + 0.75, low, high, ink.dark);
  for (const left of [middle - 0.67, middle + 0.05]) {
    panel(left, left + 0.62, low + 0.06, high - 0.06, leaf);
    panel(left + 0.12, left + 0.5, mix(low, high, 0.45), high - 0.24, ink.dark);
  }
}

/** A windscreen with round corners; on one side light falls on its glass. */
export function windscreen({ patch }: Face, half: number, low: number, high: number, round: number): void {
  patch(-half, half, low, high, ink.dark, round);
  patch(0, half - 0.06, low + 0.1, high - 0.1, ink.middle, round * 0.8);
  patch(-0.1, 0.3, low + 0.05, high - 0.05, ink.dark);
}

/** Two red tail lamps. */
export function lamps({ patch }: Face, from: number, to: number, low: number, high: number): void {
  for (const [left, right] of [
    [-to, -from],
    [from, to],
  ] as const) {
    patch(left - 0.03, right + 0.03, low - 0.045, high + 0.045, ink.dark, 0.1);
    patch(left, right, low, high, ink.orange, 0.06);
  }
}
