/** The page itself: what it does where views open and close, and what it never offers. How it looks: see tests/looks. */
import sharp from 'sharp';
import type { Exhibition } from '../../src-main/contract/exhibition.ts';
import { shippedSettings } from '../../src-main/contract/settings.ts';
import { besideTheWall, expect, test } from './support/kiosk.ts';
import { openReading, pressUntil, wake } from './support/visitor.ts';
import { onGlass } from './support/on-glass.ts';

test.describe('when the screen asks', () => {
  test.use({ opens: '/?view=home', pageClock: true });

  test('a touch beside the button of the question stays too, and presses nothing beneath @verify', async ({
    kiosk,
    page,
  }) => {
    const reading = await page.locator('[data-control="reading"]').boundingBox();
    if (!reading) throw new Error('The bar has no reading aids.');
    await page.clock.fastForward(shippedSettings.idleSeconds * 1000);
    await kiosk.shows('warning');
    await page.touchscreen.tap(reading.x + reading.width / 2, reading.y + reading.height / 2);
    await kiosk.shows(/^home/);
    await expect(page.locator('[data-strip]')).toHaveCount(0);
    await expect(page.locator('[data-control="reading"]')).toHaveAttribute('aria-expanded', 'false');
  });
});

test.describe('before its script has come', () => {
  test.use({ opens: besideTheWall });

  test('the wall shows breath on glass, and then the frost', async ({ kiosk, page }) => {
    const sent = Promise.withResolvers<undefined>();
    await page.route(/\/assets\/wall-[^/]*\.js$/, async (route) => {
      await sent.promise;
      await route.continue();
    });
    const lightAt = async (x: number, y: number): Promise<number> => {
      const part = await page.screenshot({ clip: { x, y, width: 8, height: 8 } });
      return (await sharp(part).stats()).channels.reduce((sum, { mean }) => sum + mean, 0);
    };
    // Until the script is there, the page counts as loading.
    await page.goto(new URL('/?window=wall', page.url()).href, { waitUntil: 'commit' });
    // Before the first frame no picture can be taken.
    await page.waitForFunction(() => performance.getEntriesByName('first-paint').length > 0);
    // The dark ground alone is as dark in the corner as in the middle.
    expect((await lightAt(0, 0)) / (await lightAt(600, 330))).toBeGreaterThan(2);
    expect(await page.evaluate(() => document.documentElement.dataset['view'])).toBeUndefined();
    sent.resolve(undefined);
    await kiosk.shows('attract');
    expect(
      await page.evaluate(() => getComputedStyle(document.querySelector('#wall') ?? document.body, '::before').content),
    ).toBe('none');
  });
});

test('a card of the circle is closed for good: Back leads to where the circle was opened @verify', async ({
  kiosk,
  page,
}) => {
  await wake(kiosk);
  const press = (name: string, shows: RegExp): Promise<void> =>
    pressUntil(kiosk, page.locator(`[data-control="${name}"]:visible`).first(), shows);
  await press('circle', /^circle$/);
  await pressUntil(kiosk, page.locator('[data-control^="city-"]:visible').first(), /^city:/);
  await press('close', /^circle$/);
  await press('back', /^home/);
});

test('a page that fails is left for home, and the next touch works', async ({ kiosk, page }) => {
  await wake(kiosk);
  await pressUntil(kiosk, page.locator('[data-control="circle"]:visible').first(), /^circle$/);
  await page.evaluate(() => void Promise.reject(new Error('A fault made by this test.')));
  await kiosk.shows(/^home/);
  await expect(page.locator('[data-control="dial"]').first()).toBeVisible();
});

/** A sheet's own part of the program may still be on its way when it is asked for. */
interface Opening {
  what: string;
  from: (exhibition: Exhibition) => string;
  opener: RegExp;
  sheet: RegExp;
  /** What opens it is covered by it, and loses the focus before the sheet is there. */
  covered: boolean;
}
/** The file of all views that are not needed for the first picture. */
const laterViews = /\/lazy-views-[^/]*\.js$/;

const openings: Opening[] = [
  {
    what: 'a moment',
    from: ({ moments }) => `home:${moments[0]?.year}`,
    opener: /^moment-/,
    sheet: /^moment:/,
    covered: true,
  },
  {
    what: 'the sources',
    from: ({ chapters }) => `chapter:${chapters[0]?.id}`,
    opener: /^sources$/,
    sheet: /^sources:/,
    covered: false,
  },
];
for (const { what, from, opener, sheet, covered } of openings) {
  for (const late of [false, true]) {
    const when = late ? ' when it comes late @verify' : '';
    test(`keys go on in ${what} they opened, and come back to what opened it${when}`, async ({ kiosk, page }) => {
      const asked = Promise.withResolvers<undefined>();
      const sent = Promise.withResolvers<undefined>();
      if (late) {
        await page.route(laterViews, async (route) => {
          asked.resolve(undefined);
          await sent.promise;
          await route.continue();
        });
      }
      const answer = await page.evaluate(async () => (await fetch('/exhibition.json')).text());
      const place = from(JSON.parse(answer) as Exhibition);
      await page.goto(`${new URL(page.url()).origin}/?view=${place}`);
      await kiosk.shows(new RegExp(`^${place}`));
      const focused = () =>
        page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['control'] ?? '');
      await expect(async () => {
        await page.keyboard.press('Tab');
        expect(await focused()).toMatch(opener);
      }).toPass({ intervals: [20] });
      const opened = await focused();
      await page.keyboard.press('Enter');
      await kiosk.shows(sheet);
      if (late) {
        await asked.promise;
        if (covered) await expect.poll(focused).toBe('');
        sent.resolve(undefined);
      }
      await expect(page.getByRole('dialog')).toBeFocused();
      // A key that comes too soon after the last is taken for the same.
      await expect(async () => {
        if (sheet.test((await kiosk.view()) ?? '')) await page.keyboard.press('Escape');
        await expect.poll(() => kiosk.view(), { timeout: 3000 }).not.toMatch(sheet);
      }).toPass();
      await expect.poll(focused).toBe(opened);
    });
  }
}

test.describe('a machine that asks for less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('begins calm, and the visitor may change it', async ({ kiosk }) => {
    const html = kiosk.page.locator('html');
    await wake(kiosk);
    await expect(html).toHaveAttribute('data-motion', 'calm');
    await openReading(kiosk.page);
    await kiosk.page.locator('[data-control="calm"]').tap();
    await expect(html).toHaveAttribute('data-motion', 'full');
  });
});

test('words can’t be marked, dragged or asked for a menu', async ({ kiosk, page }) => {
  await kiosk.still({ view: 'your-year' });
  await page.evaluate(() => {
    for (const name of ['contextmenu', 'dragstart', 'selectstart']) {
      window.addEventListener(name, (event) => {
        if (!event.defaultPrevented) document.documentElement.dataset['escaped'] = name;
      });
    }
  });
  const words = await page.locator(`${onGlass} h1`).boundingBox();
  if (!words) throw new Error('There is no title.');
  await page.mouse.click(words.x + 20, words.y + 20, { button: 'right' });
  await page.mouse.dblclick(words.x + 20, words.y + 20);
  await page.mouse.move(words.x + 5, words.y + 20);
  await page.mouse.down();
  await page.mouse.move(words.x + 200, words.y + 60, { steps: 5 });
  await page.mouse.up();
  expect(await page.evaluate(() => getSelection()?.toString() ?? '')).toBe('');
  expect(await page.locator('html').getAttribute('data-escaped')).toBeNull();
});
