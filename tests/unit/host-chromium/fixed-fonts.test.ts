import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fixFont } from '../../../src-main/host-chromium/booklet.ts';

const fonts = join(import.meta.dirname, '..', '..', '..', 'node_modules', '@fontsource-variable');
const fixed = async (family: string, name: string, weight: number, letters: string): Promise<Buffer> =>
  fixFont(await readFile(join(fonts, family, 'files', name)), name, weight, letters);

/** Names of the tables of a TrueType file. */
function tables(font: Buffer): string[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) =>
    font.toString('latin1', 12 + index * 16, 16 + index * 16),
  );
}

test.each([
  ['noto-serif-sc', 'noto-serif-sc-118-wght-normal.woff2'],
  ['source-serif-4', 'source-serif-4-latin-ext-opsz-normal.woff2'],
  ['source-sans-3', 'source-sans-3-latin-ext-wght-normal.woff2'],
])('a slice of %s at one weight has outlines and nothing left to vary', async (family, name) => {
  const font = await fixed(family, name, 700, '的Žč');
  expect(tables(font)).toContain('glyf');
  expect(tables(font)).not.toContain('fvar');
  expect(tables(font)).not.toContain('gvar');
});

test('a slice holds the letters that are asked for and not the others', async () => {
  const [few, more] = await Promise.all(
    ['一', '一的中人大'].map((letters) => fixed('noto-sans-sc', 'noto-sans-sc-119-wght-normal.woff2', 400, letters)),
  );
  expect(few?.length ?? 0).toBeLessThan(more?.length ?? 0);
});
