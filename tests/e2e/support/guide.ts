/** What a guide does with a wall: the clicker in the hand, and what the presenter's page asks and learns. */
import type { Page } from 'playwright/test';
import type { Presenting, Shown } from '../../../src-main/contract/window.ts';
import { viewChangeInterval } from '../../../src-renderer/core/model/steps.ts';
import { expect, soon } from './kiosk.ts';
import { pause } from './time.ts';

/** No hand is faster than views may change, in ms; a frame longer, since the page counts from when it drew. */
export const handsPause = viewChangeInterval + 20;

/** Presses a key of the clicker as a hand does. */
export async function click(page: Page, key: string): Promise<void> {
  await pause(page, handsPause);
  await page.keyboard.press(key);
}

/** What the presenter's page learns. */
function presenting(page: Page): Promise<Presenting> {
  return page.evaluate(async () => (await (await fetch('/api/presenting')).json()) as Presenting);
}

/** What the presenter's page sends; gives the answer's status. */
export function wish(page: Page, event: unknown): Promise<number> {
  return page.evaluate(async (event) => {
    const { window } = (await (await fetch('/api/presenting')).json()) as Presenting;
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ window, event });
    return (await fetch('/api/presenting', { method: 'POST', headers, body })).status;
  }, event);
}

/** Waits until the server knows that the audience sees this. */
export const knows = (page: Page, shown: Partial<Shown>) =>
  expect.poll(async () => (await presenting(page)).shown, soon).toMatchObject(shown);
