/** One exhibit of each kind on the pages of a chapter, with media of the tests. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import type { Cue, Exhibit, Photo, Picture } from '../../../src-main/contract/exhibit.ts';
import type { Chapter, Exhibition } from '../../../src-main/contract/exhibition.ts';
import { root } from './program.ts';

/** The chapter whose pages have them, in this order from the first page on. */
export const chapterWithExhibits = '1988-motor-city';
export const kindsOnPages = ['photo', 'then-and-now', 'film', 'voice'] as const;

const files: Readonly<Record<string, readonly [path: string, type: string]>> = {
  'then.jpg': ['assets/pictures/train.jpg', 'image/jpeg'],
  'now.jpg': ['assets/pictures/vasaloppet.jpg', 'image/jpeg'],
  'film.webm': ['tests/fixtures/media/film.webm', 'video/webm'],
  'voice.ogg': ['tests/fixtures/media/voice.ogg', 'audio/ogg'],
};

const picture = (name: string, tiles = false): Picture => ({
  path: name,
  width: tiles ? 7680 : 1920,
  height: tiles ? 4320 : 1080,
  focal: { x: 0.4, y: 0.6 },
  copies: [{ address: `/media/${name}`, width: 1920, height: 1080 }],
  ...(tiles
    ? {
        tiles: {
          size: 512,
          levels: [
            { width: 1920, height: 1080 },
            { width: 3840, height: 2160 },
            { width: 7680, height: 4320 },
          ],
          address: '/media/tile-{level}-{column}-{row}.jpg',
        },
      }
    : {}),
});

const photo = (name: string, taken: Photo['taken'], tiles = false): Photo => ({
  picture: picture(name, tiles),
  taken,
  alternative: { zh: '雪原上的一列火车', en: 'A train in the snow' },
  caption: { zh: '同一条铁路，冬日清晨', en: 'The same line on a winter morning' },
  credit: { zh: '摄影：测试组；供图：长春市档案馆', en: 'Photograph: test desk; courtesy of the city archives' },
});

const cue = (from: number, to: number, words: string): Cue => ({ from, to, words });

export const exhibits: Readonly<Record<(typeof kindsOnPages)[number], Exhibit>> = {
  photo: { id: 'a', kind: 'photo', sources: [], photo: photo('then.jpg', '1988-02', true) },
  'then-and-now': {
    id: 'b',
    kind: 'then-and-now',
    sources: [],
    then: photo('then.jpg', '1988'),
    now: photo('now.jpg', { zh: '今天', en: 'Today' }),
  },
  film: {
    ...photo('now.jpg', '1991-02-06'),
    id: 'c',
    kind: 'film',
    sources: [],
    path: 'film.webm',
    type: 'video/webm',
    width: 480,
    height: 270,
    seconds: 5,
    hasSound: true,
    captions: {
      zh: [cue(0, 2, '第一辆车驶下生产线。'), cue(2, 5, '那天，厂门外的雪还没有化。')],
      en: [
        cue(0, 2, 'The first car leaves the line.'),
        cue(2, 5, 'That day the snow outside the gate had not melted.'),
      ],
    },
    poster: picture('now.jpg'),
  },
  voice: {
    id: 'd',
    kind: 'voice',
    sources: [],
    path: 'voice.ogg',
    type: 'audio/ogg',
    seconds: 7,
    speaker: { zh: '一位老工人', en: 'A worker of the plant' },
    credit: { zh: '录音：长春市档案馆', en: 'Recorded by the city archives' },
    taken: '2018-11',
    words: {
      zh: [
        cue(0, 2, '那时候天没亮我们就进了车间，'),
        cue(2, 4, '机器一开，地都跟着颤。'),
        cue(4, 7, '第一辆车开出来的时候，大家谁也没说话，就那么看着它。'),
      ],
      en: [
        cue(0, 2, 'We were in the hall before daylight,'),
        cue(2, 4, 'and when the machines started the floor trembled with them.'),
        cue(4, 7, 'When the first car came out nobody said a word; we just looked at it.'),
      ],
    },
  },
};

/**
 * Puts them on the pages of the exhibition that a page is shown, from now on.
 *
 * @param missing names of files that can't be had
 * @param change what else of the exhibition is another
 */
export async function bringExhibits(
  page: Page,
  missing: readonly string[] = [],
  change: Partial<Exhibition> = {},
): Promise<void> {
  await page.route('**/exhibition.json', async (route) => {
    const answer = await route.fetch();
    const exhibition = (await answer.json()) as Exhibition;
    await route.fulfill({
      response: answer,
      json: { ...exhibition, ...change, chapters: exhibition.chapters.map(withExhibits) },
    });
  });
  await page.route('**/media/**', async (route) => {
    const name = decodeURIComponent(new URL(route.request().url()).pathname.replace('/media/', ''));
    const [path, type] = files[name] ?? files[name.startsWith('tile-') ? 'now.jpg' : ''] ?? [];
    if (!path || missing.includes(name)) await route.fulfill({ status: 404 });
    else await route.fulfill({ contentType: type ?? '', body: await readFile(join(root, path)) });
  });
}

function withExhibits(chapter: Chapter): Chapter {
  if (chapter.id !== chapterWithExhibits) return chapter;
  const [first] = chapter.pages;
  if (!first) return chapter;
  const pages = kindsOnPages.map((kind, index) => ({
    ...(chapter.pages[index] ?? first),
    number: index + 1,
    exhibit: exhibits[kind],
  }));
  return { ...chapter, pages };
}
