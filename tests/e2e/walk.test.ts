/** Nothing is out of reach: every public view is reached by taps alone, and again by two keys alone. */
import type { Exhibition } from '../../src-main/contract/exhibition.ts';
import { listViews } from '../../src-main/contract/views.ts';
import { shippedSettings } from '../../src-main/contract/settings.ts';
import { type Hands, keys, taps } from './support/hands.ts';
import { expect, type Kiosk, test } from './support/kiosk.ts';
import { melted } from './support/visitor.ts';

// The two longest tests of all go side by side.
test.describe.configure({ mode: 'parallel' });

// The clock is held for the end alone, which comes after the idle time; until then it goes on as usual.
test.use({ viewport: { width: 640, height: 360 }, pageClock: true });

/** Years and pages are variants of a view, not views of their own. */
function plain(view: string): string {
  return view.replace(/^(home|your-year):\d+$/, '$1').replace(/^(sources:[^:]+):\d+$/, '$1');
}

const home = /^home/;
const exactly = (view: string) => new RegExp(`^${view}(:\\d+)?$`, 'u');

async function walk(kiosk: Kiosk, hands: Hands): Promise<{ reached: Set<string>; exhibition: Exhibition }> {
  const text = await kiosk.page.evaluate(async () => (await fetch('/exhibition.json')).text());
  const exhibition = JSON.parse(text) as Exhibition;
  const reached = new Set<string>();
  const note = async () => reached.add(plain(await kiosk.view()));
  const controls = (prefix: string) =>
    kiosk.page
      .locator(`[data-control^="${prefix}"]:visible`)
      .evaluateAll((all) => [...new Set(all.map((each) => (each as HTMLElement).dataset['control'] ?? ''))]);

  /** From a chapter to each of its exhibits, and back to its page. */
  async function openExhibits(id: string): Promise<void> {
    const pages = exhibition.chapters.find((each) => each.id === id)?.pages ?? [];
    for (const { number } of pages.filter(({ exhibit }) => exhibit)) {
      await hands.press(`page-${number}`, exactly(`chapter:${id}:${number}`));
      await hands.press('exhibit-open', exactly(`exhibit:${id}:${number}`));
      await note();
      await hands.press('exhibit-close', exactly(`chapter:${id}:${number}`));
    }
  }

  /** Into a view, on to its sources, and back to where it was opened. */
  async function visit(name: string, view: string, from: RegExp): Promise<void> {
    await hands.press(name, exactly(view));
    await note();
    const id = view.split(':')[1] ?? '';
    if (view.startsWith('chapter:')) await openExhibits(id);
    await hands.press('sources', exactly(`sources:${id}`));
    await note();
    if (from === home) return hands.press('home', home);
    await hands.press('back', exactly(view));
    await hands.press('back', from);
  }

  async function visitAll(prefix: string, kind: string, more: string): Promise<void> {
    for (let seen = new Set<string>(); ;) {
      const here = (await controls(prefix)).filter((name) => !seen.has(name));
      for (const name of here) {
        await visit(name, `${kind}:${name.slice(prefix.length)}${kind === 'chapter' ? ':1' : ''}`, home);
        seen.add(name);
      }
      if (here.length === 0 || !(await kiosk.page.locator(`[data-control="${more}"]:visible`).count())) return;
      const stood = (await controls(prefix)).join();
      await hands.pressOnce(more);
      await expect.poll(async () => (await controls(prefix)).join()).not.toBe(stood);
    }
  }

  await kiosk.shows('attract');
  await note();
  await hands.wake();
  await kiosk.shows(home);
  await note();
  await melted(kiosk.page);
  // The window opens home on the year it was showing; a fresh start stands on the first.
  const first = String(exhibition.span.from);
  await hands.pressOnce('start-over');
  await expect(kiosk.page.locator('[data-control="dial"]').first()).toHaveAttribute('aria-valuenow', first);
  await hands.ready();
  for (let year = exhibition.span.from; year <= exhibition.span.to; year++) {
    await expect(kiosk.page.locator('[data-control="dial"]').first()).toHaveAttribute('aria-valuenow', String(year));
    await visitAll('moment-', 'moment', 'more-moments');
    await visitAll('enter-', 'chapter', 'more-chapters');
    if (year < exhibition.span.to) await hands.turnOn(year + 1);
  }
  await hands.press('circle', /^circle$/);
  await note();
  if (exhibition.citiesFigures.length > 0) {
    await hands.press('sources', /^sources:circle$/);
    await note();
    await hands.press('back', /^circle$/);
  }
  for (const { id } of exhibition.cities) await visit(`city-${id}`, `city:${id}`, /^circle$/);
  await hands.press('home', home);
  for (const route of exhibition.routes) await visit(`route-${route.id}`, `route:${route.id}`, home);
  const alone = /^(?!attract|warning|home|circle)[^:]+$/;
  for (const view of listViews(exhibition).filter((each) => alone.test(each))) {
    await hands.press(view, exactly(view));
    await note();
    await hands.press('home', home);
  }
  await kiosk.page.clock.fastForward(shippedSettings.idleSeconds * 1000);
  await expect(kiosk.page.locator('html')).toHaveAttribute('data-view', 'warning');
  await note();
  await kiosk.page.clock.fastForward(shippedSettings.warningSeconds * 1000);
  await expect(kiosk.page.locator('html')).toHaveAttribute('data-view', 'attract');
  return { reached, exhibition };
}

for (const [name, handsOf] of [
  ['taps', taps],
  ['two keys', keys],
] as const) {
  test(`every public view is reached by ${name} alone @release`, async ({ kiosk }) => {
    test.setTimeout(1_800_000);
    const { reached, exhibition } = await walk(kiosk, handsOf(kiosk));
    console.log(`Reached by ${name} alone, ${reached.size} views:\n${[...reached].sort().join(' · ')}`);
    expect([...reached].sort()).toEqual(listViews(exhibition).sort());
  });
}
