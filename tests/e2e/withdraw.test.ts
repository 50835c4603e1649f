/** What staff have withdrawn stands in no view any more: neither seen nor read aloud. */
import type { Exhibition, Route } from '../../src-main/contract/exhibition.ts';
import type { ItemName, StaffEntry } from '../../src-main/contract/staff.ts';
import { listViews } from '../../src-main/contract/views.ts';
import { besideTheWall, type Kiosk, expect, test } from './support/kiosk.ts';
import { gullSound } from './support/program.ts';

test.use({
  exhibition: gullSound,
  // Without a globe, which draws nothing that could be read.
  settings: { map: 'rings' },
  viewport: { width: 640, height: 360 },
  opens: besideTheWall,
});

/** Sets the first PIN and withdraws, as the staff surface would. */
async function withdraw({ page }: Kiosk, items: readonly ItemName[]): Promise<void> {
  await page.evaluate(async (items) => {
    const post = (to: string, body: unknown, token = ''): Promise<Response> =>
      fetch(`/api/staff/${to}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token === '' ? {} : { 'x-staff-token': token }) },
        body: JSON.stringify(body),
      });
    const entry = (await (await post('pin', { pin: '860427' })).json()) as StaffEntry;
    if (!entry.entered) throw new Error('The PIN was not taken.');
    for (const item of items) await post('withdraw', item, entry.token);
  }, items);
}

async function shown({ page }: Kiosk): Promise<Exhibition> {
  return (await page.evaluate(async () => (await fetch('/exhibition.json')).json())) as Exhibition;
}

/** Everything the page holds: words on screen, and names for those who hear it. */
const all = ({ page }: Kiosk): Promise<string> =>
  page.evaluate(() => {
    const values = [...document.querySelectorAll('*')].flatMap((each) =>
      [...each.attributes].map(({ value }) => value),
    );
    return [document.documentElement.textContent, ...values].join('\n');
  });

const withdrawn: readonly (ItemName & { readonly words: readonly string[]; readonly view: string })[] = [
  { kind: 'chapter', id: '1907-swing-bridge', words: [], view: 'chapter:1907-swing-bridge' },
  {
    kind: 'exhibit',
    id: '1888-harbour-in-pictures-2',
    words: ['封冻后的码头', 'The quay after the frost'],
    view: 'exhibit:1888-harbour-in-pictures:2',
  },
  { kind: 'moment', id: 'fog-bell-1866', words: ['雾钟', 'The fog bell'], view: 'moment:fog-bell-1866' },
  { kind: 'city', id: 'cape-lantern', words: ['灯笼角', 'Cape Lantern'], view: 'city:cape-lantern' },
  { kind: 'source', id: 'sound-almanac', words: ['海湾年鉴', 'Almanac of the Sound'], view: 'moment:school-ship-1899' },
];

test('one withdrawn item of each kind stands in no view any more @verify', async ({ kiosk }) => {
  test.setTimeout(1_200_000);
  const before = await shown(kiosk);
  const bridge = before.chapters.find(({ id }) => id === '1907-swing-bridge');
  if (!bridge) throw new Error('The exhibition has no swing bridge.');
  // Its lead, not its title: another chapter has photographs of the bridge.
  const words = [...withdrawn.flatMap((item) => item.words), ...Object.values(bridge.lead)];
  for (const { words, view } of withdrawn.filter(({ kind }) => kind === 'exhibit' || kind === 'city')) {
    await kiosk.still({ view, language: 'both' });
    for (const each of words) expect(await all(kiosk)).toContain(each);
  }

  await withdraw(kiosk, withdrawn);
  const after = await shown(kiosk);
  const views = listViews(after);
  expect(views.length).toBeGreaterThan(20);
  for (const { view } of withdrawn) expect(views).not.toContain(view);
  for (const view of views) {
    await kiosk.still({ view, language: 'both' });
    const page = await all(kiosk);
    expect(
      words.filter((each) => page.includes(each)),
      view,
    ).toEqual([]);
    expect(
      withdrawn.filter(({ id }) => page.includes(id)),
      view,
    ).toEqual([]);
  }
});

test('a visitor who stands in front of what is being withdrawn is led on to what there is @verify', async ({
  kiosk,
  page,
}) => {
  await page.goto(new URL('/?view=chapter:1907-swing-bridge', page.url()).href);
  await kiosk.shows('chapter:1907-swing-bridge:1');
  await withdraw(kiosk, withdrawn);
  await kiosk.shows(/^home/);
  await expect(page.getByText('The swing bridge')).toHaveCount(0);
});

test.describe('an exhibition with a line', () => {
  test.use({ exhibition: undefined });

  /** What is said of the line by itself; its figures may stand in a chapter too. */
  const textsOf = ({ title, lead, note, stops }: Route): string[] =>
    [title, lead, note, ...stops.map((stop) => stop.note)].flatMap((text) => Object.values(text ?? {}));

  test('a withdrawn line leaves nothing of itself, and whoever stood before it is led home @release', async ({
    kiosk,
    page,
  }) => {
    test.setTimeout(1_200_000);
    const before = await shown(kiosk);
    const [line] = before.routes;
    if (line === undefined) throw new Error('The exhibition has no line.');
    await kiosk.still({ view: `route:${line.id}`, language: 'both' });
    expect(await all(kiosk)).toContain(line.title['zh']);

    await page.goto(new URL(`/?view=route:${line.id}`, page.url()).href);
    await kiosk.shows(`route:${line.id}`);
    await withdraw(kiosk, [{ kind: 'route', id: line.id }]);
    await kiosk.shows(/^home/);
    await expect(page.locator(`[data-control="route-${line.id}"]`)).toHaveCount(0);

    const after = await shown(kiosk);
    const data = JSON.stringify(after);
    expect(data).not.toContain(JSON.stringify(line.id));
    const texts = textsOf(line);
    expect(texts.filter((text) => data.includes(JSON.stringify(text)))).toEqual([]);
    const views = listViews(after);
    expect(views.filter((view) => view.includes(line.id))).toEqual([]);
    // Every chapter, and one view of each other kind: they are drawn from the data that has just been looked through.
    const kindOf = (view: string): string => view.split(':', 1)[0] ?? '';
    const seen = views.filter(
      (view, index) => kindOf(view) === 'chapter' || views.findIndex((each) => kindOf(each) === kindOf(view)) === index,
    );
    expect(seen.length).toBeGreaterThan(10);
    for (const view of seen) {
      await kiosk.still({ view, language: 'both' });
      const held = await all(kiosk);
      expect(
        [line.id, ...texts].filter((each) => held.includes(each)),
        view,
      ).toEqual([]);
    }
  });
});
