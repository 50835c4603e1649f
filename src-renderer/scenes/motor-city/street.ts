import type { Point } from '../../core/model/rect.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import { smooth } from '../../plates/printing/shape.ts';

/** Metres: across from the eye, away along the street, up from the ground. */
export type Spot = readonly [across: number, away: number, up: number];

/** The street in perspective, and the wheel that stands before it. Units. */
export interface Street {
  readonly portrait: boolean;
  readonly width: number;
  readonly height: number;
  readonly horizon: number;
  readonly vanishing: number;
  /** Where the light comes from; the sun itself is not shown. */
  readonly sun: Point;
  readonly wheel: Wheel;
  /** Metres: where the first car drives. */
  readonly leadAcross: number;
  /** Where the street ends towards the words, and how much farther left the plain reaches at the horizon. */
  readonly leftEdge: number;
  readonly spread: number;
  /** Where the picture ends towards words below it. */
  readonly lowerEdge: number;
}

export interface Wheel {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** The far edge of the tread. */
  readonly back: { readonly x: number; readonly y: number; readonly radius: number };
  /** Where the light comes from: an angle. */
  readonly light: number;
}

/** Units per metre at one metre. */
export const focal = 2050;
/** Metres from the ground to the eye. */
const eye = 4.15;

/** Lays the street out for a screen: words left of it, or below it in portrait. */
export function streetOf({ portrait, width, height }: Frame): Street {
  const horizon = portrait ? height * 0.168 : 300;
  const sun = portrait ? { x: 214, y: horizon - 6 } : { x: width - 1000, y: 296 };
  const at = portrait ? { x: 868, y: height * 0.232, radius: 492 } : { x: width - 150, y: 742, radius: 676 };
  const size = at.radius / 686;
  return {
    portrait,
    width,
    height,
    horizon,
    vanishing: portrait ? 668 : width - 652,
    sun,
    leadAcross: portrait ? -3.02 : -2.62,
    leftEdge: portrait ? -120 : width * 0.36,
    spread: portrait ? 0 : width * 0.075,
    lowerEdge: portrait ? height * 0.545 : height + 400,
    wheel: {
      ...at,
      back: { x: at.x - 60 * size, y: at.y + 6 * size, radius: at.radius - 10 * size },
      light: Math.atan2(-0.62, -1),
    },
  };
}

/** From the street onto the screen. */
export function project({ horizon, vanishing }: Street, [across, away, up]: Spot): readonly [x: number, y: number] {
  return [vanishing + (across * focal) / away, horizon + ((eye - up) * focal) / away];
}

/** Metres along the street at a height of the screen below the horizon. */
export function awayAt({ horizon }: Street, y: number): number {
  return (focal * eye) / Math.max(0.5, y - horizon);
}

/** Where the plain ends towards the words at a height of the screen: it draws back as it comes nearer. */
export function edgeAt({ leftEdge, spread, horizon }: Street, y: number): number {
  return leftEdge - spread * smooth(horizon + 130, horizon, y);
}

/** 1 on the street, 0 where the words stand, between at its ragged edge. */
export function onStreet(street: Street, x: number, y: number): number {
  const edge = edgeAt(street, y);
  return smooth(edge, edge + 120, x) * smooth(street.lowerEdge, street.lowerEdge - 130, y);
}

/** 0 at the words, whose ground is left clear, 1 in the free picture: how strongly the sky is cut. */
export function skyStrength({ portrait, width }: Street, x: number): number {
  return portrait ? 1 : smooth(width * 0.325, width * 0.47, x);
}
