/** One window of the exhibition in a browser of its own, until it ends. */
import type { CDPSession } from 'playwright-core';
import { type BrowserOptions, startBrowser } from './browser.ts';

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
}

/**
 * Without a window manager (a bare X server, as kiosks have) nobody makes the window as large as the screen, so it
 * is done by hand where it is needed.
 */
async function fillScreen(session: CDPSession): Promise<void> {
  const expression = '({ width: screen.width, height: screen.height })';
  const { result } = await session.send('Runtime.evaluate', { expression, returnByValue: true });
  const screen = result.value as { readonly width: number; readonly height: number };
  const { windowId, bounds } = await session.send('Browser.getWindowForTarget');
  if (bounds.width === screen.width && bounds.height === screen.height && bounds.left === 0 && bounds.top === 0) return;
  await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } });
  await session.send('Browser.setWindowBounds', { windowId, bounds: { left: 0, top: 0, ...screen } });
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
    if (options.shape === 'kiosk') {
      await fillScreen(session);
    }
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
