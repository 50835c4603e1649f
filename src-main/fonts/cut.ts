/** Cuts the bundled fonts to the characters that are needed: a few small files in place of a hundred slices. */
import { createHash } from 'node:crypto';
import subsetFont from 'subset-font';
import type { CutFontFace, CutFonts } from '../contract/cut-fonts.ts';
import { type Face, charactersByFace, sourceOf } from './faces.ts';
import { gposOf, gsubOf, type Moves, movesOf, type Swaps, swapsOf } from './layout.ts';
import { rangesOf } from './ranges.ts';
import {
  cmapOf,
  fontOf,
  type Glyph,
  glyphsOf,
  glyphsOfCharacters,
  glyphTables,
  isComposite,
  sharedPeaks,
  tableOf,
  type Tables,
  tablesOf,
} from './sfnt.ts';

// Joining. A font for Chinese on the web comes in a hundred slices, and no tool at hand puts some of their characters into
// one file again. For Chinese characters and punctuation it is simple: outlines, their variations and their widths make
// them, and what moves or replaces them does so one by one (layout.ts). Letters that are moved in pairs (Latin) have to
// stay in their slice.

/** Tables that are the same in every slice and say nothing of single glyphs. */
const common = ['BASE', 'OS/2', 'STAT', 'avar', 'fvar', 'gasp', 'name', 'post', 'prep'] as const;

/** Bounds of all outlines in "head": two that are least and two that are greatest. */
const bounds = [
  [36, Math.min],
  [38, Math.min],
  [40, Math.max],
  [42, Math.max],
] as const;

/** The characters that a font has, by code point. */
const charactersOf = (font: Buffer): number[] => [...glyphsOfCharacters(tableOf(tablesOf(font), 'cmap')).keys()];

/**
 * One font with the characters of all `slices` (TrueType); of what moves or replaces glyphs it has what concerns single
 * ones. Throws where the slices don't come from one font.
 */
export function joinSlices(slices: readonly Buffer[]): Buffer {
  const parts = slices.map(tablesOf);
  const [first] = parts;
  if (first === undefined) throw new Error('There are no slices to join.');
  const glyphs: Glyph[] = [];
  const characters = new Map<number, number>();
  const moves: Moves = new Map();
  const swaps: Swaps = new Map();
  for (const part of parts) {
    refuseStranger(part, first);
    const own = glyphsOf(part);
    if (own.some(isComposite)) throw new Error('A slice has glyphs made of others; their numbers would be wrong.');
    const before = glyphs.length;
    for (const [character, glyph] of glyphsOfCharacters(tableOf(part, 'cmap')))
      characters.set(character, before + glyph);
    addAll(moves, movesOf(part.get('GPOS')), before, (move) => move);
    addAll(swaps, swapsOf(part.get('GSUB')), before, (other) => before + other);
    glyphs.push(...own);
  }
  const tables = new Map([
    ...common.flatMap((name): [string, Buffer][] => {
      const table = first.get(name);
      return table === undefined ? [] : [[name, table]];
    }),
    ...glyphTables(glyphs, first),
    ['cmap', cmapOf(characters)] as const,
    ['head', headOf(parts, first)] as const,
    ['hhea', withCount(tableOf(first, 'hhea'), glyphs.length)] as const,
    ['maxp', maximaOf(parts, glyphs.length)] as const,
  ]);
  const [gpos, gsub] = [gposOf(moves), gsubOf(swaps)];
  if (gpos !== undefined) tables.set('GPOS', gpos);
  if (gsub !== undefined) tables.set('GSUB', gsub);
  if (tables.has('vmtx')) tables.set('vhea', withCount(tableOf(first, 'vhea'), glyphs.length));
  return fontOf(tables);
}

/** Adds what the features of a slice do to its glyphs, which have been renumbered by `before`. */
function addAll<Value>(
  all: Map<string, Map<number, Value>>,
  own: ReadonlyMap<string, ReadonlyMap<number, Value>>,
  before: number,
  renumber: (value: Value) => Value,
): void {
  for (const [feature, glyphs] of own) {
    const known = all.get(feature) ?? new Map<number, Value>();
    for (const [glyph, value] of glyphs) known.set(before + glyph, renumber(value));
    all.set(feature, known);
  }
}

function refuseStranger(part: Tables, first: Tables): void {
  const same = (['fvar', 'avar'] as const).every((name) => tableOf(part, name).equals(tableOf(first, name)));
  if (!same || !sharedPeaks(part).equals(sharedPeaks(first))) throw new Error('The slices are not of one font.');
}

function headOf(parts: readonly Tables[], first: Tables): Buffer {
  const head = Buffer.from(tableOf(first, 'head'));
  for (const [at, most] of bounds)
    head.writeInt16BE(most(...parts.map((part) => tableOf(part, 'head').readInt16BE(at))), at);
  // Offsets of outlines have four bytes.
  head.writeInt16BE(1, 50);
  return head;
}

/** "hhea" or "vhea" of a font in which every glyph has an advance of its own. */
function withCount(table: Buffer, count: number): Buffer {
  const copy = Buffer.from(table);
  copy.writeUInt16BE(count, 34);
  return copy;
}

/** "maxp": the number of glyphs, and the most that any glyph has of points, contours and the like. */
function maximaOf(parts: readonly Tables[], count: number): Buffer {
  const all = parts.map((part) => tableOf(part, 'maxp'));
  const maxima = Buffer.from(all[0] ?? Buffer.alloc(0));
  for (let at = 6; at < maxima.length; at += 2)
    maxima.writeUInt16BE(Math.max(...all.map((each) => each.readUInt16BE(at))), at);
  maxima.writeUInt16BE(count, 4);
  return maxima;
}

/** Fonts that were cut: what is to be known of them, and their files (WOFF2) by name. */
export interface Cut {
  readonly about: CutFonts;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Reads a font file by the name that its face has for it. */
type ReadFont = (file: string) => Promise<Buffer>;

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
  for (const shares of Map.groupBy(charactersByFace(faces, wanted), ([{ rule }]) => rule).values()) {
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
