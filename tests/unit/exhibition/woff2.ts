import { brotliDecompressSync } from 'node:zlib';

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
  return charactersOfCmap(tables.subarray(offset, offset + length));
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

function charactersOfCmap(cmap: Buffer): Set<number> {
  const characters = new Set<number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4));
    const format = table.readUInt16BE(0);
    if (format === 12) readGroups(table, characters);
    else if (format === 4) readSegments(table, characters);
    // Format 14 holds variants of characters that the others hold.
    else if (format !== 14) throw new Error(`A cmap of format ${format} is unknown here.`);
  }
  return characters;
}

function readGroups(table: Buffer, characters: Set<number>): void {
  for (let group = 0; group < table.readUInt32BE(12); group++) {
    const at = 16 + group * 12;
    const first = table.readUInt32BE(at);
    const last = table.readUInt32BE(at + 4);
    const glyph = table.readUInt32BE(at + 8);
    for (let character = first; character <= last; character++) {
      if (glyph + character - first !== 0) characters.add(character);
    }
  }
}

function readSegments(table: Buffer, characters: Set<number>): void {
  const size = table.readUInt16BE(6);
  for (let ends = 14; ends < 14 + size; ends += 2) {
    const starts = ends + size + 2;
    const first = table.readUInt16BE(starts);
    const delta = table.readUInt16BE(starts + size);
    const rangeAt = starts + size * 2;
    const range = table.readUInt16BE(rangeAt);
    for (let character = first; character <= table.readUInt16BE(ends) && character < 0xffff; character++) {
      const listed = range === 0 ? character : table.readUInt16BE(rangeAt + range + (character - first) * 2);
      const glyph = range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) characters.add(character);
    }
  }
}
