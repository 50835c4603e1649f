/** Charts and guesses: a visitor chooses a year or sets an answer by a finger or by keys, and reads every number. */
import type { Locator, Page } from 'playwright/test';
import { axeFaults } from '../looks/questions/axe.ts';
import { bringCharts, type ChartOnPage, chapterWithCharts as id, chartsOnPages } from './support/charts.ts';
import { keys, taps } from './support/hands.ts';
import { besideTheWall, expect, type Kiosk, soon, test } from './support/kiosk.ts';
import { gullSound } from './support/program.ts';
import { type Glass, middleOf, open } from './support/touch.ts';

test.use({ opens: besideTheWall, settings: { language: 'zh' } });

const pageOf = (name: ChartOnPage): number => chartsOnPages.indexOf(name) + 1;
const onPage = (name: ChartOnPage): string => `chapter:${id}:${pageOf(name)}`;
const opened = (name: ChartOnPage): string => `exhibit:${id}:${pageOf(name)}`;
const stand = (page: Page, name: ChartOnPage) => page.locator(`[data-exhibit="${id}:${pageOf(name)}"]`);
const whole = (page: Page) => page.locator('[data-opened]:not([data-beside])');

async function openAt(kiosk: Kiosk, name: ChartOnPage): Promise<{ glass: Glass; here: Locator; slider: Locator }> {
  await bringCharts(kiosk.page);
  const glass = await open(kiosk, onPage(name));
  const here = stand(kiosk.page, name);
  const slider = here.getByRole('slider');
  await expect(slider).toBeVisible();
  return { glass, here, slider };
}

test('a finger draws the grip from year to year, and the number of that year is told large; opened, it is the same year', async ({
  kiosk,
  page,
}) => {
  const { glass, here, slider } = await openAt(kiosk, 'rings');
  // At first the latest.
  await expect(slider).toHaveAttribute('aria-valuetext', '1997年：15万艘');
  await expect(here.locator('.number')).toHaveText('15万艘');
  const track = await slider.boundingBox();
  if (!track) throw new Error('The ruler has no place.');
  const y = track.y + track.height / 2;
  await glass.put(1, { x: track.x + track.width - 60, y });
  await glass.draw(1, { x: track.x + 10, y }, 12);
  await expect(slider).toHaveAttribute('aria-valuenow', '1990');
  await expect(here.locator('.number')).toHaveText('4万艘');
  await glass.lift(1);
  // A drag of the grip turns no page.
  await kiosk.shows(onPage('rings'));
  await taps(kiosk).press('exhibit-open', /^exhibit:/);
  await expect(whole(page).getByRole('slider')).toHaveAttribute('aria-valuenow', '1990');
  // On the opened chart the finger takes the ring that it touches.
  const plane = await whole(page).locator('[data-part="plane"]').boundingBox();
  if (!plane) throw new Error('The drawing has no place.');
  await glass.tap({ x: plane.x + plane.width * 0.9, y: plane.y + plane.height * 0.85 });
  await expect(whole(page).getByRole('slider')).toHaveAttribute('aria-valuenow', '1997');
  await taps(kiosk).press('exhibit-close', /^chapter:/);
  await expect(slider).toHaveAttribute('aria-valuenow', '1997');
});

test('buttons and arrow keys go from number to number, over a gap, and stop at both ends @verify', async ({
  kiosk,
  page,
}) => {
  const { here, slider } = await openAt(kiosk, 'lines');
  await expect(slider).toHaveAttribute('aria-valuenow', '1997');
  await expect(here.locator('[data-control="chart-later"]')).toBeDisabled();
  await here.locator('[data-control="chart-earlier"]').tap();
  await expect(slider).toHaveAttribute('aria-valuenow', '1996');
  await slider.focus();
  for (let step = 0; step < 12; step++) await page.keyboard.press('ArrowLeft');
  await expect(slider).toHaveAttribute('aria-valuenow', '1990');
  // Both series are told, each by its title.
  await expect(slider).toHaveAttribute('aria-valuetext', '1990年：轮船 4万艘，帆船 10万艘');
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuenow', '1991');
  await kiosk.shows(onPage('lines'));
});

test('a touch shows the numbers as a table, with what is not known said as such; keys open it too @verify', async ({
  kiosk,
  page,
}) => {
  await openAt(kiosk, 'lines');
  const table = stand(page, 'lines').getByRole('table', { name: '从帆到轮' });
  // It is there for those who can't see the drawing.
  await expect(table).toHaveCount(1);
  await keys(kiosk).pressOnce('chart-table');
  await expect(table).toBeVisible();
  await expect(table.getByRole('columnheader')).toHaveText(['年份', '轮船（艘）', '帆船（艘）']);
  const rows = await table.getByRole('row').allInnerTexts();
  expect(rows.slice(1).map((row) => row.replaceAll(/\s+/g, ' '))).toEqual([
    '1990 4万 10万',
    '1991 6万 8万',
    '1992 9万 6万',
    '1993–1995 轮船：1993至1995年没有记录',
    '1993 – 4万',
    '1994 – 2万',
    '1996 12万 –',
    '1997 15万 –',
  ]);
  await keys(kiosk).pressOnce('chart-table');
  await expect(stand(page, 'lines').locator('[data-part="plane"]')).toBeVisible();
});

