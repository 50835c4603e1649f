/** The guide's own page leads the whole telling, and what is led survives either window's death. */
import { planRoute } from '../../src-renderer/core/model/guide-plan.ts';
import { crash, type Desk, exhibition, expect, ledWall, openDesk, pages, test } from './support/desk.ts';
import { click, knows } from './support/guide.ts';
import { handsOn } from './support/kiosk.ts';

test.use(ledWall);
test.describe.configure({ mode: 'parallel' });

const caption = ({ page }: Desk, role: 'current' | 'next') => page.locator(`[data-caption="${role}"]`);
const chapterRow = ({ page }: Desk, id: string) => page.locator(`[data-control="chapter-${id}"]`);
const time = ({ page }: Desk, name: string) => page.locator(`[data-time="${name}"]`);

test('a guide leads through the whole exhibition from the own page, and reads the notes of each chapter @release', async ({
  wall,
  desk,
}) => {
  test.slow();
  let told = '';
  for (const [index, view] of pages.entries()) {
    await desk.key(['PageDown', 'ArrowRight', ' '][index % 3] ?? 'PageDown');
    await wall.shows(view);
    const [, id = ''] = view.split(':');
    if (id === told) continue;
    told = id;
    const chapter = exhibition.chapters.find((each) => each.id === id);
    await expect(desk.page.locator('[data-part="notes"] h3')).toHaveText(chapter?.title['zh'] ?? '');
    await expect(chapterRow(desk, id)).toHaveAttribute('data-state', 'here');
  }
  await desk.key('PageDown');
  await wall.shows(/^home/);
  await expect(desk.page.locator('[data-control^="chapter-"][data-state="told"]')).toHaveCount(
    exhibition.chapters.length,
  );
  await desk.key('PageUp');
  await wall.shows(pages.at(-1) ?? '');
});

test('a guide with five minutes is led through what matters most; with twenty more, through more @release', async ({
  wall,
  desk,
}) => {
  test.slow();
  const five = planRoute(exhibition.chapters, 5).map(({ id }) => id);
  await desk.press('plan-5');
  await expect(desk.page.locator('[data-control^="chapter-"][data-state="planned"]')).toHaveCount(five.length);
  const telling = async (route: readonly string[]): Promise<void> => {
    for (const view of pages.filter((each) => route.includes(each.split(':')[1] ?? ''))) {
      await desk.press('next');
      await wall.shows(view);
    }
  };
  const [first = '', second = '', third = '', ...rest] = five;
  await telling([first, second]);
  await expect(chapterRow(desk, first)).toHaveAttribute('data-state', 'told');
  await desk.press('plan-20');
  const now = await desk.page
    .locator('[data-state="planned"]')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['control']?.replace('chapter-', '') ?? ''));
  expect(now.length).toBeGreaterThan(1 + rest.length);
  expect(now).not.toContain(first);
  expect(now).toContain(third);
  // The clicker may as well be pointed at the wall: it knows the way too.
  const [next = ''] = now;
  await click(wall.page, 'PageDown');
  await wall.shows(`chapter:${next}:1`);
  await desk.press('plan-none');
  await telling([]);
  await expect(desk.page.locator('[data-state="left"]')).toHaveCount(0);
});

test('a guide jumps to any chapter, to the circle, the line, your year and home @verify', async ({ wall, desk }) => {
  const last = exhibition.chapters.at(-1)?.id ?? '';
  await desk.press(`chapter-${last}`);
  await wall.shows(`chapter:${last}:1`);
  await desk.press('circle');
  await wall.shows('circle');
  const route = exhibition.routes[0]?.id ?? '';
  await desk.press(`route-${route}`);
  await wall.shows(`route:${route}`);
  await desk.press('your-year');
  await wall.shows(/^your-year/);
  await desk.press('home');
  await wall.shows(/^home/);
});

test('a guide makes the wall black and light again, and knows it from here @verify', async ({ wall, desk }) => {
  await desk.key('PageDown');
  await wall.shows(pages[0] ?? '');
  await desk.key('b');
  await expect(desk.page.locator('[data-control="black"]')).toHaveAttribute('aria-pressed', 'true');
  await expect(desk.page.locator('.black')).toHaveText('观众屏幕已变黑');
  await desk.press('black');
  await expect(desk.page.locator('[data-control="black"]')).toHaveAttribute('aria-pressed', 'false');
  await wall.shows(pages[0] ?? '');
});

