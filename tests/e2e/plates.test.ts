/** What has been drawn once is kept: pictures are there at once, in every window and after every start. */
import { readdir, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import type { JourneyPost } from '../../src-main/contract/window.ts';
import { dataPaths } from '../../src-main/store/paths.ts';
import { isPlateName } from '../../src-main/store/plates.ts';
import { exhibitionHere } from './support/exhibition-here.ts';
import { besideTheWall, expect, type Kiosk, test } from './support/kiosk.ts';

test.use({ viewport: { width: 1280, height: 720 }, opens: besideTheWall, printsAnew: true });

interface Counted {
  readonly asked: number;
  readonly found: number;
  readonly handedOver: number;
}

/** Opens a view still and counts what its workers ask for, find, and hand over. */
async function open(
  { page, still }: Pick<Kiosk, 'page' | 'still'>,
  view: string,
  asks: Readonly<Record<string, string>> = {},
): Promise<Counted> {
  const answers: { readonly method: string; readonly status: number }[] = [];
  const listen = (response: Awaited<ReturnType<Page['waitForResponse']>>): void => {
    if (!new URL(response.url()).pathname.startsWith('/plates/')) return;
    answers.push({ method: response.request().method(), status: response.status() });
  };
  page.on('response', listen);
  await still({ view, language: 'zh', ...asks });
  page.off('response', listen);
  const asked = answers.filter(({ method }) => method === 'GET');
  return {
    asked: asked.length,
    found: asked.filter(({ status }) => status === 200).length,
    handedOver: answers.filter(({ method, status }) => method === 'POST' && status === 204).length,
  };
}

/** A chapter whose picture has sheets of all kinds: printed ones, and such that are looked at while it is painted. */
async function waterChapter(): Promise<string> {
  const { chapters } = await exhibitionHere();
  const chapter = chapters.find(({ scene }) => scene === 'water');
  if (!chapter) throw new Error('No chapter shows water.');
  return `chapter:${chapter.id}`;
}

test('a picture that was drawn before is not drawn again: all of it is found', async ({ kiosk }) => {
  const view = await waterChapter();
  const first = await open(kiosk, view);
  expect(first.asked).toBeGreaterThan(2);
  expect([first.found, first.handedOver]).toEqual([0, first.asked]);
  expect(await open(kiosk, view)).toEqual({ asked: first.asked, found: first.asked, handedOver: 0 });
});

test.describe('on a whole screen', () => {
  test.use({ viewport: { width: 1920, height: 1080 } });

  test('what stands in a picture behind the ice is what its chapter has printed; what lives in it is made ahead too', async ({
    kiosk,
  }) => {
    const chapter = await waterChapter();
    await open(kiosk, chapter);
    const behind = { behind: chapter.replace('chapter:', '') };
    const ahead = await open(kiosk, 'attract', behind);
    expect(ahead.found).toBeGreaterThan(0);
    expect(ahead.handedOver).toBeGreaterThan(0);
    expect(ahead.found + ahead.handedOver).toBe(ahead.asked);
    expect(await open(kiosk, 'attract', behind)).toEqual({ asked: ahead.asked, found: ahead.asked, handedOver: 0 });
  });
});

test('plates that the disk has damaged are drawn anew, without a word to the visitor @verify', async ({ kiosk }) => {
  const view = await waterChapter();
  const { asked } = await open(kiosk, view);
  const folder = dataPaths(kiosk.data).plates;
  const plates = (await readdir(folder)).filter(isPlateName);
  expect(plates).toHaveLength(asked);
  for (const plate of plates) await truncate(join(folder, plate), 1000);
  expect(await open(kiosk, view)).toEqual({ asked, found: 0, handedOver: asked });
  expect(await open(kiosk, view)).toEqual({ asked, found: asked, handedOver: 0 });
});

test.describe('as a wall begins', () => {
  test.use({ opens: '/', printsAnew: false });

  test('a window that grows tells its new size at once: pictures are made ahead for what is seen', async ({ page }) => {
    const [width, height] = [1600, 900];
    const screenOf = (post: unknown) => (post as JourneyPost).shown?.screen;
    const told = page.waitForRequest(
      (request) => request.url().endsWith('/api/journey') && screenOf(request.postDataJSON())?.width === width,
    );
    await page.setViewportSize({ width, height });
    expect(screenOf((await told).postDataJSON())).toMatchObject({ width, height });
  });
});
