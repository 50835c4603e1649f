import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { glyphsOfCharacters } from '../../../../src-main/fonts/sfnt.ts';

const styles = join(import.meta.dirname, '../../../../src-renderer/style/fonts.css');

/** One @font-face rule: the characters it claims, and which of them its file has. */
interface Face {
  readonly family: string;
  readonly file: string;
  readonly claimed: readonly number[];
  readonly characters: ReadonlySet<number>;
}

/** Every face that the page's style sheet declares, those of the sheets it imports first. */
export function bundledFaces(): Face[] {
  const { resolve } = createRequire(styles);
  const own = readFileSync(styles, 'utf8');
  const imported = [...own.matchAll(/@import '([^']+)'/g)].flatMap(([, name = '']) => {
    const sheet = resolve(name);
    return facesOf(readFileSync(sheet, 'utf8'), (url) => join(sheet, '..', url));
  });
  return [...imported, ...facesOf(own, resolve)];
}

function facesOf(css: string, resolve: (url: string) => string): Face[] {
  return [...css.matchAll(/@font-face \{([^}]+)\}/g)].map(([, rule = '']) => {
    const value = (name: RegExp): string => {
      const found = name.exec(rule)?.[1];
      if (found === undefined) throw new Error(`A @font-face rule without ${String(name)}: ${rule}`);
      return found;
    };
    const file = resolve(value(/url\('?([^')]+)/));
    const claimed = charactersIn(value(/unicode-range:([^;]+)/));
    return { family: value(/font-family: '([^']+)'/), file, claimed, characters: charactersOf(readFileSync(file)) };
  });
}

function charactersIn(unicodeRange: string): number[] {
  return [...unicodeRange.matchAll(/U\+([\da-f]+)(?:-([\da-f]+))?/gi)].flatMap(([, first = '', last = first]) => {
    const start = Number.parseInt(first, 16);
    return Array.from({ length: Number.parseInt(last, 16) - start + 1 }, (_, index) => start + index);
  });
}

/**
 * What a browser draws with the faces: it asks a face only for characters that the face claims, and joins a mark to the
 * letter before it only where one file has both.
 */
export function drawnBy(faces: readonly Face[]): Set<number> {
  return new Set(
    faces.flatMap(({ claimed, characters }) => {
      const found = claimed.filter((one) => characters.has(one));
      return found.includes(letterOfAllMarks) ? found : found.filter((one) => !isMark(one));
    }),
  );
}

const letterOfAllMarks = 'o'.charCodeAt(0);
const isMark = (codePoint: number): boolean => /\p{Mark}/u.test(String.fromCodePoint(codePoint));

/** Names of tables that WOFF2 writes as a number: only the place of `cmap` matters here. */
const knownCmap = 0;
const arbitraryName = 0x3f;
/** Tables that are stored transformed unless their flags say 3; every other one is stored as it is at 0. */
const knownGlyf = 10;
const knownLoca = 11;
const headerLength = 48;

/** The characters for which a WOFF2 file (W3C, "WOFF File Format 2.0") really has a glyph, from its `cmap`. */
function charactersOf(woff2: Buffer): Set<number> {
  if (woff2.toString('latin1', 0, 4) !== 'wOF2') throw new Error('This is no WOFF2 file.');
  const { offset, length, end } = placeOfCmap(woff2);
  const tables = brotliDecompressSync(woff2.subarray(end, end + woff2.readUInt32BE(20)));
  return new Set(glyphsOfCharacters(tables.subarray(offset, offset + length)).keys());
}

function placeOfCmap(woff2: Buffer) {
  let at = headerLength;
  let offset = 0;
  let found: { offset: number; length: number } | undefined;
  const number = () => {
    let value = 0;
    for (;;) {
      const byte = woff2.readUInt8(at++);
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
  };
  for (let left = woff2.readUInt16BE(12); left > 0; left--) {
    const flags = woff2.readUInt8(at++);
    const name = flags & 0x3f;
    const transform = flags >> 6;
    if (name === arbitraryName) at += 4;
    const original = number();
    const transformed = name === knownGlyf || name === knownLoca ? transform !== 3 : transform !== 0;
    const length = transformed ? number() : original;
    if (name === knownCmap) found = { offset, length };
    offset += length;
  }
  if (found === undefined) throw new Error('This font has no cmap.');
  return { ...found, end: at };
}
