/** Calm motion: nothing travels and nothing moves by itself; one picture gives way to the next. */
import { exhibitionHere } from './support/exhibition-here.ts';
import { besideTheWall, expect, test } from './support/kiosk.ts';
import { pressUntil } from './support/visitor.ts';
import { openView } from './support/open-view.ts';
import { chapterViews, homeViews, otherViews, shareOf } from '../looks/views.ts';

test.describe.configure({ mode: 'parallel' });
test.use({ viewport: { width: 1280, height: 720 }, opens: besideTheWall });

const exhibition = await exhibitionHere();
const chapters = chapterViews(exhibition);
/** Chapters move by the same rules: a third of them stands for all, until a release is tried. */
const sample = shareOf(chapters, 0, 3);
const watched = {
  '@verify': ['one view of each kind', [...homeViews(exhibition).slice(0, 1), ...otherViews(exhibition), ...sample]],
  '@release': ['all other chapters', chapters.filter((view) => !sample.includes(view))],
} as const;

for (const [tag, [which, views]] of Object.entries(watched))
  test(`nothing moves by itself while no hand touches it: ${which}`, { tag }, async ({ kiosk, page }) => {
    const restless: string[] = [];
    for (const view of views) {
      await openView(kiosk, view, { motion: 'calm', language: 'en' });
      await expect(page.locator('html:not([data-busy])')).toBeAttached();
      const picture = () => page.screenshot({ type: 'jpeg', quality: 60 });
      // What fades in has done so once two pictures are alike; from then on all are.
      let last = await picture();
      await expect(async () => {
        const before = last;
        last = await picture();
        expect(last.equals(before)).toBe(true);
      }).toPass({ intervals: [250] });
      for (let look = 0; look < 3; look++) {
        // A frame or two later each time: what lives would have moved.
        await page.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(done), 250)));
        if (!(await picture()).equals(last)) {
          restless.push(view);
          break;
        }
      }
    }
    expect(restless).toEqual([]);
  });

test('views, pages and years give way to each other, and nothing travels @verify', async ({ kiosk, page }) => {
  const [chapter] = exhibition.chapters;
  await openView(kiosk, `home:${chapter?.year}`, { motion: 'calm', language: 'en' });
  await page.evaluate(() => {
    const moved = new Set<string>();
    Object.assign(window, { moved });
    const ways = ['transform', 'translate', 'rotate', 'scale', 'clipPath', 'left', 'top', 'inset'];
    const nameOf = (element: Element | null | undefined) =>
      `${element?.tagName.toLowerCase()}.${element?.getAttribute('class') ?? ''}`.replace(/ ?\b[A-Z]{1,2}\b/g, '');
    const frame = (): void => {
      for (const animation of document.getAnimations()) {
        const effect = animation.effect as KeyframeEffect;
        const long = Number(effect.getComputedTiming().duration) > 17;
        const way = ways.find((each) => effect.getKeyframes().some((keyframe) => each in keyframe));
        if (long && way) moved.add(`${nameOf(effect.target)} is animated by ${way}`);
      }
      requestAnimationFrame(frame);
    };
    frame();
    /** What is set anew in more than one frame of a passage travels. */
    const seen = new Map<Element, Set<string>>();
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const { transform, clipPath, translate } = (target as HTMLElement).style;
        const place = [transform, clipPath, translate].join();
        if (!(target as Element).closest('main')) continue;
        const places = seen.get(target as Element) ?? new Set();
        seen.set(target as Element, places.add(place));
        if (places.size > 12) moved.add(`${nameOf(target as Element)} is moved step by step`);
      }
    }).observe(document.body, { subtree: true, attributeFilter: ['style'] });
  });
  const press = (control: string, shows: RegExp) =>
    pressUntil(kiosk, page.locator(`[data-control="${control}"]:visible`).first(), shows);
  await press(`enter-${chapter?.id}`, /^chapter/);
  await press('next', /:2$/);
  await press('sources', /^sources/);
  await press('close', /^chapter/);
  await press('home', /^home/);
  await page.locator('[data-control="dial"]').focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft']) await page.keyboard.press(key);
  await press('circle', /^circle/);
  await press(`city-${exhibition.cities[0]?.id}`, /^city/);
  await press('home', /^home/);
  await press('your-year', /^your-year/);
  await press('later', /^your-year:\d+$/);
  expect(await page.evaluate(() => [...(window as unknown as { readonly moved: Set<string> }).moved])).toEqual([]);
});

/** Their lights and people come one page after the other. */
const litByPages = ['campus', 'ice-arcs', 'second-ring', 'workshop'];
const turnable = exhibition.chapters.filter(({ pages }) => pages.length > 1);
const turned = {
  '@verify': ['pictures that fill with the pages', turnable.filter(({ scene }) => litByPages.includes(scene))],
  '@release': ['all other pictures', turnable.filter(({ scene }) => !litByPages.includes(scene))],
} as const;

for (const [tag, [which, chosen]] of Object.entries(turned))
  test(`nothing shines for a moment that no page shows: ${which}`, { tag }, async ({ kiosk, page }) => {
    const shone: string[] = [];
    for (const { id, pages } of chosen) {
      await openView(kiosk, `chapter:${id}:${pages.length - 1}`, { motion: 'calm', language: 'en' });
      await expect(page.locator('html:not([data-busy])')).toBeAttached();
      const sheets = await page.evaluateHandle(() => {
        const seen = (sheet: HTMLCanvasElement): number => Number(getComputedStyle(sheet).opacity);
        const all = [...document.querySelectorAll<HTMLCanvasElement>('main canvas')];
        const looks = all.map((sheet) => ({ sheet, before: seen(sheet), most: 0 }));
        const frame = (): void => {
          for (const look of looks) look.most = Math.max(look.most, seen(look.sheet));
          requestAnimationFrame(frame);
        };
        frame();
        return looks;
      });
      await pressUntil(kiosk, page.locator('[data-control="next"]:visible').first(), new RegExp(`:${pages.length}$`));
      await page.waitForFunction(() => !document.getAnimations().some(({ playState }) => playState === 'running'));
      const brighter = await sheets.evaluate((looks) => {
        const after = (sheet: HTMLCanvasElement): number => Number(getComputedStyle(sheet).opacity);
        return looks.filter(({ sheet, before, most }) => most > Math.max(before, after(sheet)) + 0.01).length;
      });
      if (brighter > 0) shone.push(`${id}: ${brighter} sheets`);
    }
    expect(shone).toEqual([]);
  });
