/** Words in several languages and dated numbers: what every part of an exhibition is made of. */

/** A BCP 47 tag: "zh", "en", "de". The exhibition lists its languages in the order they are shown. */
export type Language = string;

/**
 * The same words in each language of the exhibition. A language may be missing (a warning of `check`), but not in the words
 * of a chapter and of its exhibits.
 */
export type Text = Readonly<Record<Language, string>>;

/** One figure of the fact ledger: a number that never appears without its date and sources. */
export interface Figure {
  readonly number: number;
  /** "about 800", "more than 900"; absent for exact figures. */
  readonly approximately?: 'about' | 'more-than' | 'nearly';
  readonly unit: Text;
  /** What is counted, and when: "1990 contract", "as of 2018". */
  readonly label?: Text;
  /** The date the number is true of: "1990", "2018-09". */
  readonly asOf: string;
  readonly sources: readonly string[];
  /** Pages (from 1) beside which the figure stands. Empty: beside all. */
  readonly pages: readonly number[];
}
