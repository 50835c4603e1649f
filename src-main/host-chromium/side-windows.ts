/** The windows beside the first: one for each further display, coming and going with it. */
import type { Display } from '../contract/staff.ts';
import type { Log } from '../log/log.ts';
import { inOrder, type DisplayAssignment } from '../server/display-assignment.ts';
import { again, type Later } from '../supervision/later.ts';
import type { KeptWindow } from './kept-window.ts';
import type { Bounds, SeenScreen } from './screens.ts';

/** A television that is switched on is found this late at most, in milliseconds. */
const lookEvery = 5000;

export interface SideRules {
  /** The key of the first display, and the ID of the window there; the others are counted on from 2. */
  readonly first: string;
  /** What the machine has; undefined while that is unknown. */
  readonly see: () => Promise<readonly SeenScreen[] | undefined>;
  readonly displayAssignment: DisplayAssignment;
  /** Opens a window and keeps it. */
  readonly keep: (id: string, place: Bounds) => Promise<KeptWindow>;
  readonly log: Log;
  readonly later: Later;
}

export interface SideWindows {
  /** All displays, the first too, by their keys; sizes in real pixels. */
  displays(): readonly Display[];
  open(): readonly KeptWindow[];
  close(): Promise<void>;
}

const samePlace = (one: Bounds, other: Bounds): boolean =>
  one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;

/** Opens what belongs on the further displays, and follows what changes. */
export function keepSideWindows({ first, see, displayAssignment, keep, log, later }: SideRules): SideWindows {
  const open = new Map<string, { readonly place: Bounds; readonly window: KeptWindow }>();
  let seen: readonly (readonly [string, SeenScreen])[] = [];
  let ended = false;

  const closeOne = async (id: string): Promise<void> => {
    const known = open.get(id);
    open.delete(id);
    await known?.window.close();
  };

  const arrange = async (): Promise<void> => {
    const screens = await see();
    // A browser that is just being started sees nothing; what stands stays.
    if (ended || screens === undefined || screens.length === 0) return;
    seen = inOrder(screens, (screen) => screen).map((screen, index) => [
      index === 0 ? first : `${first}-${index + 1}`,
      screen,
    ]);
    const ids = displayAssignment.on(seen.map(([key]) => key));
    const wanted = new Map(
      seen.flatMap(([, screen], index): [string, SeenScreen][] => {
        const id = ids[index];
        return index === 0 || id === undefined ? [] : [[id, screen]];
      }),
    );
    for (const [id, { place }] of open) {
      const screen = wanted.get(id);
      if (screen === undefined || !samePlace(screen, place)) await closeOne(id);
    }
    for (const [id, place] of wanted) {
      if (ended || open.has(id)) continue;
      log.write('info', 'a further display', { window: id, ...place });
      open.set(id, { place, window: await keep(id, place) });
    }
  };

  // One after the other: a browser takes its time to start.
  let arranging = Promise.resolve();
  const arrangeNext = (): void => {
    arranging = arranging
      .then(arrange)
      .catch((error: unknown) => log.once('side window', 'error', 'no window on a further display', { error }));
  };
  arrangeNext();
  const undo = [again(later, lookEvery, arrangeNext), displayAssignment.subscribe(arrangeNext)];
  return {
    displays: () =>
      seen.map(([key, { label, width, height, scale }], index) => ({
        key,
        name: label || String(index + 1),
        width: Math.round(width * scale),
        height: Math.round(height * scale),
        scale,
      })),
    open: () => [...open.values()].map(({ window }) => window),
    close: async () => {
      ended = true;
      undo.forEach((stop) => stop());
      await arranging;
      await Promise.all([...open.keys()].map(closeOne));
    },
  };
}
