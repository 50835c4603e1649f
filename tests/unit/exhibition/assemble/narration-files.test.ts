import { describe, expect, test } from 'vitest';
import type { Chapter } from '../../../../src-main/contract/exhibition.ts';
import { readNarration } from '../../../../src-main/exhibition/assemble/narration.ts';
import { emptyPier } from '../../harbour.ts';
import { known, passOver } from '../one-part.ts';

const page = (number: number) => ({ number, body: {}, sources: ['book'] });
const chapter: Chapter = {
  ...emptyPier,
  id: 'first',
  pages: [page(1), page(2)],
};

async function read(paths: readonly string[], options: Parameters<typeof passOver>[1] = {}) {
  const { pass, told } = await passOver(Object.fromEntries(paths.map((path) => [path, 'x'])), options);
  const [spoken] = await readNarration([chapter], true, pass);
  return { narration: spoken?.pages.map((one) => one.narration), told: told() };
}

test('each page has the sound of its own number, and one without a file has none', async () => {
  expect(await read(['media/audio/zh/first-2.mp3'])).toEqual({
    narration: [undefined, { zh: 'audio/zh/first-2.mp3' }],
    told: [],
  });
});

test('an exhibition without a folder of sound has none', async () => {
  expect(await read([])).toEqual({ narration: [undefined, undefined], told: [] });
});

describe('what is no sound of a page is told at its place', () => {
  test.each([
    ['a file named like a language', 'media/audio/zh', 'media/audio/zh'],
    ['a folder named like a sound', 'media/audio/zh/first-1.mp3/x', 'media/audio/zh/first-1.mp3'],
    ['a page that the chapter does not have', 'media/audio/zh/first-3.mp3', 'media/audio/zh/first-3.mp3'],
  ])('%s', async (_name, path, place) => {
    expect(await read([path])).toEqual({
      narration: [undefined, undefined],
      told: [expect.stringContaining(`${place}:1:1 warning: no page uses this`)],
    });
  });
});

test('while the languages are in doubt a folder of any language is read', async () => {
  const options = { known: { ...known, languages: undefined } };
  expect(await read(['media/audio/fr/first-1.ogg'], options)).toEqual({
    narration: [{ fr: 'audio/fr/first-1.ogg' }, undefined],
    told: [],
  });
});
