/** What a visitor does, and does again where the first touch was in vain. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Locator, Page } from 'playwright/test';
import { viewChangeInterval } from '../../../src-renderer/core/model/steps.ts';
import { expect, type Kiosk, soon } from './kiosk.ts';

/** Melts the window with a finger, and waits until it lets the next one through. */
export async function wake({ page, shows }: Pick<Kiosk, 'page' | 'shows'>): Promise<void> {
  await shows('attract');
  await page.touchscreen.tap(600, 300);
  await shows(/^home/);
  await melted(page);
}

/** How many visits the program has counted today, as it tells another window of its own. */
export async function visitsToday(page: Page): Promise<number> {
  return page.evaluate(
    async () => ((await (await fetch('/api/window?id=other')).json()) as { visitsToday: number }).visitsToday,
  );
}

/** While the window melts it takes the fingers that fall on it. */
export async function melted(page: Page): Promise<void> {
  await expect(page.locator('.frost')).not.toHaveClass(/closing|closed|wiping|melting|dissolving/);
}

/** One frame, in ms: the page counts from when it drew, we from when we saw it. */
const frame = 17;

/** When the last press on a page was seen to be answered, in ms of our own clock. */
const answered = new WeakMap<Page, number>();

/**
 * Waits as long as the page still takes a touch for a finger that bounces: from the last answer on, the time between two
 * views. A press that comes in it is in vain, and a second one has to wait for its answer first.
 */
async function steady(page: Page): Promise<void> {
  const until = (answered.get(page) ?? -Infinity) + viewChangeInterval + frame;
  await wait(Math.max(0, until - performance.now()));
}

/** Does something that leads to another view until that is shown; a press that still came too early is repeated. */
export async function untilShown(
  { page, view }: Pick<Kiosk, 'page' | 'view'>,
  press: () => Promise<void>,
  shows: RegExp,
): Promise<void> {
  await expect(async () => {
    if (!shows.test(await view())) {
      await steady(page);
      await press();
    }
    // A tap is answered before its click has come.
    await expect.poll(() => view(), { timeout: 3000, ...soon }).toMatch(shows);
  }).toPass(soon);
  answered.set(page, performance.now());
}

/** Opens the panel of reading aids, unless it is open. */
export async function openReading(page: Page): Promise<void> {
  const panel = page.locator('[data-panel="reading"]');
  await expect(async () => {
    if (!(await panel.isVisible())) await page.locator('[data-control="reading"]:visible').tap({ timeout: 5000 });
    await expect(panel).toBeVisible({ timeout: 3000 });
  }).toPass(soon);
}

/** Presses until the view is shown. */
export function pressUntil(kiosk: Pick<Kiosk, 'page' | 'view'>, control: Locator, shows: RegExp): Promise<void> {
  return untilShown(kiosk, () => control.tap({ timeout: 5000 }), shows);
}
