import { degree } from '../../core/model/angle.ts';
import { clamp, mix } from '../../plates/printing/shape.ts';

/** The three new rings: how far each has come, 0…1. */
export interface Progress {
  readonly road: number;
  readonly rails: number;
  readonly meeting: number;
}

export type Ring = keyof Progress;

/** In the order in which they grew. */
export const ringNames = ['road', 'rails', 'meeting'] as const satisfies readonly Ring[];

/** What a page of so many shows before anybody has touched it: first the road goes on, then the line, then they meet. */
export function progressAt(page: number, pages: number): Progress {
  const share = pages <= 1 ? 1 : clamp((page - 1) / (pages - 1));
  return {
    road: 0.3 + 0.7 * clamp(share * 1.7),
    rails: clamp(share * 1.7 - 0.35),
    meeting: 0.24 + 0.76 * clamp(share * 1.7 - 0.7),
  };
}

/** Where the car's way on the road begins and ends, in degrees: it drives to the right. */
const [carFrom, carTo] = [180, 90];

/** Angle of the car. */
export function carAngle(road: number): number {
  return mix(carFrom, carTo, road) * degree;
}

/** Where the train's head begins and ends, in degrees: it comes to the left, as on every dial. */
const [headFrom, headTo] = [118, 166];

/** Angle of the train's head. */
export function headAngle(rails: number): number {
  return mix(headFrom, headTo, rails) * degree;
}

/** What a finger makes of a ring when it moves by an angle (radians). */
export function pulled(ring: Ring, from: number, turn: number, guestSide: boolean): number {
  const degrees = turn / degree;
  if (ring === 'road') return clamp(from - degrees / (carFrom - carTo));
  if (ring === 'rails') return clamp(from + degrees / (headTo - headFrom));
  return clamp(from + (guestSide ? -degrees / 27 : degrees / 17));
}
