/** Outside the hours, and on a quiet day: staff need not switch anything, and no visitor is cut off. */
import type { Page } from 'playwright/test';
import { shippedSettings } from '../../src-main/contract/settings.ts';
import { curtainFade } from '../../src-renderer/surfaces/wall/screen-state.svelte.ts';
import { expect, handsOn, soon, test } from './support/kiosk.ts';
import { type HallWithPage, openHallWithPage } from './support/hall.ts';
import { light } from './support/light.ts';
import { openSheet } from './support/staff.ts';
import { holdClock, passUntil } from './support/time.ts';
import { layHandsOn } from './support/touch.ts';
import { visitsToday, wake } from './support/visitor.ts';

/** A Thursday in a week without any quiet day. */
const at = (hours: number, minutes: number): Date => new Date(2026, 5, 4, hours, minutes);
const hours = { opens: '09:00', closes: '17:00', closedOn: [] };

/** Counts the frames that such a page asks for. */
const countFrames = async (page: Page): Promise<void> => {
  await holdClock(page);
  await page.addInitScript(() => {
    const counted = { frames: 0 };
    Object.assign(window, { counted });
    const ask = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) => {
      counted.frames += 1;
      return ask(callback);
    };
  });
};
const frames = (page: Page) =>
  page.evaluate(() => (window as unknown as { readonly counted: { readonly frames: number } }).counted.frames);

const root = (page: Page) => page.locator('html');
const black = { brightest: 0, colour: 0 };

/** The sheet of staff closes by itself after this, in ms. */
const sheetStays = 15_000;

let hall: HallWithPage | undefined;
test.afterEach(async () => {
  await hall?.close();
  hall = undefined;
});

/** Frames that the page asks for in a time of its own clock. The heartbeat asks for one every two seconds; nothing else may. */
async function asksForFrames(page: Page, milliseconds: number): Promise<number> {
  const before = await frames(page);
  await page.clock.runFor(milliseconds);
  return (await frames(page)) - before;
}

const running = (page: Page) =>
  page.evaluate(() => document.getAnimations().filter((each) => each.playState === 'running').length);

/** Lets the page's time pass until its root says so, and the curtain has come down or gone up. */
async function passUntilRoot(page: Page, name: string, value: string | null): Promise<void> {
  const holds = async (): Promise<boolean> => (await root(page).getAttribute(name)) === value;
  await passUntil(holds, (milliseconds) => page.clock.fastForward(milliseconds), { step: 500, most: 20_000 });
  await page.clock.fastForward(curtainFade);
}

test('after closing the screen is black and rests, hears staff only, and in the morning the window stands there again', async ({
  browser,
}) => {
  hall = await openHallWithPage(browser, { settings: { hours }, at: at(16, 58), prepare: countFrames });
  const { page, composed } = hall;
  await expect(root(page)).toHaveAttribute('data-hall', 'open');
  await expect.poll(() => asksForFrames(page, 1000), soon).toBeGreaterThan(5);

  hall.setClock(at(17, 0));
  await passUntilRoot(page, 'data-hall', 'closed');
  await expect.poll(() => light(page), soon).toEqual(black);
  await expect.poll(() => asksForFrames(page, 6000), soon).toBeLessThanOrEqual(4);
  // Fades go by real time, whatever the page's clock shows.
  await expect.poll(() => running(page), soon).toBe(0);
  await expect.poll(() => composed.served.windows.health()[0]?.beatAgeMs).toBeLessThan(6000);

  const glass = await layHandsOn(page);
  for (const x of [200, 600, 1000]) await glass.tap({ x, y: 360 });
  await page.keyboard.press('Enter');
  await expect(root(page)).toHaveAttribute('data-view', 'attract');
  expect(await light(page)).toEqual(black);
  await openSheet(page, glass, { x: 30, y: 690 });
  await page.clock.fastForward(sheetStays);
  await expect(page.locator('[data-way="clean"]')).toBeHidden();
  expect(await light(page)).toEqual(black);

  hall.setClock(new Date(2026, 5, 5, 9, 0));
  await passUntilRoot(page, 'data-hall', 'open');
  await expect(root(page)).toHaveAttribute('data-view', 'attract');
  await expect.poll(async () => (await light(page)).brightest, soon).toBeGreaterThan(150);
  await expect.poll(() => asksForFrames(page, 1000), soon).toBeGreaterThan(5);
  // No touch, so no visit is counted.
  expect(await visitsToday(page)).toBe(0);
});

