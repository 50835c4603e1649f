import type { Display, Rectangle } from 'electron';
import type { Mode } from '../contract/settings.ts';
import type { Display as NamedDisplay } from '../contract/staff.ts';

export type Screen = Pick<Display, 'id' | 'bounds'>;

/** One window: who it is, and where it stands. */
export interface Plan {
  readonly id: string;
  readonly bounds: Rectangle;
}

/** The displays that have a wall, in the order of their walls. */
function withWalls<T extends Screen>(displays: readonly T[], primary: number, mode: Mode): readonly T[] {
  const rank = (display: Screen): number => (display.id === primary ? 0 : 1);
  const inOrder = displays.toSorted(
    (a, b) => rank(a) - rank(b) || a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y || a.id - b.id,
  );
  return mode === 'present' ? inOrder.slice(0, 1) : inOrder;
}

const wallId = (index: number): string => `wall-${index + 1}`;

/**
 * One wall for each display, the primary first, then by place from left to right. IDs go by that order and not by
 * the display's number, which may change while a screen is off. In a presentation only the primary display is the
 * wall: a second wall with a journey of its own would tell another story.
 */
export function planWindows(displays: readonly Screen[], primary: number, mode: Mode): readonly Plan[] {
  return withWalls(displays, primary, mode).map(({ bounds }, index) => ({ id: wallId(index), bounds }));
}

/** The same displays as staff know them, each by its wall; sizes in real pixels. */
export function namedDisplays(
  displays: readonly (Screen & Pick<Display, 'label' | 'scaleFactor'>)[],
  primary: number,
  mode: Mode,
): readonly NamedDisplay[] {
  return withWalls(displays, primary, mode).map(({ bounds, label, scaleFactor }, index) => ({
    key: wallId(index),
    name: label || wallId(index),
    width: Math.round(bounds.width * scaleFactor),
    height: Math.round(bounds.height * scaleFactor),
    scale: scaleFactor,
  }));
}
