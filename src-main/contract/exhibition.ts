/**
 * The checked exhibition, as the server hands it to the page at `/exhibition.json`.
 * Authored files look different (see assets/exhibitions/README.md); `src-main/exhibition` turns them into this.
 */
import type { Exhibit } from './exhibit.ts';
import type { Figure, Language, Text } from './figure.ts';
import type { LayeredPicture } from './layered-picture.ts';

export type { Figure, Language, Text } from './figure.ts';

/** Inline Markdown that may reach the page. There is no node for raw HTML, links or images. */
export type Inline =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'emphasis' | 'strong'; readonly children: readonly Inline[] }
  | { readonly type: 'break' };

/** Block Markdown that may reach the page. */
export type Block =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly type: 'list'; readonly items: readonly (readonly Inline[])[] };

/** Blocks in each language. */
export type RichText = Readonly<Record<Language, readonly Block[]>>;

export type SourceGrade = 'A' | 'B' | 'C';

/** Where a statement comes from. `address` is absent for grade C: such an address is never printed. */
export interface Source {
  readonly id: string;
  readonly title: Text;
  readonly publisher: Text;
  /** As the source prints it: "2018-12-19", "2002-09", "2018"; absent when the source has none. */
  readonly date?: string;
  readonly address?: string;
  readonly grade: SourceGrade;
}

export interface Page {
  /** From 1, in reading order: the PAGE of the view `chapter:ID:PAGE`. */
  readonly number: number;
  readonly heading?: Text;
  readonly body: RichText;
  readonly sources: readonly string[];
  /** The page read aloud: language → path under /media/. */
  readonly narration?: Readonly<Record<Language, string>>;
  readonly exhibit?: Exhibit;
}

/** What chapters and routes tell: their words, their numbers, and where these come from. */
interface Told {
  readonly title: Text;
  readonly lead: Text;
  readonly figures: readonly Figure[];
  readonly sources: readonly string[];
  /** The editor's note where sources disagree; absent in the public copy with `disagreements: staff`. */
  readonly note?: Text;
}

export interface Chapter extends Told {
  readonly id: string;
  readonly year: number;
  /** Words for more than one year: "1988–1991". */
  readonly years?: Text;
  readonly date?: string;
  readonly place?: Text;
  /** Name of a picture that the program brings: one of contract/scenes.ts. Plain wood where the chapter has its own. */
  readonly scene: string;
  /** Its own picture, of layers. */
  readonly picture?: LayeredPicture;
  /** The name of its own picture where that can't be shown as its files are. */
  readonly brokenPicture?: string;
  /** Words that stand inside the picture (place names), in the order that the scene takes them. */
  readonly sceneLabels: readonly Text[];
  /** What the picture shows, for those who can't see it. */
  readonly pictureText?: Text;
  /** 1 is told even in five minutes, 3 only when there is time. */
  readonly importance: 1 | 2 | 3;
  readonly minutes: number;
  readonly pages: readonly Page[];
  /** Never part of the public copy. */
  readonly guideNotes?: RichText;
  /** The day it was reviewed, "2026-11-30"; never part of the public copy. Absent: unreviewed. */
  readonly reviewedOn?: string;
}

export interface Moment {
  readonly id: string;
  readonly year: number;
  /** "2003-10-25" or "2003-10". */
  readonly date?: string;
  readonly title: Text;
  readonly text: Text;
  readonly sources: readonly string[];
  readonly note?: Text;
  /** As a chapter's. */
  readonly reviewedOn?: string;
}

export type CityKind = 'sister' | 'cooperation' | 'exchange' | 'unstated';

export interface City {
  readonly id: string;
  readonly name: Text;
  readonly country: Text;
  readonly lat: number;
  readonly lon: number;
  /** Absent: the year is not confirmed; the city is in the list and on no ring. */
  readonly year?: number;
  readonly kind: CityKind;
  readonly source: string;
  /** A greeting to its guests in a language of theirs; the exhibition's own languages greet by themselves. */
  readonly greeting?: { /** A tag of BCP 47. */ readonly language: string; readonly words: string };
}

export interface RouteStop {
  readonly id: string;
  /** A `station` the sources print for this line is drawn solid; a `country` crossed is text on the dashed line. */
  readonly kind: 'station' | 'country';
  readonly name: Text;
  readonly country?: Text;
  /** Change of track gauge behind this stop. */
  readonly gaugeChange: boolean;
  /** Kilometres from the first stop, where a source prints them. */
  readonly km?: number;
  /** What is said of the stop, with its date in words. */
  readonly note?: Text;
  readonly sources: readonly string[];
}

export interface Route extends Told {
  readonly id: string;
  readonly stops: readonly RouteStop[];
}

export interface Place {
  readonly name: Text;
  readonly lat: number;
  readonly lon: number;
}

/** What the QR code of "Take it with you" holds. */
export interface TakeAway {
  readonly address?: string;
  readonly text?: Text;
  readonly caption?: Text;
}

/** What a wall without visitors shows by itself (`--mode display`), round after round. */
export interface DisplayProgramme {
  /** In this order. A chapter may come more than once. */
  readonly playlist: readonly DisplayItem[];
  /** Each text stands in one after the other; "both" is both first languages at once. Absent: as the hall has it. */
  readonly languages?: readonly (Language | 'both')[];
}

export interface DisplayItem {
  readonly chapter: string;
  /** What is read beside its picture, one after the other. */
  readonly texts: readonly DisplayText[];
}

export interface DisplayText {
  /** Absent: the lead. */
  readonly page?: number;
  /** How long it stands in each language. */
  readonly seconds: number;
}

/** Years, the first and the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Exhibition {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  /** Words on the frosted window, readable from 5 m. */
  readonly invitation: Text;
  readonly languages: readonly Language[];
  readonly span: Span;
  readonly home: Place;
  readonly map: 'rings' | 'globe';
  readonly mapApproval?: string;
  readonly citiesComplete: boolean;
  /** The dated figure of the circle of friends, shown as a figure and never as the caption of the picture. */
  readonly citiesFigures: readonly Figure[];
  /** The line under a list of cities that is not complete. */
  readonly citiesNote?: Text;
  readonly takeAway?: TakeAway;
  readonly credits?: Text;
  /** Absent: the window of a kiosk, with every chapter. */
  readonly display?: DisplayProgramme;
  /** Quiet cues and narration. Absent: the exhibition makes no sound. */
  readonly sound?: boolean;
  /** `staff`: the editor's notes on disagreeing sources never reach a public page. Absent: public. */
  readonly disagreements?: 'public' | 'staff';
  /** Interface words of languages beyond zh and en, or local wording: language → key → words. */
  readonly words: Readonly<Record<Language, Readonly<Record<string, string>>>>;
  /** In order of year, then of folder name. */
  readonly chapters: readonly Chapter[];
  /** In order of year, then date. */
  readonly moments: readonly Moment[];
  readonly cities: readonly City[];
  readonly routes: readonly Route[];
  readonly sources: Readonly<Record<string, Source>>;
  /** The guide's notes on views that are no chapters, by the name of the view; never part of the public copy. */
  readonly viewNotes?: Readonly<Record<string, RichText>>;
}
