/** The page itself: what a critical eye sees on it, and what it never offers. Still pages, so that nothing moves meanwhile. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import type { Exhibition, Text } from '../../src-main/contract/exhibition.ts';
import { wordKeys } from '../../src-main/contract/words.ts';
import { shippedSettings } from '../../src-main/store/settings.ts';
import { expect, type Kiosk, test } from './support/kiosk.ts';
import { pressUntil, wake } from './support/visitor.ts';
import { outOfReach, smallTargets, textFaults, unreadableWords } from './support/page-checks.ts';

const lengthOf = (text: Text): number => Object.values(text).join('').length;

/** A view of each kind: where the content differs, the one with the most to say. */
async function fullestViews({ page }: Kiosk): Promise<string[]> {
  const answer = await page.evaluate(async () => (await fetch('/exhibition.json')).text());
  const { moments, cities, routes, chapters, takeAway } = JSON.parse(answer) as Exhibition;
  const [moment] = moments.toSorted((a, b) => lengthOf(b.text) - lengthOf(a.text));
  const [city] = cities.toSorted((a, b) => lengthOf(b.name) - lengthOf(a.name));
  const [chapter] = chapters.toSorted((a, b) => lengthOf(b.note ?? {}) - lengthOf(a.note ?? {}));
  return [
    'circle',
    'your-year',
    'your-year:1950',
    ...(moment ? [`moment:${moment.id}`] : []),
    ...(city ? [`city:${city.id}`] : []),
    ...routes.map(({ id }) => `route:${id}`),
    ...(chapter ? [`sources:${chapter.id}`] : []),
    ...(takeAway ? ['take-away'] : []),
  ];
}

const screens = {
  'a landscape screen': { width: 1920, height: 1080 },
  'a portrait screen': { width: 1080, height: 1920 },
} as const;

for (const [screen, viewport] of Object.entries(screens)) {
  test.describe(`on ${screen}`, () => {
    test.use({ viewport });

    test('no text is cut off or covered, no character stands alone, every control fits a finger', async ({ kiosk }) => {
      const faults: Record<string, string[]> = {};
      for (const view of [...(await fullestViews(kiosk)), 'warning']) {
        for (const wishes of [
          { 'text-size': '1', language: 'zh' },
          { 'text-size': '3', language: 'en' },
          { 'text-size': '3', language: 'both' },
        ]) {
          await kiosk.still({ view, motion: 'calm', ...wishes });
          // Behind the question whether somebody is there stands home, which has its own tests.
          const text = view === 'warning' ? [] : await kiosk.page.evaluate(textFaults);
          const found = [
            ...text,
            ...(await kiosk.page.evaluate(smallTargets)),
            ...(await kiosk.page.evaluate(unreadableWords, wordKeys)),
          ];
          if (found.length > 0) faults[`${view} ${JSON.stringify(wishes)}`] = found;
        }
      }
      expect(faults).toEqual({});
    });

    test('with low reach, everything that is operated lies low', async ({ kiosk }) => {
      const faults: Record<string, string[]> = {};
      for (const view of ['home', ...(await fullestViews(kiosk))]) {
        await kiosk.still({ view, reach: 'low', language: 'both', motion: 'calm' });
        const found = [...(await kiosk.page.evaluate(outOfReach)), ...(await kiosk.page.evaluate(smallTargets))];
        if (found.length > 0) faults[view] = found;
      }
      expect(faults).toEqual({});
    });
  });
}

test.describe('contrast', () => {
  const rules = { normal: 'color-contrast', high: 'color-contrast-enhanced' } as const;

  /** What axe can measure, it measures: text on pictures is not its matter. */
  async function faintTexts(page: Page, rule: string): Promise<{ faint: string[]; measured: number }> {
    const { violations, passes } = await new AxeBuilder({ page }).withRules([rule]).analyze();
    const faint = violations.flatMap(({ nodes }) =>
      nodes.map(({ html, failureSummary }) => `${html}: ${failureSummary}`),
    );
    return { faint, measured: passes.reduce((sum, { nodes }) => sum + nodes.length, 0) };
  }

  for (const [contrast, rule] of Object.entries(rules)) {
    test(`text is read easily on night and paper, with ${contrast} contrast`, async ({ kiosk }) => {
      const [first] = (await fullestViews(kiosk)).filter((view) => view.startsWith('sources'));
      for (const ground of ['night', 'paper']) {
        for (const view of [
          'home',
          'circle',
          'chapter:' + (first?.slice('sources:'.length) ?? ''),
          first ?? 'circle',
        ]) {
          await kiosk.still({ view, ground, contrast, language: 'both', motion: 'calm' });
          const { faint, measured } = await faintTexts(kiosk.page, rule);
          expect(faint, `${view} on ${ground}`).toEqual([]);
          expect(measured, `${view} on ${ground}`).toBeGreaterThan(5);
        }
      }
    });
  }
});

