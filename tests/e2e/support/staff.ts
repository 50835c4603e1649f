/** The hidden gesture, as staff make it on the glass. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright/test';
import { expect } from './kiosk.ts';
import type { Glass, Point } from './touch.ts';

/** Long, short, short, long: how long the finger stays each time, in ms. */
const rhythm = [2700, 90, 90, 2700] as const;
const between = 350;

/** Makes it in one place. Fingers don't wait for a busy page: what they did is told to it when it has time. */
export async function signOfStaff(glass: Glass, at: Point): Promise<void> {
  const told: Promise<void>[] = [];
  // Nobody has touched for a moment.
  await wait(1300);
  for (const [press, lasts] of rhythm.entries()) {
    told.push(glass.put(100 + press, at));
    await wait(lasts);
    told.push(glass.lift(100 + press));
    await wait(between);
  }
  await Promise.all(told);
}

/** Makes it until the sheet is there, three times at most: a machine that stalls makes a short press a long one. */
export async function openSheet(page: Page, glass: Glass, at: Point): Promise<void> {
  const way = page.locator('[data-way="clean"]');
  await expect(async () => {
    if (!(await way.isVisible())) await signOfStaff(glass, at);
    await expect(way).toBeVisible({ timeout: 5000 });
  }).toPass({ timeout: 30_000 });
}

/** Where the ways of the sheet are. */
export async function wayOf(page: Page, way: 'clean' | 'staff' | 'back'): Promise<Point> {
  const box = await page.locator(`[data-way="${way}"]`).boundingBox();
  if (!box) throw new Error(`The sheet has no way "${way}".`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
