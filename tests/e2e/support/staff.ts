/** The hidden gesture, as staff make it on the glass. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright/test';
import { expect } from './kiosk.ts';
import { heard, isHeld } from './time.ts';
import type { Glass, Point } from './touch.ts';

/** Long, short, short, long: how long the finger stays each time, in ms. */
const rhythm = [2700, 90, 90, 2700] as const;
const between = 350;
/** No finger has touched for so long before it, in ms. */
const calm = 1300;

/** Makes it in one place. Fingers don't wait for a busy page: what they did is told to it when it has time. */
async function signInRealTime(glass: Glass, at: Point): Promise<void> {
  const told: Promise<void>[] = [];
  await wait(calm);
  for (const [press, lasts] of rhythm.entries()) {
    told.push(glass.put(100 + press, at));
    await wait(lasts);
    told.push(glass.lift(100 + press));
    await wait(between);
  }
  await Promise.all(told);
}

/** Far enough ahead, in ms, that the page's own time can't have come there meanwhile; the calm before the gesture is in it. */
const ahead = 8000;

/** Makes it by the page's clock, which stands still but for the jumps: a page that is slow spoils nothing. */
async function signByClock(page: Page, glass: Glass, at: Point): Promise<void> {
  const { clock } = page;
  await clock.pauseAt((await page.evaluate(() => Date.now())) + ahead);
  for (const [press, lasts] of rhythm.entries()) {
    await heard(page, () => glass.put(100 + press, at));
    await clock.fastForward(lasts);
    await heard(page, () => glass.lift(100 + press));
    await clock.fastForward(between);
  }
  await clock.resume();
}

/** Makes the gesture in one place: in real time, or by the page's clock where the test holds it. */
export function signOfStaff(page: Page, glass: Glass, at: Point): Promise<void> {
  return isHeld(page) ? signByClock(page, glass, at) : signInRealTime(glass, at);
}

/**
 * Makes it until the sheet is there. Once by the page's clock; in real time three times at most: a machine that stalls
 * makes a short press a long one.
 */
export async function openSheet(page: Page, glass: Glass, at: Point): Promise<void> {
  const way = page.locator('[data-way="clean"]');
  if (isHeld(page)) {
    await signOfStaff(page, glass, at);
    await expect(way).toBeVisible();
    return;
  }
  await expect(async () => {
    if (!(await way.isVisible())) await signOfStaff(page, glass, at);
    await expect(way).toBeVisible({ timeout: 5000 });
  }).toPass({ timeout: 30_000 });
}

/** Where the ways of the sheet are. */
export async function wayOf(page: Page, way: 'clean' | 'staff' | 'back'): Promise<Point> {
  const box = await page.locator(`[data-way="${way}"]`).boundingBox();
  if (!box) throw new Error(`The sheet has no way "${way}".`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
