/** A view that fails, for whatever reason, is left for home; staff find it in the log. */
import { exhibitionHere } from './support/exhibition-here.ts';
import { enter, expect, programTest as test } from './support/kiosk.ts';
import { pressUntil } from './support/visitor.ts';

test.use({ viewport: { width: 1280, height: 720 } });

test('an error in any kind of view leads home, and is told to the server in the program’s words @verify', async ({
  program,
  page,
}) => {
  const kiosk = await enter(page, program);
  const { chapters, moments, cities, routes } = await exhibitionHere();
  const views = [
    'home',
    `moment:${moments[0]?.id}`,
    `chapter:${chapters[0]?.id}`,
    `sources:${chapters[0]?.id}`,
    'circle',
    `city:${cities[0]?.id}`,
    `route:${routes[0]?.id}`,
    'your-year',
    'take-away',
  ];
  for (const [index, view] of views.entries()) {
    await page.goto(new URL(`/?view=${view}`, page.url()).href);
    await kiosk.shows(new RegExp(`^${view}`, 'u'));
    const message = `broken in view ${index}`;
    // One in a listener, one in a promise, in turn.
    await page.evaluate(
      ([text, promise]) => {
        if (promise) void Promise.reject(new Error(text));
        else
          setTimeout(() => {
            throw new Error(text);
          });
      },
      [message, index % 2 === 1] as const,
    );
    await kiosk.shows(/^home/);
    // And home works.
    await pressUntil(kiosk, page.locator('[data-control="circle"]').first(), /^circle$/);
    await expect
      .poll(async () =>
        (await program.log()).filter(({ event }) => event === 'the page failed').map((entry) => entry['message']),
      )
      .toContain(`Error: ${message}`);
  }
});

type Things = Record<string, unknown>;

/** What is wrong in the exhibition that the page gets: the view exists, and drawing it throws. */
const broken: readonly (readonly [
  kind: string,
  list: 'chapters' | 'moments' | 'cities' | 'routes',
  harm: (thing: Things) => void,
])[] = [
  ['chapter', 'chapters', (thing) => Object.assign((thing['pages'] as Things[])[0] ?? {}, { body: null })],
  ['moment', 'moments', (thing) => Object.assign(thing, { text: null })],
  ['city', 'cities', (thing) => Object.assign(thing, { country: null })],
  ['route', 'routes', (thing) => Object.assign(thing, { lead: null })],
];

for (const [kind, list, harm] of broken) {
  test(`a ${kind} that can’t be drawn is left for home${kind === 'chapter' ? '' : ' @verify'}`, async ({
    program,
    page,
  }) => {
    const kiosk = await enter(page, program);
    await kiosk.shows('attract');
    const { [list]: things } = await exhibitionHere();
    const id = things.at(-1)?.id ?? '';
    await page.route('**/exhibition.json', async (route) => {
      const answer = await route.fetch();
      const exhibition = (await answer.json()) as Record<string, Things[]>;
      const thing = exhibition[list]?.find((each) => each['id'] === id);
      if (thing) harm(thing);
      await route.fulfill({ json: exhibition });
    });
    await page.goto(new URL(`/?view=${kind}:${id}`, page.url()).href);
    await kiosk.shows(/^home/);
    await expect.poll(async () => (await program.log()).map(({ event }) => event)).toContain('the page failed');
  });
}

test('where what shows home can’t be had for a while, the wall is whole as soon as it can @verify', async ({
  program,
  page,
}) => {
  let refused = 0;
  await page.route(/\/assets\/soon-.*\.(js|css)$/, (route) => {
    if (refused >= 3) return route.continue();
    refused += 1;
    return route.abort();
  });
  const kiosk = await enter(page, program);
  const dial = page.locator('[data-control="dial"]');
  // The page may be loaded anew meanwhile: fingers go on as visitors' do.
  await expect(async () => {
    expect(refused).toBe(3);
    await page.touchscreen.tap(640, 300);
    await expect(dial).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 60_000 });
  await kiosk.shows(/^home/);
  await pressUntil(kiosk, page.locator('[data-control="circle"]').first(), /^circle$/);
  await expect
    .poll(async () => (await program.log()).filter(({ event }) => event === 'the page failed').length)
    .toBeGreaterThan(0);
});
