import { clamp, mix } from '../../plates/printing/shape.ts';
import { packRows, type PoseSheet } from '../engine/cells.ts';
import type { Pose } from '../engine/person.ts';
import type { Layout, Point } from '../engine/layout.ts';
import { envoys, type Envoy } from './envoys.ts';
import { eye, horizon, middle, onGround } from './street.ts';

/** Somebody on the avenue: where they are, how near, and which way they lead. */
export interface Step extends Point {
  readonly metre: number;
}

/** Envoys begin no nearer to the eye than where a metre measures so many units. */
const nearest = 222;
/** The part of the layout in which people may stand: beside the words, and not hidden by the near guest. */
const [westEnd, eastEnd] = [716, 1484];

/** Where an envoy comes from. */
function startOf({ across, metre }: Envoy): { readonly across: number; readonly metre: number } {
  const from = Math.min(nearest, metre * 1.3 + 14);
  return { across: clamp(across, (westEnd - middle) / from + 0.3, (eastEnd - middle) / from - 0.3), metre: from };
}

/** Where an envoy is after so large a share of the way; on the ground they walk evenly. Units of the layout. */
export function placeOf(envoy: Envoy, done: number): Step {
  const start = startOf(envoy);
  const metre = 1 / mix(1 / start.metre, 1 / envoy.metre, done);
  return { ...onGround(mix(start.across, envoy.across, done), metre), metre };
}

/** The share of the way at which an envoy's feet are at such a height of the layout. */
export function shareAt(envoy: Envoy, y: number): number {
  const from = 1 / startOf(envoy).metre;
  const metre = Math.max(1, (y - horizon) / eye);
  return clamp((1 / metre - from) / (1 / envoy.metre - from));
}

/** What an envoy is cut as: metres about the feet, shadow and all, and units a metre. */
export interface Cut {
  readonly left: number;
  readonly right: number;
  readonly above: number;
  readonly below: number;
  readonly metre: number;
}

/** The shadow falls towards the eye, away from the light at the avenue's end, so many metres. */
export const shadowLong = 1.05;

export function cutOf(envoy: Envoy): Cut {
  const { person, facing, across, metre } = envoy;
  const umbrella = person.carries === 'umbrella';
  const ahead = umbrella ? 1.02 : 0.62;
  const behind = person.carries === 'trolley' ? 0.78 : umbrella && person.seen === 'front' ? 0.55 : 0.62;
  const slant = (across / eye) * shadowLong;
  return {
    left: Math.min(-(facing === 1 ? behind : ahead), slant - 0.25),
    right: Math.max(facing === 1 ? ahead : behind, slant + 0.25),
    above: umbrella ? 2.48 : 2.02,
    below: shadowLong + 0.12,
    metre: Math.min(startOf(envoy).metre, metre * 1.12),
  };
}

/** The sheet on which all envoys are cut, each in two poses side by side. Units of the screen. */
export function walkerSheet({ size }: Layout): PoseSheet {
  const boxes = envoys.flatMap((envoy) => {
    const { left, right, above, below, metre } = cutOf(envoy);
    const box = { width: (right - left) * metre * size, height: (above + below) * metre * size };
    return [box, box];
  });
  const { cells, width, height } = packRows(boxes, 2000);
  return { cells: envoys.map((_, index) => cells.slice(index * 2, index * 2 + 2)), width, height };
}

/** Legs swing as far as one walks: which pose so far along the way. */
export function poseAt({ metre }: Envoy, place: Step): Pose {
  // Depth in metres: near the eye a metre of the ground is many units of the picture.
  const depth = 1100 / place.metre;
  return Math.floor((depth / 0.75) * Math.max(1, metre / 150)) % 2 === 0 ? 0 : 1;
}
