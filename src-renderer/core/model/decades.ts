import type { DialLayout } from './dial-layout.ts';
import { levelOfYear, ringRadius, type Rings } from './rings.ts';

/** A decade of the exhibition as a ring that the trunk will have, and where its numerals stand on it. */
export interface Decade {
  readonly year: number;
  /** Of the ring, as `Rings` counts them. */
  readonly level: number;
  /** Centre of the numerals, in CSS pixels. */
  readonly x: number;
  readonly y: number;
  /** The ring is interrupted about its numerals: so far from their angle, in radians. */
  readonly angle: number;
  readonly gap: number;
}

/** In units of text: how far numerals stand from the pointer's hair, half of what they take of the ring, and how far two rings are apart. */
const set = {
  wide: { aside: 1.25, gap: 0.85, apart: 3.2 },
  upright: { aside: 2, gap: 1.5, apart: 2.2 },
} as const;
/** Nearer to the pith stands the name of the place. */
const aboutPith = 4.5;

/** The decades of a trunk, each with numerals beside the pointer's hair; where rings lie close, only those that can be told apart. */
export function decadesOf(
  layout: DialLayout,
  rings: Rings,
  span: { readonly from: number; readonly to: number },
  unit: number,
): readonly Decade[] {
  const { aside, gap, apart } = layout.wide ? set.wide : set.upright;
  const found: Decade[] = [];
  let last = 0;
  for (let year = Math.ceil((span.from + 1) / 10) * 10; year <= span.to; year += 10) {
    const level = levelOfYear(year, span.from);
    const far = ringRadius(rings, level, layout.scale.pointer) * layout.radius;
    if (far < aboutPith * unit || far - last < apart * unit) continue;
    last = far;
    // Below the hair on a wide screen, at its right on an upright one.
    const angle = layout.scale.pointer + ((layout.wide ? -1 : 1) * aside * unit) / far;
    const on = ringRadius(rings, level, angle) * layout.radius;
    found.push({
      ...{ year, level, angle, gap: (gap * unit) / far },
      x: layout.x + on * Math.cos(angle),
      y: layout.y + on * Math.sin(angle),
    });
  }
  return found;
}