test('each language has the numbers as it writes them @verify', async ({ kiosk, page }) => {
  await bringCharts(page);
  await kiosk.still({ view: onPage('rings'), language: 'en' });
  await expect(stand(page, 'rings').locator('.number')).toHaveText('150,000');
  await expect(stand(page, 'rings').locator('svg .year').last()).toHaveText('1997');
  await kiosk.still({ view: onPage('lines'), language: 'zh' });
  await expect(stand(page, 'lines').locator('svg .value')).toHaveText(['5万', '10万', '15万']);
  await kiosk.still({ view: onPage('lines'), language: 'en' });
  await expect(stand(page, 'lines').locator('svg .value')).toHaveText(['50,000', '100,000', '150,000']);
});

test('a chart draws itself when its page comes, once @verify', async ({ kiosk, page }) => {
  const drawing = stand(page, 'stairs').locator('.time');
  await openAt(kiosk, 'lines');
  // Drawing takes under two seconds, which a busy machine may look past: it is heard, not looked for.
  const heard = await page.evaluateHandle(() => {
    const events: string[] = [];
    for (const type of ['animationstart', 'animationend'] as const)
      document.addEventListener(type, ({ target }) => {
        if (target instanceof Element && target.matches('.time')) events.push(type);
      });
    return events;
  });
  await page.keyboard.press('PageDown');
  await kiosk.shows(onPage('rings'));
  await expect.poll(() => heard.jsonValue(), soon).toEqual(['animationstart', 'animationend']);
  await page.keyboard.press('PageDown');
  await kiosk.shows(onPage('stairs'));
  const bothDrawn = ['animationstart', 'animationend', 'animationstart', 'animationend'];
  await expect.poll(() => heard.jsonValue(), soon).toEqual(bothDrawn);
  await expect(stand(page, 'stairs').locator('.name.lit')).toHaveText(['西港']);
  await page.keyboard.press('PageUp');
  await kiosk.shows(onPage('rings'));
  await page.keyboard.press('PageDown');
  await kiosk.shows(onPage('stairs'));
  await expect(drawing).toBeVisible();
  expect(await drawing.evaluateAll((parts) => parts.flatMap((part) => part.getAnimations()).length)).toBe(0);
  expect(await heard.jsonValue()).toEqual(bothDrawn);
});

test('with calm motion a chart is there at once @verify', async ({ page }) => {
  await bringCharts(page);
  await page.goto(new URL(`/?view=${onPage('stairs')}&motion=calm`, page.url()).href);
  const here = stand(page, 'stairs');
  await expect(here.locator('.name.lit')).toHaveText(['西港']);
  expect(await here.evaluate((part) => part.getAnimations({ subtree: true }).length)).toBe(0);
});

test('a guess is set by a finger, then the true number is drawn beside it; nothing is judged, and it can be made again @verify', async ({
  kiosk,
}) => {
  const { glass, here, slider } = await openAt(kiosk, 'guess');
  const before = await slider.getAttribute('aria-valuenow');
  const track = await slider.boundingBox();
  if (!track) throw new Error('The ruler has no place.');
  const y = track.y + track.height / 2;
  await glass.put(1, { x: track.x + track.width / 2, y });
  await glass.draw(1, { x: track.x + track.width, y }, 10);
  await glass.lift(1);
  await expect(slider).toHaveAttribute('aria-valuetext', '30万艘轮船');
  await expect(here.locator('.figure')).toHaveCount(0);
  await glass.tap(await middleOf(here, 'guess-show'));
  await expect(here.locator('.number')).toHaveText('15万');
  await expect(here).toContainText('截至1997年');
  await expect(here).toContainText('你猜的是30万艘轮船');
  await expect(here).toContainText('那一年新码头完工。');
  expect(await here.innerText()).not.toMatch(/[对错]|正确|得分|恭喜/);
  // What was guessed stays while the truth is there.
  await glass.tap({ x: track.x + 40, y });
  await expect(slider).toHaveAttribute('aria-valuenow', '300000');
  await glass.tap(await middleOf(here, 'guess-again'));
  await expect(slider).toHaveAttribute('aria-valuenow', before ?? '');
  await expect(here.locator('.figure')).toHaveCount(0);
});

test('while a palm rests on the glass, an exhibit’s controls answer another finger', async ({ kiosk }) => {
  const { glass, here } = await openAt(kiosk, 'guess');
  await glass.put(1, { x: 20, y: 20 });
  await glass.tap(await middleOf(here, 'guess-show'));
  await expect(here.locator('[data-control="guess-again"]')).toBeVisible();
  await glass.lift(1);
});

