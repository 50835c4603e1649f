/** The way in for staff and cleaners: one hand in one corner, on whatever the wall shows. */
import { expect, type Kiosk, test } from './support/kiosk.ts';
import { openSheet, signOfStaff, wayOf } from './support/staff.ts';
import { heard } from './support/time.ts';
import { layHandsOn, type Point } from './support/touch.ts';
import { visitsToday } from './support/visitor.ts';

test.use({ viewport: { width: 1280, height: 720 }, pageClock: true });

const topLeft: Point = { x: 30, y: 30 };
const topRight: Point = { x: 1250, y: 30 };

/** The sheet closes by itself after this, in ms. */
const sheetStays = 15_000;

const handsOnFrost = async ({ page, shows }: Kiosk) => {
  await shows('attract');
  return layHandsOn(page);
};

const sheet = ({ page }: Kiosk) => page.getByRole('dialog').filter({ has: page.locator('[data-way]') });

test('opens over every kind of view, says its three ways in both languages, and closes by itself @verify', async ({
  kiosk,
  page,
}) => {
  for (const [index, view] of ['attract', 'home', 'chapter', 'circle', 'your-year', 'warning', 'card'].entries()) {
    const id = view === 'chapter' ? ':1978-opening' : '';
    const glass = await layHandsOn(page);
    await page.goto(new URL(`/?view=${view}${id}`, page.url()).href);
    await kiosk.shows(new RegExp(`^${view}`));
    await signOfStaff(page, glass, index % 2 ? topLeft : topRight);
    await expect(sheet(kiosk), view).toBeVisible();
    for (const words of ['清洁屏幕', 'Clean the glass', '工作人员', 'Staff', '返回', 'Back'])
      await expect(sheet(kiosk)).toContainText(words);
    if (index === 0) {
      await page.clock.fastForward(sheetStays);
      await expect(sheet(kiosk)).toBeHidden();
    } else {
      await glass.tap(await wayOf(page, 'back'));
      await expect(sheet(kiosk)).toBeHidden();
    }
  }
});

test.describe('in real time, as a hand makes it', () => {
  test.use({ pageClock: false });

  test('Staff leads to the surface of this very window @verify', async ({ kiosk, page }) => {
    const glass = await handsOnFrost(kiosk);
    const own = await page.evaluate(() => sessionStorage.getItem('window'));
    await openSheet(page, glass, topRight);
    await glass.tap(await wayOf(page, 'staff'));
    await page.waitForURL((url) => url.pathname === '/staff' && url.searchParams.get('window') === own);
  });
});

test('while the glass is wiped nothing reacts for a minute, everybody sees how long, and then the window stands', async ({
  kiosk,
  page,
}) => {
  await page.goto(new URL('/?view=circle', page.url()).href);
  await kiosk.shows('circle');
  const glass = await layHandsOn(page);
  await openSheet(page, glass, topLeft);
  const pageTime = () => page.evaluate(() => performance.now());
  const began = await pageTime();
  await glass.tap(await wayOf(page, 'clean'));
  const cleaning = page.locator('[data-cleaning]');
  await expect(cleaning).toContainText('触摸已暂停');
  await expect(cleaning).toContainText('touch is paused');
  const left = async () => Number(await cleaning.getAttribute('data-cleaning'));
  const before = await left();
  expect(before).toBeLessThanOrEqual(60);
  expect(before + ((await pageTime()) - began) / 1000).toBeGreaterThan(58);
  // A cloth with a hand behind it, over the whole screen and back.
  for (let stroke = 0; stroke < 6; stroke++) {
    await glass.put(1, { x: 40, y: 60 + stroke * 110 });
    await glass.put(2, { x: 90, y: 90 + stroke * 110 });
    await glass.draw(1, { x: 1240, y: 60 + stroke * 110 }, 5);
    await glass.lift(2);
    await glass.lift(1);
  }
  for (const x of [100, 400, 700, 1000]) await glass.tap({ x, y: 690 });
  expect(await kiosk.view()).toBe('circle');
  await page.clock.fastForward(1000);
  await expect.poll(left).toBeLessThan(before);
  // Nearly to its end: a slow machine has let some of the minute pass by itself.
  await page.clock.fastForward(Math.max(0, (await left()) - 10) * 1000);
  await expect(cleaning).toHaveCount(1);
  await heard(page, () => glass.put(1, { x: 600, y: 400 }));
  await heard(page, () => glass.lift(1));
  expect(await kiosk.view()).toBe('circle');
  await page.clock.fastForward(11_000);
  await kiosk.shows('attract');
  await expect(cleaning).toHaveCount(0);
  // And the glass is alive again.
  await glass.tap({ x: 600, y: 400 });
  await kiosk.shows(/^home/);
});

test('staff’s gesture on the frosted window is no visit; the next hand on the glass is one', async ({
  kiosk,
  page,
}) => {
  const glass = await handsOnFrost(kiosk);
  await openSheet(page, glass, topLeft);
  await glass.tap(await wayOf(page, 'back'));
  await expect(sheet(kiosk)).toBeHidden();
  await kiosk.shows(/^home/);
  expect(await visitsToday(page)).toBe(0);
  // A window that comes back is as staff left it.
  await page.reload();
  await kiosk.shows(/^home/);
  expect(await visitsToday(page)).toBe(0);
  await (await layHandsOn(page)).tap({ x: 600, y: 100 });
  await expect.poll(() => visitsToday(page)).toBe(1);
});

test('a visitor who holds a corner and goes is a visit as soon as it can’t be the gesture @verify', async ({
  kiosk,
  page,
}) => {
  const glass = await handsOnFrost(kiosk);
  await heard(page, () => glass.put(1, topLeft));
  await page.clock.fastForward(3000);
  await heard(page, () => glass.lift(1));
  await page.clock.fastForward(2000);
  await expect.poll(() => visitsToday(page)).toBe(1);
});

test('visitors who tap, hold or hammer in a corner never see it', async ({ kiosk, page }) => {
  await page.goto(new URL('/?view=circle', page.url()).href);
  await kiosk.shows('circle');
  const glass = await layHandsOn(page);
  for (let times = 0; times < 20; times++) await glass.tap(topLeft);
  await heard(page, () => glass.put(1, topLeft));
  await page.clock.fastForward(3000);
  await heard(page, () => glass.lift(1));
  for (let times = 0; times < 20; times++) await glass.tap(topLeft);
  // A sheet would have opened by then.
  await page.clock.runFor(1000);
  await expect(sheet(kiosk)).toHaveCount(0);
});

test.describe('a wall that only plays', () => {
  test.use({ mode: 'display' });

  test('answers to nothing else @verify', async ({ kiosk, page }) => {
    const glass = await handsOnFrost(kiosk);
    await glass.tap({ x: 600, y: 400 });
    await openSheet(page, glass, topRight);
    await glass.tap(await wayOf(page, 'back'));
    await expect(sheet(kiosk)).toBeHidden();
    expect(await kiosk.view()).toBe('attract');
  });
});
