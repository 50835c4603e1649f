/**
 * What the staff surface asks and is told, under `/api/staff/`. All but `door`, `enter` and the first `pin` need the
 * token of the session in the header `x-staff-token`; without a valid one they answer 401.
 */
import type { Text } from './exhibition.ts';
import type { Sentence } from './sentence.ts';
import type { Settings } from './settings.ts';
import type { VisitCount } from './visits.ts';

/** `GET door`: whether somebody may come in, before they try. */
export type StaffDoor =
  | { readonly state: 'open' }
  /** After failures: not before so many seconds. */
  | { readonly state: 'waiting'; readonly seconds: number }
  /** No PIN yet, and it may be set here for so many seconds more. */
  | { readonly state: 'unset'; readonly seconds: number }
  /** No PIN, and the time in which it could be set here is over: restart, or `nianlun pin`. */
  | { readonly state: 'shut' };

/** `POST enter {pin}` and the first `POST pin {pin}`; a PIN has 4 to 12 digits, so that it can be typed on the screen. */
export type StaffEntry =
  { readonly entered: true; readonly token: string } | { readonly entered: false; readonly door: StaffDoor };

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
  /** Stays the same as long as the display hangs on the same plug. */
  readonly key: string;
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** What can be withdrawn. */
export type ItemKind = 'chapter' | 'moment' | 'city' | 'route' | 'source';

export interface ItemName {
  readonly kind: ItemKind;
  readonly id: string;
}

/** Everything that the exhibition holds, withdrawn or not. */
export interface Item extends ItemName {
  readonly name: Text;
  readonly year?: number;
  readonly withdrawn: boolean;
}

/** A drive that files can be written to. */
export interface Drive {
  readonly path: string;
  readonly name: string;
  readonly freeBytes: number;
}

/** `GET state`: everything the surface shows, but the figures. */
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
  readonly settings: Settings;
  readonly items: readonly Item[];
  readonly drives: readonly Drive[];
  /** The hall's clock, ISO 8601 with its offset, so that a wrong one is seen. */
  readonly clock: string;
  /** In seconds. */
  readonly upSince: string;
  readonly programVersion: string;
  readonly dataFolder: { readonly path: string; readonly freeBytes: number | null };
}

/** `GET figures?since=YYYY-MM-DD`. Counts below five come as they are in the day's sums; the surface folds them. */
export interface StaffFigures {
  readonly counts: readonly VisitCount[];
}

/** `POST export {drive}`: the file that was written, or why not. */
export type StaffExport = { readonly file: string } | { readonly problem: Sentence };

/** `POST act {act}`: the program opens anew, or ends until somebody starts it again. */
export type StaffAct = 'restart' | 'leave';
