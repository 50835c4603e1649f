import type { Frame } from '../../plates/printing/frame.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import { smooth } from '../../plates/printing/shape.ts';

/** A hall at night, seen low over the ice: boards, stands and lamps are rings round one middle. */
export interface Hall {
  readonly frame: Frame;
  /** Where the layout, a picture of 1920 × 1080, lies on the screen, and units of the screen to one of it. */
  readonly left: number;
  readonly top: number;
  readonly size: number;
  /** The row of lamps, across the layout. */
  readonly lamps: { readonly from: number; readonly to: number };
}

export interface Point {
  readonly x: number;
  readonly y: number;
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

export function onScreen({ left, top, size }: Hall, { x, y }: Point): Point {
  return { x: left + x * size, y: top + y * size };
}

export function onLayout({ left, top, size }: Hall, { x, y }: Point): Point {
  return { x: (x - left) / size, y: (y - top) / size };
}

export function sheetOnLayout(hall: Hall, sheet: Sheet): Sheet {
  const { x, y } = onLayout(hall, { x: sheet.left, y: sheet.top });
  return { ...sheet, left: x, top: y, scale: sheet.scale * hall.size };
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
export function openness({ frame }: Hall, x: number, from = 640, to = 840): number {
  return frame.portrait ? 1 : smooth(from, to, x);
}
