/** When nobody touches any more, the screen asks, waits, and frosts over; the next visitor starts fresh. */
import { expect, test } from './support/kiosk.ts';

test.describe('a hall that waits briefly', () => {
  // The shortest times that settings allow: the rules with their real times are proved on the journey itself.
  test.use({ settings: { idleSeconds: 10, warningSeconds: 20 } });

  test('asks, counts down and frosts over; the next visitor gets the hall’s own language', async ({ kiosk }) => {
    test.setTimeout(90_000);
    const { page } = kiosk;
    await kiosk.shows('attract');
    await page.touchscreen.tap(600, 500);
    await kiosk.shows(/^home/);
    await page.locator('[data-control="language-en"]').tap();
    await expect(page.locator('html')).toHaveAttribute('data-voices', '1');
    await expect(page.locator('html')).toHaveAttribute('data-view', 'warning', { timeout: 20_000 });
    await expect(page.locator('[data-control="stay"]')).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-view', 'attract', { timeout: 30_000 });
    await page.touchscreen.tap(600, 500);
    await kiosk.shows(/^home/);
    await expect(page.locator('html')).toHaveAttribute('data-voices', '2');
  });

  test('stays when somebody answers', async ({ kiosk }) => {
    test.setTimeout(60_000);
    const { page } = kiosk;
    await page.touchscreen.tap(600, 500);
    await kiosk.shows(/^home/);
    await expect(page.locator('html')).toHaveAttribute('data-view', 'warning', { timeout: 20_000 });
    await page.locator('[data-control="stay"]').tap();
    await kiosk.shows(/^home/);
  });
});
