/** Walls that nobody touches: they play what the exhibition's authors wrote, all in step, and answer to staff alone. */
import type { Browser, BrowserContext, Page } from 'playwright/test';
import { expect, test } from './support/kiosk.ts';
import { type HallWithClock, openHallWithClock } from './support/hall-clock.ts';
import { exhibitionHere } from './support/exhibition-here.ts';
import { signOfStaff } from './support/staff.ts';
import { layHandsOn } from './support/touch.ts';

/** A Thursday in a week without any quiet day. */
const at = (hours: number, minutes: number): Date => new Date(2026, 5, 4, hours, minutes);

/** What a page showed, and when by the machine's own clock. */
interface Seen {
  readonly act: string;
  readonly time: number;
}

/** Runs in the page: notes each act with the moment in which it begins. */
function noteActs(): void {
  const seen: Seen[] = [];
  Object.assign(window, { seen });
  let last = -1;
  const look = (): void => {
    const act = document.querySelector<HTMLElement>('[data-act]')?.dataset['act'] ?? '';
    const opens = Number(act.split(' ').at(-1));
    // Between two texts the picture beside them is the newest again; it begins only once.
    if (act === '' || opens <= last) return;
    last = opens;
    seen.push({ act, time: performance.timeOrigin + performance.now() });
  };
  new MutationObserver(look).observe(document, { attributes: true, childList: true, subtree: true });
}
const actsOf = (page: Page) => page.evaluate(() => (window as unknown as { readonly seen: readonly Seen[] }).seen);

/** Acts that both pages saw begin; the first that a page shows may have begun before it. */
function together(one: readonly Seen[], other: readonly Seen[]): { readonly act: string; readonly apart: number }[] {
  return one.slice(1).flatMap(({ act, time }) => {
    const same = other.slice(1).find((each) => each.act === act);
    return same === undefined ? [] : [{ act, apart: Math.abs(same.time - time) }];
  });
}

function tellDrift(what: string, drift: readonly { readonly act: string; readonly apart: number }[]): void {
  const sorted = drift.map(({ apart }) => apart).toSorted((a, b) => a - b);
  const [median, most] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)].map((each) => Math.round(each ?? NaN));
  console.log(`Drift between two walls${what}: ${drift.length} acts, median ${median} ms, most ${most} ms`);
}

/** An act thaws in some three seconds: two walls this far apart do not look as one, in milliseconds. */
const outOfStep = 1400;

let hall: HallWithClock | undefined;
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

test('walls in different languages and shapes play the same act at the same moment, also one that comes back', async ({
  browser,
}) => {
  hall = await openHallWithClock(browser, {
    at: at(10, 0),
    viewport: { width: 320, height: 180 },
    settings: {
      displays: {
        one: { mode: 'display', language: 'zh' },
        two: { mode: 'display', language: 'en' },
      },
    },
  });
  const one = await openBeside(browser, hall.entrance, 'one', 640);
  const two = await openBeside(browser, hall.entrance, 'two', 1280);
  // A kiosk beside them keeps its own chance.
  const kiosk = await openBeside(browser, hall.entrance, 'three', 480);
  const drift = async () => together(await actsOf(one), await actsOf(two));
  await expect.poll(async () => (await drift()).length, { timeout: 120_000 }).toBeGreaterThanOrEqual(5);
  expect(await one.locator('html').getAttribute('lang')).toBe('zh-CN');
  expect(await two.locator('html').getAttribute('lang')).toBe('en');
  tellDrift(' in different languages', await drift());
  for (const { act, apart } of await drift()) expect(apart, act).toBeLessThan(outOfStep);
  expect(together(await actsOf(one), await actsOf(kiosk))).toEqual([]);

  await two.reload();
  await expect.poll(async () => (await drift()).length, { timeout: 120_000 }).toBeGreaterThanOrEqual(3);
  tellDrift(', one of which was opened anew', await drift());
  for (const { act, apart } of await drift()) expect(apart, act).toBeLessThan(outOfStep);
});

test('a wall shows the chapters of the programme in their order, with words in one language after the other', async ({
  browser,
}) => {
  const { display, chapters } = await exhibitionHere();
  const [first, second] = display?.playlist ?? [];
  if (first === undefined || second === undefined) throw new Error('The exhibition has no programme for a wall.');
  hall = await openHallWithClock(browser, {
    at: at(10, 0),
    settings: {},
    mode: 'display',
    viewport: { width: 640, height: 360 },
    prepare: (page) => page.addInitScript(noteActs),
  });
  const { page } = hall;
  const told = async () =>
    (await actsOf(page))
      .map(({ act }) => act.split(' ').slice(0, 2).join(' '))
      .filter((act) => /^(year|words)/.test(act));
  const turns = (display?.languages?.length ?? 1) * first.texts.length;
  const expected = [`year ${first.chapter}`, ...Array<string>(turns).fill(`words ${first.chapter}`)];
  await expect
    .poll(async () => (await told()).slice(0, turns + 2), { timeout: 240_000 })
    .toEqual([...expected, `year ${second.chapter}`]);
  const shown = chapters.find(({ id }) => id === first.chapter);
  // The picture of the first chapter has been printed and gone again; its year is not on the glass any more.
  expect(shown).toBeDefined();
});

test('a wall answers to nobody but staff', async ({ browser }) => {
  hall = await openHallWithClock(browser, { at: at(10, 0), settings: {}, mode: 'display' });
  const { page } = hall;
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-view', 'attract');
  await expect(page.locator('.invitation')).toHaveCount(0);
  const glass = await layHandsOn(page);
  for (const x of [200, 600, 1000]) await glass.tap({ x, y: 360 });
  for (const key of ['Enter', 'PageDown', 'Escape', ' ', 'b']) await page.keyboard.press(key);
  await expect(page.locator('.frost.closed')).toBeAttached();
  await expect(root).toHaveAttribute('data-view', 'attract');
  await signOfStaff(glass, { x: 30, y: 690 });
  await expect(page.locator('[data-way="clean"]')).toBeVisible();
});

test('a wall is dark outside the hours and still on a quiet day, and plays on afterwards', async ({ browser }) => {
  hall = await openHallWithClock(browser, {
    at: at(16, 58),
    settings: { hours: { opens: '09:00', closes: '17:00', closedOn: [] }, quietDays: ['06-05'], quietLook: 'grey' },
    mode: 'display',
    viewport: { width: 640, height: 360 },
  });
  const { page } = hall;
  const [root, frost] = [page.locator('html'), page.locator('.frost')];
  await expect(frost).toHaveAttribute('data-act', /./);
  hall.setClock(at(17, 0));
  await expect(root).toHaveAttribute('data-hall', 'closed');
  await expect(frost).not.toHaveAttribute('data-act', /./);
  hall.setClock(new Date(2026, 5, 5, 9, 0));
  await expect(root).toHaveAttribute('data-quiet', 'grey');
  await expect(page.getByText('Quiet today')).toBeVisible();
  await expect(frost).not.toHaveAttribute('data-act', /./);
  hall.setClock(new Date(2026, 5, 6, 9, 0));
  await expect(frost).toHaveAttribute('data-act', /./);
  await expect(page.getByText('Quiet today')).toHaveCount(0);
});
