/** Time that is turned by hand, frame by frame, and what a critical eye sees at each. */
import type { Page } from 'playwright/test';
import { expect, type Kiosk } from './kiosk.ts';

/** A frame, in ms. */
export const frame = 1000 / 60;
/** More frames than any transition takes. */
export const wholeMove = 45;

/** Opens a view on a page whose time stands still until it is turned; waits until its picture can be seen. */
export async function stand({ page }: Kiosk, view: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/?view=${view}`);
  await expect(page.locator('html')).toHaveAttribute('data-view', new RegExp(`^${view.split(':')[0] ?? view}`));
  if (view.startsWith('chapter')) await pictureOf(page, view.split(':')[1] ?? '');
  else await expect(page.locator('[data-control="dial"]').first()).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  await freeze(page);
}

/** Stands the page's clock still, and with it every movement that was declared to the browser. */
async function freeze(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Animation.enable');
  await devtools.send('Animation.setPlaybackRate', { playbackRate: 0 });
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + ahead);
}

/** Turns the page's clock on, and every declared movement as far: what came to its end is told so by the browser. */
export async function pass(page: Page, milliseconds: number): Promise<void> {
  for (let left = milliseconds; left > 0; left -= frame) {
    const step = Math.min(left, frame);
    await page.clock.runFor(step);
    await page.evaluate(async (time) => {
      for (const animation of document.getAnimations())
        animation.currentTime = Number(animation.currentTime ?? 0) + time;
      // The page's timers stand still.
      await new Promise((told) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = told;
        port2.postMessage(null);
      });
    }, step);
  }
}

/** Far enough ahead that the page's own clock can't have come there meanwhile. */
const ahead = 60_000;

/** Waits until a chapter's picture has opened wholly: a movement that is frozen on its way was declared by another clock. */
async function pictureOf(page: Page, id: string): Promise<void> {
  const key = `chapter:${id}`;
  await expect
    .poll(async () => (await glance(page)).places.map((place) => [place.key, place.share]))
    .toEqual([[key, 1]]);
}

/** What a critical eye sees at one instant. */
interface Glance {
  /** Places on the glass, the lowest first, with what is seen of each: 0 … 1. */
  readonly places: readonly { readonly key: string; readonly share: number; readonly away: boolean }[];
  /** Something opaque fills the screen: a place without words of its own, home, or a chapter's open picture. */
  readonly filled: boolean;
  /** Where the year's numerals are seen, in CSS pixels. */
  readonly year: { readonly x: number; readonly y: number; readonly height: number } | null;
}

export function glance(page: Page): Promise<Glance> {
  return page.evaluate(() => {
    const shareOf = (element: Element): number => {
      const { transform, opacity, visibility } = getComputedStyle(element);
      if (visibility === 'hidden') return 0;
      return transform === 'none' ? Number(opacity) : Math.min(0.99, new DOMMatrix(transform).a);
    };
    // Under an exhibit the picture is not drawn: what counts is how much of the exhibit is there.
    const shareOfPicture = (place: Element): number => {
      const print = place.querySelector<HTMLElement>('.print');
      if (print?.style.opacity !== '0') return shareOf(print ?? place);
      const stands = [...place.querySelectorAll('[data-exhibit]')].map((stand) =>
        Math.min(...[stand, ...place.querySelectorAll('.aside, .comes')].map(shareOf)),
      );
      return Math.max(0, ...stands);
    };
    const places = [...document.querySelectorAll<HTMLElement>('.place:not(.hidden, .ready)')].map((place) => ({
      key: place.dataset['place'] ?? '',
      share: shareOfPicture(place),
      away: place.dataset['away'] !== undefined,
    }));
    // Of two on each other the upper one is seen, unless it is fainter than what lies under it.
    const year = [...document.querySelectorAll<HTMLElement>('[data-travels^="year"]')]
      .filter(
        (each) =>
          each.closest('[data-beside]') === null &&
          each.checkVisibility({ visibilityProperty: true }) &&
          Number(getComputedStyle(each).opacity) >= 0.5,
      )
      .at(-1)
      ?.getBoundingClientRect();
    return {
      places,
      filled: places.some(({ share }) => share === 1),
      year: year ? { x: year.left, y: year.top, height: year.height } : null,
    };
  });
}

/** Turns time frame by frame and looks at each. */
export async function watch(page: Page, frames = wholeMove): Promise<Glance[]> {
  const seen = [await glance(page)];
  for (let step = 0; step < frames; step++) {
    await pass(page, frame);
    seen.push(await glance(page));
  }
  return seen;
}

/** Turns time until the movement has come to rest; the picture's own work goes on in real time meanwhile. */
export async function rest(page: Page, key: string): Promise<void> {
  await expect(async () => {
    await pass(page, frame * wholeMove);
    const { places } = await glance(page);
    expect(places.map((place) => [place.key, place.share])).toEqual([[key, 1]]);
  }).toPass();
}

export const press = (page: Page, name: string) => page.locator(`[data-control="${name}"]:visible`).last().tap();
