/** For eyes and hands as they are, on the screens that halls have: letters, targets, reach, and nothing lost in large letters. */
import { exhibitionHere } from './support/exhibition-here.ts';
import { expect, type Kiosk, test } from './support/kiosk.ts';
import { smallLetters } from './support/letter-checks.ts';
import { outOfReach, smallTargets, textFaults } from './support/page-checks.ts';
import { beatViews, chapterViews, homeViews, openView, otherViews } from './support/views.ts';

test.describe.configure({ mode: 'parallel' });

const exhibition = await exhibitionHere();
const views = [...homeViews(exhibition), ...otherViews(exhibition), ...chapterViews(exhibition).slice(0, 1), 'warning'];

const screens = {
  landscape: { width: 1280, height: 720 },
  portrait: { width: 720, height: 1280 },
} as const;
/** Inches, and the sizes of letters; on the largest screen there is room for all, and targets are the matter. */
const halls = [
  [32, ['1', '3']],
  [43, ['1', '3']],
  [55, ['1']],
] as const;
/** Metres; the nearest that settings foresee. */
const distance = 0.6;

async function collect(
  kiosk: Kiosk,
  asked: readonly string[],
  wishes: Readonly<Record<string, string>>,
  look: () => Promise<string[]>,
): Promise<Record<string, string[]>> {
  const faults: Record<string, string[]> = {};
  for (const view of asked) {
    await openView(kiosk, view, { motion: 'calm', ...wishes });
    const found = await look();
    if (found.length > 0) faults[view] = found;
  }
  return faults;
}

for (const [screen, viewport] of Object.entries(screens)) {
  test.describe(`on a ${screen} screen`, () => {
    test.use({ viewport });

    for (const [diagonal, sizes] of halls) {
      for (const size of sizes) {
        test(`of ${diagonal} inches, letters of size ${size}: capitals fill 0.7° of sight, targets fit a finger, low reach is low`, async ({
          kiosk,
        }) => {
          const { page } = kiosk;
          const wishes = { reach: 'low', language: 'both', 'text-size': size, diagonal: String(diagonal) };
          const faults = await collect(kiosk, views, wishes, async () => [
            ...(await page.evaluate(smallLetters, { diagonal, distance })),
            ...(await page.evaluate(smallTargets)),
            ...(await page.evaluate(outOfReach)),
          ]);
          expect(faults).toEqual({});
        });
      }
    }

    for (const language of ['zh', 'en', 'both']) {
      test(`nothing is lost in the largest letters, in ${language}`, async ({ kiosk }) => {
        // Both languages take the most room: they are read to the last page.
        const pages = language === 'both' ? beatViews(exhibition) : chapterViews(exhibition);
        const asked = [...new Set([...views.filter((view) => view !== 'warning'), ...pages])];
        const faults = await collect(kiosk, asked, { language, 'text-size': '3' }, () =>
          kiosk.page.evaluate(textFaults),
        );
        expect(faults).toEqual({});
      });
    }
  });
}
