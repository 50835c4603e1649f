/** The largest exhibition the design promises stays usable: 300 chapters, 3,000 moments, 5,000 cities. */
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Exhibition } from '../../src-main/contract/exhibition.ts';
import { readExhibition } from '../../src-main/exhibition/index.ts';
import { sizes } from '../scale/size.ts';
import { writeExhibition } from '../scale/write.ts';
import { besideTheWall, expect, type Kiosk, test } from './support/kiosk.ts';

const dir = join(tmpdir(), `nianlun-large-${process.pid}`);
test.use({ exhibition: dir, opens: besideTheWall });

let exhibition: Exhibition;
test.beforeAll(async () => {
  const largest = sizes.at(-1);
  if (largest) await writeExhibition(dir, largest, 1);
  const read = (await readExhibition(dir)).exhibition;
  if (read === undefined) throw new Error('The large exhibition has errors: run npm run scale.');
  exhibition = read;
});
test.afterAll(() => rm(dir, { recursive: true, force: true }));

async function open({ page, shows }: Kiosk, view: string): Promise<void> {
  await page.goto(new URL(`/?view=${view}&language=en`, page.url()).href);
  await shows(new RegExp(`^${view}`));
}

/** The year with the most of something. */
function fullest(things: readonly { readonly year: number }[]): number {
  const counts = Map.groupBy(things, ({ year }) => year);
  return [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? 0;
}

test('a visitor finds one of five thousand cities by its first letter @verify', async ({ kiosk, page }) => {
  const city = exhibition.cities[2500];
  const letter = city?.name['en']?.charAt(0) ?? '';
  await open(kiosk, 'circle');
  await page.locator(`[data-control="letter-${letter}"]`).tap();
  const rows = page.locator('.panel ul button');
  const alike = exhibition.cities.filter(({ name }) => name['en']?.startsWith(letter));
  await expect(rows).toHaveCount(alike.length);
  const names = (await page.locator('.panel ul .name').allTextContents()).map((name) => name.trim());
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
  const row = page.locator(`.panel ul [data-control="city-${city?.id}"]`);
  await row.scrollIntoViewIfNeeded();
  await row.tap();
  await kiosk.shows(`city:${city?.id}`);
  await expect(page.locator('article h2')).toContainText(city?.name['en'] ?? '');
});

test('the list turns to the letter of a city that was chosen elsewhere @release', async ({ kiosk }) => {
  const city = exhibition.cities[1234];
  await open(kiosk, `city:${city?.id}`);
  const row = kiosk.page.locator(`.panel ul [data-control="city-${city?.id}"]`);
  await expect(row).toHaveAttribute('aria-current', 'true');
});

test('a year with a hundred moments shows them all in one list, and each opens @verify', async ({ kiosk, page }) => {
  const year = fullest(exhibition.moments);
  await open(kiosk, `home:${year}`);
  await page.locator('[data-control="all-moments"]').tap();
  const rows = page.locator('[data-part="moments"] [data-control^="moment-"]');
  const told = exhibition.moments.filter((moment) => moment.year === year).length;
  // One of them may tell of the newest tie, which has a row of its own.
  await expect.poll(async () => [told, told - 1].includes(await rows.count())).toBe(true);
  await rows.last().scrollIntoViewIfNeeded();
  await rows.last().tap();
  await kiosk.shows(/^moment:/);
  await page.locator('[data-sheet="moment"] [data-control="close"]').tap();
  await kiosk.shows(/^home/);
  await page.locator('[data-control="close-moments"]').tap();
  await expect(rows).toHaveCount(0);
});

test('every chapter of a year that has more than ten can be reached @release', async ({ kiosk, page }) => {
  const year = fullest(exhibition.chapters);
  const ids = exhibition.chapters.filter((chapter) => chapter.year === year).map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(10);
  await open(kiosk, `home:${year}`);
  for (const id of ids) {
    const entrance = page.locator(`[data-control="enter-${id}"]`);
    if (!(await entrance.isVisible())) await page.locator('[data-control="more-chapters"]').tap();
    await expect(entrance).toBeVisible();
  }
  await page.locator(`[data-control="enter-${ids.at(-1)}"]`).tap();
  await kiosk.shows(/^chapter:/);
});
