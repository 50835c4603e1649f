/** When nobody touches any more, the screen asks, waits, and frosts over; the next visitor starts fresh. */
import { expect, test } from './support/kiosk.ts';
import { wake } from './support/visitor.ts';

test.describe('a hall that waits briefly', () => {
  // The shortest times that settings allow: the rules with their real times are proved on the journey itself.
  test.use({ settings: { idleSeconds: 10, warningSeconds: 20 } });

  test('asks, counts down and frosts over; the next visitor gets the hall’s own language', async ({ kiosk }) => {
    const { page } = kiosk;
    await wake(kiosk);
    await page.locator('[data-control="language-en"]').tap();
    await expect(page.locator('html')).toHaveAttribute('data-voices', '1');
    await expect(page.locator('html')).toHaveAttribute('data-view', 'warning');
    await expect(page.locator('[data-control="stay"]')).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-view', 'attract');
    await wake(kiosk);
    await expect(page.locator('html')).toHaveAttribute('data-voices', '2');
  });

  test('stays when somebody answers', async ({ kiosk }) => {
    const { page } = kiosk;
    await wake(kiosk);
    await expect(page.locator('html')).toHaveAttribute('data-view', 'warning');
    await page.locator('[data-control="stay"]').tap();
    await kiosk.shows(/^home/);
  });
});
