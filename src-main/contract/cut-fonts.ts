/** The fonts cut to what an exhibition shows, as they lie on a disk. */

/** First and last code point, both included. */
export type CharacterRange = readonly [first: number, last: number];

export interface CutFontFace {
  /** What its @font-face rule says beside file and characters, as CSS. */
  readonly rule: string;
  readonly family: string;
  /** The characters that it has. */
  readonly characters: readonly CharacterRange[];
  /** The name of its file: the content's SHA-256 in hexadecimal, and ".woff2". */
  readonly file: string;
}

export interface CutFonts {
  /** What it was cut from: see `sourceOf` in fonts/faces.ts. */
  readonly source: string;
  /** The characters that were asked for; the fonts lack those that no face has. */
  readonly asked: readonly CharacterRange[];
  readonly faces: readonly CutFontFace[];
}
