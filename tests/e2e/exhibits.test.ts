/** What a page holds besides words: it stands there, opens to the whole screen, and is put back the way it came. */
import type { Page } from 'playwright/test';
import type { Exhibition } from '../../src-main/contract/exhibition.ts';
import { axeFaults } from '../looks/questions/axe.ts';
import { alterExhibition } from './support/exhibition-here.ts';
import { keys, taps } from './support/hands.ts';
import { besideTheWall, expect, type Kiosk, soon, test } from './support/kiosk.ts';
import { gullSound } from './support/program.ts';
import { type Glass, middleOf, open, type Point } from './support/touch.ts';
import { openReading } from './support/visitor.ts';

test.use({
  exhibition: gullSound,
  settings: { language: 'both' },
  opens: besideTheWall,
});

/** Where the second exhibition has one of each kind. */
const places = {
  photo: '1888-harbour-in-pictures:2',
  'then-and-now': '1888-harbour-in-pictures:3',
  film: '1888-harbour-in-pictures:5',
  voice: '1925-voices-and-numbers:1',
} as const;
type Kind = keyof typeof places;
const kinds = Object.keys(places) as Kind[];

const onPage = (kind: Kind): string => `chapter:${places[kind]}`;
const opened = (kind: Kind): string => `exhibit:${places[kind]}`;
const stand = (page: Page, kind: Kind) => page.locator(`[data-exhibit="${places[kind]}"]`);
/** The opened exhibit, once its passage is over. */
const whole = (page: Page) => page.locator('[data-opened]:not([data-beside])');

