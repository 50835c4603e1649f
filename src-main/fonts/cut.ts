/** Cuts the bundled fonts to the characters that are needed: a few small files in place of a hundred slices. */
import { createHash } from 'node:crypto';
import subsetFont from 'subset-font';
import type { CutFontFace, CutFonts } from '../contract/cut-fonts.ts';
import { type Face, shareOut, sourceOf } from './faces.ts';
import { charactersOf, joinSlices } from './join.ts';
import { rangesOf } from './ranges.ts';

/** Fonts that were cut: what is to be known of them, and their files (WOFF2) by name. */
export interface Cut {
  readonly about: CutFonts;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Reads a font file by the name that its face has for it. */
export type ReadFont = (file: string) => Promise<Buffer>;

const chinese = /^\p{Script=Han}$/u;

/** Whether a face is a slice of a Chinese font; Latin letters of the same family have faces of their own. */
const isChinese = ({ claims }: Face): boolean =>
  claims.some(([first, last]) => chinese.test(String.fromCodePoint(first)) || chinese.test(String.fromCodePoint(last)));

/** Digits of its digest that a font is named by: every rule of the style sheet has such a name. */
const nameLength = 16;

const textOf = (codePoints: readonly number[]): string => codePoints.map((one) => String.fromCodePoint(one)).join('');

/**
 * Cuts `faces` to the `wanted` characters. The Chinese slices of a family become one file; Latin and other letters stay
 * files of their own. Characters that no file has are in none of the faces. Rejects where a file can't be read or is no such font.
 */
export async function cutFonts(faces: readonly Face[], wanted: readonly number[], read: ReadFont): Promise<Cut> {
  const files = new Map<string, Uint8Array>();
  const cut: CutFontFace[] = [];
  const keep = async ({ rule, family }: Face, font: Buffer): Promise<void> => {
    const characters = charactersOf(font);
    if (characters.length === 0) return;
    const woff2 = await subsetFont(font, textOf(characters), { targetFormat: 'woff2' });
    const file = `${createHash('sha256').update(woff2).digest('hex').slice(0, nameLength)}.woff2`;
    files.set(file, woff2);
    cut.push({ rule, family, characters: rangesOf(characters), file });
  };
  // Faces with one rule differ in their files only.
  for (const shares of Map.groupBy(shareOut(faces, wanted), ([{ rule }]) => rule).values()) {
    const slices: Buffer[] = [];
    for (const [face, characters] of shares) {
      const slice = await subsetFont(await read(face.file), textOf(characters), { targetFormat: 'truetype' });
      if (isChinese(face)) slices.push(slice);
      else await keep(face, slice);
    }
    const [first] = shares;
    if (slices.length > 0 && first !== undefined) await keep(first[0], joinSlices(slices));
  }
  return { about: { source: sourceOf(faces), asked: rangesOf(wanted), faces: cut }, files };
}
