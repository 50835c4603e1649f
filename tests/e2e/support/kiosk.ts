/**
 * The exhibition as a visitor meets it, on either host: `kiosk` is the built program with its page.
 * `test.use({ exhibition, settings, runArguments, viewport })` changes what stands in the hall. `program` is the
 * Chromium host's alone.
 */
import { rm } from 'node:fs/promises';
import { type Browser, type BrowserType, expect, type Page, test as base } from 'playwright/test';
import type { Settings } from '../../../src-main/contract/settings.ts';
import { findBrowser } from '../../../src-main/host-chromium/find-browser.ts';
import { switches } from '../../../src-main/host-chromium/switches.ts';
import type { WindowHealth } from '../../../src-main/server/windows.ts';
import { findElectron, openElectron } from './electron.ts';
import { newData, type Program, startProgram } from './program.ts';

export { expect };

export interface Kiosk {
  readonly page: Page;
  /** The program's data folder. */
  readonly data: string;
  /** The current view in its notation, from the page's root element. */
  view(): Promise<string>;
  /** Waits until the page shows this view. */
  shows(view: string | RegExp): Promise<void>;
  /** Shows a view as `shot` does, with clock and chance fixed, and waits until it has come to rest. */
  still(asked: Readonly<Record<string, string>>): Promise<void>;
  /** What the server knows of the open windows. */
  health(): Promise<WindowHealth[]>;
}

export interface HallOptions {
  readonly host: 'chromium' | 'electron';
  /** Folder of the exhibition; by default the one that comes with the program. */
  readonly exhibition: string | undefined;
  readonly settings: Partial<Settings>;
  readonly runArguments: readonly string[];
}

/** The machine's browser with the switches that the Chromium host gives it. */
export async function launchBrowser(chromium: BrowserType): Promise<Browser> {
  const executablePath = await findBrowser();
  if (executablePath === null) throw new Error('These tests need Chromium, Chrome or Edge on this machine.');
  const chromiumSandbox = process.getuid?.() !== 0;
  return chromium.launch({ executablePath, chromiumSandbox, args: switches('headless', chromiumSandbox) });
}

export function handsOn(page: Page, data: string): Kiosk {
  return {
    page,
    data,
    view: async () => (await page.locator('html').getAttribute('data-view')) ?? '',
    shows: (expected) => expect(page.locator('html')).toHaveAttribute('data-view', expected),
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

/** Waits until a wall that has loaded has drawn a view: a finger that comes down sooner is heard by nobody. */
export async function standing(page: Page): Promise<void> {
  await page.locator('html[data-view]').waitFor({ state: 'attached' });
}

export const test = base.extend<HallOptions & { program: Program; kiosk: Kiosk }, { browser: Browser }>({
  host: ['chromium', { option: true }],
  exhibition: [undefined, { option: true }],
  settings: [{}, { option: true }],
  runArguments: [[], { option: true }],
  hasTouch: true,
  viewport: { width: 1920, height: 1080 },
  browser: [
    async ({ playwright }, use) => {
      const browser = await launchBrowser(playwright.chromium);
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  program: async ({ exhibition, settings, runArguments }, use) => {
    const program = await startProgram({
      settings,
      arguments: runArguments,
      ...(exhibition === undefined ? {} : { exhibition }),
    });
    await use(program);
    await program.stop();
  },
  kiosk: async ({ host, exhibition, settings, runArguments, viewport, browser, contextOptions }, use, testInfo) => {
    if (host === 'electron') {
      const found = await findElectron();
      testInfo.skip('reason' in found, 'reason' in found ? found.reason : '');
      if ('reason' in found) return;
      const data = await newData(settings);
      const electron = await openElectron(found.path, { data, exhibition, runArguments, viewport });
      await standing(electron.page);
      await use(handsOn(electron.page, data));
      await electron.close();
      await rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      return;
    }
    const program = await startProgram({
      settings,
      arguments: runArguments,
      ...(exhibition === undefined ? {} : { exhibition }),
    });
    const context = await browser.newContext({ ...contextOptions, viewport, hasTouch: true });
    await use(await enter(await context.newPage(), program));
    await context.close();
    await program.stop();
  },
});