test.describe('when the screen asks', () => {
  test.use({ opens: '/?view=home', pageClock: true });

  test(
    'a touch beside the button of the question stays too, and presses nothing beneath',
    { tag: '@verify' },
    async ({ kiosk }) => {
      const { page } = kiosk;
      const contrast = await page.locator('[data-control="contrast"]').boundingBox();
      if (!contrast) throw new Error('The bar has no contrast.');
      await page.clock.fastForward(shippedSettings.idleSeconds * 1000);
      await kiosk.shows('warning');
      await page.touchscreen.tap(contrast.x + contrast.width / 2, contrast.y + contrast.height / 2);
      await kiosk.shows(/^home/);
      await expect(page.locator('[data-strip]')).toHaveCount(0);
      await expect(page.locator('html')).toHaveAttribute('data-contrast', 'normal');
    },
  );
});

test('a card of the circle is closed for good: Back leads to where the circle was opened', async ({ kiosk }) => {
  const { page } = kiosk;
  await wake(kiosk);
  const press = (name: string, shows: RegExp): Promise<void> =>
    pressUntil(kiosk, page.locator(`[data-control="${name}"]:visible`).first(), shows);
  await press('circle', /^circle$/);
  await pressUntil(kiosk, page.locator('[data-control^="city-"]:visible').first(), /^city:/);
  await press('close', /^circle$/);
  await press('back', /^home/);
});

test('a page that fails is left for home, and the next touch works', async ({ kiosk }) => {
  const { page } = kiosk;
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
  part: RegExp;
  /** What opens it is covered by it, and loses the focus before the sheet is there. */
  covered: boolean;
}
const openings: Opening[] = [
  {
    what: 'a moment',
    from: ({ moments }) => `home:${moments[0]?.year}`,
    opener: /^moment-/,
    sheet: /^moment:/,
    part: /MomentSheet/,
    covered: true,
  },
  {
    what: 'the sources',
    from: ({ chapters }) => `chapter:${chapters[0]?.id}`,
    opener: /^sources$/,
    sheet: /^sources:/,
    part: /SourcesSheet/,
    covered: false,
  },
];
for (const { what, from, opener, sheet, part, covered } of openings) {
  for (const late of [false, true]) {
    const when = late ? ' when it comes late' : '';
    test(
      `keys go on in ${what} they opened, and come back to what opened it${when}`,
      { tag: late ? ['@verify'] : [] },
      async ({ kiosk }) => {
        const { page } = kiosk;
        const asked = Promise.withResolvers<undefined>();
        const sent = Promise.withResolvers<undefined>();
        if (late) {
          await page.route(part, async (route) => {
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
      },
    );
  }
}

test.describe('a machine that asks for less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('begins calm, and the visitor may change it', async ({ kiosk }) => {
    const html = kiosk.page.locator('html');
    await wake(kiosk);
    await expect(html).toHaveAttribute('data-motion', 'calm');
    await kiosk.page.locator('[data-control="calm"]').tap();
    await expect(html).toHaveAttribute('data-motion', 'full');
  });
});

test('words can’t be marked, dragged or asked for a menu', async ({ kiosk }) => {
  const { page } = kiosk;
  await kiosk.still({ view: 'your-year' });
  await page.evaluate(() => {
    for (const name of ['contextmenu', 'dragstart', 'selectstart']) {
      window.addEventListener(name, (event) => {
        if (!event.defaultPrevented) document.documentElement.dataset['escaped'] = name;
      });
    }
  });
  const words = await page.locator('h1').boundingBox();
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
