import type { Display, Rectangle } from 'electron';
import type { Display as NamedDisplay } from '../contract/staff.ts';
import { inOrder, type DisplayAssignment } from '../server/display-assignment.ts';

export type Screen = Pick<Display, 'id' | 'bounds'>;

/** One window: who it is, and where it stands. */
export interface Plan {
  readonly id: string;
  readonly bounds: Rectangle;
}

/** The displays with their keys, the primary first. Of two in the same place the one with the lower number comes first. */
function keyed<T extends Screen>(displays: readonly T[], primary: number): readonly (readonly [string, T])[] {
  const numbered = displays.toSorted((a, b) => a.id - b.id);
  const standing = ({ id, bounds }: T) => ({ primary: id === primary, x: bounds.x, y: bounds.y });
  return inOrder(numbered, standing).map((display, index) => [`wall-${index + 1}`, display]);
}

/** The windows of all displays, each where it stands. */
export function planWindows(
  displays: readonly Screen[],
  primary: number,
  displayAssignment: Pick<DisplayAssignment, 'on'>,
): readonly Plan[] {
  const places = keyed(displays, primary);
  const windows = displayAssignment.on(places.map(([key]) => key));
  return places.flatMap(([, { bounds }], index) => {
    const id = windows[index];
    return id === undefined ? [] : [{ id, bounds }];
  });
}

/** The same displays as staff know them, each by its key; sizes in real pixels. */
export function namedDisplays(
  displays: readonly (Screen & Pick<Display, 'label' | 'scaleFactor'>)[],
  primary: number,
): readonly NamedDisplay[] {
  return keyed(displays, primary).map(([key, { bounds, label, scaleFactor }]) => ({
    key,
    name: label || key,
    width: Math.round(bounds.width * scaleFactor),
    height: Math.round(bounds.height * scaleFactor),
    scale: scaleFactor,
  }));
}
