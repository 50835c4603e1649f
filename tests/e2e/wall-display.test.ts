/** Walls in display mode: they play what the exhibition's authors wrote, all in step, and answer to staff alone. */
import type { Browser, BrowserContext, Page } from 'playwright/test';
import { expect, test } from './support/kiosk.ts';
import { type HallWithPage, openHallWithPage } from './support/hall.ts';
import { exhibitionHere } from './support/exhibition-here.ts';
import { actsOf, noteActs, outOfStep, tellDrift, together } from './support/step.ts';
import { openSheet } from './support/staff.ts';
import { holdClock, passUntil } from './support/time.ts';
import { layHandsOn } from './support/touch.ts';

/** A Thursday in a week without any quiet day. */
const at = (hours: number, minutes: number): Date => new Date(2026, 5, 4, hours, minutes);

let hall: HallWithPage | undefined;
const contexts: BrowserContext[] = [];
test.afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
  await hall?.close();
  hall = undefined;
});

/** One more window in the hall, known by its ID. */
async function openBeside(browser: Browser, entrance: string, id: string, width: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 360 } });
  contexts.push(context);
  const page = await context.newPage();
  await page.addInitScript(noteActs);
  await page.goto(`${entrance}&window=${id}`);
  return page;
}

/** The page and the server's clock, which the programme follows, go on together. Every act stands longer than half a second. */
const passBoth = (hall: HallWithPage) => async (milliseconds: number) => {
  hall.letPass(milliseconds);
  await hall.page.clock.fastForward(milliseconds);
};

// Real time: whether two pages keep step is a matter of their own clocks.
test('walls in different languages and shapes play the same act at the same moment, also one that comes back @release', async ({
  browser,
}) => {
  hall = await openHallWithPage(browser, {
    at: at(10, 0),
    viewport: { width: 320, height: 180 },
    settings: {
      displays: {
        one: { mode: 'display', language: 'zh' },
        two: { mode: 'display', language: 'en' },
      },
    },
  });
  const one = await openBeside(browser, hall.entrance('/'), 'one', 640);
  const two = await openBeside(browser, hall.entrance('/'), 'two', 1280);
  // A kiosk beside them keeps its own chance.
  const kiosk = await openBeside(browser, hall.entrance('/'), 'three', 480);
  const drift = async () => together(await actsOf(one), await actsOf(two));
  await expect.poll(async () => (await drift()).length, { timeout: 400_000 }).toBeGreaterThanOrEqual(5);
  expect(await one.locator('html').getAttribute('lang')).toBe('zh-CN');
  expect(await two.locator('html').getAttribute('lang')).toBe('en');
  tellDrift(' in different languages', await drift());
  for (const { act, apart } of await drift()) expect(apart, act).toBeLessThan(outOfStep);
  expect(together(await actsOf(one), await actsOf(kiosk))).toEqual([]);

  await two.reload();
  await expect.poll(async () => (await drift()).length, { timeout: 400_000 }).toBeGreaterThanOrEqual(3);
  tellDrift(', one of which was opened anew', await drift());
  for (const { act, apart } of await drift()) expect(apart, act).toBeLessThan(outOfStep);
});

test('a wall shows the chapters of the programme in their order, with words in one language after the other @verify', async ({
  browser,
}) => {
  const { display } = await exhibitionHere();
  if (display === undefined) throw new Error('The exhibition has no programme for a wall.');
  hall = await openHallWithPage(browser, {
    at: at(10, 0),
    settings: {},
    mode: 'display',
    viewport: { width: 640, height: 360 },
    prepare: async (page) => {
      await page.clock.install();
      await page.addInitScript(noteActs);
    },
  });
  const { page } = hall;
  /** From the first year that it saw begin: years and words, in their order. */
  const told = async (): Promise<string[]> => {
    const acts = (await actsOf(page)).map(({ act }) => act.split(' ').slice(0, 2).join(' '));
    const shown = acts.filter((act) => /^(year|words) /.test(act));
    return shown.slice(
      Math.max(
        0,
        shown.findIndex((act) => act.startsWith('year')),
      ),
    );
  };
  const years = async () => (await told()).filter((act) => act.startsWith('year'));
  await passUntil(async () => (await years()).length === 2, passBoth(hall), { step: 500, most: 800_000 });
  const seen = await told();
  const once = display.playlist.flatMap(({ chapter, texts }) => {
    const turns = texts.length * (display.languages?.length ?? 1);
    return [`year ${chapter}`, ...Array<string>(turns).fill(`words ${chapter}`)];
  });
  // Where a wall begins hangs on the time of day; after its last chapter comes the first.
  const whole = [...once, ...once];
  const from = whole.indexOf(seen[0] ?? '');
  expect(from).toBeGreaterThanOrEqual(0);
  expect(seen).toEqual(whole.slice(from, from + seen.length));
});

test('a wall answers to nobody but staff', async ({ browser }) => {
  hall = await openHallWithPage(browser, { at: at(10, 0), mode: 'display', prepare: holdClock });
  const { page } = hall;
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-view', 'attract');
  await expect(page.locator('.invitation')).toHaveCount(0);
  const glass = await layHandsOn(page);
  for (const x of [200, 600, 1000]) await glass.tap({ x, y: 360 });
  for (const key of ['Enter', 'PageDown', 'Escape', ' ', 'b']) await page.keyboard.press(key);
  await expect(page.locator('.frost.closed')).toBeAttached();
  await expect(root).toHaveAttribute('data-view', 'attract');
  await openSheet(page, glass, { x: 30, y: 690 });
});

test('a wall is dark outside the hours and still on a quiet day, and plays on afterwards', async ({ browser }) => {
  hall = await openHallWithPage(browser, {
    at: at(16, 58),
    settings: { hours: { opens: '09:00', closes: '17:00', closedOn: [] }, quietDays: ['06-05'], quietLook: 'grey' },
    mode: 'display',
    viewport: { width: 640, height: 360 },
    prepare: holdClock,
  });
  const { page } = hall;
  const [root, frost] = [page.locator('html'), page.locator('.frost')];
  const pass = passBoth(hall);
  const until = (holds: () => Promise<boolean>) => passUntil(holds, pass, { step: 500, most: 120_000 });
  const plays = async (): Promise<boolean> => (await frost.getAttribute('data-act')) !== null;
  await until(plays);
  hall.setClock(at(17, 0));
  await until(async () => (await root.getAttribute('data-hall')) === 'closed' && !(await plays()));
  hall.setClock(new Date(2026, 5, 5, 9, 0));
  await until(async () => (await root.getAttribute('data-quiet')) === 'grey');
  await expect(page.getByText('Touch is paused today')).toBeVisible();
  // Longer than any pause of the programme.
  for (let seconds = 0; seconds < 60; seconds++) {
    await pass(1000);
    expect(await plays()).toBe(false);
  }
  hall.setClock(new Date(2026, 5, 6, 9, 0));
  await until(plays);
  await expect(page.getByText('Touch is paused today')).toHaveCount(0);
});
