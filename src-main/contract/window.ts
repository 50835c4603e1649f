import type { LanguageChoice, Mode, QuietLook, Settings } from './settings.ts';
import type { VisitSummary } from './visits.ts';

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
  /** Outside the opening hours the screen is dark and answers to the staff gesture only. */
  readonly hall: 'open' | 'closed';
  /** In display mode: what all such windows play together. */
  readonly programme?: SharedProgramme;
  /** A quiet day: no sound, no play, and attract as the staff chose. Absent: an ordinary day. */
  readonly quiet?: QuietLook;
  /** Where the governor of this window stood. Absent: it asks for everything. */
  readonly ease?: Ease;
}

/** How much of its picture a window asks of its machine, as its governor found by counting late frames. */
export interface Ease {
  /** From everything (0) to the least that is still right (3). */
  readonly step: 0 | 1 | 2 | 3;
  /** It keeps to a step for so long before it tries to give something again, in ms. Absent: as long as at first. */
  readonly patience?: number;
}

/** One clock and one chance for all windows of a hall. */
export interface SharedProgramme {
  /** Milliseconds of the server's life, by a clock that only goes forward, when it answered: the moment of the programme. */
  readonly now: number;
  readonly seed: number;
  /** This window's language was chosen for it alone: the programme's languages don't take turns here. */
  readonly ownLanguage?: true;
}

/** Posted to `/api/heartbeat` every 2 s. */
export interface Heartbeat {
  readonly id: string;
  readonly view: string;
  /** Frames drawn since the page was loaded. */
  readonly frames: number;
  /** Absent: nothing is governed there. */
  readonly ease?: Ease;
}

/** Answered by `/api/health`: a window that has sent a heartbeat. */
export interface WindowHealth {
  readonly id: string;
  readonly view: string;
  readonly frames: number;
  /** Milliseconds since its last heartbeat. */
  readonly beatAgeMs: number;
}

/** Posted to `/api/journey` on every change; `journey` is the page's own matter, at most 16 KB as JSON. */
export interface JourneyPost {
  readonly id: string;
  readonly journey: unknown;
  /** What its audience sees. Absent: not known. */
  readonly shown?: Shown;
}

/** What the audience of a wall sees now, for its guide. */
export interface Shown {
  /** In the notation of `views.ts`. */
  readonly view: string;
  readonly language: LanguageChoice;
  /** A guide leads it. */
  readonly led: boolean;
  /** It is black for a while, as the guide wished. */
  readonly black: boolean;
  /** The view that Next leads to. Absent: it leads nowhere. */
  readonly next?: string;
  /** The size of its page, in CSS pixels, and the device pixels to one of them. */
  readonly screen?: {
    readonly width: number;
    readonly height: number;
    readonly ratio: number;
    /** The governor's step there. Absent: 0. */
    readonly ease?: Ease['step'];
  };
}

/** Answered by `/api/presenting`: the wall that a guide leads, or else the first that is open. */
export interface Presenting {
  readonly window: string | null;
  readonly shown: Shown | null;
}

/** Posted to `/api/presenting`: an event for the journey of that wall, which checks it. 404: it is not open now. */
export interface PresentingPost {
  readonly window: string;
  readonly event: unknown;
}

/** Posted to `/api/visits`; sums by day and nothing else are kept. Answered by `{ today }`. */
export type VisitPost =
  | { readonly id: string; readonly event: 'start' }
  | { readonly id: string; readonly event: 'end'; readonly visit?: VisitSummary };

/** Posted to `/api/page-errors`: a view failed and was left for home. The message is the program's own, never a visitor's. */
export interface PageError {
  readonly id: string;
  readonly view: string;
  readonly message: string;
}

/** Pushed over `/api/events`. */
export type Push =
  | { readonly type: 'exhibition' }
  /** What `/api/window` answers has changed: a setting, or the hall's hour or day. */
  | { readonly type: 'settings' }
  | { readonly type: 'visits'; readonly today: number }
  | { readonly type: 'journey'; readonly event: unknown }
  /** Another window shows something else; only to windows that ask for it: `/api/events?id=ID&follow=1`. */
  | { readonly type: 'shown'; readonly window: string; readonly shown: Shown };
