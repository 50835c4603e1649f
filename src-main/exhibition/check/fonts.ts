import { fontCharacters } from './font-characters.ts';

/** For each 256 characters that the fonts have some of: one bit a character. */
const blocks = new Map(
  fontCharacters
    .trim()
    .split('\n')
    .map((row) => row.trim().split(' '))
    .map(([block = '', bits = '']) => [Number.parseInt(block, 16), Buffer.from(bits, 'hex')]),
);

/** Spaces, line ends, joiners and the like: a browser draws nothing for them, so it needs no glyph. */
const drawsNothing = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}]$/u;

function hasGlyph(codePoint: number): boolean {
  const byte = blocks.get(codePoint >> 8)?.[(codePoint & 0xff) >> 3] ?? 0;
  return ((byte >> (codePoint & 7)) & 1) === 1;
}

/** The first place of each character of `text` that the bundled fonts lack. */
export function missingGlyphs(text: string): Map<string, number> {
  const missing = new Map<string, number>();
  let offset = 0;
  for (const character of text) {
    const known = missing.has(character) || hasGlyph(character.codePointAt(0) ?? 0) || drawsNothing.test(character);
    if (!known) missing.set(character, offset);
    offset += character.length;
  }
  return missing;
}
