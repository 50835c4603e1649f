import { degree } from '../../core/model/angle.ts';
import type { ScaledPoint } from '../engine/overlook.ts';
import { project } from './hall.ts';

/**
 * The lorry in the middle of the ring, put together part by part: its measures are those of the one that was built here from
 * 1956 to 1986, with a rounded bonnet, wings and cab, shortened as a toy is. It points to the left and towards the eye.
 */
const stand = { x: 1.1, y: 0.95, large: 1.32, heading: 222 * degree } as const;

/** Where it has driven to when it is whole: towards the eye, before all machines. Metres. */
const out = { x: -0.1, y: -4.1 } as const;

/** How it is seen from where it was built, and out there. */
export const [builtAt, drivenTo] = [project(stand.x, stand.y), project(out.x, out.y)];

/** Metres along the lorry from its middle, to its left, and up. */
export type Spot = readonly [along: number, left: number, up: number];

const [cosine, sine] = [Math.cos(stand.heading), Math.sin(stand.heading)];

/** A place of the lorry on the layout. */
export function at([along, left, up]: Spot): ScaledPoint {
  const { x, y, large } = stand;
  return project(x + large * (along * cosine - left * sine), y + large * (along * sine + left * cosine), up * large);
}

/** Radius of a wheel; the front axle and the rear one; the nose; half the width of the cab, and where wings end. */
export const hull = { wheel: 0.46, axles: [1.72, -1.78], nose: 2.4, cab: 0.84, wing: 1.02 } as const;

/** The loading bed: half its width, its floor, its sides' and its headboard's upper edge, its rear and its front. */
export const bed = { half: 1.06, floor: 1.04, high: 1.52, headboard: 1.78, from: -2.86, to: -0.66 } as const;

/** The two lamps on the wings. */
export const headlamps: readonly Spot[] = [
  [2.3, -0.74, 1.2],
  [2.3, 0.74, 1.2],
];
