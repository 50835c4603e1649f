import type { Language } from './exhibition.ts';
import type { VisitSummary } from './visits.ts';

export type Mode = 'kiosk' | 'present' | 'display';
/** One language, or "both": the first two languages of the exhibition, set as two voices. */
export type LanguageChoice = Language | 'both';
export type TextSize = 1 | 2 | 3;
export type Ground = 'night' | 'paper';

/** The hall's defaults, kept by staff in the data folder. */
export interface Settings {
  /** Languages shown to a new visitor. */
  readonly language: LanguageChoice;
  readonly ground: Ground | 'by-hour';
  readonly textSize: TextSize;
  /** Seconds without touch until the strip asks whether somebody is there. */
  readonly idleSeconds: number;
  /** Seconds the strip counts down. */
  readonly warningSeconds: number;
  /** The screen's diagonal in inches. */
  readonly diagonal: number;
  /** From the eye to the glass, in metres. */
  readonly distance: number;
  /** Absent: as the exhibition says. */
  readonly map?: 'rings' | 'globe';
}

/** What a page asks first: `/api/window?id=ID`, with the `window=ID` of its own address; without an ID it gets a new one. */
export interface WindowStart {
  readonly id: string;
  readonly mode: Mode;
  readonly settings: Settings;
  /** rings, or globe where the exhibition may show one; command line, settings and exhibition already weighed. */
  readonly map: 'rings' | 'globe';
  /** What this window last posted to `/api/journey`, or null. */
  readonly journey: unknown;
  /** Visits counted today: the hair-thin lines of today's ring. */
  readonly visitsToday: number;
  /** A time without any sound, whatever the exhibition says. */
  readonly quiet?: boolean;
}

/** Posted to `/api/heartbeat` every 2 s. */
export interface Heartbeat {
  readonly id: string;
  readonly view: string;
  /** Frames drawn since the page was loaded. */
  readonly frames: number;
}

/** Posted to `/api/journey` on every change; `journey` is the page's own matter, at most 16 KB as JSON. */
export interface JourneyPost {
  readonly id: string;
  readonly journey: unknown;
}

/** Posted to `/api/visits`; sums by day and nothing else are kept. Answered by `{ today }`. */
export type VisitPost =
  | { readonly id: string; readonly event: 'start' }
  | { readonly id: string; readonly event: 'end'; readonly visit?: VisitSummary };

/** Pushed over `/api/events`. */
export type Push =
  | { readonly type: 'exhibition' }
  | { readonly type: 'settings' }
  | { readonly type: 'visits'; readonly today: number }
  | { readonly type: 'journey'; readonly event: unknown };
