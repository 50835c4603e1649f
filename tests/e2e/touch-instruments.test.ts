/** Instruments under real fingers: dial and line follow them exactly, each the first that takes it, and nothing blocks. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright/test';
import { exhibitionHere } from './support/exhibition-here.ts';
import { besideTheWall, expect, soon, test } from './support/kiosk.ts';
import { type Glass, middleOf, open, type Point } from './support/touch.ts';
import { rests, round, type Wheel, wheelOf } from './support/wheel.ts';

test.describe.configure({ mode: 'parallel' });
test.use({ viewport: { width: 1280, height: 720 }, opens: besideTheWall });

const exhibition = await exhibitionHere();

test.describe('on a tall screen', () => {
  test.use({ viewport: { width: 720, height: 1280 } });

  test('every way on at home’s foot is taken where it is touched', async ({ kiosk }) => {
    for (const [control, shows] of [
      ['circle', /^circle$/],
      ['route-changchun-manzhouli-europe', /^route:/],
      ['your-year', /^your-year/],
      ['take-away', /^take-away$/],
    ] as const) {
      const glass = await open(kiosk, 'home:2003');
      await glass.tap(await middleOf(kiosk.page, control));
      await expect.poll(() => kiosk.view()).toMatch(shows);
    }
  });
});

test('the dial follows a finger exactly: there and back, and twice as far for twice the way', async ({ kiosk }) => {
  const glass = await open(kiosk, 'home:2000');
  const wheel = await wheelOf(kiosk.page);
  await glass.put(1, wheel.at(0));
  // On a busy machine the untouched dial may have nudged itself before the finger held it.
  const begun = await rests(wheel);
  await round(glass, wheel, 1, 0, 20);
  const once = (await rests(wheel)) - begun;
  await round(glass, wheel, 1, 20, 40);
  const twice = (await rests(wheel)) - begun;
  await round(glass, wheel, 1, 40, 0);
  expect(await rests(wheel)).toBe(begun);
  await glass.lift(1);
  expect(await rests(wheel)).toBe(begun);
  expect(Math.abs(once)).toBeGreaterThan(1);
  expect(Math.abs(twice - 2 * once)).toBeLessThanOrEqual(1);
});

/** A hand that throws doesn't wait for the page, and comes by more than once on its way. */
async function throwOn(glass: Glass, wheel: Wheel): Promise<void> {
  const told: Promise<void>[] = [];
  for (const degrees of [11, 14, 17, 20]) {
    told.push(glass.put(1, wheel.at(degrees)));
    await wait(16);
  }
  told.push(glass.lift(1));
  await Promise.all(told);
}

test('a dial that is thrown runs on, and comes to rest on a year, which is the year shown @verify', async ({
  kiosk,
}) => {
  // A finger that waits before it lifts throws nothing; on a busy machine any may have waited.
  await expect(async () => {
    const glass = await open(kiosk, 'home:2000');
    const wheel = await wheelOf(kiosk.page);
    await glass.put(1, wheel.at(-10));
    for (let degrees = -7; degrees <= 8; degrees += 3) await glass.put(1, wheel.at(degrees));
    const drawn = await wheel.year();
    await throwOn(glass, wheel);
    const came = await rests(wheel);
    // The hand went 18 degrees, then 12 more.
    const byHand = (Math.abs(drawn - 2000) * 30) / 18;
    expect(Math.abs(came - 2000)).toBeGreaterThan(byHand + 2);
    await kiosk.shows(`home:${came}`);
  }).toPass({ timeout: 600_000 });
});

test('a hand stops a running dial and holds it @verify', async ({ kiosk }) => {
  const glass = await open(kiosk, 'home:2000');
  const wheel = await wheelOf(kiosk.page);
  await glass.put(1, wheel.at(-10));
  for (let degrees = -4; degrees <= 40; degrees += 8) await glass.put(1, wheel.at(degrees));
  await glass.lift(1);
  await glass.put(2, wheel.at(0));
  const held = await wheel.year();
  expect(await rests(wheel)).toBe(held);
  await glass.lift(2);
});

