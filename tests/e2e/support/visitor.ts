/** What a visitor does, and does again where the first touch was in vain. */
import type { Locator, Page } from 'playwright/test';
import { expect, type Kiosk } from './kiosk.ts';

/** Melts the window with a finger, and waits until it lets the next one through. */
export async function wake({ page, shows }: Pick<Kiosk, 'page' | 'shows'>): Promise<void> {
  await shows('attract');
  await page.touchscreen.tap(600, 300);
  await shows(/^home/);
  await melted(page);
}

/** While the window melts it takes the fingers that fall on it. */
export async function melted(page: Page): Promise<void> {
  await expect(page.locator('.frost')).not.toHaveClass(/closing|closed|melting|dissolving/);
}

/** Presses until the view is shown: a touch that follows a change too closely is taken for a finger that bounces. */
export async function pressUntil({ view }: Pick<Kiosk, 'view'>, control: Locator, shows: RegExp): Promise<void> {
  await expect(async () => {
    if (!shows.test(await view())) await control.tap({ timeout: 5000 });
    // A tap is answered before its click has come.
    await expect.poll(() => view(), { timeout: 3000 }).toMatch(shows);
  }).toPass();
}
