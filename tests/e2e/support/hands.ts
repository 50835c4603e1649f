/** Two ways a visitor can walk the exhibition: by taps alone, and by two keys alone, as from two switches: arrow down and Enter. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright/test';
import { viewChangeInterval } from '../../../src-renderer/model/steps.ts';
import { expect, type Kiosk } from './kiosk.ts';

export interface Hands {
  readonly name: string;
  /** Wakes the frosted window. */
  wake(): Promise<void>;
  /** Presses the control of that name until the view it leads to is shown. */
  press(control: string, shows: RegExp): Promise<void>;
  /** Presses once, where no other view is meant. */
  pressOnce(control: string): Promise<void>;
  /** Makes what these hands need to turn the dial year by year. */
  ready(): Promise<void>;
  /** Turns the dial on by one year, to the year given. */
  turnOn(to: number): Promise<void>;
}

function control(page: Page, name: string) {
  return page.locator(`[data-control="${name}"]:visible`).first();
}

/** One frame, in ms: the page counts from when it drew, we from when we saw it. */
const frame = 17;

/** Turns on until the dial stands on the year; a press that came too early is repeated. */
async function turnUntil(page: Page, press: () => Promise<void>, year: number): Promise<void> {
  const dial = page.locator('[data-control="dial"]').first();
  const stands = async () => Number(await dial.getAttribute('aria-valuenow'));
  await expect(async () => {
    if ((await stands()) < year) await press();
    await expect.poll(stands, { timeout: 3000, intervals: [20, 50, 100] }).toBe(year);
  }).toPass();
}

/**
 * Presses until the view is shown. Views follow each other no faster than the rule against bouncing fingers allows, so
 * a press waits for that time; one that still came too early is repeated.
 */
function untilShown(kiosk: Kiosk): (press: () => Promise<void>, shows: RegExp) => Promise<void> {
  let changed = -Infinity;
  return async (press, shows) => {
    await expect(async () => {
      if (!shows.test(await kiosk.view())) {
        await wait(Math.max(0, changed + viewChangeInterval + frame - performance.now()));
        await press();
      }
      await expect.poll(() => kiosk.view(), { timeout: 3000, intervals: [10, 20, 50] }).toMatch(shows);
    }).toPass();
    changed = performance.now();
  };
}

export function taps(kiosk: Kiosk): Hands {
  const { page } = kiosk;
  const tap = (name: string) => control(page, name).tap({ timeout: 15_000 });
  const until = untilShown(kiosk);
  return {
    name: 'taps',
    wake: () => page.touchscreen.tap(320, 180),
    press: (name, shows) => until(() => tap(name), shows),
    pressOnce: tap,
    // Low reach puts a year ruler with its two buttons on the dial; calm motion has nothing to wait for.
    ready: async () => {
      await tap('low-reach');
      await tap('calm');
      await expect(page.locator('html')).toHaveAttribute('data-reach', 'low');
      await expect(page.locator('html')).toHaveAttribute('data-motion', 'calm');
    },
    turnOn: (to) => turnUntil(page, () => tap('later'), to),
  };
}

/** More stops than any view has. */
const mostStops = 250;

export function keys(kiosk: Kiosk): Hands {
  const { page } = kiosk;
  const focus = async (name: string): Promise<void> => {
    for (let stop = 0; stop < mostStops; stop++) {
      const here = await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['control']);
      if (here === name) return;
      await page.keyboard.press('ArrowDown');
    }
    throw new Error(`No arrow leads to "${name}" in the view ${await kiosk.view()}.`);
  };
  const until = untilShown(kiosk);
  const press = async (name: string): Promise<void> => {
    await focus(name);
    await page.keyboard.press('Enter');
  };
  return {
    name: 'two keys',
    wake: () => page.keyboard.press('Enter'),
    press: (name, shows) => until(() => press(name), shows),
    pressOnce: press,
    ready: () => Promise.resolve(),
    turnOn: (to) => turnUntil(page, () => press('dial'), to),
  };
}
