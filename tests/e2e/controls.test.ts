/** Whatever looks as if it could be pressed does something when it is pressed: the view, its state, its words or its place change. */
import { exhibitionHere } from './support/exhibition-here.ts';
import { besideTheWall, expect, type Kiosk, soon, test } from './support/kiosk.ts';
import { openView } from './support/open-view.ts';
import { chapterViews, homeViews, layoutViews, otherViews } from '../looks/views.ts';

test.describe.configure({ mode: 'parallel' });
test.use({ viewport: { width: 1280, height: 720 }, opens: besideTheWall });

const exhibition = await exhibitionHere();
/** One view of each kind; what differs in the arrangement of a kind alone is pressed before a release. */
const ofEachKind = [
  ...homeViews(exhibition).slice(0, 2),
  ...otherViews(exhibition),
  ...chapterViews(exhibition).slice(0, 1),
];
const arranged = [...homeViews(exhibition).slice(2), ...layoutViews(exhibition)];

/**
 * What a visitor can press in the view, by its place among its like; what is chosen already stays as it is. Of a long
 * list of rows of one kind the first and the last are pressed.
 */
function pressable(): string[] {
  const all = [...document.querySelectorAll<HTMLElement>('button:enabled:not([tabindex="-1"])')]
    .filter(
      (each) => each.closest('[data-away], [inert]') === null && each.checkVisibility({ visibilityProperty: true }),
    )
    .filter((each) => each.ariaPressed !== 'true');
  const long = 6;
  const listOf = (each: HTMLElement): Element | null => each.closest('li')?.parentElement ?? null;
  const kindOf = (each: HTMLElement): string => (each.dataset['control'] ?? '').split('-')[0] ?? '';
  return all
    .filter((each) => {
      const alike = all.filter((other) => listOf(other) === listOf(each) && kindOf(other) === kindOf(each));
      return listOf(each) === null || alike.length < long || each === alike[0] || each === alike.at(-1);
    })
    .map((each, index) => {
      const name = `${index} ${each.dataset['control'] ?? each.ariaLabel ?? each.innerText}`;
      each.dataset['pressed'] = name;
      return name;
    });
}

/** All that a press may change, as one line. Pictures, which move by themselves, are left out. */
function state(): string {
  const controls = [...document.querySelectorAll<HTMLElement>('button, [role="slider"]')].map((each) =>
    [each.dataset['control'], each.ariaPressed, each.ariaExpanded, each.ariaValueNow, each.matches(':disabled')].join(),
  );
  const scrolled = [...document.querySelectorAll('*')].reduce((sum, { scrollTop }) => sum + scrollTop, 0);
  const { busy, ...root } = document.documentElement.dataset;
  void busy;
  return JSON.stringify([root, controls, scrolled, document.body.innerText]);
}

async function settled({ page }: Kiosk): Promise<string> {
  let before = '';
  await expect
    .poll(async () => {
      const now = await page.evaluate(state);
      const same = now === before;
      before = now;
      return same;
    })
    .toBe(true);
  return before;
}

for (const view of [...ofEachKind, ...arranged]) {
  const tag = ofEachKind.includes(view) ? '@verify' : '@release';
  test(`everything that can be pressed does something: ${view}`, { tag }, async ({ kiosk, page }) => {
    const wishes = { motion: 'calm', language: 'en' };
    await openView(kiosk, view, wishes);
    await settled(kiosk);
    const names = await page.evaluate(pressable);
    expect(names.length).toBeGreaterThan(0);
    const dead: string[] = [];
    for (const name of names) {
      await openView(kiosk, view, wishes);
      const before = await settled(kiosk);
      await page.evaluate(pressable);
      await page.locator(`[data-pressed=${JSON.stringify(name)}]`).tap();
      const changed = expect.poll(() => page.evaluate(state), soon).not.toBe(before);
      await changed.catch(() => dead.push(name));
    }
    expect(dead).toEqual([]);
  });
}
