/** What a guide sees on the wall and visitors do not: the offer, the strip, the list of guests, a welcome. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { wordKeys } from '../../src-main/contract/words.ts';
import { exhibitionHere } from './support/exhibition-here.ts';
import { expect, test } from './support/kiosk.ts';
import { smallTargets, textFaults, unreadableWords } from './support/page-checks.ts';

const { chapters, cities } = await exhibitionHere();
const chapter = `chapter:${chapters[0]?.id}`;
const longest = cities.toSorted((a, b) => (b.name['zh'] ?? '').length - (a.name['zh'] ?? '').length)[0];

const screens = {
  'a landscape screen': { width: 1920, height: 1080 },
  'a portrait screen': { width: 1080, height: 1920 },
} as const;
const wishes = [
  { 'text-size': '1', language: 'zh' },
  { 'text-size': '3', language: 'en' },
  { 'text-size': '3', language: 'both', ground: 'paper' },
] as const;

/** Everything that must stand still has come to rest. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.allSettled(document.getAnimations().map((each) => each.finished));
  });
}

/** Runs in the page: looking may take longer than the offer stays. Whoever asks again keeps it; a leading guide's F5 is nothing. */
function keepAsking(): void {
  const ask = () => dispatchEvent(new KeyboardEvent('keydown', { key: 'F5' }));
  ask();
  setInterval(ask, 1000);
}

async function faults(page: Page, part: string, ofText: boolean): Promise<string[]> {
  await atRest(page);
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
    ...(ofText ? await page.evaluate(textFaults) : []),
    ...(await page.evaluate(smallTargets)),
    ...(await page.evaluate(unreadableWords, wordKeys)),
  ];
}

/** How far a strip reaches above the bar that it stands over, in CSS pixels. */
function aboveBar(page: Page, strip: string): Promise<number> {
  return page.evaluate((strip) => {
    const top = (selector: string): number => document.querySelector(selector)?.getBoundingClientRect().top ?? NaN;
    return top('nav') - top(`[data-strip="${strip}"]`);
  }, strip);
}

for (const [screen, viewport] of Object.entries(screens)) {
  test.describe(`on ${screen}`, () => {
    test.use({ viewport });

    test('what is there for a guide fits the screen, a finger, and everybody’s eyes', async ({ kiosk }) => {
      const { page } = kiosk;
      const found: Record<string, string[]> = {};
      for (const wish of wishes) {
        const open = async (view: string): Promise<void> => {
          const query = new URLSearchParams({ view, motion: 'calm', ...wish });
          await page.goto(new URL(`/?${query.toString()}`, page.url()).href);
          await page.locator('h1').first().waitFor();
        };
        const note = async (name: string, part: string, ofText = false): Promise<void> => {
          const here = await faults(page, part, ofText);
          if (here.length > 0) found[`${name} ${JSON.stringify(wish)}`] = here;
        };
        await open(chapter);
        await page.evaluate(keepAsking);
        await page.locator('[data-control="lead"]').waitFor();
        expect(await aboveBar(page, 'offer'), 'The offer covers words above the bar.').toBeLessThanOrEqual(1);
        await note('offer', '[data-strip="offer"]');
        await page.locator('[data-control="lead"]').tap();
        await note('handle', '[data-control="guide"]');
        await page.keyboard.press('s');
        await page.locator('[data-control="guests"]').tap();
        await note('strip', '[data-strip="guide"]');
        await open(`welcome:${longest?.id}`);
        await note('welcome', '.welcome', true);
      }
      expect(found).toEqual({});
    });
  });
}
