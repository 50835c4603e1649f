/** A wall that presents, and the guide's own page beside it: two windows of one program. */
import type { Page } from 'playwright/test';
import { exhibitionHere } from './exhibition-here.ts';
import { click, handsPause } from './guide.ts';
import { besideTheWall, expect, handsOn, type Kiosk, test as base } from './kiosk.ts';
import { pause } from './time.ts';

export { expect };

export interface Desk {
  readonly page: Page;
  press(control: string): Promise<void>;
  /** Presses what wants to be pressed again, before the first press is forgotten. */
  pressTwice(control: string): Promise<void>;
  /** Sends the clicker's key to the guide's page. */
  key(key: string): Promise<void>;
}

/** A wall that a guide leads, on a page whose clock the test holds. */
export const ledWall = {
  mode: 'present',
  viewport: { width: 1280, height: 720 },
  settings: { language: 'zh' },
  opens: besideTheWall,
  pageClock: true,
} as const;

/** The wall under its own name, and the guide's page beside it. */
export const test = base.extend<{ wall: Kiosk; desk: Desk }>({
  wall: async ({ kiosk }, use) => use(await openWall(kiosk.page)),
  desk: async ({ wall }, use) => use(await openDesk(wall.page)),
});

export const exhibition = await exhibitionHere();
/** Every page of every chapter, in the order of telling. */
export const pages = exhibition.chapters.flatMap(({ id, pages: own }) =>
  own.map(({ number }) => `chapter:${id}:${number}`),
);

/** The wall under its own name, so that it comes back by it. */
async function openWall(page: Page): Promise<Kiosk> {
  await page.goto(new URL('/?window=wall', page.url()).href);
  const wall = handsOn(page, '');
  await wall.shows(/^(home|attract)/);
  return wall;
}

/** The guide's page, once it has found the wall. */
export async function openDesk(wall: Page): Promise<Desk> {
  const page = await wall.context().newPage();
  await page.goto(new URL('/presenter?window=presenter', wall.url()).href);
  await expect(page.locator('main[data-wall="wall"]')).toBeVisible();
  return {
    page,
    press: async (control) => {
      await pause(page, handsPause);
      await page.locator(`[data-control="${control}"]`).click();
    },
    pressTwice: async (control) => {
      await pause(page, handsPause);
      await page.locator(`[data-control="${control}"]`).dblclick();
    },
    key: (key) => click(page, key),
  };
}

/** Kills the page's process, as a fault would, and leaves it. */
export async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // What is dead gives no answer.
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
}
