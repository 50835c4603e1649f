/** What a journey is, what can happen to it, and what its rules must know. */
import type { Exhibition, Span } from '../../../src-main/contract/exhibition.ts';
import type { LanguageChoice, Mode, Settings, TextSize } from '../../../src-main/contract/settings.ts';
import { hasView, type View } from '../../../src-main/contract/views.ts';

/** The reading aids a visitor may change; a new visit starts from the hall's defaults. */
export interface Aids {
  readonly language: LanguageChoice;
  readonly textSize: TextSize;
  readonly highContrast: boolean;
  readonly calm: boolean;
  readonly lowReach: boolean;
  /** Of any account only where the exhibition makes sound. */
  readonly muted: boolean;
}

/** The only state that decides what is shown. Times are milliseconds of a monotonic clock. */
export interface Journey {
  readonly view: View;
  /** Views that Back returns to, the latest last. */
  readonly past: readonly View[];
  readonly aids: Aids;
  /** The year the dial last stood on: Home returns to it. */
  readonly year: number;
  /** The chapter last read in this visit, or null: on home Next leads to the one after it. */
  readonly read: string | null;
  /** When the idle strip began to count, or null. */
  readonly warningSince: number | null;
  /** A guide leads: no attract, no idle strip, and the aids stay as they are. */
  readonly led: boolean;
  /** The guide has made the screen black for a while. */
  readonly black: boolean;
  /** The chapters that a guide's Next leads to, by the guide's plan. Null: all. */
  readonly route: readonly string[] | null;
  /** When the offer to take over came up, or null. */
  readonly offerSince: number | null;
  readonly lastTouch: number;
  readonly lastViewChange: number;
  /** The last wish for another view that came too soon after a change of view: it is followed as soon as it may be. */
  readonly kept: Wish | null;
  readonly lastAidChange: number;
}

/** What leads to another view. */
export type Wish =
  | { readonly type: 'go'; readonly view: View }
  | { readonly type: 'back' }
  | { readonly type: 'home' }
  | { readonly type: 'next' }
  | { readonly type: 'previous' };

export type JourneyEvent =
  | Wish
  /** Any activity: a finger, a key. At attract it goes home; on the strip it stays. */
  | { readonly type: 'touch'; /** The year that attract was showing: home opens on it. */ readonly year?: number }
  | { readonly type: 'tick' }
  /** The time is over in which a wish came too soon. */
  | { readonly type: 'kept' }
  /** The dial came to rest on a year. */
  | { readonly type: 'turn'; readonly year: number }
  | { readonly type: 'aid'; readonly change: Partial<Aids> }
  | { readonly type: 'start-over' }
  /** The wall is idle: attract at once. A guide's place is kept. */
  | { readonly type: 'attract' }
  /** The view failed and is left for home at once. Does not reset the idle timer. */
  | { readonly type: 'failed' }
  /** A key that only guides have was pressed on a kiosk: it may be taken over. */
  | { readonly type: 'offer' }
  /** Somebody else went on using the wall: no guide after all. */
  | { readonly type: 'decline' }
  /** A guide takes the kiosk over, and gives it back. */
  | { readonly type: 'lead' }
  | { readonly type: 'hand-back' }
  /** Black, or light again; without a wish the other of the two. */
  | { readonly type: 'black'; readonly on?: boolean }
  /** The guide's plan is another one. */
  | { readonly type: 'route'; readonly chapters: readonly string[] | null };

/** What the rules need to know of the exhibition and the hall. */
export interface JourneyRules {
  readonly mode: Mode;
  readonly settings: Settings;
  /** The machine asks for less motion: a new visit then begins calm. */
  readonly prefersCalm?: boolean;
  readonly span: Span;
  /** Chapters in reading order with their number of pages. */
  readonly chapters: readonly { readonly id: string; readonly year: number; readonly pages: number }[];
  /** IDs of moments, by their year and day. */
  readonly moments: readonly string[];
  /** The year of what a view tells: the dial stands on it when the view closes. */
  readonly yearOf: (view: View) => number | undefined;
  /** Whether a view can be shown at all (its ID exists). */
  readonly exists: (view: View) => boolean;
}

/** What the journey's rules need to know of an exhibition. */
export function journeyRules(
  exhibition: Exhibition,
  mode: Mode,
  settings: Settings,
  prefersCalm = false,
): JourneyRules {
  const { chapters, moments, span } = exhibition;
  const years = new Map([...chapters, ...moments].map(({ id, year }) => [id, year]));
  return {
    mode,
    settings,
    prefersCalm,
    span,
    chapters: chapters.map(({ id, year, pages }) => ({ id, year, pages: pages.length })),
    moments: moments.map(({ id }) => id),
    yearOf: (view: View) =>
      view.name === 'chapter' || view.name === 'exhibit' || view.name === 'moment' ? years.get(view.id) : undefined,
    exists: (view: View) => hasView(exhibition, view),
  };
}
