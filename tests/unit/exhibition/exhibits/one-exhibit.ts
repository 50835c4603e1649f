/** An exhibition with one exhibit, and files as they are spoiled in life. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { expect } from 'vitest';
import type { Exhibit } from '../../../../src-main/contract/exhibit.ts';
import { readExhibition } from '../../../../src-main/exhibition/index.ts';
import { brief, gullSound, root, small, smallWith } from '../support.ts';

export const both = (words: string): string => `{ zh: ${words}甲, en: ${words} }`;
export const shot = `alternative: ${both('a')}, caption: ${both('c')}, credit: ${both('r')}, taken: "1960"`;
export const photoOf = (file: string, more = ''): string => `- { page: 1, photo: { file: ${file}, ${shot}${more} } }`;
export const filmOf = (file: string, more = ', silent: true'): string =>
  `- { page: 1, film: { file: ${file}, poster: poster.jpg, ${shot}${more} } }`;
export const voiceOf = (file: string, words = '{ zh: zh.vtt, en: en.vtt }'): string =>
  `- { page: 1, voice: { file: ${file}, words: ${words}, speaker: ${both('s')}, credit: ${both('r')}, taken: "1960" } }`;
export const chartOf = (more: string): string => `- { page: 1, chart: { title: ${both('t')}, ${more} } }`;
export const guessOf = (more: string, number = 40): string =>
  `- { page: 1, guess: { question: ${both('q')}, ${more}, figure: { number: ${number}, unit: ${both('w')}, as_of: "1960", sources: [book] } } }`;
export const seriesOf = (...lines: string[]): string =>
  [
    `one:`,
    `  title: ${both('t')}`,
    `  unit: ${both('u')}`,
    `  definition: ${both('d')}`,
    `  sources: [book]`,
    ...lines,
    '',
  ].join('\n');
export const points = '  points: [{ year: 1960, value: 1 }, { year: 1970, value: 2 }]';

export const jpeg = (width = 1600, height = 1000): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#456' } })
    .jpeg()
    .toBuffer();
/** Grain in every part of the picture, the same in each run: what a decoder notices of damage depends on it. */
export function grain(height: number): Sharp {
  const bytes = createHash('shake256', { outputLength: 1600 * height * 3 })
    .update('grain')
    .digest();
  return sharp(bytes, { raw: { width: 1600, height, channels: 3 } });
}
export const gull = (file: string): Promise<Buffer> => readFile(join(gullSound, 'media', file));
export const odd = (file: string): Promise<Buffer> => readFile(join(root, 'tests/fixtures/media', file));
export const vtt = (...cues: string[]): string => `WEBVTT\n\n${cues.join('\n\n')}\n`;
export const cue = '00:01.000 --> 00:02.000\nWords';

/** The small exhibition with these exhibits and files, and what is told of it. */
export async function withExhibits(
  exhibits: string | readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
  spoil: (dir: string) => Promise<void> = () => Promise.resolve(),
) {
  const list = [exhibits].flat().map((each) => `  ${each}\n`);
  const dir = await smallWith({
    'exhibition.yaml': `${small['exhibition.yaml'] ?? ''}sound: true\n`,
    'chapters/first/chapter.yaml': `${small['chapters/first/chapter.yaml'] ?? ''}exhibits:\n${list.join('')}`,
    ...files,
  });
  await spoil(dir);
  const { exhibition, problems } = await readExhibition(dir);
  // Whatever is wrong with an exhibit, the exhibition is shown.
  const chapter = exhibition?.chapters[0];
  expect(chapter?.pages).toHaveLength(1);
  const exhibit: Exhibit | undefined = chapter?.pages[0]?.exhibit;
  return { exhibition, exhibit, told: problems.map(brief), problems };
}

/** Told once, at this place of chapter.yaml or of a file, and nothing is shown of it. */
export async function refused(
  made: ReturnType<typeof withExhibits>,
  says: string,
  at: RegExp = /^chapters\/first\/chapter\.yaml:9:\d+ error/,
): Promise<void> {
  const { exhibit, told, problems } = await made;
  expect(told).toEqual([expect.stringContaining(says)]);
  expect(told[0]).toMatch(at);
  expect(problems.every(({ zh }) => /\p{Script=Han}/u.test(zh))).toBe(true);
  expect(exhibit).toBeUndefined();
}
