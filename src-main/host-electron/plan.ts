import type { Display, Rectangle } from 'electron';
import type { Mode } from '../contract/settings.ts';

export type Screen = Pick<Display, 'id' | 'bounds'>;

/** One window: who it is, and where it stands. */
export interface Plan {
  readonly id: string;
  readonly bounds: Rectangle;
}

/**
 * One wall for each display, the primary first, then by place from left to right. IDs go by that order and not by
 * the display's number, which may change while a screen is off. In a presentation only the primary display is the
 * wall: a second wall with a journey of its own would tell another story.
 */
export function planWindows(displays: readonly Screen[], primary: number, mode: Mode): readonly Plan[] {
  const rank = (display: Screen): number => (display.id === primary ? 0 : 1);
  const inOrder = displays.toSorted(
    (a, b) => rank(a) - rank(b) || a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y || a.id - b.id,
  );
  const walls = mode === 'present' ? inOrder.slice(0, 1) : inOrder;
  return walls.map(({ bounds }, index) => ({ id: `wall-${index + 1}`, bounds }));
}
