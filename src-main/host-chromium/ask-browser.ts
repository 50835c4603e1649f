/** Starts a machine's browser, reads its version and screen, and ends it again. */
import { type Browser, chromium } from 'playwright-core';
import { switches, withLocale } from './switches.ts';

export interface BrowserQuestion {
  readonly executable: string;
  /** Chromium refuses its sandbox to root, so it is asked without one there. */
  readonly sandboxed: boolean;
  /** There is a display; without one nothing is learnt of graphics and screens. */
  readonly display: boolean;
  /** It may open a window beyond the edge of the screen, from where alone it sees screens and touch. */
  readonly window: boolean;
}

export interface SeenScreen {
  /** In pixels of a page. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the display to one of a page. */
  readonly scale: number;
}

export interface BrowserAnswers {
  /** Such as "Chrome/156.0.8078.108". */
  readonly version: string;
  readonly graphics: { readonly compositing: string; readonly device: string } | null;
  readonly seen: { readonly screens: readonly SeenScreen[]; readonly fingers: number } | null;
}

/** A machine that has just been switched on takes its time. In milliseconds. */
const patience = 15_000;

/** X11 and Windows let a window lie off screen; no wall of screens is as wide. */
const outOfSight = ['--window-position=20000,20000', '--window-size=200,200'];

async function readScreens(browser: Browser): Promise<BrowserAnswers['seen']> {
  const page = await browser.newPage({ viewport: null });
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send('Runtime.evaluate', {
    expression:
      '({ fingers: navigator.maxTouchPoints, own: { width: screen.width, height: screen.height, scale: devicePixelRatio } })',
    returnByValue: true,
  });
  const { fingers, own } = result.value as { readonly fingers: number; readonly own: SeenScreen };
  const screens = await session.send('Emulation.getScreenInfos').then(
    ({ screenInfos }) =>
      screenInfos.map(({ width, height, devicePixelRatio }) => ({ width, height, scale: devicePixelRatio })),
    // Browsers of before 2026 can't tell of all screens, only of their own.
    () => [own],
  );
  return { fingers, screens };
}

/** Rejects when the browser does not start: with a message that holds what it said. */
export async function askBrowser({ executable, sandboxed, display, window }: BrowserQuestion): Promise<BrowserAnswers> {
  const browser = await chromium.launch({
    executablePath: executable,
    headless: !display,
    chromiumSandbox: sandboxed,
    ignoreDefaultArgs: ['--enable-automation'],
    // Those without a window of an app: until a page is asked for there is none at all.
    args: [...switches('headless', sandboxed), ...outOfSight],
    env: withLocale(process.env, process.platform),
    timeout: patience,
  });
  try {
    const session = await browser.newBrowserCDPSession();
    const { product } = await session.send('Browser.getVersion');
    if (!display) return { version: product, graphics: null, seen: null };
    const { gpu } = await session.send('SystemInfo.getInfo');
    const features = gpu.featureStatus as Readonly<Record<string, string>> | undefined;
    return {
      version: product,
      graphics: {
        compositing: features?.['gpu_compositing'] ?? 'unknown',
        device: gpu.devices[0]?.deviceString || 'unknown',
      },
      seen: window ? await readScreens(browser) : null,
    };
  } finally {
    await browser.close();
  }
}
