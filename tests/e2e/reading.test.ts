/** The bar: how one reads, and the way on. */
import { sourcesOfSubject } from '../../src-renderer/core/model/subject-sources.ts';
import { exhibitionHere } from './support/exhibition-here.ts';
import { besideTheWall, expect, test } from './support/kiosk.ts';
import { onGlass } from './support/on-glass.ts';
import { open } from './support/touch.ts';
import { openReading } from './support/visitor.ts';

test.use({ opens: besideTheWall });

const exhibition = await exhibitionHere();
const [first, second] = exhibition.chapters;
const chapter = `chapter:${first?.id}:1`;

test('the reading aids open upward from one pill, act by a touch each, and a touch beside them closes them', async ({
  kiosk,
  page,
}) => {
  const glass = await open(kiosk, chapter);
  const html = page.locator('html');
  await openReading(page);
  for (const [control, mark, set] of [
    ['contrast', 'data-contrast', 'high'],
    ['calm', 'data-motion', 'calm'],
    ['low-reach', 'data-reach', 'low'],
  ] as const) {
    await page.locator(`[data-control="${control}"]`).tap();
    await expect(html).toHaveAttribute(mark, set);
    await expect(page.locator(`[data-control="${control}"]`)).toHaveAttribute('aria-checked', 'true');
  }
  await glass.tap({ x: 900, y: 120 });
  await expect(page.locator('[data-panel="reading"]')).toHaveCount(0);
  await kiosk.shows(chapter);
  await openReading(page);
  await page.locator('[data-panel="reading"] [data-control="start-over"]').tap();
  await kiosk.shows(/^home/);
  await expect(html).toHaveAttribute('data-contrast', 'normal');
  await expect(page.locator('[data-panel="reading"]')).toHaveCount(0);
});

test('Next names what follows, and the dots lead to their pages', async ({ kiosk, page }) => {
  await open(kiosk, chapter);
  const next = page.locator('nav [data-control="next"]');
  const last = first?.pages.length ?? 0;
  await expect(next).toContainText(first?.pages[1]?.heading?.['zh'] ?? '');
  await page.locator(`${onGlass} [data-control="page-${last}"]`).tap();
  await kiosk.shows(`chapter:${first?.id}:${last}`);
  await expect(next).toContainText(`${second?.year} ${second?.title['zh']}`);
  await next.tap();
  await kiosk.shows(`chapter:${second?.id}:1`);
});

test('a moment leads on to what happened next, and closes into the year of that', async ({ kiosk, page }) => {
  const [earlier, later] = exhibition.moments;
  await open(kiosk, `moment:${earlier?.id}`);
  const next = page.locator('nav [data-control="next"]');
  await expect(next).toContainText(`${later?.year} ${later?.title['zh']}`);
  await next.tap();
  await kiosk.shows(`moment:${later?.id}`);
  const sheet = page.locator('[data-sheet="moment"]');
  await expect(sheet.getByRole('heading')).toContainText(later?.title['zh'] ?? '');
  await sheet.locator('[data-control="close"]').tap();
  await expect(sheet).toHaveCount(0);
  await kiosk.shows(/^home/);
  await expect(page.locator(`${onGlass} [data-control="moment-${later?.id}"]`)).toBeVisible();
});

test('what can do nothing here is absent, and nothing in the bar moves from view to view or with the language @verify', async ({
  kiosk,
  page,
}) => {
  const places = async (view: string, language: string): Promise<Record<string, number | undefined>> => {
    await kiosk.still({ view, language });
    const names = ['home', 'back', 'sources', 'language-both', 'reading'];
    const boxes = await Promise.all(
      names.map((name) => page.locator(`nav [data-control="${name}"]:visible`).boundingBox()),
    ).catch(() => []);
    return Object.fromEntries(names.map((name, index) => [name, boxes[index]?.x]));
  };
  const stood = await places(chapter, 'zh');
  for (const language of ['en', 'both']) expect(await places(chapter, language)).toEqual(stood);
  await kiosk.still({ view: 'circle' });
  expect(await page.locator('nav [data-control="next"]').count()).toBe(0);
  await kiosk.still({ view: 'home' });
  for (const name of ['home', 'back', 'sources'])
    await expect(page.locator(`nav [data-control="${name}"]:visible`)).toHaveCount(0);
  await expect(page.locator('nav [data-control="start-over"]')).toBeVisible();
});

test('a sheet that goes on below says so, and More leads to its last line @verify', async ({ kiosk, page }) => {
  const count = (id: string): number => sourcesOfSubject(exhibition, id, undefined)?.sources.length ?? 0;
  const [most] = exhibition.chapters.toSorted((a, b) => count(b.id) - count(a.id));
  await open(kiosk, `sources:${most?.id}`);
  const more = page.locator('[data-sheet="sources"] [data-control="more-below"]');
  const last = page.locator('[data-sheet="sources"] li').last();
  await expect(more).toBeVisible();
  await expect(last).not.toBeInViewport();
  await expect
    .poll(async () => {
      if ((await more.count()) > 0) await more.tap();
      return more.count();
    })
    .toBe(0);
  // Wholly, but for a share of a pixel: the sheet may end between two of them.
  await expect(last).toBeInViewport({ ratio: 0.99 });
});

