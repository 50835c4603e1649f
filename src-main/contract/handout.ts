/** What crosses between the program and the booklet's page. */
import type { Exhibition, Language, RichText } from './exhibition.ts';
import type { Sentence } from './sentence.ts';

/** The booklet that is asked for. */
export interface HandoutOrder {
  /** One language, or two of which the first leads. */
  readonly languages: readonly Language[];
  /** The public copy; the copy for signing off also has the editor's notes that only staff see. */
  readonly exhibition: Exhibition;
  /** The guide's notes by chapter; absent unless asked for. */
  readonly guideNotes?: Readonly<Record<string, RichText>>;
  /** For the copy to be signed: by chapter or moment the day it was reviewed ("2026-11-30"), where it was. */
  readonly reviewed?: Readonly<Record<string, string>>;
}

/** A piece of the page, in CSS pixels. */
export interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the program lets the booklet's page call; no other page has it. */
export interface HandoutBridge {
  /** The booklet asked for. */
  nianlunHandout(): Promise<HandoutOrder>;
  /** Tells what letters the booklet may print, before any font is fetched at a fixed weight. */
  nianlunLetters(letters: string): Promise<void>;
  /** Photographs a piece of the page; the address at which the page finds the photograph. */
  nianlunPhotograph(clip: Clip): Promise<string>;
}

/** The booklet as a PDF, or what went wrong: `complaints` for the log, `why` where it can be said in a sentence. */
export type PrintedHandout =
  | { readonly ok: true; readonly pdf: Uint8Array }
  | { readonly ok: false; readonly complaints: readonly string[]; readonly why?: Sentence };

/** Prints a booklet; rejects when the browser is lost. `onPicture` is told of each picture, counted from 1. */
export type PrintHandout = (order: HandoutOrder, onPicture: (done: number) => void) => Promise<PrintedHandout>;
