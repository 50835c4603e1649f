/** Staff at the screen, by touch alone: they come in, see, set, withdraw, and leave, or are left for. */
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { whyNoDrive, withDrive } from './support/drive.ts';
import { exhibitionHere } from './support/exhibition-here.ts';
import { enter, expect, heldTest, soon, test } from './support/kiosk.ts';
import { leftByStaff } from '../../src-main/server/exit-codes.ts';
import { skipFor } from '../skip-for.ts';
import { startProgram } from './support/program.ts';
import { layHandsOn } from './support/touch.ts';
import { comeIn, inside, openDoor, pin, saved, setFirstPin, touch, typePin } from './support/staff-surface.ts';

const exhibition = await exhibitionHere();

/**
 * Another window of the same hall, on what is asked. The first one stays in front: the browser draws what lies behind
 * once a second, so that a tap on it lasts long enough to count as a finger that stays.
 */
async function anotherWall(page: Page, view: string): Promise<Page> {
  const wall = await page.context().newPage();
  await wall.goto(new URL(`/?view=${view}`, page.url()).href);
  await expect(wall.locator('html')).toHaveAttribute('data-view', /./);
  await page.bringToFront();
  return wall;
}

test('the first PIN is typed twice, the wrong one is told calmly, several make everybody wait, and one way leads back', async ({
  kiosk,
  page,
}) => {
  await kiosk.shows('attract');
  await openDoor(page);
  await kiosk.shows('staff');
  await typePin(page, pin);
  await typePin(page, `${pin}1`);
  await expect(page.getByRole('alert')).toHaveText(/不一致/);
  await setFirstPin(page);
  await expect.poll(async () => (await kiosk.health()).map(({ view }) => view)).toContain('staff');
  await touch(page, 'back');
  await kiosk.shows('attract');

  await openDoor(page);
  await typePin(page, '0000');
  await expect(page.getByRole('alert')).toHaveText(/密码不对/);
  await expect(page.locator('main')).not.toContainText('0000');
  await typePin(page, '1111');
  await expect(page.getByRole('alert')).toHaveText(/密码不对/);
  await typePin(page, '2222');
  await expect(page.getByText(/请等待\d+秒后再试/)).toBeVisible();
  await expect(page.locator('[data-control="digit-1"]')).toBeDisabled();
  await touch(page, 'language');
  await expect(page.getByText(/Please wait \d+ s/)).toBeVisible();
  await touch(page, 'back');
  await kiosk.shows('attract');
});

heldTest('the right PIN lets in after the wait is over', async ({ kiosk }) => {
  const { page, hall } = kiosk;
  await comeIn(page);
  await touch(page, 'back');
  await kiosk.shows('attract');
  await openDoor(page);
  for (const wrong of ['1111', '2222', '3333']) {
    await typePin(page, wrong);
    await expect(page.getByText(/密码不对|请等待/)).toBeVisible();
  }
  const digit = page.locator('[data-control="digit-1"]');
  await expect(page.getByText(/请等待\d+秒/)).toBeVisible();
  await expect(digit).toBeDisabled();
  const seconds = Number(/请等待(\d+)秒/.exec(await page.locator('main').innerText())?.[1]);
  // The server counts too. In Electron it is a process of its own, and its time can't be set.
  if (hall) {
    hall.letPass(seconds * 1000);
    await page.clock.fastForward(seconds * 1000);
  }
  await expect(digit).toBeEnabled();
  await typePin(page, pin);
  await inside(page);
});

heldTest(
  'the surface leaves by itself after two minutes, counting the last twenty seconds down',
  async ({ kiosk, page }) => {
    await comeIn(page);
    // From here on time passes where the test lets it, however slow the machine.
    await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 5000);
    await page.clock.runFor(80_000);
    await expect(page.locator('[data-control="stay"]')).toHaveCount(0);
    await page.clock.runFor(21_000);
    await expect(page.getByText(/秒后回到展览/)).toBeVisible();
    await touch(page, 'stay');
    await page.clock.runFor(1000);
    await expect(page.locator('[data-control="stay"]')).toHaveCount(0);
    await page.clock.runFor(98_000);
    await kiosk.shows('staff');
    await page.clock.runFor(22_000);
    await expect(page).toHaveURL(/\/\?window=/);
    await page.clock.resume();
    // The next one to come needs the PIN.
    await openDoor(page);
    await expect(page.locator('[data-control="section-overview"]')).toHaveCount(0);
  },
);

test('a setting reaches the wall at once, and undo takes it back', async ({ page }) => {
  await comeIn(page);
  const wall = await anotherWall(page, 'home');
  await expect(wall.locator('html')).toHaveAttribute('data-ground', 'night');
  await touch(page, 'section-settings');
  await touch(page, 'group-look');
  await touch(page, 'ground-paper');
  await expect(wall.locator('html')).toHaveAttribute('data-ground', 'paper');
  await saved(page);
  await touch(page, 'undo');
  await expect(wall.locator('html')).toHaveAttribute('data-ground', 'night');

  await touch(page, 'group-hours');
  await touch(page, 'hours-timed');
  for (let step = 0; step < 3; step++) await touch(page, 'opens-less');
  await touch(page, 'weekday-1');
  await saved(page);
  const settings = () => page.evaluate(async () => (await fetch('/api/settings')).json() as Promise<unknown>);
  await expect
    .poll(settings)
    .toMatchObject({ ground: 'night', hours: { opens: '08:15', closes: '17:00', closedOn: [1] } });
});

