/** The picture that is likely to be next stands ready: where it was drawn before, opening it draws and fetches nothing. */
import { exhibitionHere } from './support/exhibition-here.ts';
import { besideTheWall, expect, test } from './support/kiosk.ts';

test.use({
  viewport: { width: 1280, height: 720 },
  settings: { idleSeconds: 300 },
  opens: besideTheWall,
  pageClock: true,
  printsAnew: true,
});

/** Far enough ahead that the page's own clock can't have come there meanwhile, in ms. */
const ahead = 4000;

test('Next opens a picture that was drawn before at once, with nothing asked for and nothing begun @verify', async ({
  kiosk,
  page,
}) => {
  const { chapters } = await exhibitionHere();
  const at = chapters.findIndex(({ scene }) => scene === 'water');
  const [before, next] = [chapters[at - 1], chapters[at]];
  if (!before || !next) throw new Error('No chapter comes before the water.');
  const found: string[] = [];
  const asked: string[] = [];
  page.on('response', (answer) => {
    const { pathname } = new URL(answer.url());
    if (pathname.startsWith('/plates/')) (answer.status() === 200 ? found : asked).push(pathname);
  });
  // All that a page makes ready by itself was drawn before: the next picture, the wood of home, the window of frost.
  const plates = async (view: string): Promise<number> => {
    await kiosk.still({ view, language: 'both' });
    return new Set(asked).size;
  };
  const sheets = await plates(`chapter:${next.id}`);
  expect(sheets).toBeGreaterThan(2);
  const withHome = await plates('home');
  expect(withHome).toBeGreaterThan(sheets);
  const withFrost = await plates('attract');
  expect(withFrost).toBeGreaterThan(withHome);
  found.length = asked.length = 0;

  await page.goto(new URL(`/?view=chapter:${before.id}:${before.pages.length}`, page.url()).href);
  // Home is made ready when the picture has been drawn, the frost when the page has been quiet for a while.
  await expect.poll(() => new Set(found).size).toBe(withFrost);
  // A first frame sets workers going that paint what lives on the picture.
  for (let round = 0; round < 2; round++) {
    await expect(page.locator('html:not([data-busy])')).toBeAttached();
    await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))));
  }
  // What comes after is not made ready while it is looked at.
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + ahead);
  found.length = asked.length = 0;
  const begun: string[] = [];
  page.on('worker', (worker) => begun.push(worker.url()));
  await page.keyboard.press('ArrowRight');
  await kiosk.shows(`chapter:${next.id}:1`);
  await expect(page.locator(`[data-place="chapter:${next.id}"] .print`)).toBeVisible();
  expect([...found, ...asked, ...begun]).toEqual([]);

  // On another screen it is printed anew, like any other.
  await page.clock.resume();
  await page.setViewportSize({ width: 1024, height: 768 });
  await expect(page.locator('.print canvas').first()).toBeVisible();
  await expect(page.locator(`[data-place="chapter:${next.id}"] .picture > div > div`)).toHaveCSS('opacity', '1');
  await expect.poll(() => asked.length).toBeGreaterThan(0);
});
