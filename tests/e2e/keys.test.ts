/** Arrows, Enter and one key back are enough, and so are one arrow and Enter: every control is reached, seen, and left again. */
import { exhibitionHere } from './support/exhibition-here.ts';
import { besideTheWall, expect, type Kiosk, soon, test } from './support/kiosk.ts';
import { openView } from './support/open-view.ts';
import { chapterViews, homeViews, otherViews } from '../looks/views.ts';

test.describe.configure({ mode: 'parallel' });
test.use({ viewport: { width: 1280, height: 720 }, opens: besideTheWall });

const exhibition = await exhibitionHere();
const views = [...homeViews(exhibition), ...otherViews(exhibition), ...chapterViews(exhibition).slice(0, 1)];

interface Stop {
  readonly name: string;
  readonly faults: readonly string[];
  /** In the bar, which ends the round. */
  readonly bar: boolean;
  readonly left: number;
  readonly top: number;
}

/** Numbers all that can be operated in the view; gives their names. */
function numberControls(): string[] {
  const all = [
    ...document.querySelectorAll<HTMLElement>('button:enabled:not([tabindex="-1"]), [role="slider"]'),
  ].filter(
    (each) => each.closest('[data-away], [inert]') === null && each.checkVisibility({ visibilityProperty: true }),
  );
  return all.map((each, index) => {
    const name = `${index} ${each.dataset['control'] ?? each.getAttribute('aria-label') ?? each.innerText}`;
    each.dataset['stop'] = name;
    return name;
  });
}

/** The offer to read on goes when a column, or the list of cities, has been read to its end. */
const readOn = / more-(?:below|cities)$/;

/** Of those that were numbered, what stands in the view. */
const leftOf = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('[data-stop]')].map((each) => each.dataset['stop'] ?? '');

/** What has the focus, and whether that can be seen. */
function look(): Stop | null {
  const here = document.activeElement as HTMLElement | null;
  const name = here?.dataset['stop'];
  if (!here || name === undefined) return null;
  const { outlineStyle, outlineWidth } = getComputedStyle(here);
  const box = here.getBoundingClientRect();
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const over = document.elementFromPoint(
    Math.min(innerWidth - 1, Math.max(0, middle.x)),
    Math.min(innerHeight - 1, Math.max(0, middle.y)),
  );
  return {
    name,
    faults: [
      ...(outlineStyle === 'none' || parseFloat(outlineWidth) < 2
        ? [`${name} has the focus, and nothing shows it`]
        : []),
      ...(over !== null && (here.contains(over) || here.role === 'slider')
        ? []
        : [`${name} has the focus out of sight`]),
    ],
    bar: here.closest('nav') !== null,
    left: box.left,
    top: box.top,
  };
}

/** More presses than any view needs, columns of text that are read on by the same key included. */
const enough = (controls: readonly string[]) => controls.length + 40;

/** Presses a key until the focus has gone all the way round the controls that were numbered; gives the stops, each once. */
async function round({ page }: Kiosk, key: string, controls: readonly string[]): Promise<Stop[]> {
  const stops: Stop[] = [];
  let before = '';
  /** Offers to read on that have gone. */
  let gone = 0;
  for (let pressed = 0; pressed < enough(controls); pressed++) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(look);
    if (stop === null) continue;
    // The offer to read on goes when it has been followed to the end; the focus that it had goes back to what was read.
    // Where that happens between the key and the look, the focus seems not to have moved.
    if (stop.name === before) {
      const left = await page.evaluate(leftOf);
      const now = controls.filter((name) => readOn.test(name) && !left.includes(name)).length;
      if (now > gone) {
        gone = now;
        continue;
      }
    }
    const back = stops.some(({ name }) => name === stop.name);
    if (back && !readOn.test(before)) return stops;
    if (!back) stops.push(stop);
    before = stop.name;
  }
  return stops;
}

for (const reach of ['normal', 'low']) {
  test(`with ${reach} reach, one arrow leads to every control in the order in which they stand, and each shows it @verify`, async ({
    kiosk,
  }) => {
    const faults: Record<string, unknown> = {};
    for (const view of views) {
      await openView(kiosk, view, { motion: 'calm', reach, language: 'en' });
      const controls = await kiosk.page.evaluate(numberControls);
      const stops = await round(kiosk, 'ArrowDown', controls);
      const left = await kiosk.page.evaluate(leftOf);
      const bar = stops.filter((stop) => stop.bar);
      const found = {
        missed: controls.filter((name) => !stops.some((stop) => stop.name === name) && left.includes(name)),
        gone: controls.filter((name) => !left.includes(name) && !readOn.test(name)),
        unseen: stops.flatMap((stop) => stop.faults),
        order: stops
          .map(({ name }) => Number(name.split(' ')[0]))
          .filter((at, index, all) => index > 0 && at < (all[index - 1] ?? 0)),
        barBefore: stops
          .slice(0, -bar.length)
          .filter((stop) => stop.bar)
          .map(({ name }) => name),
        barBackwards: bar
          .filter((stop, index) => index > 0 && stop.left < (bar[index - 1]?.left ?? 0))
          .map(({ name }) => name),
      };
      if (Object.values(found).some((list) => list.length > 0)) faults[view] = found;
    }
    expect(faults).toEqual({});
  });
}

/** One view tells at once when keys are lost; the next kinds are tried with the rest. */
const tried = { first: [undefined, views.slice(0, 1)], more: ['@verify', views.slice(1, 3)] } as const;

for (const [which, [tag, some]] of Object.entries(tried))
  test(`Tab, and the arrow up, lead the same way round (${which})`, tag ? { tag } : {}, async ({ kiosk }) => {
    for (const view of some) {
      await openView(kiosk, view, { motion: 'calm', language: 'en' });
      const controls = await kiosk.page.evaluate(numberControls);
      const names = async (key: string) => (await round(kiosk, key, controls)).map(({ name }) => name).toSorted();
      const down = await names('ArrowDown');
      expect(await names('Tab'), view).toEqual(down);
      expect(await names('ArrowUp'), view).toEqual(down);
    }
  });

test('from every view the one key back leads home @verify', async ({ kiosk, page }) => {
  for (const view of views) {
    await openView(kiosk, view, { motion: 'calm' });
    await expect(async () => {
      await page.keyboard.press('Escape');
      expect(await kiosk.view()).toMatch(/^home/);
    }).toPass(soon);
  }
});

test('a story of an empty year, opened by a key, leaves the focus on the dial that it turned', async ({
  kiosk,
  page,
}) => {
  const told = new Set([...exhibition.chapters, ...exhibition.moments].map(({ year }) => year));
  const { from, to } = exhibition.span;
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const [empty = 0] = years.filter((year) => year > Math.min(...told) && !told.has(year));
  expect(empty, 'a year of which nothing is told').toBeGreaterThan(0);
  await openView(kiosk, `home:${empty}`, { motion: 'calm' });
  // A key was used before: only then does the focus show, and follow.
  await page.keyboard.press('Tab');
  await page.locator('[data-control="story-0"]').press('Enter');
  await expect(page.locator('[data-control="story-0"]')).toHaveCount(0);
  const dial = page.locator('[data-control="dial"]');
  await expect(dial).toBeFocused();
  expect(told).toContain(Number(await dial.getAttribute('aria-valuenow')));
});
