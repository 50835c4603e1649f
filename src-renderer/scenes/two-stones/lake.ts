import type { Frame } from '../../plates/printing/frame.ts';
import type { Point } from '../../core/model/rect.ts';
import { ontoWater, type WaterView } from '../engine/waves.ts';

export interface Circle extends Point {
  readonly radius: number;
}

/** Where everything stands: a bridge arch and its reflection are one ring, the lake lies in it. Units. */
export interface Lake {
  readonly portrait: boolean;
  readonly width: number;
  readonly height: number;
  readonly view: WaterView;
  /** The near edge of the arch and, seen through it, the far one. */
  readonly near: Circle;
  readonly far: Circle;
  readonly sun: Circle;
  /** Changchun's and Sendai's stones on the screen. */
  readonly stones: readonly [home: Point, friend: Point];
  /** Waves are cut so that a whole number of them lies between the stones: crests meet on their axis. */
  readonly wavelength: number;
  /** Wavelengths from stone to stone. */
  readonly apart: number;
}

/** About this long on the water, before it is cut to fit. */
const wishedWave = 0.084;

/** Lays the lake out for a screen. Landscape leaves the left third to the words, portrait the lower part. */
export function lakeOf({ portrait, width, height }: Frame): Lake {
  const near: Circle = portrait
    ? { x: 556, y: height * 0.246, radius: 566 }
    : { x: width * 0.704, y: 566, radius: 604 };
  const size = near.radius / 604;
  const from = (x: number, y: number): Point => ({ x: near.x + x * size, y: near.y + y * size });
  const view: WaterView = { horizon: near.y - 334 * size, middle: near.x, focal: 820 * size };
  const stones = [from(-252, 176), from(262, -2)] as const;
  const [home, friend] = stones.map((stone) => ontoWater(view, stone)) as [Point, Point];
  const distance = Math.hypot(home.x - friend.x, home.y - friend.y);
  const apart = Math.round(distance / wishedWave);
  return {
    portrait,
    width,
    height,
    view,
    near,
    far: { ...from(24, -18), radius: 548 * size },
    sun: { ...from(90, -360), radius: 62 * size },
    stones,
    wavelength: distance / apart,
    apart,
  };
}

/** How far the rings of both stones have come at each page, in distances between the stones. */
export function frontsAt(page: number): readonly [home: number, friend: number] {
  if (page <= 1) return [0.66, 0.5];
  if (page === 2) return [0.8, 0.94];
  return [1.04, 1.2];
}

/** The place on open water nearest to a finger: every finger drops its stone into the lake. */
export function nearestWater({ near, far, view }: Lake, { x, y }: Point): Point {
  const shore = view.horizon + far.radius * 0.14;
  let at: Point = { x, y: Math.max(shore, y) };
  for (const { x: cx, y: cy, radius } of [near, far]) {
    const away = Math.hypot(at.x - cx, at.y - cy);
    const most = radius * 0.95;
    if (away > most) at = { x: cx + ((at.x - cx) * most) / away, y: cy + ((at.y - cy) * most) / away };
  }
  return { x: at.x, y: Math.max(shore, at.y) };
}
