import { mix } from '../../plates/printing/shape.ts';
import type { ScaledPoint } from '../engine/overlook.ts';
import { aisles, along, rows } from './fair.ts';

/** A stall: metres from the middle of the hall, and radians. */
export interface Stall {
  readonly slice: number;
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly right: number;
  readonly left: number;
}

/** All stalls of the hall. */
export const stalls: readonly Stall[] = aisles.flatMap((start, slice) =>
  rows.flatMap((row, rowIndex) => {
    const end = start + (2 * Math.PI) / aisles.length;
    const gap = 1.9 / ((row.from + row.to) / 2);
    return Array.from({ length: row.stalls }, (_, index): Stall => ({
      slice,
      index: slice * 11 + rowIndex * 4 + index,
      from: row.from,
      to: row.to,
      right: mix(start + gap, end - gap, index / row.stalls),
      left: mix(start + gap, end - gap, (index + 1) / row.stalls),
    }));
  }),
);

/** A stall is open towards the eye: its back wall is the outer one beyond the middle, else the inner one. */
const isFar = ({ right, left }: Stall): boolean => Math.sin((right + left) / 2) > -0.12;

/** A place in a stall: shares across from the right and from the back (0) to the counter (1), and metres up. */
export type Place = (across: number, ahead: number, up?: number) => ScaledPoint;

export function placer(stall: Stall): Place {
  const { from, to, right, left } = stall;
  const far = isFar(stall);
  return (across, ahead, up = 0) =>
    along(mix(right, left, across), far ? mix(to, from, ahead) : mix(from, to, ahead), 0, up);
}

/** Where somebody keeps the stall. */
export function keeperOf(stall: Stall): ScaledPoint {
  return placer(stall)(0.5, 0.56);
}

/** How near a stall is: farther ones are drawn first. */
export function nearness(stall: Stall): number {
  return placer(stall)(0.5, 0.5).metre;
}
