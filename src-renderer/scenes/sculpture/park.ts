import type { Frame } from '../../plates/printing/frame.ts';
import type { Point } from '../../core/model/rect.ts';

/** A place in the park: x to the right, y up, z towards the eye; one unit is about the height of a person. */
export interface ParkPoint {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** The park as the eye sees it. Units of the composition. */
export interface Park extends Pick<Frame, 'portrait' | 'width' | 'height'> {
  readonly horizon: number;
  /** Screen x of the middle of the turning form. */
  readonly middle: number;
  readonly focal: number;
  /** How far the eye is from the form, and how high above the ground. */
  readonly distance: number;
  readonly eye: number;
  /** Where the light comes from; the sun itself is not shown. */
  readonly sun: Point;
  /** Words stand left of this (landscape) or below it (portrait). */
  readonly hush: number;
}

/** Where light goes: on the ground a shadow lies so far from what casts it, per unit of height. */
export const shadowFall = { x: 0.8, z: 0.5 } as const;

/** Lays the park out for a screen. Landscape leaves the left third to the words, portrait the lower part. */
export function parkOf({ portrait, width, height }: Frame): Park {
  const perUnit = portrait ? 342 : 372;
  const distance = 6.2;
  const horizon = portrait ? height * 0.222 : 372;
  const ground = portrait ? height * 0.486 : 938;
  return {
    portrait,
    width,
    height,
    horizon,
    middle: portrait ? 580 : width - 546,
    focal: perUnit * distance,
    distance,
    eye: (ground - horizon) / perUnit,
    sun: portrait ? { x: 196, y: horizon - 96 } : { x: width - 1096, y: 286 },
    hush: portrait ? height * 0.54 : width * 0.37,
  };
}

/** Whether a finger is on the words: what begins there turns pages, not stone. */
export function onWords({ portrait, hush }: Park, { x, y }: Point): boolean {
  return portrait ? y > hush + 40 : x < hush - 60;
}

/** How wide and how high the turning form is at most, from its middle and from the ground, with room for a finger. */
const form = { half: 1.1, height: 2.5 } as const;

/** Whether a finger is on the turning form. */
export function onForm(park: Park, { x, y }: Point): boolean {
  const top = seen(park, { x: 0, y: form.height, z: 0 });
  const side = seen(park, { x: form.half, y: 0, z: 0 });
  return Math.abs(x - park.middle) < side.x - park.middle && y > top.y && !onWords(park, { x, y });
}

/** From the park onto the screen; `depth` grows away from the eye. */
export function seen(park: Park, { x, y, z }: ParkPoint): Point & { readonly depth: number } {
  const depth = park.distance - z;
  const scale = park.focal / depth;
  return { x: park.middle + x * scale, y: park.horizon + (park.eye - y) * scale, depth };
}

/** From the screen onto the ground; below the horizon only. */
export function onGround(park: Park, { x, y }: Point): { readonly x: number; readonly z: number } {
  const depth = (park.focal * park.eye) / Math.max(0.5, y - park.horizon);
  return { x: ((x - park.middle) * depth) / park.focal, z: park.distance - depth };
}
