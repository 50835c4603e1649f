/** Hands on the window of frost: the best toy of the wall, for as long as somebody plays with it. */
import type { Page } from 'playwright/test';
import { besideTheWall, expect, type Kiosk, test } from './support/kiosk.ts';
import { passUntil } from './support/time.ts';
import { middleOf, open, watch } from './support/touch.ts';
import { melted } from './support/visitor.ts';

test.use({ viewport: { width: 1280, height: 720 }, opens: besideTheWall, pageClock: true });

/** Opens the window of frost over the button of the circle, and tells where that lies beneath. */
async function openOverCircle(kiosk: Kiosk) {
  await open(kiosk, 'home');
  const circle = await middleOf(kiosk.page, 'circle');
  return { circle, glass: await open(kiosk, 'attract') };
}

/** Waits until the frost is there. */
async function frozen(page: Page): Promise<void> {
  const there = async () => (await page.locator('.ice canvas').count()) > 0;
  await passUntil(there, (milliseconds) => page.clock.fastForward(milliseconds), { step: 500, most: 60_000 });
}

test('fingers wipe the frost as long as they like; when the glass has been still the rest thaws by itself', async ({
  kiosk,
  page,
}) => {
  const glass = await open(kiosk, 'attract');
  const seen = await watch(page);
  const frost = page.locator('.frost');
  await frozen(page);
  await glass.put(1, { x: 300, y: 200 });
  await kiosk.shows(/^home/);
  // Longer than anything that ends by itself; the clock goes on by hand, so that a busy machine lets nothing more pass.
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);
  for (let stroke = 0; stroke < 8; stroke++) {
    await glass.draw(1, { x: stroke % 2 === 0 ? 900 : 300, y: 200 + 40 * stroke }, 6);
    await page.clock.fastForward(3000);
    await expect(frost).toHaveClass(/wiping/);
  }
  await glass.lift(1);
  expect(new Set(await seen.kinds())).toEqual(new Set(['attract', 'home']));
  await page.clock.fastForward(4100);
  await expect(frost).not.toHaveClass(/wiping/);
  await page.clock.resume();
  await melted(page);
  await kiosk.shows(/^home/);
  expect(seen.errors).toEqual([]);
});

test('a finger where the frost is wiped off works what lies there, and the rest thaws @verify', async ({
  kiosk,
  page,
}) => {
  const { circle, glass } = await openOverCircle(kiosk);
  await frozen(page);
  await glass.tap(circle);
  await kiosk.shows(/^home/);
  await page.clock.runFor(1000);
  await glass.tap(circle);
  await kiosk.shows(/^circle/);
  await page.clock.runFor(3000);
  await melted(page);
});

test('a hand on the frost presses nothing, also where one of its fingers meets a place that is wiped off @verify', async ({
  kiosk,
  page,
}) => {
  const { circle, glass } = await openOverCircle(kiosk);
  const seen = await watch(page);
  await frozen(page);
  await glass.tap(circle);
  await kiosk.shows(/^home/);
  await page.clock.runFor(1000);
  await glass.lay([{ x: 40, y: 40 }, circle]);
  for (const finger of [0, 1]) await glass.lift(finger);
  await page.clock.runFor(1000);
  expect(new Set(await seen.kinds())).toEqual(new Set(['attract', 'home']));
  // A finger by itself does, as before.
  await glass.tap(circle);
  await kiosk.shows(/^circle/);
});
