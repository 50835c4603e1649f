/** Real touch, one to ten fingers, on the glass of a hall: the next touch is obeyed, nothing beneath is pressed, nothing breaks. */
import { hasView, parseView } from '../../src-main/contract/views.ts';
import { shippedSettings } from '../../src-main/contract/settings.ts';
import { viewChangeInterval } from '../../src-renderer/core/model/steps.ts';
import { exhibitionHere } from './support/exhibition-here.ts';
import { besideTheWall, expect, heldTest, soon, test } from './support/kiosk.ts';
import { passUntil } from './support/time.ts';
import { middleOf, open, watch } from './support/touch.ts';
import { melted } from './support/visitor.ts';
import { rests, round, wheelOf } from './support/wheel.ts';
import { onGlass } from './support/on-glass.ts';

test.describe.configure({ mode: 'parallel' });
test.use({ viewport: { width: 1280, height: 720 }, opens: besideTheWall });

const exhibition = await exhibitionHere();

test('in each passage from view to view the next touch is obeyed, whatever still moves', async ({ kiosk, page }) => {
  const [first, second] = exhibition.chapters;
  const glass = await open(kiosk, 'attract');
  const seen = await watch(page);
  /** Touches at the earliest instant at which another view is taken for meant. */
  const press = async (control: string, shows: RegExp) => {
    await expect(async () => {
      if (!shows.test(await kiosk.view())) await glass.tap(await middleOf(page, control));
      await expect.poll(() => kiosk.view(), { timeout: viewChangeInterval, intervals: [10] }).toMatch(shows);
    }).toPass({ intervals: [20] });
  };
  const chapter = (id = '') => new RegExp(`^chapter:${id}:1$`, 'u');

  await glass.tap({ x: 500, y: 300 });
  await press('circle', /^circle/);
  await press('home', /^home/);
  await melted(page);
  await glass.tap(await middleOf(page, 'start-over'));
  await expect(page.locator(`[data-control="enter-${first?.id}"]`)).toBeVisible();
  await press(`enter-${first?.id}`, chapter(first?.id));
  await press('home', /^home/);
  await press(`enter-${first?.id}`, chapter(first?.id));
  for (let number = 2; number <= (first?.pages.length ?? 0); number++) await press('next', new RegExp(`:${number}$`));
  await press('next', chapter(second?.id));
  await press('home', /^home/);

  await expect(page.locator(onGlass)).toHaveCount(1);
  await expect(page.locator('[data-control="dial"]')).toBeVisible();
  expect(seen.errors).toEqual([]);
});

test('follows a key that is pressed just after another, and loses none of the two', async ({ kiosk, page }) => {
  const long = exhibition.chapters.find(({ pages }) => pages.length > 2);
  await open(kiosk, `chapter:${long?.id}`);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await kiosk.shows(`chapter:${long?.id}:3`);
});

