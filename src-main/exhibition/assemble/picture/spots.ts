import type { Spot } from '../../../contract/layered-picture.ts';

/** Places as lists of numbers that a schema has counted. */
export function pair([x = 0, y = 0]: readonly number[]): Spot {
  return [x, y];
}

/** A place, and how large what stands there is. */
export function standing([x = 0, y = 0, scale = 1]: readonly number[]): readonly [number, number, number] {
  return [x, y, scale];
}

/** To a thousandth of a pixel. */
export const rounded = (at: number): number => Math.round(at * 1000) / 1000;
