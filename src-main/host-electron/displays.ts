/** The displays of the machine: which window stands on which, and what is done when they change. */
import type { Display, Rectangle, Screen } from 'electron';
import type { Display as NamedDisplay } from '../contract/staff.ts';
import { type DisplayAssignment, inOrder } from '../server/display-assignment.ts';
import type { Later } from '../supervision/later.ts';

type PlacedDisplay = Pick<Display, 'id' | 'bounds'>;

/** One window: who it is, and where it stands. */
export interface Plan {
  readonly id: string;
  readonly bounds: Rectangle;
}

/** The displays with their keys, the primary first. Of two in the same place the one with the lower number comes first. */
function keyed<T extends PlacedDisplay>(displays: readonly T[], primary: number): readonly (readonly [string, T])[] {
  const numbered = displays.toSorted((a, b) => a.id - b.id);
  const standing = ({ id, bounds }: T) => ({ primary: id === primary, x: bounds.x, y: bounds.y });
  return inOrder(numbered, standing).map((display, index) => [`wall-${index + 1}`, display]);
}

/** The windows of all displays, each where it stands. */
export function planWindows(
  displays: readonly PlacedDisplay[],
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
  displays: readonly (PlacedDisplay & Pick<Display, 'label' | 'scaleFactor'>)[],
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

/** A television that is switched on or off makes several changes at once. */
const quiet = 2000;

/** Calls `arrange` when the displays have changed and kept still for a while. The answer stops that. */
export function watchDisplays(screen: Pick<Screen, 'on' | 'off'>, later: Later, arrange: () => void): () => void {
  let forget = (): void => {};
  const changed = (): void => {
    forget();
    forget = later(arrange, quiet);
  };
  // A kiosk window that covers the taskbar changes the work area by itself; to answer that would never end.
  const measured = (_event: unknown, _display: unknown, metrics: readonly string[]): void => {
    if (metrics.some((metric) => metric !== 'workArea')) changed();
  };
  screen.on('display-added', changed);
  screen.on('display-removed', changed);
  screen.on('display-metrics-changed', measured);
  return () => {
    forget();
    screen.off('display-added', changed);
    screen.off('display-removed', changed);
    screen.off('display-metrics-changed', measured);
  };
}
