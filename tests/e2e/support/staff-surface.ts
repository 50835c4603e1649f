/** The staff surface, opened and worked by touch. */
import type { Page } from 'playwright/test';
import { expect } from './kiosk.ts';

/** None that is refused as too easily guessed. */
export const pin = '274927';

export async function touch(page: Page, control: string): Promise<void> {
  await page.locator(`[data-control="${control}"]:visible`).first().tap();
}

export async function typePin(page: Page, digits: string): Promise<void> {
  for (const digit of digits) await touch(page, `digit-${digit}`);
  await touch(page, 'pin-enter');
}

/** Goes from the wall to its window's door, as the gesture does. */
export async function openDoor(page: Page, search = ''): Promise<void> {
  const address = new URL(page.url());
  // The wall knows its own name once it shows something.
  await expect(page.locator('html')).toHaveAttribute('data-view', /./);
  const window = await page.evaluate(() => sessionStorage.getItem('window') ?? '');
  await page.goto(new URL(`/staff?window=${encodeURIComponent(window)}${search}`, address).href);
  await expect(page.locator('[data-control="digit-1"]')).toBeEnabled();
}

/** Sets the first PIN, which also lets in. */
export async function setFirstPin(page: Page): Promise<void> {
  await typePin(page, pin);
  await typePin(page, pin);
  await inside(page);
}

/** Comes in from the wall with the first PIN, and goes on by these controls. */
export async function comeIn(page: Page, ...controls: readonly string[]): Promise<void> {
  await openDoor(page);
  await setFirstPin(page);
  for (const control of controls) await touch(page, control);
}

export async function inside(page: Page): Promise<void> {
  await expect(page.locator('[data-control="section-overview"]')).toBeVisible();
}

/** Waits until what was changed is saved. */
export async function saved(page: Page): Promise<void> {
  await expect(page.locator('[data-control="undo"]')).toBeVisible();
}

/** Letters change sizes, and sizes what fits: two frames later both have settled. What was pressed has taken its colour. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const ending = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}
