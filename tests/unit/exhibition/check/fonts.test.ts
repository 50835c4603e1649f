import { relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { missingGlyphs } from '../../../../src-main/exhibition/check/fonts.ts';
import { brief, readSmall, root, smallFile } from '../support.ts';
import { bundledFaces, drawnBy } from './font-faces.ts';

const families = ['Noto Sans SC Variable', 'Noto Serif SC Variable'];
const faces = bundledFaces();
const isLent = ({ file, family }: { file: string; family: string }): boolean =>
  /source-(?:sans|serif)-\d-/.test(file) && families.includes(family);
const drawnByAll = (some: typeof faces): Set<number> =>
  families
    .map((family) => drawnBy(some.filter((face) => face.family === family)))
    .reduce((one, other) => one.intersection(other));

const block = 256;

/** The text of src-main/exhibition/check/font-characters.ts as the installed fonts have it. */
function generated(characters: ReadonlySet<number>): string {
  const blocks = new Map<number, Buffer>();
  for (const one of [...characters].sort((a, b) => a - b)) {
    const bits = blocks.get(Math.floor(one / block)) ?? Buffer.alloc(block / 8);
    const byte = (one % block) >> 3;
    bits.writeUInt8(bits.readUInt8(byte) | (1 << (one & 7)), byte);
    blocks.set(Math.floor(one / block), bits);
  }
  const rows = [...blocks].map(([number, bits]) => `${number.toString(16).padStart(4, '0')} ${bits.toString('hex')}`);
  return `/**
 * The characters that both bundled families really have, read from the font files by tests/unit/exhibition/check/fonts.test.ts
 * (after an update of the fonts: \`npx vitest run tests/unit/exhibition/check/fonts.test.ts -u\`). Each row: the code points
 * without their last two hexadecimal digits, and a bit for each of the 256, the lowest bit of each byte first.
 */
export const fontCharacters = \`
${rows.join('\n')}
\`;
`;
}

describe('the characters of the bundled fonts', () => {
  test('are known to check as the installed font files have them', async () => {
    await expect(generated(drawnByAll(faces))).toMatchFileSnapshot(
      `${root}/src-main/exhibition/check/font-characters.ts`,
    );
  });

  test('are lent by Source Sans and Source Serif only where Noto lacks them and both can', () => {
    const noto = drawnByAll(faces.filter((face) => !isLent(face)));
    const lent = faces.filter(isLent);
    expect(lent).toHaveLength(4);
    for (const { claimed, characters, file } of lent) {
      const wrong = claimed.filter((one) => noto.has(one) || !characters.has(one));
      expect(wrong, relative(root, file)).toEqual([]);
    }
  });

  test('include every letter of the names of Central Europe and Turkey', () => {
    const letters = 'ĄąĆćČčĎďĐđĘęĚěĞğİıĹĺĽľŁłŃńŇňŐőŔŕŘřŚśŞşŠšŤťŮůŰűŹźŻżŽžȘșȚțẞß';
    expect([...missingGlyphs(letters).keys()]).toEqual([]);
  });

  test('are not asked of spaces, line ends and joiners, which draw nothing', () => {
    expect([...missingGlyphs('a\r\n\tb\u00a0\u2009\u202f\u00ad\u200d\u2060\ufeffc\u3000')]).toEqual([]);
  });
});

describe('a character that the fonts lack is warned of', () => {
  test.each([
    ['a rare Chinese character', '𰻝', 'U+30EDD'],
    ['a letter that a style sheet claims and no file has', 'ǅ', 'U+01C5'],
    ['a Cyrillic letter of Ukrainian', 'є', 'U+0454'],
    ['a mark that no letter would carry', '\u0307', 'U+0307'],
  ])('%s', async (_name, character, codePoint) => {
    const { problems } = await readSmall(smallFile('moments.yaml', 'en: Something.', `en: Some ${character}thing.`));
    expect(problems.map(brief)).toEqual([
      expect.stringContaining(
        `moments.yaml:4:30 warning: the bundled fonts have no character "${character}" (${codePoint})`,
      ),
    ]);
  });
});
