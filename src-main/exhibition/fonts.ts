import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** Titles and numerals are set in the one, text in the other; a word may meet both, so both must have its letters. */
const families = ['@fontsource-variable/noto-sans-sc', '@fontsource-variable/noto-serif-sc'];
const codePoints = 0x110000;

export type HasGlyph = (codePoint: number) => boolean;

let known: Promise<HasGlyph | undefined> | undefined;

/**
 * Which characters the bundled fonts can show, from the unicode ranges of their style sheets; undefined where the
 * style sheets are not installed. Read once: fonts don't change while the program runs.
 */
export function bundledGlyphs(): Promise<HasGlyph | undefined> {
  known ??= readCoverage();
  return known;
}

async function readCoverage(): Promise<HasGlyph | undefined> {
  const require = createRequire(import.meta.url);
  try {
    const sheets = await Promise.all(
      families.map((family) => readFile(require.resolve(`${family}/index.css`), 'utf8')),
    );
    const tables = sheets.map(coverage);
    return (codePoint) => isInvisible(codePoint) || tables.every((table) => table[codePoint] === 1);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'MODULE_NOT_FOUND' || code === 'ENOENT') return undefined;
    throw error;
  }
}

function coverage(css: string): Uint8Array {
  const table = new Uint8Array(codePoints);
  for (const [, ranges = ''] of css.matchAll(/unicode-range:\s*([^;}]+)/g)) {
    for (const [, first = '', last = first] of ranges.matchAll(/U\+([\da-f]+)(?:-([\da-f]+))?/gi)) {
      table.fill(1, Number.parseInt(first, 16), Number.parseInt(last, 16) + 1);
    }
  }
  return table;
}

/** Line ends and the like need no glyph. */
function isInvisible(codePoint: number): boolean {
  return codePoint === 0x0a || codePoint === 0x0d || codePoint === 0x09;
}

/** The first place of each character of `text` that the fonts lack. */
export function missingGlyphs(text: string, hasGlyph: HasGlyph): Map<string, number> {
  const missing = new Map<string, number>();
  for (let offset = 0; offset < text.length;) {
    const codePoint = text.codePointAt(offset) ?? 0;
    if (!hasGlyph(codePoint)) {
      const character = String.fromCodePoint(codePoint);
      if (!missing.has(character)) missing.set(character, offset);
    }
    offset += codePoint > 0xffff ? 2 : 1;
  }
  return missing;
}
