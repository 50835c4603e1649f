/**
 * Thousands of hands that mean nothing: taps, swipes, holds and whole hands anywhere on the glass, most of them aimed
 * at something. Nothing is left out, not even the way in for staff. `npm run fault` makes a hundred thousand touches.
 */
import type { Page } from 'playwright/test';
import type { Exhibition } from '../../src-main/contract/exhibition.ts';
import { formatView, hasView, listViews, parseView } from '../../src-main/contract/views.ts';
import { seeded } from '../../src-renderer/core/time/clock.ts';
import { type HallWithPage, openHallWithPage } from '../e2e/support/hall.ts';
import { expect, test } from '../e2e/support/kiosk.ts';
import { gullSound } from '../e2e/support/program.ts';
import { layHandsOn, type Glass, type Point, watch } from '../e2e/support/touch.ts';
import { times } from './length.ts';
import { note } from './table.ts';

/** Over all walls. */
const touches = times({ short: 900, long: 100_000 });
/** After so many touches the wall is looked at, and the next view is opened: one after the other, all there are. */
const batch = times({ short: 100, long: 400 });
/** So many are on their way at once: the browser takes them as fast as it can. */
const atOnce = 20;

/** Half of the touches are aimed: at a control, a bead, a card, as children do. */
const targets = (page: Page): Promise<Point[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, [role="slider"], [data-way]')].flatMap((each) => {
      const { x, y, width, height } = each.getBoundingClientRect();
      const at = { x: x + width / 2, y: y + height / 2 };
      const seen = width > 0 && at.x >= 0 && at.y >= 0 && at.x < innerWidth && at.y < innerHeight;
      return seen ? [at] : [];
    }),
  );

interface Monkey {
  /** Touches the glass about so many times; says how often it did. */
  play(often: number): Promise<number>;
}

function monkeyOn(page: Page, glass: Glass, random: () => number): Monkey {
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 720 };
  // Numbers below are those of a whole hand.
  let finger = 100;
  let aims: readonly Point[] = [];
  let told: Promise<void>[] = [];
  const anywhere = (): Point => ({ x: random() * width, y: random() * height });
  const somewhere = (): Point =>
    random() < 0.5 ? (aims[Math.floor(random() * aims.length)] ?? anywhere()) : anywhere();
  const act = (done: Promise<void>): void => void told.push(done);

  const wander = (each: number, from: Point, steps: number): void => {
    const to = anywhere();
    for (let step = 1; step <= steps; step++) {
      const share = step / steps;
      act(glass.put(each, { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }));
    }
  };

  async function touch(): Promise<number> {
    const chance = random();
    const first = ++finger;
    const at = somewhere();
    if (chance < 0.5) {
      act(glass.put(first, at));
      act(glass.lift(first));
      return 1;
    }
    if (chance < 0.65) {
      act(glass.put(first, at));
      wander(first, at, 4);
      act(glass.lift(first));
      return 1;
    }
    if (chance < 0.67) {
      await glass.put(first, at);
      await new Promise((held) => setTimeout(held, 300 + random() * 600));
      await glass.lift(first);
      return 1;
    }
    // Hands of two to ten fingers come down at once, some of the fingers wander, and all go in their own time.
    const hand = Array.from({ length: 2 + Math.floor(random() * 9) }, () => somewhere());
    act(glass.lay(hand));
    for (const [each, from] of hand.entries()) if (random() < 0.2) wander(each, from, 2);
    for (const each of hand.keys()) act(glass.lift(each));
    return hand.length;
  }

  return {
    async play(often) {
      let made = 0;
      while (made < often) {
        aims = await targets(page);
        for (let each = 0; each < atOnce; each++) made += await touch();
        await Promise.all(told);
        told = [];
      }
      return made;
    },
  };
}

interface Walls {
  readonly what: string;
  readonly exhibition?: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly seed: number;
}

/** It speaks zh, en and de, and shows a globe. */

const walls: readonly Walls[] = [
  { what: 'landscape', viewport: { width: 1280, height: 720 }, seed: 1948 },
  { what: 'portrait', viewport: { width: 720, height: 1280 }, seed: 1980 },
  { what: 'three languages and a globe', exhibition: gullSound, viewport: { width: 1280, height: 720 }, seed: 2003 },
];

