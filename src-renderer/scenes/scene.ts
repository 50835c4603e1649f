import type { Chapter, Exhibition, Language } from '../../src-main/contract/exhibition.ts';
import type { Ground } from '../../src-main/contract/settings.ts';
import type { Sounds } from '../core/model/cue.ts';
import type { Easing } from '../core/model/easing.ts';
import type { Rect } from '../core/model/rect.ts';
import type { Clock } from '../core/time/clock.ts';
import type { ScreenSize } from '../plates/printing/frame.ts';

export type { Rect } from '../core/model/rect.ts';

/** The whole screen: the picture lies under text and bar. */
export interface SceneSize extends ScreenSize {
  /** Where text stands: the picture is calm and clear there. */
  readonly quiet: Rect;
}

export interface SceneOptions {
  readonly chapter: Chapter;
  /** For pictures that name the place, its friends, or the years of the rings. */
  readonly exhibition: Pick<Exhibition, 'home' | 'cities' | 'span'>;
  readonly clock: Clock;
  readonly size: SceneSize;
  readonly ground: Ground;
  readonly calm: boolean;
  /** What the machine is asked for. */
  readonly easing: Easing;
  readonly highContrast: boolean;
  /** From 1. */
  readonly page: number;
  /** Languages on screen, for words inside the picture. */
  readonly languages: readonly Language[];
  /** Told how much of the page's number is there, 0…1, while somebody adds to it; null: all of it stands. */
  readonly counts?: (share: number | null) => void;
  /** Has a sound heard, at `x` in CSS pixels of the host. Absent: the picture is silent. */
  readonly sounds?: Sounds;
  /** Nothing is printed for it: it is there only if all its sheets are. */
  readonly keptOnly?: boolean;
}

/** One finger on the picture. Every finger acts; coordinates are CSS pixels of the host. */
export interface SceneFinger {
  readonly id: number;
  readonly phase: 'down' | 'move' | 'up';
  readonly x: number;
  readonly y: number;
}

/** How a picture is played with: what a finger would do on it without any instructions. */
export interface Gesture {
  /** Where the finger is, from where it comes down to where it lifts; one place is a tap. */
  readonly path: readonly { readonly x: number; readonly y: number }[];
  /** How long it is on the glass, in ms. */
  readonly time: number;
}

/** A running picture. */
export interface Scene {
  finger(finger: SceneFinger): void;
  /** What a finger could do now, in CSS pixels of the host. */
  gesture(): Gesture;
  /** Whether a finger that comes down there, in CSS pixels, takes hold of something: however it moves, it turns no page. */
  holds(at: { readonly x: number; readonly y: number }): boolean;
  page(page: number): void;
  calm(calm: boolean): void;
  resize(size: SceneSize): void;
  languages(languages: readonly Language[]): void;
  /** Ends every loop, listener and worker, and empties the host. */
  destroy(): void;
}

/** Draws a picture into an empty host that fills the screen. */
export type MountScene = (host: HTMLElement, options: SceneOptions) => Scene;

export interface SceneEntry {
  /** The ground the picture is cut for; `hall` follows the hall's own. */
  readonly ground: Ground | 'hall';
  /** On the chapter's last page it stands finished: its verb asks for nothing that is done there already. */
  readonly finishes?: boolean;
  readonly load: () => Promise<{ readonly mount: MountScene }>;
}
