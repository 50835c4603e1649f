/** Takes small pictures of views, as `shot` takes large ones: the real page, clock and chance standing still. */
import type { Browser, Page } from 'playwright/test';
import { standStill, stillTime } from '../../src-main/host-chromium/pictures.ts';
import { openHall } from '../e2e/support/hall.ts';
import { besideTheWall } from '../e2e/support/kiosk.ts';
import { type Kept, type Orientation, orientations } from './views.ts';

/** Device pixels per CSS pixel, where it is not fineness that is looked at: 480 × 270 shows every layout and costs some 20 KB. */
const ratio = 0.375;
const quality = 82;

export interface Gallery {
  /** A JPEG of the view at rest. */
  take(kept: Omit<Kept, 'tag'>): Promise<Buffer>;
  close(): Promise<void>;
}

/**
 * Composes the program and opens a page for each orientation when it is first needed. `exhibition`: a folder; by default
 * the one that comes with the program.
 */
export async function openGallery(browser: Browser, exhibition?: string): Promise<Gallery> {
  const hall = await openHall({ exhibition });
  const pages = new Map<string, Page>();

  async function pageFor(orientation: Orientation, deviceScaleFactor: number): Promise<Page> {
    const name = `${orientation} ${deviceScaleFactor}`;
    const open = pages.get(name);
    if (open) return open;
    const context = await browser.newContext({ viewport: orientations[orientation], deviceScaleFactor });
    await context.addInitScript(standStill, stillTime);
    const page = await context.newPage();
    await page.goto(hall.entrance(besideTheWall), { waitUntil: 'commit' });
    pages.set(name, page);
    return page;
  }

  return {
    take: async ({ view, language, orientation, ease }) => {
      const page = await pageFor(orientation, ease === undefined ? ratio : 1);
      const query = new URLSearchParams({ still: '1', view, language, ...(ease && { ease: String(ease) }) });
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