test('a guess is made by keys alone, on its page and opened @verify', async ({ kiosk, page }) => {
  const hands = keys(kiosk);
  await openAt(kiosk, 'guess-of-years');
  await hands.press('exhibit-open', /^exhibit:/);
  const slider = whole(page).getByRole('slider');
  await expect(slider).toHaveAttribute('aria-valuetext', '1990年');
  await hands.pressOnce('guess-ruler');
  await expect(slider).toHaveAttribute('aria-valuetext', '1991年');
  await page.keyboard.press('ArrowLeft');
  await expect(slider).toHaveAttribute('aria-valuetext', '1990年');
  await hands.pressOnce('guess-more');
  await hands.pressOnce('guess-show');
  await expect(whole(page)).toContainText('你猜的是1991年');
  await expect(whole(page).locator('.truth')).toHaveText('1992');
  await hands.press('exhibit-close', /^chapter:/);
  await expect(stand(page, 'guess-of-years').locator('.truth')).toHaveText('1992');
});

test('with low reach, where nothing is set on the page of an upright screen, a guess says that it is opened to be made', async ({
  kiosk,
  page,
}) => {
  await page.setViewportSize({ width: 720, height: 1280 });
  await bringCharts(page);
  await page.goto(new URL(`/?view=${onPage('guess')}&reach=low`, page.url()).href);
  const here = stand(page, 'guess');
  await expect(here.locator('[data-control="exhibit-open"]')).toHaveText('来猜一猜');
  await expect(here.getByRole('slider')).toBeHidden();
  await taps(kiosk).press('exhibit-open', /^exhibit:/);
  await expect(whole(page).getByRole('slider')).toBeVisible();
});

test('years without a number are no mark at any height: they are hatched from the foot to the top, and the words say which', async ({
  kiosk,
  page,
}) => {
  const { here } = await openAt(kiosk, 'lines');
  const plane = await here.locator('svg .level').first().boundingBox();
  const foot = await here.locator('svg .foot').first().boundingBox();
  if (!plane || !foot) throw new Error('The drawing has no place.');
  await expect(here.locator('svg .hatch')).toBeVisible();
  // What is seen of the lines is what their group is cut to.
  const high = await here
    .locator('svg clipPath[id*="-unknown-"] rect')
    .evaluate((cut) => (cut as SVGRectElement).height.baseVal.value);
  expect(high).toBeGreaterThan((foot.y - plane.y) * 0.95);
  await expect(here.locator('.more').filter({ has: page.locator('.hatched') })).toHaveText(
    '轮船：1993至1995年没有记录',
  );
});

test('screen readers and eyes find nothing wrong with a chart or a guess, on its page and opened @verify', async ({
  kiosk,
  page,
}) => {
  await bringCharts(page);
  for (const name of chartsOnPages) {
    for (const view of [onPage(name), opened(name)]) {
      await kiosk.still({ view, language: 'both' });
      expect(await axeFaults(page, { contrast: 'normal', within: 'main', measurable: true }), view).toEqual([]);
    }
  }
});

test.describe('with the largest letters in both languages', () => {
  const largest = { language: 'both', 'text-size': '3' };
  const place = '1925-voices-and-numbers:4';
  test.use({ exhibition: gullSound });

  for (const reach of ['usual', 'low'])
    test(`a chart beside few words has nearly half of a tall screen, and none of the words lies on it: ${reach} reach @verify`, async ({
      kiosk,
      page,
    }) => {
      await page.setViewportSize({ width: 1080, height: 1920 });
      await kiosk.still({ view: `chapter:${place}`, ...largest, ...(reach === 'low' ? { reach } : {}) });
      const edges = await page.evaluate(() => {
        const boxOf = (element: Element | null | undefined) => element?.getBoundingClientRect() ?? new DOMRect();
        const column = document.querySelector('.column');
        return {
          chart: boxOf(document.querySelector('.stand:not([data-away])')).bottom,
          heading: boxOf(column?.querySelector('h1')).top,
          words: boxOf(column?.querySelector('.page:not([data-away]) .flow')).bottom,
          dots: boxOf(column?.querySelector('.ways')).top,
        };
      });
      expect(edges.chart).toBeGreaterThan(0.45 * 1920);
      expect(edges.heading).toBeGreaterThanOrEqual(edges.chart);
      expect(edges.dots).toBeGreaterThanOrEqual(edges.words);
    });

  for (const viewport of [
    { width: 1920, height: 1080 },
    { width: 1080, height: 1920 },
  ])
    test(`an opened chart says why numbers are missing, on a screen of ${viewport.width} × ${viewport.height} @verify`, async ({
      kiosk,
      page,
    }) => {
      await page.setViewportSize(viewport);
      await kiosk.still({ view: `exhibit:${place}`, ...largest });
      for (const note of ['这几年的账册没有留下来', 'The ledgers of these years are lost'])
        await expect(whole(page).locator('figcaption').last().getByText(note)).toBeInViewport({ ratio: 1 });
    });
});
