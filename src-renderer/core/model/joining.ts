import { screenAngle } from './bearing.ts';
import type { Point } from './rect.ts';
import { levelOfYear, ringRadius, type Rings } from './rings.ts';
import type { Tie, TiedCity } from './ties.ts';

/** A friend's way into the circle: a bent line from the pith, drawn in its time. Shares of the trunk's radius. */
export interface Joining extends Point {
  readonly year: number;
  /** The bend's control point. */
  readonly bend: Point;
  /** When its line begins, 0…1 of the whole. */
  readonly begins: number;
}

/** A line takes this share of the whole to reach its node. */
export const joiningTime = 0.16;
/** More lines than this are no picture. */
const mostJoinings = 72;

/** All friends one after another, evenly in time, however unevenly the years lie. */
export function joinings<City extends TiedCity>(
  ties: readonly Tie<City>[],
  rings: Rings,
  span: { readonly from: number },
): Joining[] {
  const each = Math.max(1, Math.ceil(ties.length / mostJoinings));
  const shown = ties.filter((_, index) => index % each === 0);
  return shown.map((tie, index) => {
    const angle = screenAngle(tie.drawnBearing);
    const radius = ringRadius(rings, levelOfYear(tie.year, span.from), angle);
    const [x, y] = [radius * Math.cos(angle), radius * Math.sin(angle)];
    const side = tie.bearing > 180 ? 0.1 : -0.1;
    return {
      ...{ year: tie.year, x, y },
      bend: { x: x / 2 - y * side, y: y / 2 + x * side },
      begins: (index / Math.max(1, shown.length)) * (1 - joiningTime),
    };
  });
}

/** A point of a joining's line, `part` of the way. */
export function onJoining({ x, y, bend }: Joining, part: number): Point {
  const rest = 2 * part * (1 - part);
  return { x: rest * bend.x + part * part * x, y: rest * bend.y + part * part * y };
}