test('what can’t be saved stays entered, and is saved when the program answers again', async ({ page }) => {
  await comeIn(page, 'section-settings', 'group-screen');
  await page.route('**/api/staff/settings', (route) => route.abort());
  await touch(page, 'volume-more');
  await expect(page.locator('[data-control="again"]')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: '保存失败' })).toBeVisible();
  await expect(page.getByText('65%')).toBeVisible();
  await page.unroute('**/api/staff/settings');
  await touch(page, 'again');
  await saved(page);
  await expect(page.getByText('65%')).toBeVisible();
});

test('a city withdrawn vanishes from the wall, and undo brings it back @verify', async ({ page }) => {
  const city = exhibition.cities[0];
  if (!city) throw new Error('The exhibition has no city to withdraw.');
  await comeIn(page);
  const wall = await anotherWall(page, 'circle');
  const row = wall.locator(`[data-control="city-${city.id}"]`);
  await expect(row).toHaveCount(1);
  await touch(page, 'section-content');
  await touch(page, 'kind-city');
  const item = page.locator(`[data-item="city:${city.id}"]`);
  await item.locator('[data-control="withdraw"]').tap();
  const asked = await page.locator('[data-control="confirm-yes"]').boundingBox();
  const first = await item.locator('[data-control="withdraw"]').boundingBox();
  // The second touch is elsewhere on the screen.
  expect(Math.abs((asked?.y ?? 0) - (first?.y ?? 0))).toBeGreaterThan(200);
  await touch(page, 'confirm-yes');
  await saved(page);
  await expect(row).toHaveCount(0);
  await expect(item.locator('[data-control="restore"]')).toBeVisible();
  await touch(page, 'undo');
  await expect(row).toHaveCount(1);
  await expect(item.locator('[data-control="withdraw"]')).toBeVisible();
});

test('cities without a year stand in the column of the others, and sources are found by letters and words @verify', async ({
  page,
}) => {
  await comeIn(page, 'section-content', 'kind-city');
  const names = page.locator('[data-item^="city:"] .name');
  await expect(names.first()).toBeVisible();
  const starts = await names.evaluateAll((all) => all.map((name) => Math.round(name.getBoundingClientRect().left)));
  expect(new Set(starts).size).toBe(1);
  const years = await page.locator('[data-item^="city:"] .year').allTextContents();
  expect(years).toHaveLength(starts.length);
  expect(years.filter((year) => !/^(\d{4}|—)$/.test(year))).toEqual([]);
  await touch(page, 'kind-source');
  await expect(page.locator('[data-item^="source:"]').first()).toBeVisible();
  const chips = await page.locator('[data-control^="chip-"]').allTextContents();
  expect(chips.length).toBeGreaterThan(5);
  expect(chips.filter((chip) => !/\p{L}/u.test(chip))).toEqual([]);
});

test('the test pattern follows every finger, and its button ends it @verify', async ({ page }) => {
  await comeIn(page, 'section-acts', 'act-test');
  const inkAt = (x: number, y: number) =>
    page
      .locator('canvas')
      .evaluate(
        (canvas: HTMLCanvasElement, [left, top]) =>
          (canvas.getContext('2d')?.getImageData(left - 1, top - 1, 2, 2).data ?? []).some((value) => value > 0),
        [x, y] as const,
      );
  const glass = await layHandsOn(page);
  expect(await inkAt(100, 600)).toBe(false);
  await glass.lay([
    { x: 60, y: 600 },
    { x: 1220, y: 600 },
  ]);
  await glass.draw(0, { x: 100, y: 600 }, 4);
  await glass.draw(1, { x: 1180, y: 600 }, 4);
  // The trails stay while the fingers do.
  await expect.poll(() => inkAt(100, 600), soon).toBe(true);
  await expect.poll(() => inkAt(1180, 600), soon).toBe(true);
  await glass.lift(0);
  await glass.lift(1);
  await touch(page, 'test-leave');
  await expect(page.locator('canvas')).toHaveCount(0);
});

test('the kiosk is left only by a second touch, and then the program ends', async ({ browser }) => {
  const program = await startProgram();
  const ended = once(program.process, 'exit');
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 1920, height: 1080 } });
  const { page } = await enter(await context.newPage(), program);
  await comeIn(page, 'section-acts', 'act-leave');
  await touch(page, 'confirm-no');
  expect(program.process.exitCode).toBeNull();
  await touch(page, 'act-leave');
  await touch(page, 'confirm-yes');
  expect(await ended).toEqual([leftByStaff, null]);
  await context.close();
  await program.stop();
});

test('figures are written to a drive that was plugged in @verify', async ({ browser }) => {
  skipFor(await whyNoDrive());
  const program = await startProgram({ through: withDrive });
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 1920, height: 1080 } });
  const { page } = await enter(await context.newPage(), program);
  await comeIn(page, 'section-visitors');
  await touch(page, 'to-export');
  await touch(page, 'drive');
  await expect(page.getByRole('status').filter({ hasText: '已存到' })).toBeVisible();
  const drive = join('/proc', String(program.process.pid), 'root', 'mnt');
  const [file = ''] = await readdir(drive);
  expect(file).toMatch(/\.csv$/);
  expect(await readFile(join(drive, file), 'utf8')).toMatch(/^\uFEFFday,kind,key,count/);
  await context.close();
  await program.stop();
});
