/**
 * What Chinese punctuation and kana need of the tables "GPOS" and "GSUB": other places on their squares (half width,
 * proportional), and other shapes where lines run down. Of both tables only what concerns single glyphs is read and written.
 */

/** Per feature ("halt"), what it does to glyphs: a place and an advance (x, y, advance across, advance down), in font units. */
export type Moves = Map<string, Map<number, readonly number[]>>;
/** Per feature ("vert"), which glyph stands for which. */
export type Swaps = Map<string, Map<number, number>>;

const moving = ['halt', 'palt', 'vhal', 'vpal'] as const;
const swapping = ['vert', 'vrt2'] as const;

/** Kinds of lookup: of single glyphs, and one that only says where another one is, in either table. */
const single = 1;
const moved = { GPOS: 9, GSUB: 7 } as const;

/** Subtables for single glyphs of a feature's lookups. */
function subtables(table: Buffer, kind: keyof typeof moved, feature: string): Buffer[] {
  const features = table.subarray(table.readUInt16BE(6));
  const lookups = table.subarray(table.readUInt16BE(8));
  const found: Buffer[] = [];
  for (let index = 0; index < features.readUInt16BE(0); index++) {
    if (features.toString('latin1', 2 + index * 6, 6 + index * 6) !== feature) continue;
    const own = features.subarray(features.readUInt16BE(6 + index * 6));
    for (let each = 0; each < own.readUInt16BE(2); each++) {
      const lookup = lookups.subarray(lookups.readUInt16BE(2 + own.readUInt16BE(4 + each * 2) * 2));
      found.push(...singlesOf(lookup, moved[kind]));
    }
  }
  return found;
}

function singlesOf(lookup: Buffer, elsewhere: number): Buffer[] {
  return Array.from({ length: lookup.readUInt16BE(4) }, (_, index) =>
    lookup.subarray(lookup.readUInt16BE(6 + index * 2)),
  ).flatMap((subtable) => {
    const type = lookup.readUInt16BE(0);
    if (type === single) return [subtable];
    if (type !== elsewhere || subtable.readUInt16BE(2) !== single) return [];
    return [subtable.subarray(subtable.readUInt32BE(4))];
  });
}

/** The glyphs of a coverage table, in order. */
function covered(coverage: Buffer): number[] {
  const count = coverage.readUInt16BE(2);
  if (coverage.readUInt16BE(0) === 1)
    return Array.from({ length: count }, (_, at) => coverage.readUInt16BE(4 + at * 2));
  return Array.from({ length: count }, (_, at) => {
    const first = coverage.readUInt16BE(4 + at * 6);
    return Array.from({ length: coverage.readUInt16BE(6 + at * 6) - first + 1 }, (_each, index) => first + index);
  }).flat();
}

/** Reads what moves single glyphs. How a move changes along the axes is left out: it is less than a hundredth of a square. */
export function movesOf(gpos: Buffer | undefined): Moves {
  const moves: Moves = new Map();
  if (gpos === undefined) return moves;
  for (const feature of moving) {
    const glyphs = new Map<number, readonly number[]>();
    for (const subtable of subtables(gpos, 'GPOS', feature)) {
      const format = subtable.readUInt16BE(4);
      // Each bit says that a value is written.
      const written = [1, 2, 4, 8, 16, 32, 64, 128].filter((bit) => (format & bit) !== 0);
      covered(subtable.subarray(subtable.readUInt16BE(2))).forEach((glyph, index) => {
        const at = subtable.readUInt16BE(0) === 1 ? 6 : 8 + index * written.length * 2;
        const value = (bit: number): number =>
          written.includes(bit) ? subtable.readInt16BE(at + written.indexOf(bit) * 2) : 0;
        glyphs.set(glyph, [1, 2, 4, 8].map(value));
      });
    }
    if (glyphs.size > 0) moves.set(feature, glyphs);
  }
  return moves;
}