test('a palm that rests on the dial gives way to a finger', async ({ kiosk }) => {
  const glass = await open(kiosk, 'home:2000');
  const wheel = await wheelOf(kiosk.page);
  await glass.put(1, wheel.at(60));
  // Only what has lain still for a while is a palm.
  await expect(async () => {
    await glass.put(2, wheel.at(0));
    await round(glass, wheel, 2, 0, 30);
    const turned = await wheel.year();
    await glass.lift(2);
    expect(turned).not.toBe(2000);
  }).toPass();
  await glass.lift(1);
});

test('one hand changes the language while another turns the dial @verify', async ({ kiosk, page }) => {
  const glass = await open(kiosk, 'home:2000');
  const wheel = await wheelOf(page);
  await glass.put(1, wheel.at(0));
  const begun = await wheel.year();
  await round(glass, wheel, 1, 0, 15);
  const before = await wheel.year();
  await glass.tap(await middleOf(page, 'language-en'));
  await expect(page.locator('html')).toHaveAttribute('data-voices', '1');
  await round(glass, wheel, 1, 15, 30);
  expect(Math.abs((await wheel.year()) - begun)).toBeGreaterThan(Math.abs(before - begun));
  await round(glass, wheel, 1, 30, 0);
  expect(await wheel.year()).toBe(begun);
  await glass.lift(1);
});

/** The line, its stops where they are seen, and the one the train has come to, from 1. */
async function lineOf(page: Page) {
  const line = page.getByRole('slider');
  const stops = await page.locator('[data-stop]').evaluateAll((marks) =>
    marks.map((mark) => {
      const { x, y, width, height } = mark.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }),
  );
  return { stops, now: async () => Number(await line.getAttribute('aria-valuenow')) };
}

/** Places on the straight way from one to another, the last included. */
function between(from: Point, to: Point, steps: number): Point[] {
  return Array.from({ length: steps }, (_, step) => {
    const share = (step + 1) / steps;
    return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
  });
}

test('the train goes where the finger goes, and beyond the border once a hand has changed the wheels', async ({
  kiosk,
  page,
}) => {
  const [route] = exhibition.routes;
  if (!route) throw new Error('The exhibition has no line.');
  const glass = await open(kiosk, `route:${route.id}`);
  const { stops, now } = await lineOf(page);
  const border = route.stops.findIndex(({ gaugeChange }) => gaugeChange);
  const [first, yard, last] = [stops[0], stops[border], stops.at(-1)];
  if (!first || !yard || !last) throw new Error('The line has no stops on the screen.');
  const roll = page.getByText('把橙色轮子推到车下');
  const passed: number[] = [];
  const draw = async (places: readonly Point[]): Promise<void> => {
    for (const place of places) {
      await glass.put(1, place);
      passed.push(await now());
    }
  };
  await draw([first, ...between(first, yard, 12)]);
  await expect(roll).toBeVisible();
  await draw([last]);
  expect(await now()).toBe(border + 1);
  // Back and forth over the yard, as wheels are rolled.
  for (let turn = 0; turn < 4; turn++)
    await draw([
      ...between(yard, { x: yard.x + 90, y: yard.y }, 4),
      ...between({ x: yard.x + 90, y: yard.y }, yard, 4),
    ]);
  await expect(roll).toBeHidden();
  for (const [index, stop] of stops.slice(border, -1).entries())
    await draw(between(stop, stops[border + index + 1] ?? last, 4));
  await expect.poll(now, soon).toBe(stops.length);
  expect(passed).toEqual(passed.toSorted((a, b) => a - b));
  // What is changed is kept: the way back and out again is free.
  await glass.draw(1, first, 20);
  await expect.poll(now, soon).toBe(1);
  await glass.draw(1, last, 20);
  await expect.poll(now, soon).toBe(stops.length);
  await glass.lift(1);
  expect(await now()).toBe(stops.length);
});
