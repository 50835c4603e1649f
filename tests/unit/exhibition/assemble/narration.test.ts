import { expect, test } from 'vitest';
import { brief, readSmall, smallFile } from '../support.ts';

const loud = smallFile('exhibition.yaml', 'languages: [zh, en]', 'languages: [zh, en]\nsound: true');
const silence = new Uint8Array(16);

test('an exhibition makes no sound unless it says so', async () => {
  const { exhibition } = await readSmall({});
  expect(exhibition).not.toHaveProperty('sound');
  expect((await readSmall(loud)).exhibition).toHaveProperty('sound', true);
});

test('what `sound` says besides yes and no is an error', async () => {
  const { problems } = await readSmall(
    smallFile('exhibition.yaml', 'languages: [zh, en]', 'languages: [zh, en]\nsound: loud'),
  );
  expect(problems.map(brief)).toEqual([expect.stringContaining('exhibition.yaml:6:8 error')]);
});

test('a page is read aloud in the languages that have a file of its name', async () => {
  const { exhibition, problems } = await readSmall({
    ...loud,
    'media/audio/zh/first-1.mp3': silence,
    'media/audio/en/first-1.ogg': silence,
  });
  expect(problems).toEqual([]);
  expect(exhibition?.chapters[0]?.pages[0]?.narration).toEqual({
    zh: 'audio/zh/first-1.mp3',
    en: 'audio/en/first-1.ogg',
  });
});

test('sound that is never heard is told', async () => {
  const { exhibition, problems } = await readSmall({ 'media/audio/zh/first-1.mp3': silence });
  expect(problems.map(brief)).toEqual([
    expect.stringContaining('media/audio/zh/first-1.mp3:1:1 warning: the exhibition makes no sound'),
  ]);
  expect(exhibition?.chapters[0]?.pages[0]).not.toHaveProperty('narration');
});

test.each([
  ['a language the exhibition does not have', 'media/audio/fr/first-1.mp3', 'media/audio/fr'],
  ['a chapter that is not there', 'media/audio/zh/second-1.mp3', undefined],
  ['a page that is not there', 'media/audio/zh/first-9.mp3', undefined],
  ['another kind of file', 'media/audio/zh/first-1.txt', undefined],
  ['a place where nothing is looked for', 'media/audio/first-1.mp3', undefined],
])('a file for %s is told', async (_what, path, told) => {
  const { problems } = await readSmall({ ...loud, [path]: silence });
  expect(problems.map(brief)).toEqual([expect.stringContaining(`${told ?? path}:1:1 warning: no page uses this`)]);
});
