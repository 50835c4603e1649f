/** Instruments under real fingers: dial and line follow them exactly, each the first that takes it, and nothing blocks. */
import { setTimeout as wait } from 'node:timers/promises';
import { exhibitionHere } from './support/exhibition-here.ts';
import { besideTheWall, expect, soon, test } from './support/kiosk.ts';
import { type Glass, middleOf, open } from './support/touch.ts';
import { rests, round, type Wheel, wheelOf } from './support/wheel.ts';

test.describe.configure({ mode: 'parallel' });
test.use({ viewport: { width: 1280, height: 720 }, opens: besideTheWall });

const exhibition = await exhibitionHere();

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

test('one hand changes the language while another turns the dial @verify', async ({ kiosk }) => {
  const { page } = kiosk;
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

test('the train goes where the finger goes, from end to end and back', async ({ kiosk }) => {
  const { page } = kiosk;
  const [route] = exhibition.routes;
  const glass = await open(kiosk, `route:${route?.id}`);
  const line = page.getByRole('slider');
  const stop = async () => Number(await line.getAttribute('aria-valuenow'));
  const stops = Number(await line.getAttribute('aria-valuemax'));
  const box = await line.boundingBox();
  if (!box) throw new Error('The line has no place on the screen.');
  const at = (share: number) => ({ x: box.x + box.width * share, y: box.y + box.height * 0.5 });
  const passed: number[] = [];
  await glass.put(1, at(0.02));
  for (let share = 0.02; share < 0.98; share += 0.02) {
    await glass.put(1, at(share));
    passed.push(await stop());
  }
  await glass.put(1, at(0.99));
  await expect.poll(stop, soon).toBe(stops);
  expect(passed).toEqual(passed.toSorted((a, b) => a - b));
  await glass.draw(1, at(0.01), 20);
  await expect.poll(stop, soon).toBe(1);
  await glass.lift(1);
  expect(await stop()).toBe(1);
});
