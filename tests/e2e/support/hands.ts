/** Two ways a visitor can walk the exhibition: by taps alone, and by two keys alone, as from two switches: arrow down and Enter. */
import type { Page } from 'playwright/test';
import { expect, type Kiosk, soon } from './kiosk.ts';
import { openReading, untilShown } from './visitor.ts';

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

/** What stands beside, and is made ready there, has controls of the same names. */
function control(page: Page, name: string) {
  return page.locator(`[data-control="${name}"]:visible:not([data-away] *)`).first();
}

/** Turns on until the dial stands on the year; a press that came too early is repeated. */
async function turnUntil(page: Page, press: () => Promise<void>, year: number): Promise<void> {
  const dial = page.locator('[data-control="dial"]').first();
  const stands = async () => Number(await dial.getAttribute('aria-valuenow'));
  await expect(async () => {
    if ((await stands()) < year) await press();
    await expect.poll(stands, { timeout: 3000, ...soon }).toBe(year);
  }).toPass(soon);
}

export function taps(kiosk: Kiosk): Hands {
  const { page } = kiosk;
  const tap = (name: string) => control(page, name).tap({ timeout: 15_000 });
  return {
    name: 'taps',
    wake: () => page.touchscreen.tap(320, 180),
    press: (name, shows) => untilShown(kiosk, () => tap(name), shows),
    pressOnce: tap,
    // Low reach puts a year ruler with its two buttons on the dial; calm motion has nothing to wait for.
    ready: async () => {
      await openReading(page);
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
  const press = async (name: string): Promise<void> => {
    await focus(name);
    await page.keyboard.press('Enter');
  };
  return {
    name: 'two keys',
    wake: () => page.keyboard.press('Enter'),
    press: (name, shows) => untilShown(kiosk, () => press(name), shows),
    pressOnce: press,
    ready: () => Promise.resolve(),
    turnOn: (to) => turnUntil(page, () => press('dial'), to),
  };
}
