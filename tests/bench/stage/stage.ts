/** Where rows are measured: the built program, and its kiosk browser on a screen whose pixels can be read. */
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'playwright/test';
import { type BrowserOptions, type LockedBrowser, startBrowser } from '../../../src-main/host-chromium/browser.ts';
import { findBrowser } from '../../../src-main/host-chromium/find-browser.ts';
import { startProgram } from '../../e2e/support/program.ts';
import { bakedData } from './baked.ts';
import { pageSize, type Pixels, screenSize } from './pixels.ts';

export interface Stage {
  readonly browser: Browser;
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly origin: string;
  readonly pixels: Pixels;
  /** The processes whose trees are all that runs for the exhibition: its main process and its browser. */
  readonly roots: readonly number[];
  /** Shows a view alive and waits until it is drawn, or until what may be asked for next is made ready behind it, too. */
  show(view: string, wishes?: Readonly<Record<string, string>>, until?: keyof typeof quietFor): Promise<void>;
  /** Shows a view unless it was the last that was shown, and nothing has led away from it. */
  keep(view: string): Promise<void>;
  /** Shows a bare page. */
  showBare(markup: string): Promise<void>;
  /** Slows the page's script down so many times; 1 is as fast as the machine is. */
  slowDown(rate: number): Promise<void>;
  close(): Promise<void>;
}

export const sizeOfPage = `${pageSize.width}x${pageSize.height}`;

/** As the machine is, and as one a fourth as fast. */
export const speeds = [1, 4] as const;
export type Speed = (typeof speeds)[number];

/** How a speed is named in a row. */
export const atSpeed = (speed: Speed): string => (speed === 1 ? '' : ` at ${speed}×`);

/**
 * A view is drawn when nothing of it was on its way for so long, in milliseconds. What may be asked for next is made ready
 * from 0.7 s after a view has come (core/time/when-idle.ts), before anybody has seen what there is to touch.
 */
const quietFor = { drawn: 500, ready: 1200 } as const;

/** Waits until pictures are loaded and printed: until nothing of them was on its way for so long, in milliseconds. */
export async function drawn(page: Page, quiet: number = quietFor.drawn): Promise<void> {
  let since = performance.now();
  while (performance.now() - since < quiet) {
    await wait(50);
    if ((await page.locator('html[data-busy]').count()) > 0) since = performance.now();
  }
}

async function browserPid(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const found = processInfo.find(({ type }) => type === 'browser');
  if (found === undefined) throw new Error('The browser does not name its own process.');
  return found.id;
}

/**
 * Opens the exhibition in that folder; by default the one that comes with the program, its pictures made ahead. `start`: another way to start
 * the browser than a hall's, which shows nothing but the exhibition.
 */
export async function openStage(
  pixels: Pixels,
  exhibition?: string,
  start: (options: BrowserOptions) => Promise<LockedBrowser> = startBrowser,
): Promise<Stage> {
  const executable = await findBrowser();
  if (executable === null) throw new Error('There is no browser on this machine.');
  const program = await startProgram(exhibition === undefined ? { data: await bakedData(sizeOfPage) } : { exhibition });
  const locked = await start({
    executable,
    profiles: join(program.data, 'browser'),
    origin: program.origin,
    shape: 'kiosk',
    place: { x: 0, y: 0, ...screenSize },
    say: () => undefined,
  }).catch(async (error: unknown) => {
    await program.stop();
    throw error;
  });
  const { context, page } = locked;
  const browser = context.browser();
  if (browser === null) throw new Error('The browser gives no hold to measure it by.');
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 10 });
  await page.goto(program.address, { waitUntil: 'commit' });
  const size = await page.evaluate(() => `${innerWidth}x${innerHeight}`);
  if (size !== sizeOfPage) throw new Error(`The page has ${size}; its pictures were made for ${sizeOfPage}.`);
  const slowDown = async (rate: number): Promise<void> => {
    await cdp.send('Emulation.setCPUThrottlingRate', { rate });
  };
  const show: Stage['show'] = async (view, wishes = {}, until = 'drawn') => {
    await slowDown(1);
    await page.goto(`${program.origin}/?${new URLSearchParams({ ...wishes, view }).toString()}`);
    await page.locator(`html[data-view^="${view}"]`).waitFor({ state: 'attached' });
    await page.evaluate(() => document.fonts.ready);
    // A hall's wall has home from its start on; where the first view is another one it is mounted seconds later.
    if (until === 'ready') await page.locator('[data-place="home"]').waitFor({ state: 'attached' });
    await drawn(page, quietFor[until]);
  };
  return {
    browser,
    page,
    cdp,
    origin: program.origin,
    pixels,
    roots: [program.process.pid ?? 0, await browserPid(browser)],
    show,
    keep: async (view) => {
      const stands = new URL(page.url()).searchParams.get('view') === view;
      const seen = stands ? await page.locator('html').getAttribute('data-view') : null;
      if (seen?.startsWith(view) !== true) await show(view, {}, 'ready');
    },
    showBare: async (markup) => {
      await slowDown(1);
      await page.goto('about:blank');
      await page.setContent(markup);
      // A touch before the page has been drawn is lost.
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      await wait(quietFor.drawn);
    },
    slowDown,
    close: async () => {
      await locked.close();
      await program.stop();
    },
  };
}
