import type { Frame } from '../../plates/printing/frame.ts';
import { smooth } from '../../plates/printing/shape.ts';
import type { GroundPoint } from './line.ts';

/** The plain as the screen shows it. Units. */
export interface Land {
  readonly portrait: boolean;
  readonly width: number;
  readonly height: number;
  readonly horizon: number;
  /** Screen x of what lies straight ahead. */
  readonly middle: number;
  /** Units per metre at one metre. */
  readonly focal: number;
  readonly sun: { readonly x: number; readonly y: number; readonly radius: number };
  /** Where the picture ends towards words left of it. */
  readonly leftEdge: number;
  /** Where it ends towards words below it. */
  readonly lowerEdge: number;
}

/** Metres from the ground to the eye: one looks down on the roofs of the containers. */
export const eye = 6;

/** Lays the plain out for a screen. */
export function landOf({ portrait, width, height }: Frame): Land {
  if (portrait) {
    const horizon = height * 0.188;
    return {
      portrait,
      width,
      height,
      horizon,
      middle: 612,
      focal: 1020,
      sun: { x: 452, y: horizon - 34, radius: 178 },
      leftEdge: -300,
      lowerEdge: height * 0.545,
    };
  }
  return {
    portrait,
    width,
    height,
    horizon: 332,
    middle: width - 742,
    focal: 1120,
    sun: { x: width - 905, y: 292, radius: 206 },
    leftEdge: 560,
    lowerEdge: height + 400,
  };
}

/** From the plain onto the screen; `up` is metres above the ground. */
export function project(
  { horizon, middle, focal }: Land,
  { x, z }: GroundPoint,
  up = 0,
): readonly [x: number, y: number] {
  return [middle + (x * focal) / z, horizon + ((eye - up) * focal) / z];
}

/** 1 in the free picture, 0 where the words stand. */
export function openness({ portrait, leftEdge, lowerEdge }: Land, x: number, y: number): number {
  return portrait ? smooth(lowerEdge, lowerEdge - 150, y) : smooth(leftEdge, leftEdge + 330, x);
}
