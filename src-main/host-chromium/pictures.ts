/** Takes pictures of the real page in the real host, with clock and chance standing still. */
import { setTimeout as wait } from 'node:timers/promises';
import { type BrowserOptions, type LockedBrowser, startBrowser } from './browser.ts';

export interface Picture {
  readonly address: string;
  readonly width: number;
  readonly height: number;
  readonly file: string;
}

/** Loading, fonts and the page's own settling; a page that needs longer will never settle. */
const patience = 60_000;

/** What a page that has thrown an error still gets. */
const patienceAfterError = 3_000;

/** The hour of all pictures: mid-morning of a day after the exhibition's last. */
export const stillTime = Date.UTC(2026, 11, 1, 2, 0, 0);

/** Runs in the page before anything of it: every look at the clock sees the same moment, and chance repeats itself. */
export function standStill(time: number): void {
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...given: unknown[]) {
      if (given.length === 0) super(time);
      else super(...(given as [number]));
    }
    static override now(): number {
      return time;
    }
  } as DateConstructor;
  let state = 1978;
  Math.random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A browser for many pictures, one after another. */
export interface Camera {
  /** Takes one picture; what went wrong on the page comes back in words when it doesn't settle. */
  take(
    picture: Picture,
  ): Promise<{ readonly ok: true } | { readonly ok: false; readonly complaints: readonly string[] }>;
  close(): Promise<void>;
}

/** Opens the browser; `entrance` lets it in. */
export async function openCamera(options: Omit<BrowserOptions, 'shape'>, entrance: string): Promise<Camera> {
  const browser: LockedBrowser = await startBrowser({ ...options, shape: 'headless' });
  const { context, page } = browser;
  await context.addInitScript(standStill, stillTime);
  let complaints: string[] = [];
  let failed = Promise.withResolvers<void>();
  page.on('pageerror', (error) => {
    complaints.push(error.message);
    failed.resolve();
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(entrance, { waitUntil: 'commit' });
  return {
    take: async ({ address, width, height, file }) => {
      complaints = [];
      failed = Promise.withResolvers();
      await page.setViewportSize({ width, height });
      await page.goto(address);
      const settled = page
        .locator('html[data-settled="true"]')
        .waitFor({ state: 'attached', timeout: patience })
        .then(
          () => true,
          () => false,
        );
      const given = failed.promise.then(() => wait(patienceAfterError, false, { ref: false }));
      if (!(await Promise.race([settled, given]))) return { ok: false, complaints };
      // The caret is hidden by a style that the page's policy would refuse; no view has one.
      await page.screenshot({ path: file, caret: 'initial' });
      return { ok: true };
    },
    close: () => browser.close(),
  };
}
