import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

it.each(['noto-sans-sc', 'noto-serif-sc', 'source-sans-3', 'source-serif-4'])(
  'the font %s brings its licence',
  async (font) => {
    const licence = await readFile(`node_modules/@fontsource-variable/${font}/LICENSE`, 'utf8');
    expect(licence).toContain('SIL Open Font License');
  },
);
