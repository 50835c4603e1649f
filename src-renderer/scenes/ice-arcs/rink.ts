import type { Frame } from '../../plates/printing/frame.ts';
import { smooth } from '../../plates/printing/shape.ts';

/** A place in the hall in metres: across from the eye, up from the ice, away from the eye. */
export interface Spot {
  readonly x: number;
  readonly up: number;
  readonly z: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A round of ice in a hall at night: all that is built there is rings round one middle. Units. */
export interface Rink {
  readonly portrait: boolean;
  readonly width: number;
  readonly height: number;
  readonly horizon: number;
  /** Screen x of what lies straight ahead. */
  readonly ahead: number;
  /** Units per metre at one metre. */
  readonly focal: number;
  /** Metres. */
  readonly eye: number;
  readonly middle: { readonly x: number; readonly z: number };
  /** Where the hall is lost in the dark: towards the words on its left, or below it. */
  readonly leftEdge: number;
  readonly lowerEdge: number;
  /** Angles round the middle between which all lamps are seen. */
  readonly lamps: { readonly from: number; readonly to: number; readonly up: number };
}

/** Metres from the middle: the boards round the ice, the ring of lamps, the lane that is marked. */
export const iceRadius = 26;
export const boardTop = 1.15;
export const lampRadius = 24;
export const markedRadius = 21;

/** Lays the hall out for a screen: words left of it, or below it in portrait. */
export function rinkOf({ portrait, width, height }: Frame): Rink {
  if (portrait)
    return {
      portrait,
      width,
      height,
      horizon: height * 0.142,
      ahead: 500,
      focal: 800,
      eye: 9.4,
      middle: { x: 2.2, z: 33 },
      leftEdge: -600,
      lowerEdge: height * 0.545,
      lamps: { from: 3.0, to: 0.19, up: 15 },
    };
  return {
    portrait,
    width,
    height,
    horizon: 262,
    ahead: width - 480,
    focal: 1100,
    eye: 9,
    middle: { x: 8, z: 34 },
    leftEdge: width * 0.352,
    lowerEdge: height + 500,
    lamps: { from: 3.34, to: 0.98, up: 15 },
  };
}

export function project({ ahead, horizon, focal, eye }: Rink, { x, up, z }: Spot): Point {
  return { x: ahead + (x * focal) / z, y: horizon + ((eye - up) * focal) / z };
}

/** A place in a ring round the middle, at an angle: a quarter turn is straight away from the eye. */
export function onRing({ middle }: Rink, radius: number, angle: number, up = 0): Spot {
  return { x: middle.x + radius * Math.cos(angle), up, z: middle.z + radius * Math.sin(angle) };
}

/** From the screen onto the ice; a point beyond the boards is taken to the nearest ice. */
export function ontoIce(rink: Rink, { x, y }: Point): Spot {
  const { ahead, horizon, focal, eye, middle } = rink;
  const z = (focal * eye) / Math.max(focal * 0.12, y - horizon);
  const across = ((x - ahead) * z) / focal;
  const radius = Math.hypot(across - middle.x, z - middle.z);
  const most = iceRadius - 0.8;
  if (radius <= most) return { x: across, up: 0, z };
  const share = most / radius;
  return { x: middle.x + (across - middle.x) * share, up: 0, z: Math.max(4, middle.z + (z - middle.z) * share) };
}

/** 1 in the picture, 0 where the words stand, between in the dark at its edge. */
export function inPicture({ leftEdge, lowerEdge }: Rink, x: number, y: number): number {
  return smooth(leftEdge, leftEdge + 230, x) * smooth(lowerEdge, lowerEdge - 190, y);
}
