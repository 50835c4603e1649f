/** The outermost form of a TrueType file ("sfnt"): named tables, found by a directory at its beginning. All numbers are big-endian. */

const headerLength = 12;
const entryLength = 16;
/** What begins a file with TrueType outlines. */
const trueType = 0x00010000;

export type Tables = ReadonlyMap<string, Buffer>;

/** The tables of a font, by name; throws for what is no TrueType font. */
export function tablesOf(font: Buffer): Tables {
  if (font.length < headerLength || font.readUInt32BE(0) !== trueType) throw new Error('This is no TrueType font.');
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const at = headerLength + index * entryLength;
    const offset = font.readUInt32BE(at + 8);
    tables.set(font.toString('latin1', at, at + 4), font.subarray(offset, offset + font.readUInt32BE(at + 12)));
  }
  return tables;
}

/** A table that a font can't be without; throws where it is. */
export function tableOf(tables: Tables, name: string): Buffer {
  const table = tables.get(name);
  if (table === undefined) throw new Error(`The font has no table "${name}".`);
  return table;
}

/** `bytes` with zeros up to a multiple of four, as tables and glyphs are laid. */
function padded(bytes: Buffer): Buffer {
  const left = bytes.length % 4;
  return left === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(4 - left)]);
}

/**
 * Assembles a font file from its tables. Checksums are left at zero: the subsetter, which processes each joined font
 * afterwards, computes them.
 */
export function fontOf(tables: Tables): Buffer {
  const sorted = [...tables].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const log = Math.floor(Math.log2(sorted.length));
  const head = Buffer.alloc(headerLength + sorted.length * entryLength);
  head.writeUInt32BE(trueType, 0);
  head.writeUInt16BE(sorted.length, 4);
  head.writeUInt16BE(2 ** log * entryLength, 6);
  head.writeUInt16BE(log, 8);
  head.writeUInt16BE((sorted.length - 2 ** log) * entryLength, 10);
  let offset = head.length;
  sorted.forEach(([name, table], index) => {
    const at = headerLength + index * entryLength;
    head.write(name, at, 'latin1');
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(table.length, at + 12);
    offset += padded(table).length;
  });
  return Buffer.concat([head, ...sorted.map(([, table]) => padded(table))]);
}

// The table "cmap": which glyph draws which character.
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

/** The pieces of one glyph. */
export interface Glyph {
  /** Its outline as "glyf" has it; empty where nothing is drawn. */
  readonly outline: Buffer;
  /** How the outline changes along the axes, as "gvar" has it; empty where it does not. */
  readonly variation: Buffer;
  /** Advance and bearing across, and down where the font can be set downwards: four bytes each. */
  readonly across: Buffer;
  readonly down: Buffer | undefined;
}

const gvarHead = 20;

/** How many glyphs the font has. */
const countOf = (tables: Tables): number => tableOf(tables, 'maxp').readUInt16BE(4);

/** Cuts `table` at offsets that are written as two bytes (halved) or four. */
function pieces(table: Buffer, offsets: Buffer, long: boolean, count: number): Buffer[] {
  const offset = (index: number): number =>
    long ? offsets.readUInt32BE(index * 4) : offsets.readUInt16BE(index * 2) * 2;
  return Array.from({ length: count }, (_, index) => table.subarray(offset(index), offset(index + 1)));
}

/** "hmtx" and "vmtx": the last advance holds for all glyphs that follow, which have bearings only. */
function metrics(table: Buffer, full: number, count: number): Buffer[] {
  const last = table.subarray((full - 1) * 4, (full - 1) * 4 + 2);
  return Array.from({ length: count }, (_, index) =>
    index < full
      ? table.subarray(index * 4, index * 4 + 4)
      : Buffer.concat([last, table.subarray(full * 4 + (index - full) * 2, full * 4 + (index - full) * 2 + 2)]),
  );
}

/** Every glyph of a font, in order. */
export function glyphsOf(tables: Tables): Glyph[] {
  const count = countOf(tables);
  const longOutlines = tableOf(tables, 'head').readInt16BE(50) === 1;
  const outlines = pieces(tableOf(tables, 'glyf'), tableOf(tables, 'loca'), longOutlines, count);
  const gvar = tableOf(tables, 'gvar');
  const longVariations = (gvar.readUInt16BE(14) & 1) === 1;
  const variations = pieces(gvar.subarray(gvar.readUInt32BE(16)), gvar.subarray(gvarHead), longVariations, count);
  const across = metrics(tableOf(tables, 'hmtx'), tableOf(tables, 'hhea').readUInt16BE(34), count);
  const vmtx = tables.get('vmtx');
  const down = vmtx && metrics(vmtx, tableOf(tables, 'vhea').readUInt16BE(34), count);
  return outlines.map((outline, index) => ({
    outline,
    variation: variations[index] ?? Buffer.alloc(0),
    across: across[index] ?? Buffer.alloc(4),
    down: down?.[index],
  }));
}

/** The peaks that glyphs' variations refer to by number ("shared tuples"). */
export function sharedPeaks(tables: Tables): Buffer {
  const gvar = tableOf(tables, 'gvar');
  const at = gvar.readUInt32BE(8);
  return gvar.subarray(at, at + gvar.readUInt16BE(6) * gvar.readUInt16BE(4) * 2);
}

/** Whether an outline is put together from other glyphs, which it names by number. */
export const isComposite = ({ outline }: Glyph): boolean => outline.length > 0 && outline.readInt16BE(0) < 0;

function offsetsOf(parts: readonly Buffer[]): Buffer {
  const offsets = Buffer.alloc((parts.length + 1) * 4);
  let offset = 0;
  parts.forEach(({ length }, index) => {
    offset += length;
    offsets.writeUInt32BE(offset, (index + 1) * 4);
  });
  return offsets;
}

/** The tables of these glyphs that have a piece for each of them. `like`: a font with the same axes and peaks. */
export function glyphTables(glyphs: readonly Glyph[], like: Tables): Map<string, Buffer> {
  const outlines = glyphs.map(({ outline }) => padded(outline));
  const variations = glyphs.map(({ variation }) => padded(variation));
  const offsets = offsetsOf(variations);
  const peaks = sharedPeaks(like);
  const head = Buffer.from(tableOf(like, 'gvar').subarray(0, gvarHead));
  head.writeUInt32BE(gvarHead + offsets.length, 8);
  head.writeUInt16BE(glyphs.length, 12);
  head.writeUInt16BE(1, 14);
  head.writeUInt32BE(gvarHead + offsets.length + peaks.length, 16);
  const tables = new Map([
    ['glyf', Buffer.concat(outlines)],
    ['loca', offsetsOf(outlines)],
    ['gvar', Buffer.concat([head, offsets, peaks, ...variations])],
    ['hmtx', Buffer.concat(glyphs.map(({ across }) => across))],
  ]);
  const down = glyphs.flatMap((glyph) => glyph.down ?? []);
  if (down.length === glyphs.length) tables.set('vmtx', Buffer.concat(down));
  return tables;
}
