/** Up to ten fingers on the glass, as the touchscreen's driver reports them to the browser. */
import type { Page } from 'playwright/test';
import type { Kiosk } from './kiosk.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Glass {
  /** A finger comes down, or moves to another place; fingers are told apart by number. */
  put(finger: number, at: Point): Promise<void>;
  /** Whole hands come down at once, in one report; fingers are numbered from 0. */
  lay(hands: readonly Point[]): Promise<void>;
  /** Moves a finger in even steps, each a report of its own. */
  draw(finger: number, to: Point, steps: number): Promise<void>;
  lift(finger: number): Promise<void>;
  /** A finger that goes from one place to another and lifts; by the driver's clock in so many ms, however busy this machine is. */
  flick(from: Point, to: Point, milliseconds: number): Promise<void>;
  /** A finger that comes down and lifts at once, while the others stay where they are. */
  tap(at: Point, finger?: number): Promise<void>;
}

/** The number of a finger that only taps. */
const tapping = 90;

export async function layHandsOn(page: Page): Promise<Glass> {
  const devtools = await page.context().newCDPSession(page);
  const down = new Map<number, Point>();
  type Report = 'touchStart' | 'touchMove' | 'touchEnd';
  const report = (type: Report, points: Iterable<readonly [number, Point]>, timestamp?: number) =>
    devtools.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: [...points].map(([id, { x, y }]) => ({ id, x, y })),
      ...(timestamp === undefined ? {} : { timestamp }),
    });

  async function put(finger: number, at: Point): Promise<void> {
    const type = down.has(finger) ? 'touchMove' : 'touchStart';
    down.set(finger, at);
    await report(type, down);
  }
  async function lift(finger: number): Promise<void> {
    const at = down.get(finger);
    down.delete(finger);
    // The finger named is the one that lifts; the others stay.
    if (at) await report('touchEnd', [[finger, at]]);
  }
  return {
    put,
    lift,
    async lay(hands) {
      for (const [finger, at] of hands.entries()) down.set(finger, at);
      await report('touchStart', down);
    },
    async draw(finger, to, steps) {
      const from = down.get(finger) ?? to;
      for (let step = 1; step <= steps; step++) {
        const share = step / steps;
        await put(finger, { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
      }
    },
    async flick(from, to, milliseconds) {
      const since = Date.now() / 1000;
      const at = (share: number) => since + (milliseconds / 1000) * share;
      await report('touchStart', [[tapping, from]], at(0));
      for (const share of [0.3, 0.6, 0.9]) {
        const between = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
        await report('touchMove', [[tapping, between]], at(share));
      }
      await report('touchEnd', [[tapping, to]], at(1));
    },
    async tap(at, finger = tapping) {
      await put(finger, at);
      await lift(finger);
    },
  };
}

/** The middle of a control of the page, or of a part of it: neighbours that stand ready have controls of the same name. */
export async function middleOf(within: Pick<Page, 'locator'>, control: string): Promise<Point> {
  const box = await within.locator(`[data-control="${control}"]:visible`).first().boundingBox();
  if (!box) throw new Error(`The control "${control}" has no place on the screen.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** What a page has shown since it is watched, given when asked. */
interface Watched {
  views(): Promise<string[]>;
  /** The views without what they are of: "chapter" of "chapter:1978-opening:1". */
  kinds(): Promise<string[]>;
  readonly errors: readonly string[];
}

/** Notes every view the page shows from now on, and every error in it. */
export async function watch(page: Page): Promise<Watched> {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (said) => {
    if (said.type() === 'error') errors.push(said.text());
  });
  await page.evaluate(() => {
    const root = document.documentElement;
    const seen = [root.dataset['view'] ?? ''];
    new MutationObserver(() => seen.push(root.dataset['view'] ?? '')).observe(root, { attributeFilter: ['data-view'] });
    Object.assign(window, { seenViews: seen });
  });
  const views = () => page.evaluate(() => (window as unknown as { readonly seenViews: string[] }).seenViews);
  return { errors, views, kinds: async () => (await views()).map((view) => view.split(':', 1)[0] ?? '') };
}

/** Opens a view as it lives: no still page. */
export async function open(kiosk: Kiosk, view: string): Promise<Glass> {
  await kiosk.page.goto(new URL(`/?view=${view}`, kiosk.page.url()).href);
  await kiosk.shows(view === 'home' ? /^home/ : new RegExp(`^${view}`, 'u'));
  await kiosk.page.evaluate(() => document.fonts.ready);
  // Hands come to what they see: the browser loses a touch that comes before the page's first frame.
  await kiosk.page.screenshot({ clip: { x: 0, y: 0, width: 1, height: 1 } });
  return layHandsOn(kiosk.page);
}
