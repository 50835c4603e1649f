/** A picture left untouched shows what a finger can do: by a ghost fingertip that plays with the picture itself. */
import type { Page } from 'playwright/test';
import { shippedSettings } from '../../src-main/contract/settings.ts';
import { exhibitionHere } from './support/exhibition-here.ts';
import { besideTheWall, expect, heldTest, type Kiosk, soon, test } from './support/kiosk.ts';
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

heldTest(
  'after six seconds it shows the gesture, twice at most, and nobody is taken to be there for it',
  async ({ kiosk, page }) => {
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
  },
);

heldTest(
  'a finger ends it at once, and once the picture was touched nothing is said or shown any more',
  async ({ kiosk, page }) => {
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
  },
);

test.describe('in less motion', () => {
  test.use({ pageClock: true, contextOptions: { reducedMotion: 'reduce' } });

  test('the verb stands, and no ghost comes @verify', async ({ kiosk, page }) => {
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

/** A picture counts as having answered when this share of its pixels has changed. */
const tenth = 0.1;
const look = async (page: Page, clip: Rect): Promise<string> =>
  (await page.screenshot({ type: 'png', clip })).toString('base64');

/** Waits until a part of the screen has come: all that is printed in it is there. */
async function standsStill(page: Page, clip: Rect): Promise<void> {
  let last = await look(page, clip);
  await expect
    .poll(async () => {
      const before = last;
      last = await look(page, clip);
      return last === before;
    }, soon)
    .toBe(true);
}

/** How much of a part of the screen differs, at the most, within ten seconds of the ghost's coming from what it was before. */
async function mostChanged(page: Page, clip: Rect, counted: Declarations): Promise<number> {
  // As it is right before the fingertip comes: the picture's own opening is over, and nothing of the gesture is missed.
  let before = await look(page, clip);
  await expect
    .poll(
      async () => {
        const seen = await look(page, clip);
        const declared = await counted.evaluate((count) => count.declared);
        if (declared === 0) before = seen;
        return declared;
      },
      { intervals: [500] },
    )
    .toBeGreaterThan(0);
  let most = 0;
  const end = Date.now() + 10_000;
  // A busy machine has not drawn all of the gesture by then.
  while (most < tenth && (Date.now() < end || (await plays(page))))
    most = Math.max(most, await page.evaluate(changed, [before, await look(page, clip)] as const));
  return most;
}

/** How far down a picture is looked at, of a screen of 720: to where its own play ends; the open ring's front is drawn right above the bar. */
const reachOf = (scene: string): number => (scene === 'open-ring' ? 640 : 560);

for (const [index, { id, scene }] of chapters.entries()) {
  const tag = index % 3 === 0 ? '@verify' : '@release';
  test(
    `${id}: the picture answers the ghost alone, and a tenth of it changes within ten seconds`,
    { tag },
    async ({ kiosk, page }) => {
      await open(kiosk, `chapter:${id}:1`);
      const counted = await declarations(page);
      await expect(page.locator(`${onGlass} [data-verb]`)).toBeVisible();
      const words = await page.locator(`${onGlass} .column`).boundingBox();
      const left = Math.ceil((words?.x ?? 0) + (words?.width ?? 0)) + 20;
      const clip = { x: left, y: 0, width: 1280 - left, height: reachOf(scene) };
      expect(await mostChanged(page, clip, counted)).toBeGreaterThanOrEqual(tenth);
    },
  );
}

/** Where each instrument's picture is, of a screen of 1280 × 720. */
const instruments: readonly (readonly [view: string, clip: Rect])[] = [
  ['circle', { x: 60, y: 60, width: 700, height: 500 }],
  [`route:${routes[0]?.id}`, { x: 440, y: 120, width: 800, height: 500 }],
  ['your-year', { x: 480, y: 60, width: 780, height: 500 }],
];

for (const [instrument, clip] of instruments) {
  test(`${instrument}: the ghost alone plays with it, and its picture changes within ten seconds @verify`, async ({
    kiosk,
    page,
  }) => {
    await open(kiosk, instrument);
    const counted = await declarations(page);
    await page.evaluate(() => document.fonts.ready);
    const before = await kiosk.view();
    await standsStill(page, clip);
    expect(await mostChanged(page, clip, counted)).toBeGreaterThanOrEqual(tenth);
    // It shows what can be done, and does nothing of it for good.
    expect(await kiosk.view()).toBe(before);
  });
}

/** Home's part of the screen in which its wood, its beads and its numerals lie. */
const wood: Rect = { x: 40, y: 60, width: 1200, height: 520 };

/** Home's great numerals: while the dial swings they go along. */
const numerals = (page: Page): Promise<string | null> => page.locator(`${onGlass} .home [data-year]`).textContent();

/** From one look at the dial to the next, in ms of the page's time: less than it is away from its year, so that no swing is missed. */
const step = 250;
/** It is watched for so long at most, in ms of the page's time: more than passes from one swing to the next. */
const watched = 14_000;

/** Home with its time in the test's hand: all that its numerals show while nobody touches it, and the dial where it is farthest out. */
async function watchDial({ page, shows }: Kiosk): Promise<{ readonly years: readonly string[]; readonly out: string }> {
  await shows(/^home/);
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);
  const years: string[] = [];
  let out = '';
  for (let passed = 0; passed <= watched && years.length < 3; passed += step) {
    await page.clock.runFor(step);
    const year = (await numerals(page)) ?? '';
    if (year === years.at(-1)) continue;
    years.push(year);
    if (years.length === 2) out = await look(page, wood);
  }
  return { years, out };
}

test.describe('the untouched dial', () => {
  const [year, next] = ['2007', '2008'];
  test.use({ pageClock: true, opens: `/?view=home:${year}` });

  // A year's swing moves one ring of forty-nine, the beads and the numerals: a tenth of the picture does not lie there.
  test('swings out by a year, by itself, and comes back @verify', async ({ kiosk }) => {
    const { years, out } = await watchDial(kiosk);
    expect(years).toEqual([year, next, year]);
    expect(await kiosk.page.evaluate(changed, [out, await look(kiosk.page, wood)] as const)).toBeGreaterThan(0.02);
    expect(await kiosk.view()).toBe(`home:${year}`);
  });

  test.describe('while a guide presents', () => {
    test.use({ mode: 'present' });

    test('stays where it is @verify', async ({ kiosk }) => {
      expect((await watchDial(kiosk)).years).toEqual([year]);
    });
  });
});
