import type { Frame } from '../../plates/printing/frame.ts';
import { opennessBetween, type Layout, type Point } from '../engine/layout.ts';

/** A hall at night, seen low over the ice: boards, stands and lamps are rings round one middle. */
export interface Hall extends Layout {
  /** The row of lamps, across the layout. */
  readonly lamps: { readonly from: number; readonly to: number };
}

/** A place on the ice: metres across, and away from the eye. */
export interface Spot {
  readonly x: number;
  readonly z: number;
}

/** Straight ahead and the eye's height on the layout; units of it to a metre at one metre; metres of the eye. */
export const [ahead, horizon, focal, eye] = [1280, 196, 1600, 1.41];
/** The middle of the ice, and its edge, in metres. */
export const middle: Spot = { x: 3, z: 7 };
export const iceRadius = 6.3;

export function hallOf(frame: Frame): Hall {
  const { portrait, width } = frame;
  if (!portrait) return { frame, left: width - 1920, top: 0, size: 1, lamps: { from: 684, to: 1902 } };
  const size = 0.8;
  return { frame, left: width - 1920 * size + 6, top: 76, size, lamps: { from: 590, to: 1890 } };
}

/** A place in the hall on the layout, with the units of a metre there. */
export function project({ x, z }: Spot, up = 0): Point & { readonly metre: number } {
  return { x: ahead + (x * focal) / z, y: horizon + ((eye - up) * focal) / z, metre: focal / z };
}

/** A place in a ring round the middle: a quarter turn is away from the eye. */
export function onRing(radius: number, angle: number): Spot {
  return { x: middle.x + radius * Math.cos(angle), z: middle.z + radius * Math.sin(angle) };
}

/** The place on the ice under a point of the layout; above the horizon it is far away. */
export function spotUnder({ x, y }: Point): Spot {
  const z = (eye * focal) / Math.max(4, y - horizon);
  return { x: ((x - ahead) * z) / focal, z };
}

/** 1 in the free picture, 0 under the words of a landscape screen. */
export const openness = opennessBetween(640, 840);
