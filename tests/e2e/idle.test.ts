/** An untouched screen asks, waits, and frosts over; the next visitor starts fresh. */
import { shippedSettings } from '../../src-main/contract/settings.ts';
import { expect, test } from './support/kiosk.ts';
import { wake } from './support/visitor.ts';

test.use({ viewport: { width: 1280, height: 720 }, opens: '/?view=home', pageClock: true });

const idle = shippedSettings.idleSeconds * 1000;
const warning = shippedSettings.warningSeconds * 1000;

test('asks, counts down and frosts over; the next visitor gets the hall’s own language', async ({ kiosk, page }) => {
  await page.locator('[data-control="language-en"]').tap();
  await expect(page.locator('html')).toHaveAttribute('data-voices', '1');
  await page.clock.fastForward(idle);
  await kiosk.shows('warning');
  await expect(page.locator('[data-control="stay"]')).toBeVisible();
  await page.clock.fastForward(warning);
  await wake(kiosk);
  await expect(page.locator('html')).toHaveAttribute('data-voices', '2');
});

test('stays when somebody answers', async ({ kiosk, page }) => {
  await page.clock.fastForward(idle);
  await kiosk.shows('warning');
  await page.locator('[data-control="stay"]').tap();
  await kiosk.shows(/^home/);
  // The answer counts: what was left of the question's time closes nothing.
  await page.clock.fastForward(warning);
  await page.clock.runFor(1000);
  await kiosk.shows(/^home/);
});
