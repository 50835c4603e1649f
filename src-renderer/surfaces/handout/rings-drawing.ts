import type { Point } from '../../core/model/rect.ts';
import type { Exhibition } from '../../../src-main/contract/exhibition.ts';
import { screenAngle } from '../../core/model/bearing.ts';
import { growRings, levelOfYear, ringAngles, ringRadius, type Rings } from '../../core/model/rings.ts';
import { placeTies, type Tie } from '../../core/model/ties.ts';

/** The trunk on a sheet, in millimetres. */
export interface Trunk {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface DrawnRing {
  readonly year: number;
  /** An SVG path: the cut line of the ring, thicker and thinner as a knife goes. Filled even-odd. */
  readonly path: string;
}

export interface DrawnTie extends Point {
  readonly tie: Tie<Exhibition['cities'][number]>;
  /** Radians of the sheet. */
  readonly angle: number;
}

export interface RingsDrawing {
  readonly rings: readonly DrawnRing[];
  readonly ties: readonly DrawnTie[];
}

/** Degrees (in half ones) from one point of an outline to the next. */
const step = 4;

/** Cuts the rings of an exhibition's years and sets its cities on them, as the circle of friends does. */
export function drawRings(
  { id, span, home, cities }: Pick<Exhibition, 'id' | 'span' | 'home' | 'cities'>,
  trunk: Trunk,
): RingsDrawing {
  const rings = growRings(id, span.to - span.from + 1);
  const years = Array.from({ length: rings.count }, (_, index) => span.from + index);
  return {
    rings: years.map((year) => ({ year, path: cutRing(rings, levelOfYear(year, span.from), trunk) })),
    ties: placeTies(home, cities, span).map((tie) => {
      const angle = screenAngle(tie.drawnBearing);
      const [x, y] = at(trunk, angle, ringRadius(rings, levelOfYear(tie.year, span.from), angle));
      return { tie, x, y, angle };
    }),
  };
}

function at({ x, y, radius }: Trunk, angle: number, share: number): readonly [x: number, y: number] {
  return [x + Math.cos(angle) * share * radius, y + Math.sin(angle) * share * radius];
}

/** Between the ring's outer edge and a second edge a little inside it. */
function cutRing(rings: Rings, level: number, trunk: Trunk): string {
  const edge = (inside: (angle: number) => number): string => {
    const points: string[] = [];
    for (let index = 0; index < ringAngles; index += step) {
      const angle = (index / ringAngles) * 2 * Math.PI;
      const [x, y] = at(trunk, angle, ringRadius(rings, level - inside(angle), angle));
      points.push(`${x.toFixed(2)} ${y.toFixed(2)}`);
    }
    return `M${points.join('L')}Z`;
  };
  const thickness = (angle: number): number =>
    0.3 +
    0.13 * Math.sin(angle * 2 + level * 2.4) +
    0.09 * Math.sin(angle * 5 - level * 1.7) +
    0.04 * Math.sin(angle * 13 + level);
  return `${edge(() => 0)}${edge(thickness)}`;
}
