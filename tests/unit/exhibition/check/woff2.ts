import { brotliDecompressSync } from 'node:zlib';
import { glyphsOfCharacters } from '../../../../src-main/fonts/sfnt.ts';

/** Names of tables that WOFF2 writes as a number: only the place of `cmap` matters here. */
const knownCmap = 0;
const arbitraryName = 0x3f;
/** Tables that are stored transformed unless their flags say 3; every other one is stored as it is at 0. */
const knownGlyf = 10;
const knownLoca = 11;
const headerLength = 48;

/** The characters for which a WOFF2 file (W3C, "WOFF File Format 2.0") really has a glyph, from its `cmap`. */
export function charactersOf(woff2: Buffer): Set<number> {
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
