import type { Point } from '../engine/waves.ts';
import type { Poke } from './pool.ts';

/** A finger between two places touches the water this densely, in shares of what it clears. */
const density = 0.4;
/** A leap longer than this many touches is cut short: a finger that was lost and found. */
const mostTouches = 24;

/** The touches of a finger that went from one place to another. */
export function strokeOf(from: Point, to: Point, clears: number, push: number): Poke[] {
  const way = Math.hypot(to.x - from.x, to.y - from.y);
  const count = Math.min(mostTouches, Math.max(1, Math.ceil(way / (clears * density))));
  return Array.from({ length: count }, (_, index) => {
    const share = (index + 1) / count;
    return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share, clears, push };
  });
}
