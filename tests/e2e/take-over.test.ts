/** A guide takes a kiosk over, and gives it back. */
import type { Page } from 'playwright/test';
import { offerStays, quietEndsLead } from '../../src-renderer/core/model/lead.ts';
import { exhibitionHere } from './support/exhibition-here.ts';
import { click, knows, wish } from './support/guide.ts';
import { expect, type Kiosk, test } from './support/kiosk.ts';
import { melted, visitsToday, wake } from './support/visitor.ts';
import { pageViews } from '../looks/views.ts';

const [first = '', second = ''] = pageViews(await exhibitionHere());

const root = (page: Page) => page.locator('html');
const offer = (page: Page) => page.locator('[data-strip="offer"]');
const takeOver = (page: Page) => page.locator('[data-control="lead"]');

test.describe('on a kiosk', () => {
  test.use({ viewport: { width: 1280, height: 720 }, pageClock: true });

  /** A guide's key, and a finger on the offer. */
  async function take({ page }: Kiosk): Promise<void> {
    await click(page, 'PageDown');
    await melted(page);
    // The offer doesn't wait for a window that melts slowly.
    if (!(await takeOver(page).isVisible())) await click(page, 'PageDown');
    await takeOver(page).tap();
    await expect(offer(page)).toHaveCount(0);
    await knows(page, { led: true });
  }

  test('a guide takes over with a key and one touch, tells, and hands back; nothing of it is a visit', async ({
    kiosk,
    page,
  }) => {
    await kiosk.shows('attract');
    await take(kiosk);
    await click(page, 'PageDown');
    await kiosk.shows(first);
    await click(page, 'PageDown');
    await kiosk.shows(second);
    await click(page, 's');
    await page.locator('[data-control="hand-back"]').tap();
    await kiosk.shows('attract');
    await knows(page, { led: false });
    expect(await visitsToday(page)).toBe(0);
  });

  test('a visitor’s own keys go on working, and nothing but the offer’s button accepts @verify', async ({
    kiosk,
    page,
  }) => {
    await wake(kiosk);
    await page.locator('[data-control^="enter-"]').first().tap();
    await kiosk.shows(/^chapter:.*:1$/);
    const pageTime = () => page.evaluate(() => performance.now());
    const asked = await pageTime();
    await click(page, 'PageDown');
    await kiosk.shows(/^chapter:.*:2$/);
    await expect(takeOver(page)).toBeVisible();
    for (const key of ['PageUp', 'b', 'F5', 'Enter', ' ']) await click(page, key);
    // No key has closed the offer; on a slow machine its time may be up.
    expect((await takeOver(page).isVisible()) || (await pageTime()) - asked > offerStays).toBe(true);
    await kiosk.shows(/^chapter:.*:1$/);
    await knows(page, { led: false, black: false });
    await page.touchscreen.tap(400, 200);
    await expect(offer(page)).toHaveCount(0);
    await knows(page, { led: false });
    expect(await visitsToday(page)).toBe(1);
  });

  test('an arrow still leads from control to control, and offers nothing @verify', async ({ kiosk, page }) => {
    await kiosk.shows('attract');
    await click(page, 'ArrowDown');
    await kiosk.shows(/^home/);
    await click(page, 'ArrowDown');
    await expect(page.locator(':focus')).toHaveCount(1);
    // The bar gives way at once to an offer, whose strip may come later.
    expect(await page.locator('nav[data-away]').count()).toBe(0);
    await expect(offer(page)).toHaveCount(0);
  });

  test.describe('where the staff allow no taking over', () => {
    test.use({ settings: { guideTakesOver: false } });

    test('a guide’s key is a key like any other @verify', async ({ kiosk, page }) => {
      await kiosk.shows('attract');
      await click(page, 'PageDown');
      await kiosk.shows(/^home/);
      await click(page, 'b');
      await expect(offer(page)).toHaveCount(0);
      expect(await wish(page, { type: 'lead' })).toBe(204);
      await knows(page, { led: false });
    });
  });

  test('the offer goes by itself, and ten minutes’ quiet hand a led kiosk back @verify', async ({ page }) => {
    await expect(root(page)).toHaveAttribute('data-view', 'attract');
    await page.keyboard.press('PageDown');
    await expect(takeOver(page)).toBeVisible();
    await page.clock.fastForward(10_500);
    await expect(offer(page)).toHaveCount(0);
    await melted(page);
    await page.keyboard.press('b');
    await takeOver(page).tap();
    await knows(page, { led: true });
    await page.clock.fastForward(1000);
    await page.keyboard.press('PageDown');
    await expect(root(page)).toHaveAttribute('data-view', first);
    await page.clock.fastForward(quietEndsLead - 60_000);
    await expect(root(page)).toHaveAttribute('data-view', first);
    await expect(page.locator('[data-strip="idle"]')).toHaveCount(0);
    await page.clock.fastForward(61_000);
    await expect(root(page)).toHaveAttribute('data-view', 'attract');
    await knows(page, { led: false });
  });
});
