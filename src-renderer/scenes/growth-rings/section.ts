import type { Frame } from '../../plates/printing/frame.ts';
import type { Area } from '../engine/place-canvas.ts';
import { hash, seedOf } from '../../plates/printing/noise.ts';
import { smooth } from '../../plates/printing/shape.ts';
import { grownRadii, trunkOf, type Trunk } from '../../plates/printing/trunk.ts';

/** A cross-section of wood: rings round a pith, the chapter's year among them, and round it those still to come. */
export interface Section {
  readonly frame: Frame;
  readonly seed: number;
  readonly trunk: Trunk;
  /** The ring of the chapter's year, counted from the pith; later ones are ghosts. */
  readonly year: number;
}

/** Mean width of a ring, and how unequal rings are. Units. */
export const spacing = 19;
const unequal = 0.6;
const yearRadius = 452;
/** The free part of a portrait screen is smaller: so is what stands in it. */
const portraitShare = 0.92;

/** Grows the section of a chapter: the same chapter always grows the same wood, no two are cropped alike. */
export function sectionOf(frame: Frame, id: string): Section {
  const { portrait, width, height } = frame;
  const seed = seedOf(id) % 9973;
  const x = width * (portrait ? 0.58 : 0.745) + (hash(seed, 1) - 0.5) * (portrait ? 60 : 120);
  const y = height * (portrait ? 0.27 : 0.56) + (hash(seed, 2) - 0.5) * 90;
  const reach = Math.hypot(Math.max(x, width - x), Math.max(y, height - y)) * 1.25;
  const trunk = trunkOf({
    x,
    y,
    squash: 1,
    seed,
    warp: 0.34,
    tremor: 0.03,
    radii: grownRadii(Math.ceil(reach / spacing), reach, unequal, seed),
  });
  const year = Math.max(1, Math.round(trunk.ringAt(yearRadius * (portrait ? portraitShare : 1))));
  return { frame, seed, trunk, year };
}

/** How free of words the picture is at a point: 0 where they stand, 1 in the open. */
export function freeAt({ portrait, width, height }: Frame, x: number, y: number): number {
  return portrait ? smooth(height * 0.575, height * 0.47, y) : smooth(width * 0.35, width * 0.5, x);
}

/** The directions in which the screen is seen from the pith, which lies on it: the whole turn, from the upper left. */
export const turnFrom = -Math.PI * 0.72;

/** Directions in which the ring's edge is looked for. */
const directions = 720;

/** The piece of the picture on which anything of the chapter's ring lies, in whole pixels: the rest need not be drawn. */
export function yearArea({ frame, trunk, year }: Section): Area {
  const radius = trunk.radiusOf(year + 1.5);
  let [left, top, right, bottom] = [trunk.x, trunk.y, trunk.x, trunk.y];
  for (let step = 0; step < directions; step++) {
    const angle = (2 * Math.PI * step) / directions;
    const away = radius * (trunk.outline(angle) + trunk.tremor / 2);
    left = Math.min(left, trunk.x + Math.cos(angle) * away);
    right = Math.max(right, trunk.x + Math.cos(angle) * away);
    top = Math.min(top, trunk.y + Math.sin(angle) * away * trunk.squash);
    bottom = Math.max(bottom, trunk.y + Math.sin(angle) * away * trunk.squash);
  }
  const whole = (units: number, most: number, round: (value: number) => number): number =>
    Math.min(most, Math.max(0, round(units * frame.scale) / frame.scale));
  const from = { left: whole(left, frame.width, Math.floor), top: whole(top, frame.height, Math.floor) };
  return {
    ...from,
    width: whole(right, frame.width, Math.ceil) - from.left,
    height: whole(bottom, frame.height, Math.ceil) - from.top,
  };
}
