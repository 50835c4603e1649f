/** A guide leads the wall with a clicker, in presentation mode. */
import type { Page } from 'playwright/test';
import { exhibitionHere } from './support/exhibition-here.ts';
import { click, knows, wish } from './support/guide.ts';
import { expect, type Kiosk, soon, standing, test } from './support/kiosk.ts';
import { light } from './support/light.ts';
import { onGlass } from './support/on-glass.ts';
import { startProgram } from './support/program.ts';
import { pageViews } from '../looks/views.ts';

const exhibition = await exhibitionHere();
const pages = pageViews(exhibition);
const opening = `home:${exhibition.chapters[0]?.year ?? exhibition.span.from}`;
const first = pages[0] ?? '';
const second = pages[1] ?? '';
const city = exhibition.cities.find(({ greeting }) => greeting !== undefined);

const root = (page: Page) => page.locator('html');

/** The page of a wall on which a clicker has begun the telling. */
async function begun(kiosk: Kiosk): Promise<Page> {
  await kiosk.shows('home');
  await click(kiosk.page, 'PageDown');
  await kiosk.shows(first);
  return kiosk.page;
}

test.describe('in presentation mode', () => {
  test.use({ mode: 'present', viewport: { width: 1280, height: 720 }, pageClock: true });

  test('a clicker tells the whole exhibition, every page of every chapter in order, and home again @verify', async ({
    kiosk,
    page,
  }) => {
    await kiosk.shows('home');
    // Clickers differ in the keys they send.
    const forward = ['PageDown', 'ArrowRight', ' ', 'n'];
    const seen: (string | null)[] = [];
    for (const [index, expected] of pages.entries()) {
      await click(page, forward[index % forward.length] ?? 'PageDown');
      await kiosk.shows(expected);
      seen.push(await root(page).getAttribute('data-view'));
    }
    expect(seen).toEqual(pages);
    await click(page, 'PageDown');
    await kiosk.shows(opening);
    for (const [key, expected] of [
      ['PageUp', pages.at(-1)],
      ['ArrowLeft', pages.at(-2)],
      ['p', pages.at(-3)],
      ['ArrowUp', pages.at(-4)],
      ['ArrowDown', pages.at(-3)],
    ] as const) {
      await click(page, key);
      await kiosk.shows(expected ?? '');
    }
  });

  test('the screen goes black at a key, and any page key or a finger lights it, turning nothing @verify', async ({
    kiosk,
  }) => {
    const page = await begun(kiosk);
    const dark = async (): Promise<void> => {
      await expect.poll(() => light(page), soon).toEqual({ brightest: 0, colour: 0 });
      await knows(page, { black: true, view: first });
    };
    const lit = async (): Promise<void> => {
      await expect(root(page)).not.toHaveAttribute('data-black');
      await expect.poll(async () => (await light(page)).brightest, soon).toBeGreaterThan(150);
      await kiosk.shows(first);
    };
    for (const [off, on] of [
      ['.', '.'],
      ['b', 'PageDown'],
      ['B', 'PageUp'],
    ] as const) {
      await click(page, off);
      await dark();
      await click(page, on);
      await lit();
    }
    await click(page, 'b');
    await dark();
    // Where the dot of another page stands.
    const dot = await page.locator(`${onGlass} [data-control="page-2"]`).boundingBox();
    await page.touchscreen.tap((dot?.x ?? 0) + 10, (dot?.y ?? 0) + 10);
    await lit();
    await knows(page, { black: false, view: first });
  });

  test('keys that start or end a slide show lose nothing, and what a finger touched last does not eat the clicker @verify', async ({
    kiosk,
    page,
  }) => {
    await kiosk.shows('home');
    await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
    // The dial takes arrows for itself once a finger has given it the focus.
    const dial = page.locator('[role="slider"]').first();
    await dial.focus();
    await click(page, 'ArrowRight');
    await kiosk.shows(first);
    await click(page, 'ArrowRight');
    await kiosk.shows(second);
    for (const key of ['F5', 'Shift+F5', 'Escape']) await click(page, key);
    await page.locator(`${onGlass} [data-control="page-1"]`).focus();
    await click(page, 'Enter');
    await kiosk.shows(second);
    expect(await page.evaluate(() => 'sameDocument' in globalThis)).toBe(true);
  });

  test('whoever walks through the controls with Tab still presses them with Enter @verify', async ({ kiosk }) => {
    const page = await begun(kiosk);
    await page.keyboard.press('Tab');
    await page.locator(`${onGlass} [data-control="page-3"]`).focus();
    await click(page, 'Enter');
    await kiosk.shows(/^chapter:.*:3$/);
  });

  test('the language changes for the audience at the guide’s wish, and nothing else does @verify', async ({
    kiosk,
  }) => {
    const page = await begun(kiosk);
    await expect(root(page)).toHaveAttribute('data-voices', '2');
    expect(await wish(page, { type: 'language', language: 'en' })).toBe(204);
    await expect(root(page)).toHaveAttribute('lang', 'en');
    await knows(page, { language: 'en', view: first, led: true });
    expect(await wish(page, { type: 'go', view: second })).toBe(204);
    await kiosk.shows(second);
  });

  test('guests are welcomed in three languages, and Next opens the tie with their city @verify', async ({
    kiosk,
    page,
  }) => {
    test.skip(city === undefined, 'no city of this exhibition has a greeting of its own');
    await kiosk.shows('home');
    expect(await wish(page, { type: 'welcome', city: city?.id })).toBe(204);
    await kiosk.shows(`welcome:${city?.id}`);
    const greeting = page.locator('.welcome');
    for (const language of ['zh', 'en']) await expect(greeting).toContainText(city?.name[language] ?? '');
    await expect(greeting.locator(`[lang="${city?.greeting?.language}"]`)).toHaveText(city?.greeting?.words ?? '');
    await click(page, 'PageDown');
    await kiosk.shows(`city:${city?.id}`);
    await click(page, 'PageDown');
    await kiosk.shows('home');
  });

  test('with one display the guide has a strip on demand, which leads as the clicker does @verify', async ({
    kiosk,
    page,
  }) => {
    await kiosk.shows('home');
    // It shows itself to fingers: any on the glass, here on the title.
    await page.touchscreen.tap(120, 40);
    await page.locator('[data-control="guide"]').tap();
    const strip = page.locator('[data-strip="guide"]');
    await strip.locator('[data-control="guide-next"]').tap();
    await kiosk.shows(first);
    await expect(strip.locator('time')).toHaveText(/^\d\d:\d\d$/);
    await expect(strip.locator('[data-control="hand-back"]')).toHaveCount(0);
    await strip.locator('[data-control="language-en"]').tap();
    await expect(root(page)).toHaveAttribute('lang', 'en');
    await strip.locator('[data-control="black"]').tap();
    await expect(root(page)).toHaveAttribute('data-black');
    await click(page, '.');
    await strip.locator('[data-control="guests"]').tap();
    await page.locator(`[data-control="welcome-${exhibition.cities[0]?.id}"]`).tap();
    await kiosk.shows(`welcome:${exhibition.cities[0]?.id}`);
    await click(page, 's');
    await expect(strip).toHaveCount(0);
  });

  test('an audience window that is loaded anew, or killed, comes back at the same page, led and as black as it was', async ({
    kiosk,
  }) => {
    let { page } = kiosk;
    const address = new URL('/?window=audience', page.url()).href;
    await page.goto(address);
    await standing(page);
    for (const expected of pages.slice(0, 3)) {
      await click(page, 'PageDown');
      await expect(root(page)).toHaveAttribute('data-view', expected);
    }
    await knows(page, { view: pages[2] ?? '' });
    await page.reload();
    await expect(root(page)).toHaveAttribute('data-view', pages[2] ?? '');
    await click(page, 'b');
    await knows(page, { black: true });
    const context = page.context();
    const session = await context.newCDPSession(page);
    const gone = page.waitForEvent('crash');
    // A process that is killed answers nothing.
    void session.send('Page.crash').catch(() => undefined);
    await gone;
    await page.close();
    page = await context.newPage();
    await page.goto(address);
    await expect(root(page)).toHaveAttribute('data-black');
    await click(page, 'PageDown');
    await expect(root(page)).not.toHaveAttribute('data-black');
    await expect(root(page)).toHaveAttribute('data-view', pages[2] ?? '');
    await knows(page, { view: pages[2] ?? '', led: true, black: false });
  });
});

test.describe('where there is one screen, or none', () => {
  test('whoever starts a presentation is told the address of the guide’s page, and it leads the wall', async ({
    browser,
  }) => {
    const program = await startProgram({ arguments: ['--mode', 'present'], env: { LC_ALL: 'en_US.UTF-8' } });
    await expect.poll(() => program.printed()).toHaveLength(2);
    // What it says and what it prints come by two ways: neither waits for the other.
    await expect
      .poll(() => program.said())
      .toBe('The guide’s page, with notes, timer and plan; open it in a browser of this machine:\n');
    const context = await browser.newContext();
    const [wall, guide] = [await context.newPage(), await context.newPage()];
    await wall.goto(program.address);
    await guide.goto(program.printed()[1] ?? '');
    await expect(wall.locator('html')).toHaveAttribute('data-view', /^home/);
    await expect(guide.locator('main')).toHaveAttribute('data-wall', /./);
    await click(guide, 'PageDown');
    await expect(wall.locator('html')).toHaveAttribute('data-view', first);
    await context.close();
    await program.stop();
  });

  test('a kiosk prints its own address and no other', async () => {
    const program = await startProgram();
    await program.stop();
    expect(program.printed()).toEqual([program.address]);
  });
});