async function middle(page: Page, selector: string): Promise<Point> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`"${selector}" has no place on the screen.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function openAt(kiosk: Kiosk, kind: Kind): Promise<Glass> {
  const glass = await open(kiosk, onPage(kind));
  await expect(stand(kiosk.page, kind).getByRole('button', { includeHidden: true }).first()).toBeVisible();
  return glass;
}

test('a touch on a photograph opens it to the whole screen, two fingers enlarge it, and it closes to its page', async ({
  kiosk,
  page,
}) => {
  const glass = await openAt(kiosk, 'photo');
  // The picture beneath is not drawn: words and what is about them lie on the chapter's own ground.
  await expect(page.getByRole('article')).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  const scroll = await page.locator('.strip').first().boundingBox();
  const at = await middle(page, '[data-exhibit] > .stage');
  // A slow hand's touch.
  await glass.flick(at, at, 1500);
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
  // Larger still, its finer parts are fetched for the place that is seen.
  const closer = page.locator('[data-control="exhibit-closer"]:visible');
  await expect(async () => {
    if (await closer.isEnabled()) await glass.tap(await middleOf(page, 'exhibit-closer'));
    await expect(whole(page).locator('.sheet img[alt=""]').first()).toBeVisible({ timeout: 3000 });
  }).toPass(soon);
  await glass.tap(await middleOf(page, 'exhibit-close'));
  await kiosk.shows(onPage('photo'));
  expect(await page.locator('.strip').first().boundingBox()).toEqual(scroll);
  await expect(whole(page)).toHaveCount(0);
});

test('a flick over a photograph turns the page, and Next turns it from the opened one too @verify', async ({
  kiosk,
  page,
}) => {
  const glass = await openAt(kiosk, 'photo');
  const at = await middle(page, '[data-exhibit] > .stage');
  await glass.flick({ x: at.x + 250, y: at.y }, { x: at.x - 250, y: at.y }, 120);
  await kiosk.shows(onPage('then-and-now'));
  await stand(page, 'then-and-now').locator('[data-control="exhibit-open"]').tap();
  await kiosk.shows(opened('then-and-now'));
  // The way on names the next page of its chapter, as on the page itself.
  await expect(page.locator('[data-control="next"]:visible')).toContainText('下一页');
  await page.locator('[data-control="next"]:visible').tap();
  await kiosk.shows('chapter:1888-harbour-in-pictures:4');
  await page.locator('[data-control="back"]:visible').tap();
  await kiosk.shows(/^home/);
});

test('two keys open each kind and put it back on its page; what it is, is said @verify', async ({ kiosk, page }) => {
  const hands = keys(kiosk);
  for (const kind of kinds) {
    await openAt(kiosk, kind);
    await hands.press('exhibit-open', /^exhibit:/);
    await expect(page.getByRole('status').first()).toHaveText(/./);
    await hands.press('exhibit-close', /^chapter:/);
    await kiosk.shows(onPage(kind));
    await expect(page.locator('[data-control="exhibit-open"]:focus')).toBeVisible();
  }
});

test('two keys alone enlarge a photograph and make it smaller, pause and play a film, put its captions away, and go on @verify', async ({
  kiosk,
  page,
}) => {
  const hands = keys(kiosk);
  await openAt(kiosk, 'photo');
  await hands.press('exhibit-open', /^exhibit:/);
  const picture = whole(page).locator('.sheet');
  const width = async (): Promise<number> => (await picture.boundingBox())?.width ?? 0;
  await expect(picture).toBeVisible();
  const before = await width();
  await hands.pressOnce('exhibit-closer');
  await hands.pressOnce('exhibit-closer');
  await expect.poll(width, soon).toBeGreaterThan(before * 2);
  await hands.pressOnce('exhibit-farther');
  // Round the whole screen and through the picture, which the arrow moves to its edge before it leads on.
  await hands.pressOnce('exhibit-closer');
  await hands.pressOnce('exhibit-farther');
  await hands.pressOnce('exhibit-farther');
  await expect.poll(width, soon).toBeCloseTo(before, 0);
  await hands.press('next', /^chapter:/);
  await kiosk.shows(onPage('then-and-now'));
  await openAt(kiosk, 'film');
  await hands.press('exhibit-open', /^exhibit:/);
  const paused = () => page.locator('video').evaluate((video: HTMLVideoElement) => video.paused);
  const captions = whole(page).locator('.captions');
  await expect.poll(paused, soon).toBe(false);
  await expect(captions).toContainText('The light is lit at sunset each evening.');
  await hands.pressOnce('exhibit-captions');
  await expect(captions).toHaveCount(0);
  await hands.pressOnce('exhibit-play');
  await expect.poll(paused, soon).toBe(true);
  await hands.pressOnce('exhibit-captions');
  await expect(captions).toBeVisible();
  await hands.pressOnce('exhibit-play');
  await expect.poll(paused, soon).toBe(false);
});

test('a film is played by hand alone, with its captions, and pauses when it is put away or not seen @verify', async ({
  kiosk,
  page,
}) => {
  await openAt(kiosk, 'film');
  const film = page.locator('video');
  const paused = () => film.evaluate((video: HTMLVideoElement) => video.paused);
  await expect(film).toBeAttached();
  expect(await paused()).toBe(true);
  // The sign that it can be played keeps clear of the middle, where its picture has its subject, and has a finger's size.
  const sign = await stand(page, 'film').locator('.stage > svg').boundingBox();
  const button = await stand(page, 'film').locator('[data-control="exhibit-open"]').boundingBox();
  const at = await middle(page, `[data-exhibit="${places.film}"] > .stage`);
  if (!sign || !button) throw new Error('The film has no place on its page.');
  expect(at.x > sign.x + sign.width || at.x < sign.x || at.y > sign.y + sign.height || at.y < sign.y).toBe(true);
  expect(Math.min(sign.width, sign.height)).toBeGreaterThan(button.height);
  await taps(kiosk).press('exhibit-open', /^exhibit:/);
  await expect.poll(paused, soon).toBe(false);
  // At its end it would pause by itself, whether it was told to or not.
  await film.evaluate((video: HTMLVideoElement) => (video.loop = true));
  await expect(whole(page).locator('.captions')).toContainText('每晚日落时，灯塔亮起。');
  await expect(whole(page).locator('.captions')).toContainText('The light is lit at sunset each evening.');
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

test('where the hall is silent a voice is read, and nothing plays @verify', async ({ kiosk, page }) => {
  await alterExhibition(page, (exhibition) => ({ ...exhibition, sound: false }));
  await openAt(kiosk, 'voice');
  await taps(kiosk).press('exhibit-open', /^exhibit:/);
  await expect(whole(page)).toContainText('我在这座塔上守了二十年。');
  await expect(whole(page)).toContainText('On stormy nights nobody slept.');
  await expect(whole(page)).toContainText('此刻馆内静音');
  await expect(page.locator('[data-control="exhibit-play"]:visible')).toHaveCount(0);
  expect(await page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.paused)).toBe(true);
});

test('a voice is heard where sound is allowed, its words are marked as it speaks, and Mute ends it', async ({
  kiosk,
  page,
}) => {
  await openAt(kiosk, 'voice');
  await taps(kiosk).press('exhibit-open', /^exhibit:/);
  await expect(whole(page).locator('.now')).toHaveText([
    '我在这座塔上守了二十年。',
    'I kept this tower for twenty years.',
  ]);
  await expect(whole(page).locator('.now').first()).toHaveText('每隔两小时，我们给机器上一次发条。');
  const audio = page.locator('audio');
  expect(await audio.evaluate((each: HTMLAudioElement) => each.muted)).toBe(false);
  await openReading(page);
  await page.locator('[data-control="sound"]:visible').tap();
  await expect.poll(() => audio.evaluate((each: HTMLAudioElement) => each.paused), soon).toBe(true);
});

test('then and now: the ring follows its grip, springs half-open, and opens wholly by buttons and keys @verify', async ({
  kiosk,
  page,
}) => {
  const glass = await openAt(kiosk, 'then-and-now');
  const ring = stand(page, 'then-and-now').locator('.lines');
  const width = async (): Promise<number> => (await ring.boundingBox())?.width ?? 0;
  await expect.poll(width, soon).toBeGreaterThan(100);
  const half = await width();
  const grip = await middle(page, `[data-exhibit="${places['then-and-now']}"] [role="slider"]`);
  await glass.put(1, grip);
  await glass.draw(1, { x: grip.x + 70, y: grip.y + 70 }, 5);
  await expect.poll(width, soon).toBeGreaterThan(half + 150);
  await kiosk.shows(onPage('then-and-now'));
  await glass.lift(1);
  await expect.poll(width, soon).toBeCloseTo(half, 0);
  await taps(kiosk).press('exhibit-open', /^exhibit:/);
  const slider = whole(page).getByRole('slider');
  // It opens by itself once the picture stands.
  await expect(whole(page).locator('.hole')).toBeVisible();
  const said = whole(page).locator('.caption:visible');
  const both = (await said.textContent()) ?? '';
  await page.locator('[data-control="exhibit-then"]:visible').tap();
  await expect(slider).toHaveAttribute('aria-valuenow', '100');
  // The old picture alone has its own label.
  await expect(said).not.toHaveText(both);
  await page.locator('[data-control="exhibit-now"]:visible').tap();
  await expect(slider).toHaveAttribute('aria-valuenow', '0');
  await expect(said).toHaveText(both);
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(slider).not.toHaveAttribute('aria-valuenow', '0');
  await taps(kiosk).press('exhibit-close', /^chapter:/);
  await expect(stand(page, 'then-and-now').locator('.hole')).toBeVisible();
});

test('a page whose picture can’t be had shows the drawn picture, and its words', async ({ kiosk, page }) => {
  const { chapters } = (await (
    await page.request.get(new URL('/exhibition.json', page.url()).href)
  ).json()) as Exhibition;
  const [id, number] = places.photo.split(':');
  const exhibit = chapters.find((chapter) => chapter.id === id)?.pages[Number(number) - 1]?.exhibit;
  const copies = exhibit?.kind === 'photo' ? exhibit.photo.picture.copies.map(({ address }) => address) : [];
  expect(copies).not.toEqual([]);
  // What stands on the pages beside it is fetched ahead, and can be had.
  await page.route(
    ({ pathname }) => copies.includes(pathname),
    (route) => route.fulfill({ status: 404 }),
  );
  await open(kiosk, onPage('photo'));
  await expect(stand(page, 'photo')).toHaveCount(0);
  await expect(page.locator('.place:not(.hidden, .ready) h1')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(stand(page, 'then-and-now')).toBeVisible();
});

test('screen readers and eyes find nothing wrong with any kind, on its page and opened @verify', async ({
  kiosk,
  page,
}) => {
  for (const kind of kinds) {
    for (const view of [onPage(kind), opened(kind)]) {
      await kiosk.still({ view, language: 'both' });
      expect(await axeFaults(page, { contrast: 'normal', within: 'main', measurable: true }), view).toEqual([]);
    }
  }
});

test('a finger on a control of an exhibit is no finger on its page @verify', async ({ kiosk }) => {
  const glass = await openAt(kiosk, 'photo');
  const at = await middleOf(kiosk.page, 'exhibit-open');
  await glass.flick({ x: at.x + 20, y: at.y }, { x: at.x - 300, y: at.y }, 120);
  expect(await kiosk.view()).not.toBe(onPage('then-and-now'));
});
