/** What the staff surface asks and is told, under `/api/staff/`; `api.ts` says how. */
import type { Text } from './exhibition.ts';
import type { Sentence } from './sentence.ts';
import type { Settings } from './settings.ts';
import type { VisitCount } from './visits.ts';

/** Whether somebody may come in, before they try. */
export type StaffDoor =
  | { readonly state: 'open' }
  /** After failures: not before so many seconds. */
  | { readonly state: 'waiting'; readonly seconds: number }
  /** No PIN yet, and it may be set here for so many seconds more. */
  | { readonly state: 'unset'; readonly seconds: number }
  /** No PIN, and the time in which it could be set here is over: restart, or `nianlun pin`. Also: its file can't be read. */
  | { readonly state: 'shut' };

/** A PIN: 4 to 12 digits, so that it can be typed on the screen. */
export const pinShape = /^\d{4,12}$/;

/** Whether a PIN was right. */
export type StaffEntry =
  { readonly entered: true; readonly token: string } | { readonly entered: false; readonly door: StaffDoor };

/**
 * A PIN that is set: the first one also enters; with later ones, set from inside, the session goes on. `problem`: too easily guessed, or it can't be kept.
 */
export type StaffPin = StaffEntry | { readonly entered: false; readonly problem: Sentence };

/** What was asked for is done, or why not. A withdrawal that can't be kept on the disk still holds until the restart. */
export type StaffDone = { readonly done: true } | { readonly done: false; readonly problem: Sentence };

export type Level = 'well' | 'attention' | 'problem';

/** Something that happened, in words for staff. */
export interface Happening {
  /** ISO 8601 in UTC. */
  readonly time: string;
  readonly level: 'info' | 'warning' | 'error';
  readonly sentence: Sentence;
  /** How often in a row, the last of them at `time`. */
  readonly times: number;
}

export interface Display {
  /** The name of the window on it: by the order of the displays, because their own numbers may change. */
  readonly key: string;
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** What can be withdrawn, in the order in which staff are offered it. */
export const itemKinds = ['chapter', 'exhibit', 'moment', 'city', 'route', 'source'] as const;

export type ItemKind = (typeof itemKinds)[number];

export interface ItemName {
  readonly kind: ItemKind;
  readonly id: string;
}

/** Everything that the exhibition holds, withdrawn or not. */
export interface Item extends ItemName {
  readonly name: Text;
  readonly year?: number;
  readonly withdrawn: boolean;
  /** The exhibition has it no longer; it stays withdrawn should it come back. */
  readonly gone?: true;
}

/** A drive that files can be written to. */
export interface Drive {
  readonly path: string;
  readonly name: string;
  readonly freeBytes: number;
}

/** Everything the surface shows, but the figures. */
export interface StaffState {
  readonly condition: { readonly level: Level; readonly reasons: readonly Sentence[] };
  /** The newest first. */
  readonly happenings: readonly Happening[];
  readonly exhibition: {
    readonly id: string;
    readonly version: string;
    readonly title: Text;
    /** Languages in the order of the exhibition. */
    readonly languages: readonly string[];
    readonly problems: readonly {
      readonly level: 'error' | 'warning';
      readonly where: string;
      readonly what: Sentence;
    }[];
    /** Quiet days that it comes with, "MM-DD". */
    readonly quietDays: readonly string[];
    /** A globe may be chosen only with its approval number. */
    readonly mayShowGlobe: boolean;
  };
  readonly displays: readonly Display[];
  /** How much of its picture a screen asks of its machine, from everything (0) to the least (3); one that is not here: all. */
  readonly details: readonly { readonly window: string; readonly step: 0 | 1 | 2 | 3 }[];
  readonly settings: Settings;
  readonly items: readonly Item[];
  readonly drives: readonly Drive[];
  readonly handout: StaffHandout;
  /** The hall's clock, ISO 8601 with its offset, so that a wrong one is seen. */
  readonly clock: string;
  /** When the program started, ISO 8601 in UTC. */
  readonly upSince: string;
  readonly programVersion: string;
  readonly dataFolder: { readonly path: string; readonly freeBytes: number | null };
}

/** The sums by day as they are; the surface adds days up and writes "fewer than 5". */
export interface StaffFigures {
  readonly counts: readonly VisitCount[];
}

/** Whether the booklet can be printed here. */
export type StaffHandout =
  /** Nothing on this machine can print it. */
  | { readonly state: 'none' }
  | { readonly state: 'ready' }
  /** It is being printed: `done` of its `of` pictures are made. */
  | { readonly state: 'underway'; readonly done: number; readonly of: number };

/** The file that was written, or why not. */
export type StaffExport = { readonly file: string } | { readonly problem: Sentence };

/** What may be asked of the host; what is done then is in `server/host-requests.ts`. */
export const hostRequests = [
  /** The program opens anew. */
  'restart',
  /** It ends until somebody starts it again. */
  'leave',
] as const;

export type HostRequest = (typeof hostRequests)[number];
