/** What a guide sees on the wall and visitors do not: the offer, the handle, the strip, the list of guests, a welcome. */
import type { Page } from 'playwright/test';
import { exhibitionHere } from '../e2e/support/exhibition-here.ts';
import { besideTheWall, expect, test } from '../e2e/support/kiosk.ts';
import { type Asked, type Faults, faultsOf } from './faults.ts';
import { nameOf, plain, type Row, screens, wishesOf, worstCorners } from './table.ts';

test.describe.configure({ mode: 'parallel' });
test.use({ opens: besideTheWall });

const { chapters, cities } = await exhibitionHere();
const chapter = `chapter:${chapters[0]?.id}`;
const longest = cities.toSorted((a, b) => (b.name['zh'] ?? '').length - (a.name['zh'] ?? '').length)[0];

const rows: readonly Row[] = [
  { ...plain, textSize: '1', orientation: 'landscape', motion: 'calm' },
  { ...plain, language: 'en', textSize: '3', motion: 'calm' },
  ...worstCorners.map((corner): Row => ({
    ...corner,
    reach: 'normal',
    motion: 'calm',
    contrast: 'normal',
    ground: 'paper',
  })),
];

/** Everything that must stand still has come to rest. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.allSettled(document.getAnimations().map((each) => each.finished));
  });
}

/** Runs in the page: looking may take longer than the offer stays. Who asks again keeps it; a leading guide's F5 is nothing. */
function keepAsking(): void {
  const ask = () => dispatchEvent(new KeyboardEvent('keydown', { key: 'F5' }));
  ask();
  setInterval(ask, 1000);
}

/** How far a strip reaches above the bar that it stands over, in CSS pixels. */
function aboveBar(page: Page, strip: string): Promise<number> {
  return page.evaluate((strip) => {
    const top = (selector: string): number => document.querySelector(selector)?.getBoundingClientRect().top ?? NaN;
    return top('nav') - top(`[data-strip="${strip}"]`);
  }, strip);
}

for (const row of rows) {
  test.describe(`${nameOf(row)} @verify`, () => {
    test.use({ viewport: screens[row.orientation] });

    test('what is there for a guide fits the screen, a finger, and everybody’s eyes', async ({ page }) => {
      const found: Record<string, Faults> = {};
      const open = async (view: string): Promise<void> => {
        const query = new URLSearchParams({ view, ...wishesOf(row) });
        await page.goto(new URL(`/?${query.toString()}`, page.url()).href);
        await page.locator('h1').first().waitFor();
      };
      const note = async (name: string, part: Partial<Asked>): Promise<void> => {
        await atRest(page);
        const asked = { ...row, diagonal: Number(row.diagonal), language: null, ...part };
        const faults = await faultsOf(page, asked);
        if (Object.keys(faults).length > 0) found[name] = faults;
      };
      await open(chapter);
      await page.evaluate(keepAsking);
      await page.locator('[data-control="lead"]').waitFor();
      expect(await aboveBar(page, 'offer'), 'The offer covers words above the bar.').toBeLessThanOrEqual(1);
      await note('offer', { within: '[data-strip="offer"]' });
      await page.locator('[data-control="lead"]').tap();
      await note('handle', { within: '[data-control="guide"]', unmeasurable: true });
      await page.keyboard.press('s');
      await page.locator('[data-control="guests"]').tap();
      await note('strip', { within: '[data-strip="guide"]' });
      await open(`welcome:${longest?.id}`);
      await note('welcome', {});
      expect(found).toEqual({});
    });
  });
}
