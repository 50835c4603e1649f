/**
 * The exhibition as a visitor meets it: `kiosk` is the program with its `page`, with data and a browser context of its own
 * for each test. `test.use({ exhibition, settings, mode, viewport, opens, pageClock, printsAnew })` changes what
 * stands in the hall.
 * `program` is the built program in a process of its own, for what is promised of a process; it has no Electron form.
 */
import { rm } from 'node:fs/promises';
import { type Browser, type BrowserType, expect, type Page, test as base } from 'playwright/test';
import type { Mode, Settings } from '../../../src-main/contract/settings.ts';
import { findBrowser } from '../../../src-main/host-chromium/find-browser.ts';
import { switches } from '../../../src-main/host-chromium/switches.ts';
import type { WindowHealth } from '../../../src-main/contract/window.ts';
import { findElectron, openElectron } from './electron.ts';
import { type Hall, openHall } from './hall.ts';
import { newData, type Program, startProgram } from './program.ts';
import { holdClock } from './time.ts';

export { expect };

export interface Kiosk {
  readonly page: Page;
  /** The program's data folder. */
  readonly data: string;
  /** The program in this process; absent in Electron, which has it in a process of its own. */
  readonly hall?: Hall;
  /** The current view in its notation, from the page's root element. */
  view(): Promise<string>;
  /** Waits until the page shows this view. */
  shows(view: string | RegExp): Promise<void>;
  /** Shows a view as `shot` does, with clock and chance fixed, and waits until it has come to rest. */
  still(asked: Readonly<Record<string, string>>): Promise<void>;
  /** What the server knows of the open windows. */
  health(): Promise<WindowHealth[]>;
}

export interface KioskOptions {
  readonly host: 'chromium' | 'electron';
  /** Folder of the exhibition; by default the one that comes with the program. */
  readonly exhibition: string | undefined;
  readonly settings: Partial<Settings>;
  readonly mode: Mode;
  /**
   * The path and query that the page begins with; by default the wall as it starts in a hall. Tests that begin by opening
   * a view themselves give `besideTheWall`, and save the time in which the window of frost is drawn.
   */
  readonly opens: string;
  /** The page's time can be set (`page.clock`) from its beginning; until then it goes on as usual. */
  readonly pageClock: boolean;
  /** No picture was printed before; by default those are there that earlier tests of the run have printed. */
  readonly printsAnew: boolean;
}

/** A page of the program's own origin with nothing to draw. */
export const besideTheWall = '/card.html';

/** The machine's browser with the switches that the Chromium host gives it. */
export async function launchBrowser(chromium: BrowserType): Promise<Browser> {
  const executablePath = await findBrowser();
  if (executablePath === null) throw new Error('These tests need Chromium, Chrome or Edge on this machine.');
  const chromiumSandbox = process.getuid?.() !== 0;
  return chromium.launch({ executablePath, chromiumSandbox, args: switches('headless', chromiumSandbox) });
}

/** How soon after each other a page is asked what it shows, in ms: the runner's own second would be most of a test's time. */
export const soon = { intervals: [10, 20, 50, 100] };

export function handsOn(page: Page, data: string): Kiosk {
  return {
    page,
    data,
    view: async () => (await page.locator('html').getAttribute('data-view')) ?? '',
    shows: (expected) =>
      expect
        .poll(() => page.locator('html').getAttribute('data-view'), soon)
        .toEqual(typeof expected === 'string' ? expected : expect.stringMatching(expected)),
    still: async (asked) => {
      const query = new URLSearchParams({ still: '1', ...asked });
      await page.goto(new URL(`/?${query.toString()}`, page.url()).href);
      await expect(page.locator('html')).toHaveAttribute('data-settled', 'true');
    },
    health: () =>
      page.evaluate(async () => {
        const answer = await fetch('/api/health');
        return ((await answer.json()) as { readonly windows: WindowHealth[] }).windows;
      }),
  };
}

/** Opens the program's entrance on a page and gives the hands to use it, once there is something to touch. */
export async function enter(page: Page, program: Pick<Program, 'address' | 'data'>): Promise<Kiosk> {
  await page.goto(program.address);
  await standing(page);
  return handsOn(page, program.data);
}

/** Waits until a wall that has loaded has drawn a view: a finger that comes down sooner is not heard. */
export async function standing(page: Page): Promise<void> {
  await page.locator('html[data-view]').waitFor({ state: 'attached' });
}

/** Tests in the browser that a hall has, one for each worker. */
export const browserTest = base.extend<object, { browser: Browser }>({
  browser: [
    async ({ playwright }, use) => {
      const browser = await launchBrowser(playwright.chromium);
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
});

/** Tests of the built program; their `page` is a blank one. */
export const programTest = browserTest.extend<KioskOptions & { program: Program }>({
  host: ['chromium', { option: true }],
  exhibition: [undefined, { option: true }],
  settings: [{}, { option: true }],
  mode: ['kiosk', { option: true }],
  opens: ['/', { option: true }],
  pageClock: [false, { option: true }],
  printsAnew: [false, { option: true }],
  hasTouch: true,
  viewport: { width: 1280, height: 720 },
  program: async ({ exhibition, settings, mode }, use) => {
    const program = await startProgram({
      settings,
      arguments: ['--mode', mode],
      ...(exhibition === undefined ? {} : { exhibition }),
    });
    await use(program);
    await program.stop();
  },
});

/** Tests of the exhibition as a visitor meets it; their `page` is that of the kiosk. */
export const test = programTest.extend<{ kiosk: Kiosk }>({
  page: ({ kiosk }, use) => use(kiosk.page),
  kiosk: async (
    { host, exhibition, settings, mode, opens, pageClock, printsAnew, viewport, browser, contextOptions },
    use,
    testInfo,
  ) => {
    if (host === 'electron') {
      const found = await findElectron();
      testInfo.skip('reason' in found, 'reason' in found ? found.reason : '');
      if ('reason' in found) return;
      const data = await newData(settings);
      const electron = await openElectron(found.path, { data, exhibition, mode, viewport });
      if (pageClock) await holdClock(electron.page);
      if (pageClock || opens !== '/') await electron.page.goto(new URL(opens, electron.page.url()).href);
      if (opens !== besideTheWall) await standing(electron.page);
      await use(handsOn(electron.page, data));
      await electron.close();
      await rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      return;
    }
    const hall = await openHall({ exhibition, settings, mode, printsAnew });
    const context = await browser.newContext({ ...contextOptions, viewport, hasTouch: true });
    const page = await context.newPage();
    if (pageClock) await holdClock(page);
    await page.goto(hall.entrance(opens));
    if (opens !== besideTheWall) await standing(page);
    await use({ ...handsOn(page, hall.data), hall });
    await context.close();
    await hall.close();
  },
});

/** Such tests on a page whose clock they hold from its beginning. */
export const heldTest = test.extend({ pageClock: true });
