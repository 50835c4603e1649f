import type { Frame } from '../../plates/printing/frame.ts';
import { smooth } from '../../plates/printing/shape.ts';

/** The plain around the tree as the screen shows it. Units. */
export interface Vista {
  readonly portrait: boolean;
  readonly width: number;
  readonly height: number;
  readonly horizon: number;
  /** Screen x of the trunk; straight ahead. */
  readonly middle: number;
  /** Units per metre at one metre. */
  readonly focal: number;
  /** The crown's middle and half-axes. */
  readonly crown: { readonly x: number; readonly y: number; readonly across: number; readonly up: number };
  readonly trunk: { readonly foot: number; readonly fork: number; readonly half: number };
  /** What of the screen the picture may fill: beyond are words. */
  readonly left: number;
  readonly bottom: number;
}

/** A point of the ground: metres across from the trunk and away from the eye. */
export interface Ground {
  readonly x: number;
  readonly z: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Metres from the ground to the eye, and to the trunk. */
const eye = 9;
export const treeAway = 40;

/** Lays the plain and its tree out for a screen. */
export function vistaOf({ portrait, width, height }: Frame): Vista {
  if (portrait) {
    const horizon = height * 0.29;
    const focal = 1000;
    const foot = horizon + (eye * focal) / treeAway;
    return {
      portrait,
      width,
      height,
      horizon,
      middle: width * 0.5,
      focal,
      crown: { x: width * 0.5, y: 268, across: 580, up: 330 },
      trunk: { foot, fork: horizon - 30, half: 52 },
      left: -40,
      bottom: height * 0.548,
    };
  }
  const horizon = 560;
  const focal = 1080;
  const foot = horizon + (eye * focal) / treeAway;
  const middle = width - 545;
  return {
    portrait,
    width,
    height,
    horizon,
    middle,
    focal,
    crown: { x: middle + 10, y: 258, across: 660, up: 360 },
    trunk: { foot, fork: 560, half: 60 },
    left: 690,
    bottom: height + 20,
  };
}

/** From the ground onto the screen. */
export function project({ horizon, middle, focal }: Vista, { x, z }: Ground): Point {
  return { x: middle + (x * focal) / z, y: horizon + (eye * focal) / z };
}

/** From the screen onto the ground; below the horizon only. */
export function onGround({ horizon, middle, focal }: Vista, { x, y }: Point): Ground {
  const z = (eye * focal) / Math.max(1, y - horizon);
  return { x: ((x - middle) * z) / focal, z };
}

/** Units per metre at a height of the screen. */
export function grainAt({ horizon }: Vista, y: number): number {
  return Math.max(1, y - horizon) / eye;
}

/** 1 in the free picture, 0 where the words stand. */
export function openness({ portrait, left, bottom }: Vista, x: number, y: number): number {
  return portrait ? smooth(bottom + 6, bottom - 150, y) : smooth(left - 150, left + 150, x);
}
