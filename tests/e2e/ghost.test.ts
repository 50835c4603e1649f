/** A picture left untouched shows what a finger can do: by a ghost fingertip that plays with the picture itself. */
import type { Page } from 'playwright/test';
import { shippedSettings } from '../../src-main/contract/settings.ts';
import { exhibitionHere } from './support/exhibition-here.ts';
import { besideTheWall, expect, soon, test } from './support/kiosk.ts';
import { onGlass } from './support/on-glass.ts';
import { open } from './support/touch.ts';

/** A part of the screen, in CSS pixels. */
interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

test.describe.configure({ mode: 'parallel' });
test.use({ opens: besideTheWall });

const { chapters, routes } = await exhibitionHere();
const motorCity = chapters.find(({ scene }) => scene === 'motor-city') ?? chapters[0];
const view = `chapter:${motorCity?.id}:1`;

const finger = (page: Page) => page.locator(`${onGlass} [data-ghost-finger]`);
/** Whether the fingertip is on its way. */
const plays = (page: Page): Promise<boolean> => finger(page).evaluate((tip) => tip.getAnimations().length > 0);
/** Counts from now on what is declared of the fingertip's way: a busy machine may look only when it has ended. */
type Declarations = Awaited<ReturnType<typeof declarations>>;
const declarations = (page: Page) =>
  page.evaluateHandle(() => {
    const counted = { declared: 0 };
    const { animate } = Element.prototype;
    Element.prototype.animate = function (...args) {
      if (this.matches('[data-ghost-finger]')) counted.declared++;
      return animate.apply(this, args);
    };
    return counted;
  });

test.describe('on a page whose clock a test holds', () => {
  test.use({ pageClock: true });

  test('after six seconds it shows the gesture, twice at most, and nobody is taken to be there for it', async ({
    kiosk,
  }) => {
    const { page } = kiosk;
    await open(kiosk, view);
    await expect(page.locator(`${onGlass} [data-verb]`)).toBeVisible();
    const counted = await declarations(page);
    const declared = () => counted.evaluate((count) => count.declared);
    for (let time = 1; time <= 2; time++) {
      const before = await declared();
      await page.clock.fastForward(6100);
      await expect.poll(declared, soon).toBeGreaterThan(before);
      await expect.poll(() => plays(page), soon).toBe(false);
    }
    const twice = await declared();
    await page.clock.fastForward(6100);
    expect(await declared()).toBe(twice);
    await page.clock.fastForward(shippedSettings.idleSeconds * 1000);
    await kiosk.shows('warning');
  });

  test('a finger ends it at once, and once the picture was touched nothing is said or shown any more', async ({
    kiosk,
  }) => {
    const { page } = kiosk;
    const glass = await open(kiosk, view);
    await expect(page.locator(`${onGlass} [data-verb]`)).toBeVisible();
    const counted = await declarations(page);
    const declared = () => counted.evaluate((count) => count.declared);
    await page.clock.fastForward(6100);
    await expect.poll(declared, soon).toBeGreaterThan(0);
    await glass.tap({ x: 900, y: 300 });
    await expect.poll(() => plays(page), soon).toBe(false);
    await expect(page.locator(`${onGlass} [data-verb]`)).toHaveCount(0);
    const before = await declared();
    await page.clock.fastForward(6100);
    expect(await declared()).toBe(before);
  });
});

test.describe('in less motion', () => {
  test.use({ pageClock: true, contextOptions: { reducedMotion: 'reduce' } });

  test('the verb stands, and no ghost comes @verify', async ({ kiosk }) => {
    const { page } = kiosk;
    await open(kiosk, view);
    await expect(page.locator(`${onGlass} [data-verb]`)).toBeVisible();
    await page.clock.fastForward(6100);
    expect(await plays(page)).toBe(false);
  });
});

/** Runs in the page: the share of pixels that differ clearly between two pictures. */
async function changed([before, after]: readonly [string, string]): Promise<number> {
  const [one, other] = await Promise.all(
    [before, after].map(async (png) => {
      const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      pen?.drawImage(bitmap, 0, 0);
      return pen?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
    }),
  );
  if (!one || !other) return 0;
  let differ = 0;
  for (let at = 0; at < one.length; at += 4) {
    const apart = [0, 1, 2].reduce((sum, c) => sum + Math.abs((one[at + c] ?? 0) - (other[at + c] ?? 0)), 0);
    if (apart > 36) differ++;
  }
  return differ / (one.length / 4);
}

/** How much of a part of the screen differs, at the most, within ten seconds of the ghost's coming from what it was before. */
async function mostChanged(page: Page, clip: Rect, counted: Declarations): Promise<number> {
  const look = async (): Promise<string> => (await page.screenshot({ type: 'png', clip })).toString('base64');
  // As it is before the fingertip comes: a first look while it moves would miss what has changed by then.
  const before = await look();
  await expect.poll(() => counted.evaluate((count) => count.declared), soon).toBeGreaterThan(0);
  let most = 0;
  const end = Date.now() + 10_000;
  // A busy machine has not drawn all of the gesture by then.
  while (most < 0.1 && (Date.now() < end || (await plays(page)))) {
    most = Math.max(most, await page.evaluate(changed, [before, await look()] as const));
  }
  return most;
}

for (const { id } of chapters) {
  test(`${id}: the picture answers the ghost alone, and a tenth of it changes within ten seconds @verify`, async ({
    kiosk,
  }) => {
    const { page } = kiosk;
    await open(kiosk, `chapter:${id}:1`);
    const counted = await declarations(page);
    await expect(page.locator(`${onGlass} [data-verb]`)).toBeVisible();
    const words = await page.locator(`${onGlass} .column`).boundingBox();
    const left = Math.ceil((words?.x ?? 0) + (words?.width ?? 0)) + 20;
    const clip = { x: left, y: 0, width: 1280 - left, height: 560 };
    expect(await mostChanged(page, clip, counted)).toBeGreaterThanOrEqual(0.1);
  });
}

/** Where each instrument's picture is, of a screen of 1280 × 720, and how much of it changes: on the line only a train moves. */
const instruments: readonly (readonly [view: string, clip: Rect, least: number])[] = [
  ['circle', { x: 60, y: 60, width: 700, height: 500 }, 0.1],
  [`route:${routes[0]?.id}`, { x: 440, y: 120, width: 800, height: 500 }, 0.02],
  ['your-year', { x: 480, y: 60, width: 780, height: 500 }, 0.1],
];

for (const [instrument, clip, least] of instruments) {
  test(`${instrument}: the ghost alone plays with it, and its picture changes within ten seconds @verify`, async ({
    kiosk,
  }) => {
    const { page } = kiosk;
    await open(kiosk, instrument);
    const counted = await declarations(page);
    await page.evaluate(() => document.fonts.ready);
    const before = await kiosk.view();
    expect(await mostChanged(page, clip, counted)).toBeGreaterThanOrEqual(least);
    // It shows what can be done, and does nothing of it for good.
    expect(await kiosk.view()).toBe(before);
  });
}