test('whoever is still reading at closing time is not cut off: the visit ends by itself, and then it is dark @verify', async ({
  browser,
}) => {
  const { idleSeconds, warningSeconds } = shippedSettings;
  hall = await openHallWithPage(browser, { settings: { hours }, at: at(16, 58), prepare: holdClock });
  const { page } = hall;
  await wake(handsOn(page, ''));
  // The page asks as soon as the hour has changed, perhaps before this goes on.
  const asked = page.waitForResponse((answer) => answer.url().includes('/api/window'));
  hall.setClock(at(17, 1));
  await asked;
  await page.locator('[data-control="circle"]').first().tap();
  await expect(root(page)).toHaveAttribute('data-view', 'circle');
  await expect(root(page)).toHaveAttribute('data-hall', 'open');
  await page.clock.fastForward(idleSeconds * 1000);
  await expect(root(page)).toHaveAttribute('data-view', 'warning');
  await expect(root(page)).toHaveAttribute('data-hall', 'open');
  await page.clock.fastForward(warningSeconds * 1000);
  await passUntilRoot(page, 'data-hall', 'closed');
  await expect(root(page)).toHaveAttribute('data-view', 'attract');
  await expect.poll(() => light(page), soon).toEqual(black);
});

test('on a quiet day the window stands still and grey, says one plain line, and answers to no visitor @verify', async ({
  browser,
}) => {
  hall = await openHallWithPage(browser, {
    settings: { quietDays: ['06-04'], quietLook: 'grey' },
    at: at(10, 0),
    prepare: countFrames,
  });
  const { page } = hall;
  await passUntilRoot(page, 'data-quiet', 'grey');
  await expect(page.getByText('今日暂停互动')).toBeVisible();
  await expect(page.getByText('Touch is paused today')).toBeVisible();
  await expect(page.locator('.ice canvas').first()).toBeAttached();
  // The frost of a grey day comes slowly, and asks for no frame for it.
  await expect.poll(() => asksForFrames(page, 4000), soon).toBeLessThanOrEqual(3);
  // Fades go by real time, whatever the page's clock shows.
  await expect.poll(() => running(page), soon).toBe(0);
  const shown = await light(page);
  expect(shown.colour).toBeLessThanOrEqual(2);
  expect(shown.brightest).toBeGreaterThan(100);
  const before = await page.screenshot();
  const glass = await layHandsOn(page);
  for (const x of [200, 600, 1000]) await glass.tap({ x, y: 360 });
  await page.clock.runFor(2000);
  expect(await running(page)).toBe(0);
  expect((await page.screenshot()).equals(before)).toBe(true);
  await expect(root(page)).toHaveAttribute('data-view', 'attract');

  hall.setClock(new Date(2026, 5, 5, 10, 0));
  await passUntilRoot(page, 'data-quiet', null);
  await expect(page.getByText('Touch is paused today')).toHaveCount(0);
  await expect.poll(async () => (await light(page)).colour, soon).toBeGreaterThan(60);
  await glass.tap({ x: 600, y: 360 });
  await expect(root(page)).toHaveAttribute('data-view', /^home/);
});

test('a quiet day may be dark instead @verify', async ({ browser }) => {
  hall = await openHallWithPage(browser, {
    settings: { quietThrough: '2026-06-05', quietLook: 'dark' },
    at: at(10, 0),
  });
  const { page } = hall;
  await expect(root(page)).toHaveAttribute('data-quiet', 'dark');
  await expect.poll(() => light(page), soon).toEqual(black);
});

test('a guide who is talking when the hall closes goes on talking @verify', async ({ browser }) => {
  hall = await openHallWithPage(browser, { settings: { hours }, at: at(16, 59), mode: 'present' });
  const { page } = hall;
  await expect(root(page)).toHaveAttribute('data-view', /^home/);
  // The page asks as soon as the hour has changed, perhaps before this goes on.
  const asked = page.waitForResponse((answer) => answer.url().includes('/api/window'));
  hall.setClock(at(17, 1));
  await asked;
  await page.keyboard.press('PageDown');
  await expect.poll(async () => (await light(page)).brightest, soon).toBeGreaterThan(150);
  await expect(root(page)).toHaveAttribute('data-hall', 'open');
});
