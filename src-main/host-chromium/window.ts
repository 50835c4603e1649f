/** One window of the exhibition in a browser of its own, until it ends. */
import type { CDPSession } from 'playwright-core';
import type { Size } from '../contract/size.ts';
import type { Attention, PageState } from '../supervision/attention.ts';
import { laterUnref } from '../supervision/later.ts';
import { watchPicture } from '../supervision/picture-watch.ts';
import { type BrowserOptions, keepOnOrigin, launchBrowser, type LockedBrowser } from './browser.ts';
import { watchGpu } from './gpu.ts';
import { watchForHang } from './hang.ts';
import { pageState, takePicture } from './page-probe.ts';
import { browserMemory, killRenderers } from './processes.ts';
import { type Bounds, type SeenScreen, readScreens } from './screens.ts';

export interface ExhibitionWindow {
  /** When the browser is gone, for whatever reason. */
  readonly gone: Promise<void>;
  front(): void;
  /** Goes on from the card to the exhibition. */
  show(): Promise<void>;
  /** A new process for the page, without a fault. */
  renew(): void;
  /** All screens of the machine; undefined while the browser can't say. */
  screens(): Promise<readonly SeenScreen[] | undefined>;
  /** The display it stands on, in real pixels; undefined while the page can't say. */
  display(): Promise<DisplayMeasures | undefined>;
  /** Bytes that the browser holds; undefined where that can't be known. */
  memory(): Promise<number | undefined>;
  close(): Promise<void>;
}

/** What can happen to a window whose browser lives. */
export type WindowFault =
  | 'the page crashed'
  | 'the page hangs'
  | 'the page draws nothing'
  | 'the picture is one colour'
  | 'the picture stands still';

export interface WindowOptions extends BrowserOptions {
  /** The address that lets the browser in and is shown first: the exhibition, or the card in its place. */
  readonly entrance: string;
  /** The exhibition's clean address, for a page that is opened again in the same browser. */
  readonly address: string;
  /** Of an ordinary window, in CSS pixels. Absent: as the system opens it. */
  readonly pageSize?: Size;
  /** Milliseconds between two looks at the real picture. */
  readonly lookEvery: number;
  /** What counts as a fault now. */
  readonly attention: (page: PageState) => Attention;
  /** Milliseconds since the exhibition's page last beat; undefined while something else stands there. */
  readonly beatAge: () => number | undefined;
  /** Told of each fault; says whether the page should be opened again in this browser, or the browser be closed. */
  readonly onFault: (fault: WindowFault) => boolean;
  /** The process that draws was lost; the browser starts it again by itself. */
  readonly onGpuLost: () => void;
}

const faultOf = {
  uniform: 'the picture is one colour',
  frozen: 'the picture stands still',
  'no picture': 'the picture stands still',
} as const satisfies Record<string, WindowFault>;

export interface DisplayMeasures {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

interface Measures {
  readonly scale: number;
  readonly screen: Bounds;
  readonly page: Bounds;
}

async function measure(session: CDPSession): Promise<Measures> {
  const expression =
    '({ scale: devicePixelRatio, screen: { x: screen.availLeft, y: screen.availTop, width: screen.width, height: screen.height }, page: { x: screenX, y: screenY, width: innerWidth, height: innerHeight } })';
  const { result } = await session.send('Runtime.evaluate', { expression, returnByValue: true });
  return result.value as Measures;
}

async function displayOf(session: CDPSession): Promise<DisplayMeasures> {
  const { screen, scale } = await measure(session);
  return { width: Math.round(screen.width * scale), height: Math.round(screen.height * scale), scale };
}

/**
 * Without a window manager (a bare X server, as kiosks have) nothing makes the window as large as the screen, so it
 * is done by hand where it is needed; the second time for the line that the window's own edge takes.
 */
async function fillScreen(session: CDPSession, place: Bounds | undefined): Promise<void> {
  let [width, height] = [0, 0];
  for (let round = 0; round < 2; round += 1) {
    const { screen, page } = await measure(session);
    const aim = place ?? screen;
    const there = place === undefined || (page.x === aim.x && page.y === aim.y);
    if (there && page.width >= aim.width && page.height >= aim.height) return;
    [width, height] =
      round === 0 ? [aim.width, aim.height] : [width + aim.width - page.width, height + aim.height - page.height];
    const { windowId } = await session.send('Browser.getWindowForTarget');
    await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } });
    await session.send('Browser.setWindowBounds', { windowId, bounds: { left: aim.x, top: aim.y, width, height } });
  }
}

