import type { Frame } from '../../plates/printing/frame.ts';
import { grownRadii, trunkOf, type Trunk } from '../../plates/printing/trunk.ts';

/** Years of the rings, pith to bark. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

/** A great stump in a clearing, before a low sun. Units. */
export interface Stump {
  readonly frame: Frame;
  readonly years: Years;
  /** Years to a ring: one, unless there are more of them than can be told apart. */
  readonly yearsPerRing: number;
  /** Rings between two strong ones: ten years, or ten times that. */
  readonly strongEvery: number;
  readonly trunk: Trunk;
  /** Mean radius of the whole face. */
  readonly radius: number;
  /** Height of the bark from rim to roots when the tree is full grown. */
  readonly tall: number;
  readonly horizon: number;
  readonly sun: { readonly x: number; readonly y: number; readonly radius: number };
}

/** More rings than this run together. */
const mostRings = 72;

export function stumpOf(frame: Frame, years: Years): Stump {
  const { portrait, width, height } = frame;
  const span = Math.max(2, years.to - years.from + 1);
  const yearsPerRing = Math.ceil(span / mostRings);
  const rings = Math.ceil(span / yearsPerRing);
  const radius = portrait ? 520 : 636;
  const trunk = trunkOf({
    x: portrait ? 596 : width * 0.757,
    y: portrait ? height * 0.288 : 566,
    squash: portrait ? 0.62 : 0.585,
    seed: 31,
    warp: 0.17,
    tremor: 0.022,
    radii: grownRadii(rings, radius, 0.5, 12),
  });
  return {
    frame,
    years,
    yearsPerRing,
    strongEvery: 10 * yearsPerRing,
    trunk,
    radius,
    tall: radius * 0.86,
    horizon: portrait ? height * 0.115 : 176,
    sun: portrait ? { x: 742, y: height * 0.082, radius: 84 } : { x: width * 0.668, y: 112, radius: 84 },
  };
}

/** Mean radius of the outer edge of a year's ring; years may have a share. */
export function radiusOfYear({ trunk, years, yearsPerRing }: Stump, year: number): number {
  return trunk.radiusOf((year - years.from + 1) / yearsPerRing);
}

/** The year of a mean radius, with its share. */
export function yearOfRadius({ trunk, years, yearsPerRing }: Stump, radius: number): number {
  return years.from - 1 + trunk.ringAt(radius) * yearsPerRing;
}

/** First year of the decade (or of whatever the strong rings mark) a year belongs to. */
export function decadeOf({ strongEvery }: Pick<Stump, 'strongEvery'>, year: number): number {
  return Math.floor(year / strongEvery) * strongEvery;
}

/** Decades that have begun by a year, oldest first; a stump's first years before a round one count as one of their own. */
export function decadesUpTo(stump: Stump, year: number): readonly number[] {
  const decades: number[] = [];
  for (let at = decadeOf(stump, stump.years.from); at <= year; at += stump.strongEvery) decades.push(at);
  return decades;
}

/** How far the tree has grown at a page of so many: the first shows its first rings, the last all of them. */
export function yearAtPage({ years, strongEvery }: Stump, page: number, pages: number): number {
  if (pages <= 1 || page >= pages) return years.to;
  const first = Math.min(years.to, Math.ceil((years.from + strongEvery) / strongEvery) * strongEvery - 1);
  return Math.round(first + ((years.to - first) * (page - 1)) / (pages - 1));
}
