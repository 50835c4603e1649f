/** What a page holds besides words: it stands there, opens to the whole screen, and is put back the way it came. */
import type { Page } from 'playwright/test';
import { axeFaults } from '../looks/questions/axe.ts';
import { bringExhibits, chapterWithExhibits as id, kindsOnPages } from './support/exhibits.ts';
import { keys, taps } from './support/hands.ts';
import { besideTheWall, expect, type Kiosk, soon, test } from './support/kiosk.ts';
import { type Glass, middleOf, open, type Point } from './support/touch.ts';

test.use({ opens: besideTheWall });

const pageOf = (kind: (typeof kindsOnPages)[number]): number => kindsOnPages.indexOf(kind) + 1;
const onPage = (kind: (typeof kindsOnPages)[number]): string => `chapter:${id}:${pageOf(kind)}`;
const opened = (kind: (typeof kindsOnPages)[number]): string => `exhibit:${id}:${pageOf(kind)}`;
const stand = (page: Page, kind: (typeof kindsOnPages)[number]) =>
  page.locator(`[data-exhibit="${id}:${pageOf(kind)}"]`);
/** The opened exhibit, once its passage is over. */
const whole = (page: Page) => page.locator('[data-opened]:not([data-beside])');

async function middle(page: Page, selector: string): Promise<Point> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`"${selector}" has no place on the screen.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function openAt(kiosk: Kiosk, kind: (typeof kindsOnPages)[number]): Promise<Glass> {
  await bringExhibits(kiosk.page);
  const glass = await open(kiosk, onPage(kind));
  await expect(stand(kiosk.page, kind).getByRole('button', { includeHidden: true }).first()).toBeVisible();
  return glass;
}

test('a touch on a photograph opens it to the whole screen, two fingers enlarge it, and it closes to its page', async ({
  kiosk,
}) => {
  const { page } = kiosk;
  const glass = await openAt(kiosk, 'photo');
  const scroll = await page.locator('.strip').first().boundingBox();
  const at = await middle(page, '[data-exhibit] > .stage');
  await glass.tap(at);
  await kiosk.shows(opened('photo'));
  const picture = whole(page).locator('.sheet');
  const width = async (): Promise<number> => (await picture.boundingBox())?.width ?? 0;
  await expect(picture).toBeVisible();
  const before = await width();
  await glass.put(1, { x: at.x - 60, y: at.y });
  await glass.put(2, { x: at.x + 60, y: at.y });
  await glass.draw(2, { x: at.x + 180, y: at.y }, 6);
  await glass.lift(1);
  await glass.lift(2);
  await expect.poll(width, soon).toBeGreaterThan(before * 1.5);
  // Its finer parts are fetched for the place that is seen.
  await expect(whole(page).locator('.sheet img[src*="tile-"]').first()).toBeVisible();
  await glass.tap(await middleOf(page, 'exhibit-close'));
  await kiosk.shows(onPage('photo'));
  expect(await page.locator('.strip').first().boundingBox()).toEqual(scroll);
  await expect(whole(page)).toHaveCount(0);
});

test('a flick over a photograph turns the page, and Next turns it from the opened one too', async ({ kiosk }) => {
  const { page } = kiosk;
  const glass = await openAt(kiosk, 'photo');
  const at = await middle(page, '[data-exhibit] > .stage');
  await glass.flick({ x: at.x + 250, y: at.y }, { x: at.x - 250, y: at.y }, 120);
  await kiosk.shows(onPage('then-and-now'));
  await page.locator('[data-control="exhibit-open"]:visible').last().tap();
  await kiosk.shows(opened('then-and-now'));
  await page.locator('[data-control="next"]:visible').tap();
  await kiosk.shows(onPage('film'));
  await page.locator('[data-control="back"]:visible').tap();
  await kiosk.shows(/^home/);
});

test('two keys open each kind and put it back on its page; what it is, is said', async ({ kiosk }) => {
  const { page } = kiosk;
  const hands = keys(kiosk);
  for (const kind of kindsOnPages) {
    await openAt(kiosk, kind);
    await hands.press('exhibit-open', /^exhibit:/);
    await expect(page.getByRole('status').first()).toHaveText(/./);
    await hands.press('exhibit-close', /^chapter:/);
    await kiosk.shows(onPage(kind));
    await expect(page.locator('[data-control="exhibit-open"]:focus')).toBeVisible();
  }
});

test('a film is played by hand alone, with its captions, and pauses when it is put away or not seen', async ({
  kiosk,
}) => {
  const { page } = kiosk;
  await openAt(kiosk, 'film');
  const film = page.locator('video');
  const paused = () => film.evaluate((video: HTMLVideoElement) => video.paused);
  await expect(film).toBeAttached();
  expect(await paused()).toBe(true);
  await taps(kiosk).press('exhibit-open', /^exhibit:/);
  await expect.poll(paused, soon).toBe(false);
  await expect(whole(page).locator('.captions')).toContainText('第一辆车驶下生产线。');
  await expect(whole(page).locator('.captions')).toContainText('The first car leaves the line.');
  await page.locator('[data-control="exhibit-play"]:visible').tap();
  await expect.poll(paused, soon).toBe(true);
  await page.locator('[data-control="exhibit-play"]:visible').tap();
  await expect.poll(paused, soon).toBe(false);
  await page.locator('[data-control="sources"]:visible').tap();
  await kiosk.shows(/^sources:/);
  await expect.poll(paused, soon).toBe(true);
  await page.locator('[data-control="close"]:visible').tap();
  await kiosk.shows(opened('film'));
  expect(await paused()).toBe(true);
  await page.locator('[data-control="exhibit-play"]:visible').tap();
  await expect.poll(paused, soon).toBe(false);
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect.poll(paused, soon).toBe(true);
  await page.locator('[data-control="exhibit-close"]:visible').tap();
  await kiosk.shows(onPage('film'));
});

test('where the hall is silent a voice is read, and nothing plays', async ({ kiosk }) => {
  const { page } = kiosk;
  await openAt(kiosk, 'voice');
  await taps(kiosk).press('exhibit-open', /^exhibit:/);
  await expect(whole(page)).toContainText('大家谁也没说话');
  await expect(whole(page)).toContainText('nobody said a word');
  await expect(whole(page)).toContainText('此刻馆内静音');
  await expect(page.locator('[data-control="exhibit-play"]:visible')).toHaveCount(0);
  expect(await page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.paused)).toBe(true);
});

test('a voice is heard where sound is allowed, and its words are marked as it speaks', async ({ kiosk }) => {
  const { page } = kiosk;
  await bringExhibits(page, [], { sound: true });
  await open(kiosk, onPage('voice'));
  await taps(kiosk).press('exhibit-open', /^exhibit:/);
  await expect(whole(page).locator('.now')).toHaveText([
    '那时候天没亮我们就进了车间，',
    'We were in the hall before daylight,',
  ]);
  await expect(whole(page).locator('.now').first()).toHaveText('机器一开，地都跟着颤。');
  expect(await page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.muted)).toBe(false);
  await page.locator('[data-control="mute"]:visible').tap();
  await expect.poll(() => page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.paused), soon).toBe(true);
});

test('then and now: the ring follows its grip, springs half-open, and opens wholly by buttons and keys', async ({
  kiosk,
}) => {
  const { page } = kiosk;
  const glass = await openAt(kiosk, 'then-and-now');
  const ring = stand(page, 'then-and-now').locator('.lines');
  const width = async (): Promise<number> => (await ring.boundingBox())?.width ?? 0;
  await expect.poll(width, soon).toBeGreaterThan(100);
  const half = await width();
  const grip = await middle(page, `[data-exhibit="${id}:2"] [role="slider"]`);
  await glass.put(1, grip);
  await glass.draw(1, { x: grip.x + 70, y: grip.y + 70 }, 5);
  await expect.poll(width, soon).toBeGreaterThan(half + 150);
  await kiosk.shows(onPage('then-and-now'));
  await glass.lift(1);
  await expect.poll(width, soon).toBeCloseTo(half, 0);
  await taps(kiosk).press('exhibit-open', /^exhibit:/);
  const slider = whole(page).getByRole('slider');
  await page.locator('[data-control="exhibit-then"]:visible').tap();
  await expect(slider).toHaveAttribute('aria-valuenow', '100');
  await page.locator('[data-control="exhibit-now"]:visible').tap();
  await expect(slider).toHaveAttribute('aria-valuenow', '0');
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(slider).not.toHaveAttribute('aria-valuenow', '0');
});

test('a page whose picture can’t be had shows the drawn picture, and its words', async ({ kiosk }) => {
  const { page } = kiosk;
  await bringExhibits(page, ['then.jpg']);
  await open(kiosk, onPage('photo'));
  await expect(page.locator(`[data-exhibit="${id}:1"]`)).toHaveCount(0);
  await expect(page.locator('.place:not(.hidden, .ready) h1')).toBeVisible();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(stand(page, 'film')).toBeVisible();
});

test('screen readers and eyes find nothing wrong with any kind, on its page and opened', async ({ kiosk }) => {
  const { page } = kiosk;
  await bringExhibits(page);
  for (const kind of kindsOnPages) {
    for (const view of [onPage(kind), opened(kind)]) {
      await kiosk.still({ view, language: 'both' });
      expect(await axeFaults(page, { contrast: 'normal', within: 'main', measurable: true }), view).toEqual([]);
    }
  }
});

test('a finger on a control of an exhibit is no finger on its page', async ({ kiosk }) => {
  const glass = await openAt(kiosk, 'photo');
  const at = await middleOf(kiosk.page, 'exhibit-open');
  await glass.flick({ x: at.x + 20, y: at.y }, { x: at.x - 300, y: at.y }, 120);
  expect(await kiosk.view()).not.toBe(onPage('then-and-now'));
});