/** Makes an ordinary window as large as its page asks; its frame and title come on top. */
async function fitPage(session: CDPSession, size: Size): Promise<void> {
  const { windowId, bounds } = await session.send('Browser.getWindowForTarget');
  const { page } = await measure(session);
  const { width = page.width, height = page.height } = bounds;
  await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } });
  await session.send('Browser.setWindowBounds', {
    windowId,
    bounds: { width: width + size.width - page.width, height: height + size.height - page.height },
  });
}

/**
 * To be called after each load: leaves no way back in history, and finds a zoom. While a page is dead its keys go to
 * the browser itself, which zooms then, and keeps to it; nothing but a new browser undoes that.
 */
function settleIn(session: CDPSession, onZoomed: () => void): () => void {
  let usual: number | undefined;
  const settle = async (): Promise<void> => {
    await session.send('Page.resetNavigationHistory');
    const { result } = await session.send('Runtime.evaluate', { expression: 'devicePixelRatio', returnByValue: true });
    const ratio = result.value as number;
    usual ??= ratio;
    if (ratio !== usual) onZoomed();
  };
  // The page may be gone again by now.
  return () => void settle().catch(() => undefined);
}

/**
 * Opens the window, in a browser of its own or in one that has just been launched; closes it when it doesn't come to a
 * window. Rejects when the browser doesn't start or doesn't reach the page.
 */
export async function openWindow(
  options: WindowOptions,
  launched: LockedBrowser | Promise<LockedBrowser> = launchBrowser(options),
): Promise<ExhibitionWindow> {
  const browser = await launched;
  const { context, page } = browser;
  try {
    await keepOnOrigin(browser, options.origin);
    const gone = new Promise<void>((resolve) => {
      context.once('close', () => resolve());
      page.once('close', () => resolve());
    });
    const session = await context.newCDPSession(page);
    const answer = (fault: WindowFault, again: () => void): void => {
      if (options.onFault(fault)) again();
      else void browser.close();
    };
    let loadedAt = performance.now();
    const load = async (): Promise<void> => {
      loadedAt = performance.now();
      await session.send('Page.navigate', { url: options.address });
    };
    // A page that is gone by then is noticed as such.
    const loadAgain = (): void => void load().catch(() => undefined);
    // What hangs can't be loaded again from inside: it is killed, crashes, and is opened as what has crashed is.
    let killed = false;
    const kill = (): void => {
      killed = true;
      killRenderers(context).then(
        (some) => void (some || browser.close()),
        () => browser.close(),
      );
    };
    // Playwright reports a page's first crash only and keeps later ones back; the protocol tells of every one, and the
    // window stays where it is.
    await session.send('Inspector.enable');
    session.on('Inspector.targetCrashed', () => {
      if (killed) loadAgain();
      else answer('the page crashed', loadAgain);
      killed = false;
    });
    await session.send('Page.enable');
    let loads = 0;
    session.on('Page.loadEventFired', () => (loads += 1));
    session.on(
      'Page.loadEventFired',
      settleIn(session, () => void browser.close()),
    );
    if (options.pageSize !== undefined) await fitPage(session, options.pageSize);
    await page.goto(options.entrance, { waitUntil: 'domcontentloaded' });
    if (options.shape === 'kiosk') await fillScreen(session, options.place);
    const undo = [
      watchForHang({
        ask: () => pageState(session),
        attention: options.attention,
        beatAge: options.beatAge,
        loadedAt: () => loadedAt,
        monotonic: () => performance.now(),
        later: laterUnref,
        onHang: (fault) => answer(fault, kill),
      }),
      watchPicture({
        attention: async () => options.attention(await pageState(session)),
        take: () => takePicture(session),
        loads: () => loads,
        every: options.lookEvery,
        later: laterUnref,
        onFault: (verdict) => answer(faultOf[verdict], kill),
      }),
      watchGpu(context, laterUnref, () => {
        options.onGpuLost();
        // What was handed to the screen went with it; nothing but a page that begins anew hands all of it over again.
        loadAgain();
      }),
    ];
    void gone.then(() => undo.forEach((stop) => stop()));
    return {
      gone,
      front: () => {
        session.send('Page.bringToFront').catch(() => undefined);
      },
      show: load,
      renew: kill,
      screens: () => readScreens(session),
      display: () => displayOf(session).catch(() => undefined),
      memory: () => browserMemory(context),
      close: () => browser.close(),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
