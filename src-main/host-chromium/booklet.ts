/** Prints the booklet: a page of its own in the same locked browser, which lays it out and is then saved as a PDF. */
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page, Route } from 'playwright-core';
import subsetFont from 'subset-font';
import type { Clip, HandoutBridge, HandoutOrder, PrintedHandout } from '../contract/handout.ts';
import type { HostOptions } from '../server/host.ts';
import { startBrowser } from './browser.ts';
import { openLoopback } from './loopback.ts';
import { standStill, stillTime } from './pictures.ts';

/** Some files also draw their strokes by the size of the letters. */
const drawnBySize = /-opsz-/;
/** Points: titles and text of a booklet lie about here. */
const usualSize = 14;

/** What every booklet may need beside the letters of its words. */
const always = `${String.fromCodePoint(...Array.from({ length: 95 }, (_, index) => 0x20 + index))}—–‘’“”·…←\u00a0`;

/**
 * A slice of a variable font (WOFF2) at a fixed weight, with those letters of `letters` that it has, as a TrueType file:
 * a PDF holds only fonts of one weight as fonts, and variable ones as drawings.
 * `name` is the slice's file name.
 */
export function fixFont(slice: Buffer, name: string, weight: number, letters: string): Promise<Buffer> {
  return subsetFont(slice, always + letters, {
    targetFormat: 'truetype',
    variationAxes: { wght: weight, ...(drawnBySize.test(name) ? { opsz: usualSize } : {}) },
  });
}

/** A page without a further request for so long counts as hung, in ms; one picture takes seconds, on slow machines many. */
const patience = 180_000;

/** Pictures are run at this size, in CSS pixels: see src-renderer/surfaces/handout/pictures.ts. */
const stage = { width: 2480, height: 4409 };

/** JPEG quality of the pictures, of 100: no trace of it is seen in print, not even beside a hard edge. */
const quality = 95;
/** The page finds each photographed picture under this path and a number. */
const photographs = '/handout-pictures/';

interface BookletPrinter extends Pick<HostOptions, 'served' | 'log' | 'paths' | 'say'> {
  readonly executable: string;
  /** Called before each picture: how many are done. */
  readonly onPicture?: (done: number) => void;
  /** The program ends: what is under way is given up. */
  readonly signal?: AbortSignal;
}

/** Prints the booklet that is ordered; what went wrong on the page comes back in words. Rejects when the browser goes. */
export async function printBooklet(order: HandoutOrder, printer: BookletPrinter): Promise<PrintedHandout> {
  const { executable, paths, say, signal } = printer;
  signal?.throwIfAborted();
  const loopback = await openLoopback(printer.served, printer.log);
  try {
    const { origin } = loopback;
    const browser = await startBrowser({
      executable,
      shape: 'headless',
      size: stage,
      profiles: paths.browser,
      origin,
      say,
    });
    const giveUp = (): void => void browser.close();
    signal?.addEventListener('abort', giveUp);
    try {
      await browser.context.addInitScript(standStill, stillTime);
      // The card lets in like the exhibition does, and counts as no window of the hall.
      await browser.page.goto(loopback.cardEntrance, { waitUntil: 'commit' });
      return await printPage(browser.page, `${origin}/handout.html`, order, printer);
    } finally {
      signal?.removeEventListener('abort', giveUp);
      await browser.close();
    }
  } finally {
    await loopback.close();
  }
}

async function printPage(
  page: Page,
  address: string,
  order: HandoutOrder,
  printer: BookletPrinter,
): Promise<PrintedHandout> {
  // A busy machine may need longer for one sight than a browser's usual half minute.
  page.setDefaultTimeout(patience);
  const complaints: string[] = [];
  const failed = Promise.withResolvers<false>();
  const stirred = { at: performance.now() };
  const taken: Buffer[] = [];
  let letters = '';
  page.on('pageerror', (error) => {
    complaints.push(error.message);
    failed.resolve(false);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await lend(page, {
    nianlunHandout: () => Promise.resolve(order),
    nianlunLetters: (given) => {
      letters = given;
      return Promise.resolve();
    },
    nianlunPhotograph: async (clip) => {
      stirred.at = performance.now();
      printer.onPicture?.(taken.length + 1);
      // The caret is hidden by a style that the page's policy would refuse; no picture has one.
      taken.push(await page.screenshot({ clip, type: 'jpeg', quality, caret: 'initial' }));
      return `${photographs}${taken.length}.jpg`;
    },
  });
  await page.route(`**${photographs}*.jpg`, async (route) => {
    const number = Number(/(\d+)\.jpg$/.exec(route.request().url())?.[1]);
    const body = taken[number - 1];
    await (body === undefined ? route.abort() : route.fulfill({ contentType: 'image/jpeg', body }));
  });
  const giveFont = async (route: Route): Promise<void> => {
    stirred.at = performance.now();
    const asked = new URL(route.request().url());
    const answer = await route.fetch();
    const weight = Number(asked.searchParams.get('weight'));
    const body = await fixFont(await answer.body(), basename(asked.pathname), weight, letters);
    await route.fulfill({ status: 200, contentType: 'font/ttf', body });
  };
  // Playwright does not await a route's handler: an unhandled rejection would end the program, and the show with it.
  await page.route(/\.woff2\?weight=\d+$/, (route) =>
    giveFont(route).catch((error: unknown) => {
      complaints.push(String(error));
      failed.resolve(false);
    }),
  );
  await page.goto(address);
  const settled = page
    .locator('html[data-settled="true"]')
    .waitFor({ state: 'attached', timeout: 0 })
    .then(
      () => true,
      () => false,
    );
  if (!(await Promise.race([settled, failed.promise, stuck(stirred)]))) return { ok: false, complaints };
  const pdf = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
  return { ok: true, pdf };
}

/** Gives the page what it may call, and nothing else of the program. */
async function lend(page: Page, bridge: HandoutBridge): Promise<void> {
  await page.exposeBinding('nianlunHandout', () => bridge.nianlunHandout());
  await page.exposeBinding('nianlunLetters', (_from, letters: string) => bridge.nianlunLetters(letters));
  await page.exposeBinding('nianlunPhotograph', (_from, clip: Clip) => bridge.nianlunPhotograph(clip));
}

/** Answers false once nothing has stirred for too long. */
async function stuck(stirred: { readonly at: number }): Promise<false> {
  for (;;) {
    const left = stirred.at + patience - performance.now();
    if (left <= 0) return false;
    await wait(left, undefined, { ref: false });
  }
}
