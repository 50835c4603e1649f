/**
 * One continuous movement. Time is turned by hand, frame by frame, so that what is seen does not depend on the speed of
 * the machine: each test looks at every step of a transition.
 */
import { viewChangeInterval } from '../../src-renderer/core/model/steps.ts';
import { exhibitionHere } from './support/exhibition-here.ts';
import { besideTheWall, expect, type Kiosk, test } from './support/kiosk.ts';
import { frame, glance, pass, press, rest, stand, watch, wholeMove } from './support/movement.ts';
import { onGlass } from './support/on-glass.ts';

test.use({
  viewport: { width: 1280, height: 720 },
  settings: { language: 'both', idleSeconds: 300 },
  opens: besideTheWall,
  pageClock: true,
});

const chapter = '1980-sendai';
const key = `chapter:${chapter}`;
const { chapters } = await exhibitionHere();
const lastPage = chapters.find(({ id }) => id === chapter)?.pages.length;

/** Opens the first page of the chapter and waits until it rests. */
async function standInChapter(kiosk: Kiosk): Promise<void> {
  await stand(kiosk, key);
  await rest(kiosk.page, key);
}

for (const [screen, viewport, tag] of [
  ['a landscape screen', { width: 1280, height: 720 }, ''],
  ['a portrait screen', { width: 720, height: 1280 }, ' @verify'],
] as const) {
  test.describe(`on ${screen}`, () => {
    test.use({ viewport });

    test(`from the dial into a chapter and back, no frame is blank and the year never leaps${tag}`, async ({
      kiosk,
      page,
    }) => {
      await stand(kiosk, 'home:1980');
      await press(page, `enter-${chapter}`);
      const into = await watch(page);
      expect(into.filter(({ filled, year }) => !filled || year === null)).toEqual([]);
      await rest(page, key);
      await press(page, 'back');
      const back = await watch(page);
      expect(back.filter(({ filled, year }) => !filled || year === null)).toEqual([]);
      for (const seen of [into, back]) {
        const steps = seen.slice(1).map(({ year }, at) => {
          const before = seen[at]?.year;
          return Math.hypot((year?.x ?? 0) - (before?.x ?? 0), (year?.y ?? 0) - (before?.y ?? 0));
        });
        const whole = Math.hypot(viewport.width, viewport.height);
        expect(Math.max(...steps)).toBeLessThan(whole / 8);
      }
      expect(back.at(-1)?.places.map((place) => place.key)).toEqual(['home']);
    });
  });
}

test('a chapter that opens is closed by a touch half-way, from where it is @verify', async ({ kiosk, page }) => {
  await stand(kiosk, 'home:1980');
  await press(page, `enter-${chapter}`);
  await kiosk.shows(new RegExp(`^${key}`));
  // A touch sooner than this would be taken for the same touch.
  await pass(page, viewChangeInterval);
  // Its picture is under way as soon as it can be seen at all.
  await expect(async () => {
    await pass(page, frame);
    expect((await glance(page)).places.find((place) => place.key === key)?.share).toBeGreaterThan(0);
  }).toPass({ intervals: [5] });
  const before = (await glance(page)).places.find((place) => place.key === key)?.share ?? 0;
  await press(page, 'home');
  const turned = await watch(page);
  const shares = turned.map(({ places }) => places.find((place) => place.key === key)?.share ?? 0);
  const leaps = shares.slice(1).map((share, at) => Math.abs(share - (shares[at] ?? 0)));
  expect(Math.abs((shares[0] ?? 0) - before)).toBeLessThan(0.35);
  expect(Math.max(...leaps)).toBeLessThan(0.35);
  expect(turned.filter(({ filled }) => !filled)).toEqual([]);
  await rest(page, 'home');
});

test('what lies under a closing chapter is pressed at once @verify', async ({ kiosk, page }) => {
  await standInChapter(kiosk);
  await press(page, 'home');
  await kiosk.shows(/^home/);
  await pass(page, frame * 16);
  expect((await glance(page)).places.map((place) => place.key)).toEqual(['home', key]);
  await page.locator('[data-place="home"] [data-control="circle"]').tap();
  await kiosk.shows('circle');
  await rest(page, 'circle');
});

test('what lies under a closing exhibit’s page is pressed at once, and nothing of the page hears of it @verify', async ({
  kiosk,
  page,
}) => {
  const shown = chapters.flatMap(({ id, pages }) =>
    pages.filter(({ exhibit }) => exhibit).map(({ number }) => ({ id, number })),
  )[0];
  expect(shown).toBeDefined();
  await stand(kiosk, `chapter:${shown?.id}:${shown?.number}`);
  await rest(page, `chapter:${shown?.id}`);
  await press(page, 'home');
  await kiosk.shows(/^home/);
  await pass(page, frame * 6);
  // Over the dial, where the exhibit stood.
  await page.touchscreen.tap(1000, 300);
  await pass(page, frame * 60);
  await rest(page, 'home');
  await kiosk.shows(/^home/);
});

