import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { beforeAll, describe, expect, test } from 'vitest';
import { codePointsIn } from '../../../src-main/fonts/characters.ts';
import { type Cut, cutFonts, joinSlices } from '../../../src-main/fonts/cut.ts';
import { type Face, facesOf } from '../../../src-main/fonts/faces.ts';
import { movesOf, swapsOf } from '../../../src-main/fonts/layout.ts';
import { codePointsOf } from '../../../src-main/fonts/ranges.ts';
import { glyphsOf, glyphsOfCharacters, tableOf, tablesOf } from '../../../src-main/fonts/sfnt.ts';
import { root } from '../exhibition/support.ts';

const folder = join(root, 'node_modules/@fontsource-variable/noto-serif-sc');
const read = (file: string): Promise<Buffer> => readFile(join(folder, file));
let faces: Face[] = [];
beforeAll(async () => {
  faces = facesOf(await readFile(join(folder, 'index.css'), 'utf8'));
});

/** Characters of several slices, the rarer ones too, with the punctuation between them. */
const text = '长春，“第一圈涟漪”（1980）。漪涟';

const asTrueType = (font: Uint8Array, of: string): Promise<Buffer> =>
  subsetFont(Buffer.from(font), of, { targetFormat: 'truetype' });

describe('the bundled fonts cut to a text', () => {
  let cut: Cut;
  beforeAll(async () => {
    cut = await cutFonts(faces, codePointsIn(text), read);
  });

  test('are one file for what is Chinese and one for Latin, and have every character once', () => {
    expect(cut.about.faces).toHaveLength(2);
    const had = cut.about.faces.flatMap(({ characters }) => codePointsOf(characters));
    expect(had.toSorted((one, other) => one - other)).toEqual(codePointsIn(text));
  });

  test('draw each character as its slice does, in every weight', async () => {
    const chinese = cut.about.faces.find(({ characters }) => codePointsOf(characters).includes(0x957f));
    const font = await asTrueType(cut.files.get(chinese?.file ?? '') ?? new Uint8Array(), text);
    for (const character of '长漪，（') {
      const code = character.codePointAt(0) ?? 0;
      const face = faces.findLast(({ claims }) => claims.some(([from, to]) => from <= code && code <= to));
      const slice = await asTrueType(await read(face?.file ?? ''), character);
      const [mine, theirs] = [font, slice].map((each) => {
        const tables = tablesOf(each);
        const glyph = glyphsOfCharacters(tableOf(tables, 'cmap')).get(code) ?? 0;
        const { outline, variation, across, down } = glyphsOf(tables)[glyph]!;
        return [outline, variation, across, down].map((piece) => piece?.toString('hex').replace(/(00)*$/, ''));
      });
      expect(mine, character).toEqual(theirs);
    }
  });

  test('set punctuation at half width and downwards as the slices do', async () => {
    const chinese = cut.about.faces.find(({ characters }) => codePointsOf(characters).includes(0x957f));
    const tables = tablesOf(await asTrueType(cut.files.get(chinese?.file ?? '') ?? new Uint8Array(), text));
    const glyph = (character: string): number =>
      glyphsOfCharacters(tableOf(tables, 'cmap')).get(character.codePointAt(0) ?? 0) ?? 0;
    const half = movesOf(tables.get('GPOS')).get('halt');
    expect(half?.get(glyph('（'))).toEqual([-500, 0, -500, 0]);
    expect(half?.get(glyph('。'))).toEqual([0, 0, -500, 0]);
    const down = swapsOf(tables.get('GSUB')).get('vert');
    expect(down?.get(glyph('（'))).toBeGreaterThan(0);
    expect(down?.get(glyph('长'))).toBeUndefined();
  });

  test('have names that change with their content', async () => {
    const other = await cutFonts(faces, codePointsIn(`${text}北`), read);
    const names = (of: Cut): string[] => of.about.faces.map(({ file }) => file);
    expect(names(other).filter((name) => !names(cut).includes(name))).toHaveLength(1);
  });

  test('leave out what no file has', async () => {
    const some = await cutFonts(faces, codePointsIn('春Ž'), read);
    expect(some.about.faces.flatMap(({ characters }) => codePointsOf(characters))).toEqual([0x6625]);
    expect(codePointsOf(some.about.asked)).toEqual(codePointsIn('春Ž'));
  });
});

describe('slices are joined', () => {
  test('only where they come from one font', async () => {
    const sans = join(root, 'node_modules/@fontsource-variable/noto-sans-sc/files/noto-sans-sc-119-wght-normal.woff2');
    const slices = await Promise.all([
      asTrueType(await read('files/noto-serif-sc-119-wght-normal.woff2'), '的'),
      asTrueType(await readFile(sans), '一'),
    ]);
    expect(() => joinSlices(slices)).toThrow('not of one font');
  });

  test('and not what is no font', () => {
    expect(() => joinSlices([Buffer.from('wOF2, or anything')])).toThrow('no TrueType font');
    expect(() => joinSlices([])).toThrow('no slices');
  });
});