/** Reads what stands for single glyphs. */
export function swapsOf(gsub: Buffer | undefined): Swaps {
  const swaps: Swaps = new Map();
  if (gsub === undefined) return swaps;
  for (const feature of swapping) {
    const glyphs = new Map<number, number>();
    for (const subtable of subtables(gsub, 'GSUB', feature)) {
      covered(subtable.subarray(subtable.readUInt16BE(2))).forEach((glyph, index) => {
        const isShift = subtable.readUInt16BE(0) === 1;
        glyphs.set(glyph, isShift ? (glyph + subtable.readInt16BE(4)) & 0xffff : subtable.readUInt16BE(6 + index * 2));
      });
    }
    if (glyphs.size > 0) swaps.set(feature, glyphs);
  }
  return swaps;
}

const words = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => bytes.writeUInt16BE(value & 0xffff, index * 2));
  return bytes;
};

const coverageOf = (glyphs: readonly number[]): Buffer => words(1, glyphs.length, ...glyphs);

/** A list of parts behind their offsets; `before` is what stands in front of each offset. */
function listOf(parts: readonly Buffer[], before: (index: number) => Buffer): Buffer {
  const heads = parts.map((_, index) => before(index));
  let offset = 2 + heads.reduce((sum, { length }) => sum + length + 2, 0);
  const entries = heads.map((head, index) => {
    const entry = Buffer.concat([head, words(offset)]);
    offset += parts[index]?.length ?? 0;
    return entry;
  });
  return Buffer.concat([words(parts.length), ...entries, ...parts]);
}

/** A table with one lookup for each feature, for every script that the fonts know. Features stand in alphabetical order. */
function layoutTable(features: readonly string[], written: readonly Buffer[]): Buffer {
  const scripts = ['DFLT', 'cyrl', 'grek', 'hani', 'kana', 'latn'];
  const script = words(4, 0, 0, 0xffff, features.length, ...features.keys());
  const scriptList = listOf(
    scripts.map(() => script),
    (index) => Buffer.from(scripts[index] ?? '', 'latin1'),
  );
  const featureList = listOf(
    features.map((_, index) => words(0, 1, index)),
    (index) => Buffer.from(features[index] ?? '', 'latin1'),
  );
  const lookupList = listOf(
    written.map((subtable) => Buffer.concat([words(single, 0, 1, 8), subtable])),
    () => Buffer.alloc(0),
  );
  const head = 10;
  const afterScripts = head + scriptList.length;
  const offsets = words(1, 0, head, afterScripts, afterScripts + featureList.length);
  return Buffer.concat([offsets, scriptList, featureList, lookupList]);
}

/** A table of what each feature does with its glyphs, of which `write` makes all but the list of these; undefined where there are none. */
function tableOf<Value>(
  features: ReadonlyMap<string, ReadonlyMap<number, Value>>,
  write: (values: readonly Value[]) => Buffer,
): Buffer | undefined {
  if (features.size === 0) return undefined;
  const byTag = [...features].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return layoutTable(
    byTag.map(([tag]) => tag),
    byTag.map(([, does]) => {
      const glyphs = [...does].toSorted(([one], [other]) => one - other);
      return Buffer.concat([write(glyphs.map(([, value]) => value)), coverageOf(glyphs.map(([glyph]) => glyph))]);
    }),
  );
}

/** A table "GPOS" of these moves; undefined where there are none. */
export function gposOf(moves: Moves): Buffer | undefined {
  return tableOf(moves, (values) => {
    const written = words(...values.flat());
    return Buffer.concat([words(2, 8 + written.length, 0xf, values.length), written]);
  });
}

/** A table "GSUB" of these substitutions; undefined where there are none. */
export function gsubOf(swaps: Swaps): Buffer | undefined {
  return tableOf(swaps, (others) => words(2, 6 + 2 * others.length, others.length, ...others));
}
