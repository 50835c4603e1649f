import { degree } from './angle.ts';
import type { Span } from '../../../src-main/contract/exhibition.ts';
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

/** Away from the pointer: beside its year, numerals of the wood would be taken for more years of the ring of years. */
const angles = { wide: 150 * degree, upright: 32 * degree } as const;
/** In units of text: half of what numerals take of their ring, how far two rings are apart at least, and how far from the pith, where the place has its name. */
const gapUnits = 1.35;
const apart = 2.1;
const aboutPith = 4.5;

/** The decades of a trunk, each with its numerals; where rings lie close, only those that can be told apart. */
export function decadesOf(layout: DialLayout, rings: Rings, span: Span, unit: number): readonly Decade[] {
  const angle = layout.wide ? angles.wide : angles.upright;
  const found: Decade[] = [];
  let last = 0;
  for (let year = Math.ceil((span.from + 1) / 10) * 10; year <= span.to; year += 10) {
    const level = levelOfYear(year, span.from);
    const far = ringRadius(rings, level, angle) * layout.radius;
    if (far < aboutPith * unit || far - last < apart * unit) continue;
    last = far;
    found.push({
      ...{ year, level, angle, gap: (gapUnits * unit) / far },
      x: layout.x + far * Math.cos(angle),
      y: layout.y + far * Math.sin(angle),
    });
  }
  return found;
}
