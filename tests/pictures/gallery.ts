/** Takes small pictures of views, as `shot` takes large ones: the real page, clock and chance standing still. */
import type { Browser, Page } from 'playwright/test';
import { standStill, stillTime } from '../../src-main/host-chromium/pictures.ts';
import { openHall } from '../e2e/support/hall.ts';
import { besideTheWall } from '../e2e/support/kiosk.ts';
import { type Kept, type Orientation, orientations } from './views.ts';

/** Device pixels per CSS pixel: 480 × 270 shows every layout and costs some 20 KB. */
const ratio = 0.375;
const quality = 82;

export interface Gallery {
  /** A JPEG of the view at rest. */
  take(kept: Kept): Promise<Buffer>;
  close(): Promise<void>;
}

/** Composes the program and opens a page for each orientation when it is first needed. */
export async function openGallery(browser: Browser): Promise<Gallery> {
  const hall = await openHall();
  const pages = new Map<Orientation, Page>();

  async function pageFor(orientation: Orientation): Promise<Page> {
    const open = pages.get(orientation);
    if (open) return open;
    const context = await browser.newContext({ viewport: orientations[orientation], deviceScaleFactor: ratio });
    await context.addInitScript(standStill, stillTime);
    const page = await context.newPage();
    await page.goto(hall.entrance(besideTheWall), { waitUntil: 'commit' });
    pages.set(orientation, page);
    return page;
  }

  return {
    take: async ({ view, language, orientation }) => {
      const page = await pageFor(orientation);
      const query = new URLSearchParams({ still: '1', view, language });
      await page.goto(`${hall.origin}/?${query.toString()}`);
      await page.locator('html[data-settled="true"]').waitFor({ state: 'attached', timeout: 60_000 });
      return page.screenshot({ type: 'jpeg', quality, caret: 'initial' });
    },
    close: async () => {
      for (const page of pages.values()) await page.context().close();
      await hall.close();
    },
  };
}
