/** The table "cmap": which glyph draws which character. */

const windows = 3;
const fullUnicode = 10;
/** Ranges of characters with glyphs that follow each other. */
const groups = 12;
const groupsHead = 16;
const groupLength = 12;

/** The glyphs of all characters, from a table that has them as ranges (format 12) or as segments (format 4). */
export function glyphsOfCharacters(cmap: Buffer): Map<number, number> {
  const found = new Map<number, number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4));
    const format = table.readUInt16BE(0);
    if (format === groups) readGroups(table, found);
    else if (format === 4) readSegments(table, found);
    // Format 14 holds variants of characters that the others hold.
    else if (format !== 14) throw new Error(`A cmap of format ${format} is unknown here.`);
  }
  return found;
}

function readGroups(table: Buffer, found: Map<number, number>): void {
  for (let group = 0; group < table.readUInt32BE(12); group++) {
    const at = groupsHead + group * groupLength;
    const first = table.readUInt32BE(at);
    const glyph = table.readUInt32BE(at + 8);
    for (let character = first; character <= table.readUInt32BE(at + 4); character++) {
      if (glyph + character - first !== 0) found.set(character, glyph + character - first);
    }
  }
}

function readSegments(table: Buffer, found: Map<number, number>): void {
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
      if (glyph !== 0) found.set(character, glyph);
    }
  }
}

/** A table of these characters and their glyphs. */
export function cmapOf(glyphs: ReadonlyMap<number, number>): Buffer {
  const sorted = [...glyphs].toSorted(([one], [other]) => one - other);
  const table = Buffer.alloc(groupsHead + sorted.length * groupLength);
  table.writeUInt16BE(groups, 0);
  table.writeUInt32BE(table.length, 4);
  table.writeUInt32BE(sorted.length, 12);
  sorted.forEach(([character, glyph], index) => {
    const at = groupsHead + index * groupLength;
    table.writeUInt32BE(character, at);
    table.writeUInt32BE(character, at + 4);
    table.writeUInt32BE(glyph, at + 8);
  });
  const head = Buffer.alloc(12);
  head.writeUInt16BE(1, 2);
  head.writeUInt16BE(windows, 4);
  head.writeUInt16BE(fullUnicode, 6);
  head.writeUInt32BE(head.length, 8);
  return Buffer.concat([head, table]);
}
