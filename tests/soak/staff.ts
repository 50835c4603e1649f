/** Staff who come in with the PIN, look at every section, set something, take it back, and leave. */
import { expect, type Page } from 'playwright/test';
import { inside, pin, saved, setFirstPin, touch, typePin } from '../e2e/support/staff-surface.ts';
import { type Hall, patience } from './hall.ts';
import { root } from './visitor.ts';

export interface Staff {
  /** Comes in, and types the PIN as often as it takes to have been in every thread. */
  warmUp(): Promise<void>;
  /** Comes in and leaves again. The page is open only so long, as it is in a hall. */
  lookIn(): Promise<void>;
}

/**
 * A PIN's hash takes 16 MB in any of four threads, which keeps them from its second time on (measured): once all have, the
 * program grows by it no more.
 */
const hashesUntilAllThreadsHave = 40;

async function typePinOften(page: Page): Promise<void> {
  const entered = await page.evaluate(
    async ({ often, body }) => {
      const headers = { 'content-type': 'application/json' };
      let count = 0;
      for (let each = 0; each < often; each++) {
        const answer = await fetch('/api/staff/enter', { method: 'POST', headers, body });
        if (((await answer.json()) as { readonly entered?: boolean }).entered === true) count += 1;
      }
      return count;
    },
    { often: hashesUntilAllThreadsHave, body: JSON.stringify({ pin }) },
  );
  expect(entered).toBe(hashesUntilAllThreadsHave);
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
  async function standAtTheDoor(): Promise<Page> {
    const page = await hall.openBeside('/staff?window=staff');
    await expect(page.locator('[data-control="digit-1"]')).toBeEnabled({ timeout: patience });
    return page;
  }
  async function comeIn(): Promise<Page> {
    const page = await standAtTheDoor();
    await (hasPin ? typePin(page, pin) : setFirstPin(page));
    hasPin = true;
    await inside(page);
    return page;
  }
  async function leave(page: Page): Promise<void> {
    await touch(page, 'back');
    await expect(root(page)).toHaveAttribute('data-view', /^(attract|home)/, { timeout: patience });
    await page.context().close();
  }
  return {
    async warmUp() {
      const page = await comeIn();
      await lookAround(page);
      await leave(page);
      const door = await standAtTheDoor();
      await typePinOften(door);
      await door.context().close();
    },
    async lookIn() {
      const page = await comeIn();
      await lookAround(page);
      await leave(page);
    },
  };
}
