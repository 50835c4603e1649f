/** The hall's settings: kept by staff in the data folder, read by the page. */
import type { Language } from './exhibition.ts';

export type Mode = 'kiosk' | 'present' | 'display';
/** One language, or "both": the first two languages of the exhibition, set as two voices. */
export type LanguageChoice = Language | 'both';
export type TextSize = 1 | 2 | 3;
export type Ground = 'night' | 'paper';

/** A time of day on the hall's clock, "HH:MM". */
export type TimeOfDay = string;
/** 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** When the hall is open. Closing before opening means: after midnight. */
export interface OpeningHours {
  readonly opens: TimeOfDay;
  readonly closes: TimeOfDay;
  /** Weekdays on which it does not open. */
  readonly closedOn: readonly Weekday[];
}

/** What a quiet day shows: the window standing still and without colour, or a dark screen. */
export type QuietLook = 'grey' | 'dark';

/** What one display shows. */
export interface DisplaySetting {
  readonly mode: Mode;
  /** Absent: the hall's. */
  readonly language?: LanguageChoice;
}

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
  /** Absent: the hall is always open. */
  readonly hours?: OpeningHours;
  /** Quiet days of every year, "MM-DD". Absent: those that the exhibition comes with. */
  readonly quietDays?: readonly string[];
  /** The last day ("YYYY-MM-DD") of a time of mourning declared now. Absent or past: none. */
  readonly quietThrough?: string;
  readonly quietLook: QuietLook;
  /** 0 silent … 1 as loud as the machine is set. */
  readonly volume: number;
  /** A clicker's key on a kiosk offers to take it over for a guided tour. */
  readonly guideTakesOver: boolean;
  /** By the display's name as `Display.key` has it. Absent: as the command line says. */
  readonly displays?: Readonly<Record<string, DisplaySetting>>;
}