test('guests of a city are welcomed, and Next opens that tie @verify', async ({ wall, desk }) => {
  const city = exhibition.cities[0]?.id ?? '';
  await desk.press('welcome');
  await desk.press(`welcome-${city}`);
  await wall.shows(`welcome:${city}`);
  await expect(desk.page.locator('[data-part="welcome"]')).toHaveCount(0);
  await desk.press('next');
  await wall.shows(`city:${city}`);
});

test('the audience’s language changes for the audience alone @verify', async ({ wall, desk }) => {
  await desk.press('audience-en');
  await expect(wall.page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(desk.page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(desk.page.locator('[data-control="audience-en"]')).toHaveAttribute('aria-pressed', 'true');
  await desk.press('voice');
  await expect(desk.page.locator('html')).toHaveAttribute('lang', 'en');
  await desk.press('audience-zh');
  await expect(wall.page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(desk.page.locator('html')).toHaveAttribute('lang', 'en');
});

test('the small pictures are what the wall shows and what follows, and nothing in them can be touched @verify', async ({
  wall,
  desk,
}) => {
  const picture = (role: string) => desk.page.locator(`iframe[data-preview="${role}"]`);
  const viewIn = async (role: string): Promise<string | null> =>
    new URL((await picture(role).getAttribute('src')) ?? '', 'http://x').searchParams.get('view');
  const windows = async (): Promise<readonly string[]> => (await wall.health()).map(({ id }) => id).sort();
  await expect.poll(windows).toEqual(expect.arrayContaining(['presenter', 'wall']));
  const before = await windows();
  await desk.key('PageDown');
  await wall.shows(pages[0] ?? '');
  await expect.poll(() => viewIn('current')).toBe(pages[0]);
  await expect.poll(() => viewIn('next')).toBe(pages[1]);
  await expect(picture('current').contentFrame().locator('html')).toHaveAttribute('data-settled', 'true');
  const box = await picture('current').boundingBox();
  expect(box?.width).toBeGreaterThan(300);
  expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(16 / 9, 1);
  // A press on the picture of Next is no press of Next.
  await desk.page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) - 8);
  expect(await windows()).toEqual(before);
  await wall.shows(pages[0] ?? '');
  // What follows is there, and needs no loading when it comes.
  const pageIn = (role: string) => picture(role).contentFrame().locator('html');
  await pageIn('next').evaluate((html) => void (html.dataset['stood'] = 'here'));
  await desk.key('PageDown');
  await wall.shows(pages[1] ?? '');
  await expect(pageIn('current')).toHaveAttribute('data-stood', 'here');
  expect(await viewIn('current')).toBe(pages[1]);
});

test('the guide’s notes never leave for the wall', async ({ wall, desk }) => {
  const asked: string[] = [];
  wall.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await desk.key('PageDown');
  await wall.shows(pages[0] ?? '');
  await knows(desk.page, { view: pages[0] ?? '' });
  await wall.page.reload();
  await wall.shows(pages[0] ?? '');
  const note = await desk.page.locator('[data-part="notes"] li').first().innerText();
  expect(note.length).toBeGreaterThan(5);
  expect(asked).not.toContain('/api/presenter');
  expect(await wall.page.content()).not.toContain(note.replace(/^○\s*/, ''));
});

test('the time begins with the first chapter and stands to the plan in plain words @release', async ({ wall }) => {
  const desk = await openDesk(wall.page);
  await desk.press('plan-10');
  await desk.page.clock.fastForward('01:00');
  await expect(time(desk, 'elapsed')).toHaveText('0:00');
  await desk.press('next');
  await wall.shows(pages[0] ?? '');
  await expect(time(desk, 'standing')).toHaveText('正好');
  // The first chapter has a minute.
  await desk.page.clock.fastForward('04:00');
  await expect(time(desk, 'elapsed')).toHaveText(/^[4-9]:\d\d$/);
  await expect(time(desk, 'standing')).toHaveText(/^慢[3-8]分钟$/);
  await expect(time(desk, 'left')).toHaveText(/^[1-5]:\d\d$/);
  // One press alone may be a slip.
  await desk.press('reset');
  await expect(time(desk, 'elapsed')).not.toHaveText('0:00');
  await desk.pressTwice('reset');
  await expect(time(desk, 'elapsed')).toHaveText('0:00');
  await expect(time(desk, 'left')).toHaveText('10:00');
});

test('the guide’s page that dies comes back with its plan and its time, the wall at the same page @verify', async ({
  wall,
  desk,
}) => {
  await desk.press('plan-20');
  await desk.press('size-a+');
  for (const view of pages.slice(0, 2)) {
    await desk.key('PageDown');
    await wall.shows(view);
  }
  await expect(time(desk, 'elapsed')).not.toHaveText(/^0:0[0-2]$/);
  const rows = await desk.page.locator('[data-part="chapters"] [data-state="planned"]').count();
  await crash(desk.page);
  const back = await openDesk(wall.page);
  await expect(back.page.locator('[data-plan]')).toHaveAttribute('data-plan', '20');
  await expect(back.page.locator('[data-part="chapters"] [data-state="planned"]')).toHaveCount(rows);
  await expect(time(back, 'elapsed')).not.toHaveText(/^0:0[0-2]$/);
  await expect(back.page.locator('[data-control="size-a+"]')).toHaveAttribute('aria-pressed', 'true');
  await wall.shows(pages[1] ?? '');
  await back.key('PageDown');
  await wall.shows(pages[2] ?? '');
});

test('the wall that dies comes back at the same page, on the guide’s way @verify', async ({ wall, desk }) => {
  await desk.press('plan-5');
  const route = planRoute(exhibition.chapters, 5).map(({ id }) => id);
  // The last but one of the telling: the way leads on from it to the last.
  const [jump = '', following = ''] = route.slice(-2);
  await desk.press(`chapter-${jump}`);
  await knows(desk.page, { view: `chapter:${jump}:1` });
  const context = wall.page.context();
  const address = wall.page.url();
  await crash(wall.page);
  const page = await context.newPage();
  await page.goto(address);
  const back = handsOn(page, '');
  await back.shows(`chapter:${jump}:1`);
  await expect(caption(desk, 'current')).toContainText(
    exhibition.chapters.find(({ id }) => id === jump)?.title['zh'] ?? '',
  );
  const last = exhibition.chapters.find(({ id }) => id === jump)?.pages.length ?? 1;
  for (let number = 2; number <= last; number += 1) {
    await click(page, 'PageDown');
    await back.shows(`chapter:${jump}:${number}`);
  }
  await desk.key('PageDown');
  await back.shows(`chapter:${following}:1`);
});

test('where no wall is open the page says so, and finds one by itself @verify', async ({ program, browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  // The card lets the browser in without being a wall.
  await page.goto(program.address.replace('/?', '/card.html?'));
  await page.goto(`${program.origin}/presenter`);
  await expect(page.locator('[data-part="no-wall"]')).toHaveText(/展厅屏幕没有打开/);
  const wall = await context.newPage();
  await wall.goto(`${program.origin}/?window=wall`);
  await expect(page.locator('main[data-wall="wall"]')).toBeVisible();
  await expect(page.locator('[data-caption="current"]')).toContainText('首页');
  await context.close();
});

test('the end of a telling leaves the wall and the page at the beginning for the next group @verify', async ({
  wall,
  desk,
}) => {
  await desk.press('plan-5');
  await desk.key('PageDown');
  await wall.shows(pages[0] ?? '');
  await desk.pressTwice('end');
  await wall.shows(/^home/);
  await expect(time(desk, 'elapsed')).toHaveText('0:00');
  await expect(desk.page.locator('[data-control="plan-none"]')).toHaveAttribute('aria-pressed', 'true');
});

test.describe('in a kiosk', () => {
  test.use({ mode: 'kiosk' });

  test('a guide takes the wall over from the own page, and hands it back to its visitors @verify', async ({
    wall,
    desk,
  }) => {
    // No key of the clicker disturbs visitors before.
    await desk.key('PageDown');
    await expect(desk.page.locator('[data-part="controls"]')).toHaveCount(0);
    await desk.press('take-over');
    await desk.press('next');
    await wall.shows(pages[0] ?? '');
    await desk.pressTwice('end');
    await wall.shows('attract');
    await expect(desk.page.locator('[data-control="take-over"]')).toBeVisible();
  });
});
