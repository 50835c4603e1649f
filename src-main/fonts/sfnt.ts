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
export function padded(bytes: Buffer): Buffer {
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