/** Small and repeatable: a visit that found something can be made again. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

for (const seed of [1948, 1980]) {
  test(`a hundred fast taps anywhere (${seed}) leave a view in order @verify`, async ({ kiosk, page }) => {
    const glass = await open(kiosk, 'home');
    const seen = await watch(page);
    const roll = dice(seed);
    const taps = Array.from({ length: 100 }, () => ({ x: roll() * 1280, y: roll() * 720 }));
    for (const at of taps) await glass.tap(at);
    expect(seen.errors).toEqual([]);
    for (const view of await seen.views()) {
      const read = parseView(view);
      expect(read && hasView(exhibition, read), view).toBe(true);
    }
    await expect(async () => {
      if (!/^home/.test(await kiosk.view())) await glass.tap(await middleOf(page, 'home'));
      expect(await kiosk.view()).toMatch(/^home/);
    }).toPass(soon);
    await expect(page.locator(onGlass)).toHaveCount(1);
    await expect(page.locator('[data-sheet]')).toHaveCount(0);
    const wheel = await wheelOf(page);
    const before = await rests(wheel);
    await glass.put(1, wheel.at(0));
    await round(glass, wheel, 1, 0, before > 2000 ? -25 : 25);
    await round(glass, wheel, 1, 0, before > 2000 ? 25 : -25);
    await glass.lift(1);
    expect(seen.errors).toEqual([]);
  });
}

for (const beneath of ['circle', 'enter-', 'language-en', 'reading']) {
  const tag = beneath === 'circle' ? '' : ' @verify';
  test(`the first touch of the window goes home, and presses nothing that lies beneath (${beneath})${tag}`, async ({
    kiosk,
    page,
  }) => {
    await open(kiosk, 'home');
    const controls = await page
      .locator(`[data-control^="${beneath}"]:visible`)
      .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset['control'] ?? ''));
    expect(controls.length).toBeGreaterThan(0);
    const places = await Promise.all(controls.map((control) => middleOf(page, control)));
    for (const at of places) {
      const glass = await open(kiosk, 'attract');
      const seen = await watch(page);
      await glass.put(1, at);
      await kiosk.shows(/^home/);
      await glass.lift(1);
      // The window has gone for good: whatever the touch could press, it has pressed.
      await melted(page);
      expect(await seen.kinds()).toEqual(['attract', 'home']);
      await expect(page.locator('[data-control="reading"]')).toHaveAttribute('aria-expanded', 'false');
      expect(seen.errors).toEqual([]);
    }
  });
}

test('a finger on a picture has none of the words set or measured anew', async ({ kiosk, page }) => {
  const glass = await open(kiosk, `chapter:${exhibition.chapters[0]?.id}`);
  await expect(page.locator(`${onGlass} [data-tight]`)).toBeVisible();
  // Letters and the column's own size have come.
  await page.evaluate(() => document.fonts.ready);
  await expect(page.locator('html')).not.toHaveAttribute('data-busy');
  await page.evaluate(() => {
    const anew: string[] = [];
    Object.assign(window, { anew });
    // What stands ready out of sight may be made meanwhile.
    const isOnGlass = ({ target }: MutationRecord) =>
      target instanceof Element && target.closest('[data-beside]') === null;
    new MutationObserver((all) =>
      anew.push(...all.filter(isOnGlass).map(({ attributeName }) => attributeName ?? '')),
    ).observe(document, {
      subtree: true,
      attributeFilter: ['lang', 'data-tight'],
    });
  });
  await glass.put(1, { x: 900, y: 300 });
  // The last frame that the touch could have asked for.
  await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))));
  await glass.lift(1);
  expect(await page.evaluate(() => (window as unknown as { readonly anew: string[] }).anew)).toEqual([]);
});

test('a hand that is on the glass before anything lies beneath the frost is led home @verify', async ({
  kiosk,
  page,
}) => {
  const glass = await open(kiosk, 'attract');
  // A machine so slow that no frame has been drawn yet.
  await page.addInitScript(() => {
    const draw = requestAnimationFrame.bind(window);
    const waiting: FrameRequestCallback[] = [];
    window.requestAnimationFrame = (callback) => waiting.push(callback);
    Object.assign(window, {
      drawFrames: () => {
        window.requestAnimationFrame = draw;
        for (const callback of waiting.splice(0)) draw(callback);
      },
    });
  });
  await page.reload({ waitUntil: 'commit' });
  await page.locator('html[data-view="attract"]').waitFor({ state: 'attached' });
  await expect(page.locator('.place')).toHaveCount(0);
  await expect(page.locator('[data-control="start-over"]')).toHaveCount(0);
  await glass.tap({ x: 500, y: 300 });
  await kiosk.shows(/^home/);
  await page.evaluate(() => (window as unknown as { drawFrames(): void }).drawFrames());
  await expect(page.locator('[data-control="dial"]')).toBeVisible();
  await expect(page.locator('[data-control="start-over"]:visible')).toHaveCount(1);
});

test('ten fingers melt the frost at once: the way home, and nothing else @verify', async ({ kiosk, page }) => {
  const glass = await open(kiosk, 'attract');
  const seen = await watch(page);
  const hands = Array.from({ length: 10 }, (_, finger) => ({
    x: 110 + finger * 115,
    y: 360 + Math.sin(finger * 1.7) * 260,
  }));
  for (const [finger, at] of hands.entries()) await glass.put(finger, at);
  for (const [finger, { x, y }] of hands.entries()) await glass.draw(finger, { x: x + 30, y: y - 20 }, 3);
  for (const finger of hands.keys()) await glass.lift(finger);
  await kiosk.shows(/^home/);
  await melted(page);
  expect(new Set(await seen.kinds())).toEqual(new Set(['attract', 'home']));
  expect(seen.errors).toEqual([]);
});

test('hands that come down on the window together only melt it, wherever buttons lie beneath @verify', async ({
  kiosk,
  page,
}) => {
  await open(kiosk, 'home');
  const beneath = await page
    .locator('button[data-control]:visible')
    .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset['control'] ?? ''));
  const places = await Promise.all(beneath.slice(0, 9).map((control) => middleOf(page, control)));
  const glass = await open(kiosk, 'attract');
  const seen = await watch(page);
  await glass.lay([{ x: 4, y: 4 }, ...places]);
  for (const finger of [0, ...places.map((_, index) => index + 1)]) await glass.lift(finger);
  await kiosk.shows(/^home/);
  await melted(page);
  expect(new Set(await seen.kinds())).toEqual(new Set(['attract', 'home']));
  await expect(page.locator('[data-control="reading"]')).toHaveAttribute('aria-expanded', 'false');
  expect(seen.errors).toEqual([]);
});

test('every finger that comes down on the question stays, and presses nothing beneath', async ({ kiosk, page }) => {
  const glass = await open(kiosk, 'warning');
  const seen = await watch(page);
  const strip = await page.locator('[data-strip]').boundingBox();
  if (!strip) throw new Error('The question has no place on the screen.');
  const fingers = [0.06, 0.2, 0.35, 0.9];
  const at = (share: number) => ({ x: strip.x + strip.width * share, y: strip.y + strip.height / 2 });
  for (const [finger, share] of fingers.entries()) await glass.put(finger, at(share));
  for (const finger of fingers.keys()) await glass.lift(finger);
  await kiosk.shows(/^home/);
  await expect(page.locator('[data-strip]')).toHaveCount(0);
  expect(new Set(await seen.kinds())).toEqual(new Set(['warning', 'home']));
  await expect(page.locator('[data-control="reading"]')).toHaveAttribute('aria-expanded', 'false');
});

heldTest(
  'beneath the window the dial stands at the window’s year before a hand comes, and that is where the hand leads @verify',
  async ({ kiosk, page }) => {
    const glass = await open(kiosk, 'attract');
    const wheel = page.locator('[data-control="dial"]');
    /** The year of the chapter that stands in the window, where one does. */
    const inWindow = async () => {
      const [kind, id] = ((await page.locator('.frost').getAttribute('data-act')) ?? '').split(' ');
      const year = kind === 'year' ? exhibition.chapters.find((chapter) => chapter.id === id)?.year : undefined;
      return year === undefined ? 'none' : String(year);
    };
    /** Years that stood in both. Two of them: one alone it may have stood at anyway. */
    const both = new Set<string>();
    const twoYears = async () => {
      const year = await wheel.getAttribute('aria-valuenow');
      if (year !== null && (await inWindow()) === year) both.add(year);
      return both.size > 1;
    };
    await passUntil(twoYears, (milliseconds) => page.clock.fastForward(milliseconds), { step: 500, most: 600_000 });
    const year = await wheel.getAttribute('aria-valuenow');
    await glass.tap({ x: 500, y: 300 });
    await kiosk.shows(/^home/);
    await expect(wheel).toHaveAttribute('aria-valuenow', year ?? '');
  },
);

heldTest(
  'asks nobody who is just turning the dial; one that only rests is asked, and gives way to the next hand @verify',
  async ({ kiosk, page }) => {
    const { idleSeconds, warningSeconds } = shippedSettings;
    const glass = await open(kiosk, 'home:2000');
    const seen = await watch(page);
    const wheel = await wheelOf(page);
    await glass.put(1, wheel.at(0));
    // Longer than an idle hand is left alone. The page dates fingers by its own clock.
    for (let turn = 0, turned = 0; turned <= idleSeconds + 10; turn++, turned += 5) {
      await round(glass, wheel, 1, turn % 2 === 0 ? 0 : 20, turn % 2 === 0 ? 20 : 0);
      await page.clock.fastForward(5000);
    }
    expect(await seen.views()).not.toContain('warning');
    // From here on the finger lies still, as a sleeve does.
    await page.clock.fastForward(idleSeconds * 1000);
    await kiosk.shows('warning');
    await page.clock.fastForward(warningSeconds * 1000);
    await kiosk.shows('attract');
    await glass.tap({ x: 400, y: 300 }, 2);
    await kiosk.shows(/^home/);
    await glass.lift(1);
    expect(seen.errors).toEqual([]);
  },
);
