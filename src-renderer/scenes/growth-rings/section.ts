import { hash, noise, roughNoise, seedOf } from '../engine/noise.ts';
import { clamp } from '../engine/shape.ts';
import type { Frame } from '../engine/frame.ts';
import type { Variant } from './variants.ts';

/** A cross-section: rings round a pith, each year as wide as it was good. Units. */
export interface Section {
  readonly x: number;
  readonly y: number;
  readonly seed: number;
  readonly variant: Variant;
  /** The ring of the chapter's year, counted from the pith. */
  readonly year: number;
  /** How many friends, paths or lights it shows. */
  readonly count: number;
  /** Rings that reach the far corner of the screen. */
  readonly rings: number;
  /** Radius, on an even section, at which ring `index` begins. */
  radiusOf(index: number): number;
  /** Which ring a radius of the even section lies in, with the share of the way through it. */
  ringAt(radius: number): number;
}

/** A point of the section. */
export interface Grain {
  /** Ring and share of the way through it. */
  readonly ring: number;
  /** Radians from the pith. */
  readonly angle: number;
  /** Units from the pith, as drawn. */
  readonly away: number;
}

/** The free part of a portrait screen is smaller: so is what stands in it. */
const portraitShare = 0.9;
/** Steps of the table that finds the ring of a radius. */
const step = 2;

/** Grows the section of a chapter: the same chapter always grows the same wood. */
export function sectionOf(
  frame: Frame,
  variant: Variant,
  chapter: { readonly id: string; readonly count: number },
): Section {
  const seed = seedOf(chapter.id) % 9973;
  const [shareX, shareY] = frame.portrait ? variant.portrait : variant.landscape;
  // No two pictures of one kind are cropped alike.
  const x = frame.width * shareX + (hash(seed, 1) - 0.5) * (frame.portrait ? 40 : 110);
  const y = (frame.portrait ? frame.height * 0.54 : frame.height) * shareY + (hash(seed, 2) - 0.5) * 90;
  const reach = (Math.hypot(Math.max(x, frame.width - x), Math.max(y, frame.height - y)) * 1.25) / variant.squash;
  const radii = [0];
  for (let ring = 0, radius = 0; radius < reach; ring++) {
    // Good and bad years come in runs.
    const run = noise(ring * 0.31, seed * 0.37);
    const own = hash(ring, seed);
    radius += variant.spacing * (1 + variant.unequal * (run * 1.3 + own * 0.7 - 1));
    radii.push(radius);
  }
  const table = new Float32Array(Math.ceil(reach / step) + 2);
  for (let index = 0, ring = 0; index < table.length; index++) {
    const radius = index * step;
    while (ring < radii.length - 2 && (radii[ring + 1] as number) < radius) ring++;
    const from = radii[ring] as number;
    const to = radii[ring + 1] as number;
    table[index] = ring + (radius - from) / (to - from);
  }
  const ringAt = (radius: number) => {
    const at = clamp(radius / step, 0, table.length - 2);
    const index = Math.floor(at);
    const low = table[index] as number;
    return low + ((table[index + 1] as number) - low) * (at - index);
  };
  return {
    x,
    y,
    seed,
    variant,
    count: chapter.count,
    year: Math.max(1, Math.round(ringAt(variant.yearRadius * (frame.portrait ? portraitShare : 1)))),
    rings: radii.length - 2,
    radiusOf: (index) => {
      const whole = clamp(Math.floor(index), 0, radii.length - 2);
      const from = radii[whole] as number;
      return from + ((radii[whole + 1] as number) - from) * (index - whole);
    },
    ringAt,
  };
}

/** How far out the wood has grown in a direction, against an even section. */
function growth({ seed, variant }: Section, angle: number, away: number): number {
  const across = Math.cos(angle);
  const down = Math.sin(angle);
  const shape = roughNoise(across * 1.1 + seed * 0.013 + 9, down * 1.1 + away * 0.0008 + 3) - 0.5;
  const hand = noise(across * 5 + 30, down * 5 + away * 0.006 + seed * 0.1) - 0.5;
  return 1 + shape * variant.warp + hand * variant.tremor;
}

/** Where a point of the screen lies in the section. */
export function grainAt(section: Section, x: number, y: number): Grain {
  const across = x - section.x;
  const down = (y - section.y) / section.variant.squash;
  const away = Math.hypot(across, down);
  const angle = Math.atan2(down, across);
  return { ring: section.ringAt(away / growth(section, angle, away)), angle, away };
}

/** The point of the screen on a ring, in a direction. */
export function pointOn(section: Section, ring: number, angle: number): { readonly x: number; readonly y: number } {
  const even = section.radiusOf(ring);
  let away = even;
  // The growth hardly changes along a radius: three steps are exact to a tenth of a unit.
  for (let pass = 0; pass < 3; pass++) away = even * growth(section, angle, away);
  return { x: section.x + Math.cos(angle) * away, y: section.y + Math.sin(angle) * away * section.variant.squash };
}

/** The directions in which the screen is seen from the pith: the whole turn when the pith is on it. */
export function anglesSeen(section: Section, frame: Frame): { readonly from: number; readonly sweep: number } {
  const { x, y, variant } = section;
  if (x > 0 && x < frame.width && y > 0 && y < frame.height) return { from: -Math.PI * 0.72, sweep: Math.PI * 2 };
  const middle = Math.atan2((frame.height / 2 - y) / variant.squash, frame.width / 2 - x);
  let from = 0;
  let to = 0;
  for (const [cornerX, cornerY] of [
    [0, 0],
    [frame.width, 0],
    [0, frame.height],
    [frame.width, frame.height],
  ] as const) {
    const turn = Math.atan2((cornerY - y) / variant.squash, cornerX - x) - middle;
    const off = turn - Math.round(turn / (2 * Math.PI)) * 2 * Math.PI;
    from = Math.min(from, off);
    to = Math.max(to, off);
  }
  return { from: middle + from - 0.05, sweep: to - from + 0.1 };
}
