import type { Swatch } from './swatches.ts';
import { onLine, type GroundPoint } from './line.ts';

/** From wagon to wagon, and the engine's length with its coupling. Metres. */
export const pitch = 7.3;
export const engineLength = 11;
/** A wagon's pivots lie so far before and behind its middle. */
const pivots = { wagon: 2.1, engine: 3.2 } as const;

export interface Vehicle {
  readonly kind: 'engine' | 'wagon';
  /** Its middle, metres along the line. */
  readonly along: number;
  readonly pivot: number;
  readonly middle: GroundPoint;
  /** Its own directions on the ground: ahead, and to the right. */
  readonly ahead: GroundPoint;
  readonly right: GroundPoint;
  /** Metres it is lifted: at the change of gauge each is raised and set on other wheels. */
  readonly lift: number;
  readonly paint: Swatch;
}

const paints: readonly Swatch[] = ['ice', 'sand', 'green', 'orange', 'ice'];

/** How high a vehicle is lifted at a place. */
export function liftAt(along: number): number {
  return 1.05 * Math.exp(-((along / 2.9) ** 2));
}

/** The train with its head at a place, from the farthest vehicle to the nearest one that can be seen. */
export function trainAt(head: number, visible: (middle: GroundPoint) => boolean): readonly Vehicle[] {
  const train: Vehicle[] = [];
  const add = (kind: Vehicle['kind'], along: number, paint: Swatch) => {
    const pivot = pivots[kind];
    const front = onLine(along + pivot);
    const back = onLine(along - pivot);
    const middle = { x: (front.x + back.x) / 2, z: (front.z + back.z) / 2 };
    if (!visible(middle)) return;
    const length = Math.hypot(front.x - back.x, front.z - back.z);
    const ahead = { x: (front.x - back.x) / length, z: (front.z - back.z) / length };
    const right = { x: ahead.z, z: -ahead.x };
    train.push({ kind, along, pivot, middle, ahead, right, lift: liftAt(along), paint });
  };
  add('engine', head - engineLength / 2, 'deep');
  for (let wagon = 0; ; wagon++) {
    const along = head - engineLength - pitch * (wagon + 0.5);
    // The last bend before the eye: beyond it the line lies behind the viewer.
    if (along < -26) return train;
    add('wagon', along, paints[wagon % paints.length] ?? 'ice');
  }
}
