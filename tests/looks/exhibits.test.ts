/** What a page can hold beside its words, on its page and opened, is asked what all views are: with exhibits of each kind. */
import { standStill, stillTime } from '../../src-main/host-chromium/pictures.ts';
import { readExhibition } from '../../src-main/exhibition/index.ts';
import { besideTheWall, expect, test } from '../e2e/support/kiosk.ts';
import { gullSound } from '../e2e/support/program.ts';
import { type Faults, faultsOf } from './faults.ts';
import { nameOf, plain, type Row, screens, smallestScreens, usualHalls, wishesOf, worstCorners } from './table.ts';

test.describe.configure({ mode: 'parallel' });
test.use({ opens: besideTheWall, exhibition: gullSound });

const { exhibition } = await readExhibition(gullSound);
const places = (exhibition?.chapters ?? []).flatMap(({ id, pages }) =>
  pages.filter(({ exhibit }) => exhibit).map(({ number }) => `${id}:${number}`),
);

const rows: readonly Row[] = [
  ...worstCorners,
  ...smallestScreens,
  ...usualHalls,
  plain,
  { ...plain, language: 'en', orientation: 'landscape', textSize: '3' },
];

for (const row of rows) {
  test.describe(`${nameOf(row)} ${[...worstCorners, ...usualHalls].includes(row) ? '@verify' : '@release'}`, () => {
    test.use({ viewport: screens[row.orientation] });

    for (const [how, kind] of [
      ['on its page', 'chapter'],
      ['opened', 'exhibit'],
    ] as const) {
      test(`each exhibit can be read, reached and understood ${how}`, async ({ kiosk, page }) => {
        await page.addInitScript(standStill, stillTime);
        expect(places.length).toBeGreaterThan(10);
        const found: Record<string, Faults> = {};
        for (const place of places) {
          const view = `${kind}:${place}`;
          await kiosk.still({ view, ...wishesOf(row) });
          const faults = await faultsOf(page, { ...row, diagonal: Number(row.diagonal) });
          if (Object.keys(faults).length > 0) found[view] = faults;
        }
        expect(found).toEqual({});
      });
    }
  });
}
