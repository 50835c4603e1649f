/** One sweep of looks: each view is opened once in each row of the table, and asked every question there; axe is left out where a page of the same elements answers it. */
import { standStill, stillTime } from '../../src-main/host-chromium/pictures.ts';
import { exhibitionHere } from '../e2e/support/exhibition-here.ts';
import { besideTheWall, expect, type Kiosk, test } from '../e2e/support/kiosk.ts';
import { type Faults, faultsOf } from './faults.ts';
import { unknown } from './known.ts';
import {
  nameOf,
  plain,
  type Row,
  rows,
  screens,
  smallestScreens,
  usualHalls,
  wishesOf,
  worstCorners,
} from './table.ts';
import { chapterViews, pagesBuiltAlike, shareOf, viewsOfCorner, viewsOfEachKind, viewsOfRow } from './views.ts';

test.describe.configure({ mode: 'parallel' });
test.use({ opens: besideTheWall });

const exhibition = await exhibitionHere();
/** Each row is looked at in so many tests, so that several workers end at about the same time. */
const halves = 2;

/** Views in which all words lie on a picture, but for those of a sheet or a card. */
const onPicture = /^(?:home|chapter|your-year|take-away)/;
/** What covers the rest of the page, which is asked under its own name. */
const within: Readonly<Record<string, string>> = { warning: '[data-strip]' };

const alike: ReadonlySet<string> = new Set(pagesBuiltAlike(exhibition));

/** Rows that share the views which are opened once. */
const sharing = rows.filter((row) => ![...worstCorners, ...smallestScreens, ...usualHalls].includes(row));

function viewsOf(row: Row): string[] {
  if (worstCorners.includes(row)) return viewsOfCorner(exhibition, worstCorners.indexOf(row), worstCorners.length);
  if (smallestScreens.includes(row)) return viewsOfEachKind(exhibition);
  if (usualHalls.includes(row)) return chapterViews(exhibition);
  return viewsOfRow(exhibition, row, sharing);
}

async function collect(kiosk: Kiosk, row: Row, views: readonly string[]): Promise<Record<string, Faults>> {
  const { page } = kiosk;
  await page.addInitScript(standStill, stillTime);
  const found: Record<string, Faults> = {};
  for (const view of views) {
    await kiosk.still({ view, ...wishesOf(row) });
    const all = await faultsOf(page, {
      ...row,
      diagonal: Number(row.diagonal),
      unmeasurable: view === 'attract',
      builtAlike: alike.has(view),
      onPicture: onPicture.test(view),
      ...(within[view] === undefined ? {} : { within: within[view] }),
    });
    const faults = unknown(all, row, view);
    if (Object.keys(faults).length > 0) found[view] = faults;
  }
  return found;
}

for (const row of rows) {
  test.describe(`${nameOf(row)} @verify`, () => {
    test.use({ viewport: screens[row.orientation] });

    const views = viewsOf(row);
    for (let half = 0; half < halves; half++) {
      test(`part ${half + 1} of all views can be read, reached and understood`, async ({ kiosk }) => {
        expect(await collect(kiosk, row, shareOf(views, half, halves))).toEqual({});
      });
    }
  });
}

// As a visitor finds it who has changed nothing; every other row is looked at in the second tier.
test.describe(`one of each kind: ${nameOf(plain)}`, () => {
  test.use({ viewport: screens[plain.orientation] });

  test('a view of each kind can be read, reached and understood', async ({ kiosk }) => {
    const kinds = new Map(viewsOfEachKind(exhibition).map((view) => [view.split(':')[0], view]));
    const chapter = `chapter:${exhibition.chapters[0]?.id}:1`;
    expect(await collect(kiosk, plain, [...kinds.values(), chapter])).toEqual({});
  });
});
