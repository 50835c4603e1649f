/** One window of the exhibition in a browser of its own, until it ends. */
import type { CDPSession } from 'playwright-core';
import { type BrowserOptions, startBrowser } from './browser.ts';
import { watchForHang } from './hang.ts';

export interface ExhibitionWindow {
  /** When the browser is gone, for whatever reason. */
  readonly gone: Promise<void>;
  front(): void;
  close(): Promise<void>;
}

export interface WindowOptions extends BrowserOptions {
  /** The address that lets the browser in. */
  readonly entrance: string;
  /** The clean address, for a page that is opened again in the same browser. */
  readonly address: string;
  /** Told of each renderer that died; says whether the page should be opened again in this browser. */
  readonly onCrash: () => boolean;
  /** Told of a page that hangs; its browser is closed. */
  readonly onHang: () => void;
}

interface Measures {
  readonly screen: { readonly width: number; readonly height: number };
  readonly page: { readonly width: number; readonly height: number };
}

async function measure(session: CDPSession): Promise<Measures> {
  const expression =
    '({ screen: { width: screen.width, height: screen.height }, page: { width: innerWidth, height: innerHeight } })';
  const { result } = await session.send('Runtime.evaluate', { expression, returnByValue: true });
  return result.value as Measures;
}

/**
 * Without a window manager (a bare X server, as kiosks have) nobody makes the window as large as the screen, so it
 * is done by hand where it is needed; the second time for the line that the window's own edge takes.
 */
async function fillScreen(session: CDPSession): Promise<void> {
  let [width, height] = [0, 0];
  for (let round = 0; round < 2; round += 1) {
    const { screen, page } = await measure(session);
    if (page.width >= screen.width && page.height >= screen.height) return;
    [width, height] =
      round === 0
        ? [screen.width, screen.height]
        : [width + screen.width - page.width, height + screen.height - page.height];
    const { windowId } = await session.send('Browser.getWindowForTarget');
    await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } });
    await session.send('Browser.setWindowBounds', { windowId, bounds: { left: 0, top: 0, width, height } });
  }
}

/** Opens the window. Rejects when the browser doesn't start or doesn't reach the page. */
export async function openWindow(options: WindowOptions): Promise<ExhibitionWindow> {
  const browser = await startBrowser(options);
  const { context, page } = browser;
  try {
    const gone = new Promise<void>((resolve) => {
      context.once('close', () => resolve());
      page.once('close', () => resolve());
    });
    const session = await context.newCDPSession(page);
    page.on('crash', () => {
      // A page that has crashed is closed to Playwright, but not to the protocol: the window stays where it is.
      if (options.onCrash()) session.send('Page.navigate', { url: options.address }).catch(() => undefined);
      else void browser.close();
    });
    await page.goto(options.entrance, { waitUntil: 'domcontentloaded' });
    if (options.shape === 'kiosk') await fillScreen(session);
    const stopWatching = watchForHang({
      ask: () => session.send('Runtime.evaluate', { expression: '0' }),
      onHang: () => {
        options.onHang();
        void browser.close();
      },
    });
    void gone.then(stopWatching);
    return {
      gone,
      front: () => {
        session.send('Page.bringToFront').catch(() => undefined);
      },
      close: () => browser.close(),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
