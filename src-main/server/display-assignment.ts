/** What stands on each display of the machine. Hosts know the displays; what belongs on them is decided here. */
import type { Mode, Settings } from '../contract/settings.ts';
import type { SettingsStore } from '../store/settings.ts';

/** The guide's own window: its journey is kept under this name. */
export const presenterWindow = 'presenter';

/** The address of a window's page; the page hands its ID on to `/api/window`. */
export function pagePath(id: string): string {
  return `${id === presenterWindow ? '/presenter' : '/'}?window=${encodeURIComponent(id)}`;
}

/** A display as far as its place in the order is concerned. */
interface Standing {
  readonly primary: boolean;
  readonly x: number;
  readonly y: number;
}

/**
 * The primary display first, then by place from left to right. Keys go by that order and not by the display's own
 * number, which may change while a screen is off.
 */
export function inOrder<T>(displays: readonly T[], standing: (display: T) => Standing): readonly T[] {
  const rank = (display: T): number => (standing(display).primary ? 0 : 1);
  return displays.toSorted((a, b) => {
    const [one, other] = [standing(a), standing(b)];
    return rank(a) - rank(b) || one.x - other.x || one.y - other.y;
  });
}

/**
 * The ID of the window on each display, the displays known by their keys, the first display first; undefined where
 * nothing stands. Each has a wall, known by the display's key, in the mode that staff chose for it or else the
 * program's. Where the first presents, the guide's own page has the next display: a second wall with a journey of its
 * own would tell another story. Displays with a mode of their own keep it.
 */
export function windowsOn(
  keys: readonly string[],
  mode: Mode,
  displays: Settings['displays'],
): readonly (string | undefined)[] {
  const own = (key: string): Mode | undefined =>
    displays !== undefined && Object.hasOwn(displays, key) ? displays[key]?.mode : undefined;
  const [first, ...others] = keys;
  if (first === undefined) return [];
  if ((own(first) ?? mode) !== 'present') return keys;
  const guided = others.findIndex((key) => (own(key) ?? 'present') === 'present');
  return [
    first,
    ...others.map((key, index) => {
      if (index === guided) return presenterWindow;
      return (own(key) ?? 'present') === 'present' ? undefined : key;
    }),
  ];
}

export interface DisplayAssignment {
  on(keys: readonly string[]): readonly (string | undefined)[];
  /** Calls back when another window may stand somewhere. Returns the undo. */
  subscribe(listener: () => void): () => void;
}

/** Follows what staff choose. */
export function openDisplayAssignment(
  mode: Mode,
  settings: Pick<SettingsStore, 'current' | 'subscribe'>,
): DisplayAssignment {
  return {
    on: (keys) => windowsOn(keys, mode, settings.current().displays),
    subscribe: (listener) => {
      const written = (): string => JSON.stringify(settings.current().displays ?? {});
      let before = written();
      return settings.subscribe(() => {
        const now = written();
        if (now !== before) listener();
        before = now;
      });
    },
  };
}
