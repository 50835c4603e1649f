import type { Round } from '../../core/model/rect.ts';
import type { Point } from '../../core/model/rect.ts';

/** The way of the ghost fingertip that shows that the picture turns: a part of a turn above the middle. */
export function shownTurn({ x, y, radius }: Round): { readonly path: readonly Point[]; readonly time: number } {
  const path = Array.from({ length: 13 }, (_, step) => {
    const angle = -2.5 + (step / 12) * 1.5;
    return { x: x + Math.cos(angle) * radius * 0.6, y: y + Math.sin(angle) * radius * 0.6 };
  });
  return { path, time: 2200 };
}
