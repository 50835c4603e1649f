import { seeded } from '../../core/time/clock.ts';
import { seedOf, type Rings } from '../../core/model/rings.ts';

/** The wood from ring to ring: light early wood that darkens into a dense line of late wood. */
export interface RingProfile {
  /** Entries per ring. */
  readonly steps: number;
  /** Brightness of the wood, about 0.14 … 1.2. */
  readonly wood: Float32Array;
  /** Slope of the brightness outwards: what the light grazes. */
  readonly slope: Float32Array;
  /** The dense line at the ring's edge, 0 … 1. */
  readonly edge: Float32Array;
  /** The early wood, 0 … 1: where vessels lie. */
  readonly early: Float32Array;
}

/** A table read between two entries. */
export function sample(table: Float32Array, at: number): number {
  const low = at | 0;
  const from = table[low] ?? 0;
  return from + ((table[low + 1] ?? from) - from) * (at - low);
}

const steps = 64;

/** Draws the profile of all rings, smoothed to a pixel (`pixel` is its size in trunk radii). */
export function ringProfile(rings: Rings, pixel: number): RingProfile {
  const chance = seeded(seedOf(`profile of ${rings.count} ${rings.levels[1] ?? 0}`));
  const length = rings.count * steps;
  const wood = new Float32Array(length);
  const edge = new Float32Array(length);
  const early = new Float32Array(length);
  for (let ring = 0; ring < rings.count; ring++) {
    const tone = 0.8 + 0.4 * chance();
    const lateFrom = 0.42 + 0.25 * chance();
    // Some winters leave a fine, some a broad line.
    const lateDepth = 0.74 + 0.22 * chance();
    const lineWidth = 0.1 + 0.06 * chance();
    const falseRing = chance() < 0.2 ? 0.3 + 0.25 * chance() : -1;
    for (let i = 0; i < steps; i++) {
      const share = (i + 0.5) / steps;
      const late = Math.max(0, (share - lateFrom) / (1 - lateFrom)) ** 1.9;
      const doubt = falseRing > 0 ? 0.16 * Math.exp(-(((share - falseRing) / 0.05) ** 2)) : 0;
      const at = ring * steps + i;
      wood[at] = (1 - late * lateDepth - doubt) * tone;
      edge[at] = Math.exp(-(((1 - share) / lineWidth) ** 2)) * (0.7 + 0.6 * (lateDepth - 0.74) * 4.5);
      early[at] = Math.exp(-((share / 0.16) ** 2));
    }
  }
  const soft = smoothed(wood, rings, pixel);
  return { steps, wood: soft, slope: slopes(soft, rings), edge: smoothed(edge, rings, pixel), early };
}

/** Steps of the table that one pixel covers in a ring. */
function stepsPerPixel(rings: Rings, ring: number, pixel: number): number {
  const width = (rings.levels[ring + 1] ?? 1) - (rings.levels[ring] ?? 0);
  return (pixel / Math.max(width, 1e-6)) * steps;
}

function smoothed(table: Float32Array, rings: Rings, pixel: number): Float32Array {
  const soft = new Float32Array(table.length);
  for (let at = 0; at < table.length; at++) {
    const reach = Math.max(1, Math.round(stepsPerPixel(rings, (at / steps) | 0, pixel) * 0.75));
    let sum = 0;
    let weight = 0;
    for (let off = -reach; off <= reach; off++) {
      const share = reach + 1 - Math.abs(off);
      sum += (table[Math.min(table.length - 1, Math.max(0, at + off))] ?? 0) * share;
      weight += share;
    }
    soft[at] = sum / weight;
  }
  return soft;
}

function slopes(table: Float32Array, rings: Rings): Float32Array {
  const slope = new Float32Array(table.length);
  for (let at = 1; at < table.length - 1; at++) {
    const width = (rings.levels[((at / steps) | 0) + 1] ?? 1) - (rings.levels[(at / steps) | 0] ?? 0);
    // Per thousandth of the radius: about two pixels of a large screen.
    slope[at] = (((table[at + 1] ?? 0) - (table[at - 1] ?? 0)) / 2) * (steps / width) * 0.0009;
  }
  return slope;
}
