import type { Point } from '../../core/model/rect.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import { smooth } from '../../plates/printing/shape.ts';

/** A place on the snow in metres: across from the eye, away from it. */
export interface SnowPoint {
  readonly x: number;
  readonly z: number;
}

/** A snowfield seen from a slope: tracks on it are true projections of circles round one middle. Units. */
export interface Field {
  readonly portrait: boolean;
  readonly width: number;
  readonly height: number;
  readonly horizon: number;
  /** Screen x of what lies straight ahead. */
  readonly ahead: number;
  /** Units per metre at one metre. */
  readonly focal: number;
  /** Metres from the snow to the eye. */
  readonly eye: number;
  readonly sun: { readonly x: number; readonly y: number; readonly radius: number };
  /** Metres: the middle of all tracks. */
  readonly middle: SnowPoint;
  /** Metres: the inner edge of the innermost lane. */
  readonly innermost: number;
  /** Where the picture ends: towards the words on its left, or below it. */
  readonly leftEdge: number;
  readonly lowerEdge: number;
}

/** One lane for each winter the race was held until its twentieth. */
export const laneCount = 20;
/** Metres. */
export const laneWidth = 1.45;

/** Lays the snowfield out for a screen: words left of it, or below it in portrait. */
export function fieldOf({ portrait, width, height }: Frame): Field {
  if (portrait)
    return {
      portrait,
      width,
      height,
      horizon: height * 0.186,
      ahead: 500,
      focal: 1000,
      eye: 8.4,
      sun: { x: 716, y: height * 0.143, radius: 128 },
      middle: { x: 39.7, z: 52.7 },
      innermost: 34,
      leftEdge: -400,
      lowerEdge: height * 0.538,
    };
  return {
    portrait,
    width,
    height,
    horizon: 322,
    ahead: width - 640,
    focal: 1250,
    eye: 8.6,
    sun: { x: width - 548, y: 226, radius: 132 },
    middle: { x: 40, z: 57 },
    innermost: 30,
    leftEdge: width * 0.362,
    lowerEdge: height + 300,
  };
}

/** From the snow onto the screen; `up` metres above it. */
export function project({ ahead, horizon, focal, eye }: Field, { x, z }: SnowPoint, up = 0): Point {
  return { x: ahead + (x * focal) / z, y: horizon + ((eye - up) * focal) / z };
}

/** From the screen onto the snow: what lies above the horizon is taken as far away. */
export function ontoSnow({ ahead, horizon, focal, eye }: Field, { x, y }: Point): SnowPoint {
  const z = (focal * eye) / Math.max(40, y - horizon);
  return { x: ((x - ahead) * z) / focal, z };
}

/** Metres on the snow of a shadow one metre long: towards the eye, away from the sun's foot. */
export function shadowDirection({ sun, ahead, focal }: Field): SnowPoint {
  return { x: -(sun.x - ahead) / focal, z: -1 };
}

/** 1 in the picture, 0 where the words stand, between at its ragged edge. */
export function inPicture({ leftEdge, lowerEdge }: Field, x: number, y: number): number {
  return smooth(leftEdge, leftEdge + 110, x) * smooth(lowerEdge, lowerEdge - 120, y);
}
