/**
 * What a page of a chapter holds besides words: one photograph, pair of photographs, film, voice, chart or guess.
 * Authored in `exhibit:` of chapter.yaml and in series.yaml; `src-main/exhibition` turns them into this. An exhibit that has
 * a mistake is a problem for the editor and is not here: its page is shown without it.
 */
import type { Figure, Language, Text } from './figure.ts';

/** What every exhibit has. */
interface ExhibitBase {
  /** `CHAPTER-PAGE` with the page's number as authored: it stays when staff withdraw a page before it. */
  readonly id: string;
  /** Sources of what it says, each once. Empty for a picture, film or voice that its credit alone vouches for. */
  readonly sources: readonly string[];
}

/**
 * A raster picture as the page gets it: prepared copies, upright, in sRGB, without metadata. The file itself is never
 * sent to a page.
 */
export interface Picture {
  /** The authored file, below `media/`: what is withdrawn with the exhibit. Pages use `copies`. */
  readonly path: string;
  /** Pixels of the whole picture, upright. */
  readonly width: number;
  readonly height: number;
  /** What must stay in sight in every crop: from 0 (left, top) to 1 (right, bottom). */
  readonly focal: { readonly x: number; readonly y: number };
  /**
   * Copies of the whole picture, the smallest first: addresses on the page's own origin, for `srcset` with `width` in pixels.
   * None is larger than the picture. One that is not prepared yet is answered when it is, within seconds. The largest
   * has at most 4096 pixels a side.
   */
  readonly copies: readonly { readonly address: string; readonly width: number; readonly height: number }[];
  /** Only where the picture is larger than its largest copy: what is shown when it is enlarged beyond that. */
  readonly tiles?: Tiles;
}

/**
 * A large scan in square tiles. A tile that is not cut yet is answered with 204 and no content: the copy beneath stands until then.
 */
export interface Tiles {
  /** Side of a tile in pixels; those at the right and lower edge are smaller. Tiles don't overlap. */
  readonly size: number;
  /** From coarse to fine, each twice as many pixels a side as the one before; the last is the picture itself. */
  readonly levels: readonly { readonly width: number; readonly height: number }[];
  /** With `{level}`, `{column}` and `{row}`, each counted from 0, for `replace`. */
  readonly address: string;
}

/** What is printed beside what a camera took. */
export interface Shot {
  /** What is to be seen, for those who can't. */
  readonly alternative: Text;
  readonly caption: Text;
  /** Who made it and whose it is, with "Photograph: …" where that is wanted. */
  readonly credit: Text;
  /** When: a date ("1988", "1988-02", "1988-02-06"), printed as other dates are, or words: "约1980年", "about 1980". */
  readonly taken: string | Text;
}

export interface Photo extends Shot {
  readonly picture: Picture;
  /** Printed in one of the house's inks on paper; its copies are so already. Absent: in colour. */
  readonly ink?: 'green' | 'brown';
}

/** Something said, from and to a moment in seconds. Cues are in order and don't overlap. */
export interface Cue {
  readonly from: number;
  readonly to: number;
  /** One line or more, divided by "\n"; plain words. */
  readonly words: string;
}

/** One dated number of a series. */
export interface SeriesPoint {
  readonly year: number;
  readonly value: number;
  readonly approximately?: Figure['approximately'];
  /** What stands beside it, such as the cities of that year. */
  readonly labels: readonly Text[];
  readonly sources: readonly string[];
}

/** Numbers that share one definition and one unit, by year. */
export interface Series {
  readonly id: string;
  readonly title: Text;
  readonly unit: Text;
  /** What is counted and how: no line joins two definitions. */
  readonly definition: Text;
  /** In order of year, each year once, at least two. */
  readonly points: readonly SeriesPoint[];
  /** Years, from and to inclusive, of which nothing is known: no line is drawn across. None holds a point. In order. */
  readonly gaps: readonly { readonly from: number; readonly to: number; readonly note?: Text }[];
}

export interface PhotoExhibit extends ExhibitBase {
  readonly kind: 'photo';
  readonly photo: Photo;
}

/** The same place twice: the finger opens `now` into `then` through a ring. */
export interface ThenAndNowExhibit extends ExhibitBase {
  readonly kind: 'then-and-now';
  readonly then: Photo;
  readonly now: Photo;
}

export interface FilmExhibit extends ExhibitBase, Shot {
  readonly kind: 'film';
  /** Below /media/. */
  readonly path: string;
  readonly type: 'video/mp4' | 'video/webm';
  /** Pixels as it is shown. */
  readonly width: number;
  readonly height: number;
  readonly seconds: number;
  readonly hasSound: boolean;
  /** Captions in each language; empty where nothing is said or heard that needs words. */
  readonly captions: Readonly<Record<Language, readonly Cue[]>>;
  readonly poster: Picture;
  /** An address of the hall's own page with the film, for print. */
  readonly address?: string;
}

export interface VoiceExhibit extends ExhibitBase {
  readonly kind: 'voice';
  /** Below /media/. */
  readonly path: string;
  readonly type: 'audio/mp4' | 'audio/mpeg' | 'audio/ogg';
  readonly seconds: number;
  /** Who speaks, in general terms: "a worker of the plant". */
  readonly speaker: Text;
  /** What is said, in each language. */
  readonly words: Readonly<Record<Language, readonly Cue[]>>;
  readonly credit: Text;
  /** When it was recorded: as a photograph's. */
  readonly taken: string | Text;
}

/** `lines` draws a line for each series, all of one unit and each with its own definition; other forms draw one series. */
export interface Chart {
  /** A ring, a step or a point of a line for each year. */
  readonly form: 'rings' | 'stairs' | 'lines';
  readonly series: readonly Series[];
  readonly title: Text;
  readonly caption?: Text;
}

export interface ChartExhibit extends ExhibitBase, Chart {
  readonly kind: 'chart';
}

/** The visitor sets an answer, then the true figure is drawn. */
export interface GuessExhibit extends ExhibitBase {
  readonly kind: 'guess';
  readonly question: Text;
  /** Between these the answer is set, `step` apart; the true number lies between them. */
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** A year is written without dividing its digits, and stands without a unit. */
  readonly answers: 'number' | 'year';
  /** The truth, with its date, unit and sources; its `pages` are empty. */
  readonly figure: Figure;
  /** Said with the truth. */
  readonly says?: Text;
  /** Drawn with the truth. */
  readonly chart?: Chart;
}

export type Exhibit = PhotoExhibit | ThenAndNowExhibit | FilmExhibit | VoiceExhibit | ChartExhibit | GuessExhibit;

/** What an exhibit is called: its caption, who speaks, what a chart shows, what is asked. */
export function exhibitTitle(exhibit: Exhibit): Text {
  switch (exhibit.kind) {
    case 'photo':
      return exhibit.photo.caption;
    case 'then-and-now':
      return exhibit.now.caption;
    case 'film':
      return exhibit.caption;
    case 'voice':
      return exhibit.speaker;
    case 'chart':
      return exhibit.title;
    case 'guess':
      return exhibit.question;
  }
}