let hall: HallWithPage | undefined;
test.afterEach(() => hall?.close());

for (const { what, exhibition, viewport, seed } of walls) {
  test(`${what}: whatever is touched, nothing breaks, Home leads home, and the window comes back @release`, async ({
    browser,
  }) => {
    test.setTimeout(0);
    hall = await openHallWithPage(browser, {
      settings: { idleSeconds: 10, warningSeconds: 20 },
      at: new Date(2026, 5, 4, 10),
      viewport,
      ...(exhibition === undefined ? {} : { exhibition }),
    });
    const { page, composed } = hall;
    const wall = page.locator('html');
    const viewNow = async (): Promise<string> => (await wall.getAttribute('data-view')) ?? '';
    const failed: string[] = [];
    page.on('requestfailed', (request) => failed.push(`${request.url()} ${request.failure()?.errorText}`));
    page.on('response', (answer) => {
      if (answer.status() >= 400) failed.push(`${answer.url()} ${answer.status()}`);
    });
    page.on('crash', () => failed.push('the page crashed'));
    await expect(wall).toHaveAttribute('data-view', 'attract');
    const shown = await page.evaluate(async () => (await (await fetch('/exhibition.json')).json()) as Exhibition);
    const seen = await watch(page);
    const glass = await layHandsOn(page);
    const random = seeded(seed);
    const monkey = monkeyOn(page, glass, random);
    const devtools = await page.context().newCDPSession(page);
    const nodes = async (): Promise<number> => {
      await devtools.send('HeapProfiler.collectGarbage');
      return (await devtools.send('Memory.getDOMCounters')).nodes;
    };
    const exists = (notation: string): boolean => {
      const view = parseView(notation);
      return view !== null && hasView(shown, view);
    };

    /** As a visitor would: one press of Home, again where the first one only woke the wall. */
    const goHome = (): Promise<void> =>
      expect(async () => {
        const view = await viewNow();
        if (view === 'attract') await glass.tap({ x: viewport.width / 2, y: viewport.height / 3 });
        else if (!/^home/.test(view) || (await wall.getAttribute('data-staff')) !== null)
          await page.locator('[data-control="home"]').first().tap({ timeout: 2000 });
        expect(await viewNow()).toMatch(/^home/);
      }).toPass({ timeout: 120_000 });

    const views = listViews(shown).filter((view) => view !== 'attract' && view !== 'warning');
    const order = views.map((view) => ({ view, at: random() })).sort((a, b) => a.at - b.at);
    /** Opens the next view, as a guide's desk would. */
    const openNext = (turn: number): Promise<void> =>
      expect(async () => {
        const asked = parseView(order[turn % order.length]?.view ?? 'home');
        if (asked === null || asked.name === 'home') return;
        composed.served.windows.push({ type: 'journey', event: { type: 'go', view: formatView(asked) } });
        await expect(wall).toHaveAttribute('data-view', formatView(asked), { timeout: 2000 });
      }).toPass({ timeout: 120_000 });

    await goHome();
    const counts: number[] = [];
    let made = 0;
    for (let turn = 0; made < touches / walls.length; turn++) {
      await openNext(turn);
      made += await monkey.play(batch);
      const view = await viewNow();
      expect(exists(view), `a view that exists, not “${view}”`).toBe(true);
      expect(seen.errors).toEqual([]);
      expect(failed).toEqual([]);
      expect(await page.evaluate(() => visualViewport?.scale), 'how far the page is zoomed').toBe(1);
      await goHome();
      counts.push(await nodes());
    }
    const seenViews = new Set(await seen.views());
    for (const each of seenViews) expect(exists(each), each).toBe(true);
    await expect(wall).toHaveAttribute('data-view', 'attract');
    await goHome();
    const begun = Math.max(...counts.slice(0, 5));
    const most = Math.max(...counts);
    const list = [...seenViews].map((view) => view.replace(/:.*/, ''));
    note(
      `random touches, ${what}: ${made}, ${seenViews.size} views of ${new Set(list).size} kinds, at most ${most} nodes of the page (${begun} in the beginning)`,
    );
    // Caches may fill, and a view may be larger than another; what leaks grows with every batch.
    expect(most).toBeLessThan(begun * 2 + 2000);
    expect(seen.errors).toEqual([]);
  });
}
