/** Time on pages whose clock a test holds (`pageClock: true`): it goes on as usual, and jumps where the test lets it. */
import { setTimeout as wait } from 'node:timers/promises';
import { type BrowserContext, expect, type Page } from 'playwright/test';

/** A context has one clock for all its pages. */
const held = new WeakSet<BrowserContext>();

/** Installs the clock, before the page begins. Fingers and keys are dated by it too; workers and CSS go by real time. */
export async function holdClock(page: Page): Promise<void> {
  await page.clock.install();
  await page.context().addInitScript(() => {
    const fingers = { heard: 0 };
    Object.assign(window, { fingers });
    const hear = (): void => void (fingers.heard += 1);
    for (const name of ['pointerdown', 'pointerup', 'pointercancel']) window.addEventListener(name, hear, true);
  });
  held.add(page.context());
}

/**
 * Puts a finger on the glass of such a page, or lifts it, and waits until the page has heard of it: the browser answers
 * before that, and a clock that jumps meanwhile would date it wrongly.
 */
export async function heard(page: Page, touch: () => Promise<void>): Promise<void> {
  const fingers = () => page.evaluate(() => (window as unknown as { fingers: { heard: number } }).fingers.heard);
  const before = await fingers();
  await touch();
  await expect.poll(fingers, { intervals: [5, 10, 20] }).toBeGreaterThan(before);
}

/** Whether the page's clock is in the test's hand. */
export const isHeld = (page: Page): boolean => held.has(page.context());

/** Lets so many milliseconds pass on the page: at once where the test holds its clock. */
export async function pause(page: Page, milliseconds: number): Promise<void> {
  if (isHeld(page)) await page.clock.fastForward(milliseconds);
  else await wait(milliseconds);
}

/**
 * Lets time pass in steps, in milliseconds, until something holds. A step is shorter than what is looked for stands, and
 * `pass` moves every clock that has a part in it. Fails when it has not come after `most` milliseconds of that time.
 */
export async function passUntil(
  holds: () => Promise<boolean>,
  pass: (milliseconds: number) => Promise<unknown>,
  { step, most }: { readonly step: number; readonly most: number },
): Promise<void> {
  for (let passed = 0; passed <= most; passed += step) {
    if (await holds()) return;
    await pass(step);
  }
  throw new Error(`What was waited for has not come in ${most / 1000} seconds of the page's time.`);
}
