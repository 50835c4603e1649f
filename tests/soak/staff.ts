/** Staff who come in with the PIN, look at every section, set something, take it back, and leave. */
import { expect, type Page } from 'playwright/test';
import { inside, pin, saved, setFirstPin, touch, typePin } from '../e2e/support/staff-surface.ts';
import { type Hall, patience } from './hall.ts';
import { root } from './visitor.ts';

export interface Staff {
  /** Comes in and leaves again. The page is open only so long, as it is in a hall. */
  lookIn(): Promise<void>;
}

async function lookAround(page: Page): Promise<void> {
  const sections = await page
    .locator('[data-control^="section-"]')
    .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset['control'] ?? ''));
  for (const section of sections) await touch(page, section);
  await touch(page, 'section-settings');
  await touch(page, 'group-look');
  await touch(page, 'ground-paper');
  await saved(page);
  await touch(page, 'undo');
  const night = page.locator('[data-control="ground-night"]');
  await expect(night).toHaveAttribute('aria-pressed', 'true', { timeout: patience });
}

export function callStaff(hall: Hall): Staff {
  let hasPin = false;
  return {
    async lookIn() {
      const page = await hall.openBeside('/staff?window=staff');
      await expect(page.locator('[data-control="digit-1"]')).toBeEnabled({ timeout: patience });
      await (hasPin ? typePin(page, pin) : setFirstPin(page));
      hasPin = true;
      await inside(page);
      await lookAround(page);
      await touch(page, 'back');
      await expect(root(page)).toHaveAttribute('data-view', /^(attract|home)/, { timeout: patience });
      await page.context().close();
    },
  };
}