test('the next chapter’s words come at once, and the old picture stays until the new one can be seen @verify', async ({
  kiosk,
  page,
}) => {
  await stand(kiosk, `chapter:${chapter}:${lastPage}`);
  await rest(page, key);
  await press(page, 'next');
  const seen = await watch(page);
  expect(seen.filter(({ filled, year }) => !filled || year === null)).toEqual([]);
  const next = seen.at(-1)?.places.at(-1)?.key ?? '';
  expect(next).toMatch(/^chapter:/);
  expect(next).not.toBe(key);
  await rest(page, next);
});

test('pages follow the finger exactly, go back when it lets them, and turn when it throws them', async ({
  kiosk,
  page,
}) => {
  await standInChapter(kiosk);
  const touch = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y: 400, id: 1 }] });
  const first = page.locator('.page').first();
  const stands = async () => (await first.boundingBox())?.x ?? 0;
  const place = await stands();
  await send('touchStart', 300);
  for (const x of [270, 240, 200, 260]) {
    await send('touchMove', x);
    await expect.poll(stands).toBeCloseTo(place + x - 300, 0);
  }
  await send('touchMove', 298);
  await send('touchEnd');
  await pass(page, frame * wholeMove);
  expect(await stands()).toBeCloseTo(place, 0);
  await kiosk.shows(`chapter:${chapter}:1`);
  await send('touchStart', 380);
  await send('touchMove', 200);
  await send('touchMove', 120);
  await send('touchEnd');
  await kiosk.shows(`chapter:${chapter}:2`);
});

test('two quick turns leave no page behind: the first one goes and does not come back @verify', async ({
  kiosk,
  page,
}) => {
  await standInChapter(kiosk);
  const first = page.locator('.page').first();
  const seen = () =>
    first.evaluate((words) => {
      const { opacity, visibility } = getComputedStyle(words);
      return visibility === 'hidden' ? 0 : Number(opacity);
    });
  await page.keyboard.press('ArrowRight');
  await pass(page, frame * 16);
  await kiosk.shows(`chapter:${chapter}:2`);
  await page.keyboard.press('ArrowRight');
  await kiosk.shows(`chapter:${chapter}:3`);
  const shares: number[] = [];
  for (let step = 0; step < wholeMove; step++) {
    shares.push(await seen());
    await pass(page, frame);
  }
  expect(Math.max(...shares)).toBeLessThan(0.1);
  await expect(page.locator('.page').nth(2)).toBeVisible();
});

test('another language and another size take nothing away before its place is filled @verify', async ({
  kiosk,
  page,
}) => {
  await standInChapter(kiosk);
  const title = page.locator(`${onGlass} h1`).first();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Animation.enable');
  for (const control of ['language-en', 'text-size-3', 'language-zh']) {
    if (control.startsWith('text-size')) {
      await press(page, 'reading');
      await pass(page, frame * 15);
    }
    const was = await title.innerText();
    // Held at the middle of the change, the old words are still going while the new ones come. Animations run by the
    // real time, which on a busy machine is over before they can be looked at: it stands still from before the press.
    await devtools.send('Animation.setPlaybackRate', { playbackRate: 0 });
    await press(page, control);
    await expect(page.locator(`[data-control="${control}"]:visible`).last()).toHaveAttribute('aria-pressed', 'true');
    await page.clock.runFor(frame);
    const half = await page.evaluate(() => {
      const moving = document.getAnimations().filter(({ effect }) => effect?.getTiming().duration !== 0);
      for (const animation of moving) animation.currentTime = 90;
      return {
        moving: moving.length,
        text: document.body.innerText,
        ghosts: document.querySelectorAll('[data-ghost]').length,
      };
    });
    expect(half.moving, control).toBeGreaterThan(5);
    expect(half.ghosts, control).toBeGreaterThan(0);
    expect(half.text).toContain(was.split('\n')[0] ?? '');
    await page.evaluate(() => {
      for (const animation of document.getAnimations()) animation.finish();
    });
    await devtools.send('Animation.setPlaybackRate', { playbackRate: 1 });
    await expect(page.locator('[data-ghost]')).toHaveCount(0);
    // Language and size change the whole screen: at most once a second.
    await page.clock.runFor(1100);
  }
});

test.describe('in calm motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('places fade into each other and nothing moves @verify', async ({ kiosk, page }) => {
    await stand(kiosk, 'home:1980');
    await press(page, `enter-${chapter}`);
    const moved: string[] = [];
    for (let step = 0; step < wholeMove; step++) {
      await pass(page, frame);
      moved.push(
        ...(await page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('.place, .print, .sheet, .column, .column *')]
            .filter((each) => each.closest('[data-beside]') === null && getComputedStyle(each).transform !== 'none')
            .map((each) => `${each.className}: ${getComputedStyle(each).transform}`),
        )),
      );
    }
    expect(moved).toEqual([]);
    await rest(page, key);
  });
});
