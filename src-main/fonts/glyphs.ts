/** The tables that have a piece for each glyph: outlines, their variations, and widths. */
import { padded, tableOf, type Tables } from './sfnt.ts';

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
