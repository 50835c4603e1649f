/** Words over pictures are read on every page of every chapter, and nothing is told by colour alone. */
import { exhibitionHere } from './support/exhibition-here.ts';
import { expect, test } from './support/kiosk.ts';
import { faintOnPicture } from './support/contrast-checks.ts';
import { chapterViews, homeViews, openView } from './support/views.ts';

test.describe.configure({ mode: 'parallel' });

const exhibition = await exhibitionHere();
const screens = {
  landscape: { width: 1280, height: 720 },
  portrait: { width: 720, height: 1280 },
} as const;

for (const [screen, viewport] of Object.entries(screens)) {
  for (const ground of ['night', 'paper']) {
    test.describe(`on a ${screen} screen, on ${ground}`, () => {
      test.use({ viewport });

      test('the words of home and of every chapter stand out from what lies behind them', async ({ kiosk }) => {
        const faults: Record<string, string[]> = {};
        for (const view of [...homeViews(exhibition).slice(0, 2), ...chapterViews(exhibition)]) {
          await kiosk.still({ view, ground, language: 'both' });
          const faint = await faintOnPicture(kiosk.page);
          if (faint.length > 0) faults[view] = faint;
        }
        expect(faults).toEqual({});
      });
    });
  }
}

test('what is chosen differs in lightness too, and says so', async ({ kiosk }) => {
  const { page } = kiosk;
  for (const wishes of [{ ground: 'night' }, { ground: 'paper' }, { ground: 'night', contrast: 'high' }]) {
    await openView(kiosk, 'circle', { language: 'en', motion: 'calm', ...wishes });
    const alike = await page.evaluate(() => {
      /** How light a button's ground is, 0…1; one without a ground of its own shows the page. */
      const light = (element: Element): number => {
        for (let each: Element | null = element; each; each = each.parentElement) {
          const [red = 0, green = 0, blue = 0, alpha = 1] =
            getComputedStyle(each)
              .backgroundColor.match(/[\d.]+/g)
              ?.map(Number) ?? [];
          if (alpha > 0.6) return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
        }
        return 0;
      };
      return [...document.querySelectorAll('[aria-pressed="true"]')].flatMap((chosen) => {
        const other = document.querySelector('nav [aria-pressed="false"]');
        const apart = other ? Math.abs(light(chosen) - light(other)) : 0;
        return apart > 0.35 ? [] : [`${chosen.textContent?.trim()} differs by ${apart.toFixed(2)}`];
      });
    });
    expect(alike, JSON.stringify(wishes)).toEqual([]);
  }
});