test('sources stand whole beside their papers, wherever the way on leads, and it says how many follow @verify', async ({
  kiosk,
  page,
}) => {
  const count = (id: string): number => sourcesOfSubject(exhibition, id, undefined)?.sources.length ?? 0;
  const [most] = exhibition.chapters.toSorted((a, b) => count(b.id) - count(a.id));
  await page.setViewportSize({ width: 1920, height: 1080 });
  // In less motion More leads on at once.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(kiosk, `sources:${most?.id}`);
  const more = page.locator('[data-sheet="sources"] [data-control="more-below"]');
  /** The parts that the sheet shows at rest: which stands first, which last, and how many of them are cut. */
  const shown = (): Promise<{ rests: boolean; first: number; last: number; cut: number }> =>
    page.locator('[data-sheet="sources"] .content').evaluate((sheet) => {
      const { top } = sheet.getBoundingClientRect();
      const edge = (name: string): number =>
        top + Number.parseFloat((sheet as HTMLElement).style.getPropertyValue(name));
      const [from, to] = [edge('--whole-from'), edge('--whole-to')];
      const boxes = [...sheet.querySelectorAll('[data-whole]')].map((each) => each.getBoundingClientRect());
      const seen = boxes.filter((box) => box.bottom > from + 1 && box.top < to - 1);
      return {
        rests: sheet.hasAttribute('data-whole-parts'),
        first: boxes.findIndex((box) => seen.includes(box)),
        last: boxes.findLastIndex((box) => seen.includes(box)),
        cut: seen.filter((box) => box.top < from - 1 || box.bottom > to + 1).length,
      };
    });
  await expect.poll(shown).toMatchObject({ rests: true, first: 0, cut: 0 });
  await expect(page.locator('[data-sheet="sources"] .picture')).toBeInViewport({ ratio: 1 });
  await expect(more).toBeVisible();
  /** How many sources stand below the part that is shown last. */
  const following = (last: number): Promise<number> =>
    page
      .locator('[data-sheet="sources"] [data-whole]')
      .evaluateAll((parts, from) => parts.slice(from).filter((part) => part.tagName === 'LI').length, last + 1);
  let { last } = await shown();
  while ((await more.count()) > 0) {
    const before = last;
    await expect(more).toContainText(new RegExp(String.raw`(^|\D)${await following(before)}(\D|$)`));
    await more.tap();
    await expect.poll(shown).toMatchObject({ rests: true, cut: 0 });
    // Nothing is left out between what was read and what comes.
    await expect.poll(async () => (await shown()).last).toBeGreaterThan(before);
    const next = await shown();
    expect(next.first).toBeGreaterThanOrEqual(0);
    expect(next.first).toBeLessThanOrEqual(before + 1);
    last = next.last;
  }
  expect(last).toBe((await page.locator('[data-sheet="sources"] [data-whole]').count()) - 1);
});

for (const [what, kind] of [
  ['a moment', exhibition.moments.find(({ sources }) => sources.length === 1)],
  ['a city', exhibition.cities[0]],
] as const)
  test(`the one source of ${what} stands beside its paper, and the number is seen whole @verify`, async ({
    kiosk,
    page,
  }) => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    await open(kiosk, `sources:${kind?.id}`);
    const count = page.locator('[data-sheet="sources"] .count');
    await expect(count).toHaveText(/^1\D/);
    await expect(count).toBeInViewport({ ratio: 1 });
  });

test.describe('where a guide presents', () => {
  test.use({ mode: 'present' });

  test('no bar of the visitors stands, and the view has its room @verify', async ({ kiosk }) => {
    await open(kiosk, chapter);
    await expect(kiosk.page.locator('nav')).toHaveCount(0);
    expect(await kiosk.page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--bar'))).toBe(
      '0px',
    );
  });
});

for (const orientation of ['landscape', 'portrait'] as const)
  test.describe(`with the largest letters in both languages, ${orientation}`, () => {
    test.use({ viewport: orientation === 'landscape' ? { width: 1280, height: 720 } : { width: 720, height: 1280 } });

    test(`every page is read whole, in parts where it does not fit @release`, async ({ kiosk, page }) => {
      for (const { id, pages } of exhibition.chapters) {
        for (const { number } of pages) {
          await kiosk.still({ view: `chapter:${id}:${number}`, language: 'both', 'text-size': '3', reach: 'low' });
          const box = page.locator(`${onGlass} .page:not([data-away])`);
          const shown = () =>
            box.evaluate((element) => {
              const { top, bottom } = element.getBoundingClientRect();
              const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
              const seen: string[] = [];
              const cut: string[] = [];
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const range = document.createRange();
                const text = node.textContent ?? '';
                for (let at = 0; at < text.length; at++) {
                  range.setStart(node, at);
                  range.setEnd(node, at + 1);
                  const line = range.getClientRects()[0];
                  if (!line || line.width === 0) continue;
                  const middle = (line.top + line.bottom) / 2;
                  const half = (line.bottom - line.top) * 0.3;
                  if (middle < top || middle > bottom) continue;
                  seen.push(text.charAt(at));
                  if (middle - half < top - 1 || middle + half > bottom + 1) cut.push(text.charAt(at));
                }
              }
              return { seen: seen.length, cut: cut.join('') };
            });
          const whole = await box.evaluate((element) => (element.textContent ?? '').replace(/\s+/g, '').length);
          const parts = Number(await box.getAttribute('data-parts'));
          let read = 0;
          for (let part = 1; part <= parts; part++) {
            const { seen, cut } = await shown();
            expect(cut, `${id}:${number}, part ${part}`).toBe('');
            read += seen;
            if (part < parts) await page.locator(`${onGlass} [data-control="read-on"]`).tap();
          }
          expect(read, `${id}:${number}`).toBeGreaterThanOrEqual(whole);
        }
      }
    });
  });
