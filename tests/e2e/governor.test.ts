/** A machine that can't keep up is asked for less, and for more again when it can. Time and frames are in the test's hand. */
import type { WindowStart } from '../../src-main/contract/window.ts';
import { exhibitionHere } from './support/exhibition-here.ts';
import { besideTheWall, expect, test } from './support/kiosk.ts';
import { heard, passUntil } from './support/time.ts';

const { chapters } = await exhibitionHere();
const living = chapters.find(({ scene }) => scene === 'water') ?? chapters[0];

test.use({ viewport: { width: 1280, height: 720 }, mode: 'present', opens: besideTheWall, pageClock: true });

/** Far enough ahead that the page's own clock can't have come there meanwhile, in ms. */
const ahead = 60_000;
const tenMinutes = 600_000;

test('late frames under a finger take something back, which staff can read; ten smooth minutes later it is given again @verify', async ({
  kiosk,
}) => {
  const { page, hall } = kiosk;
  await page.goto(new URL(`/?window=hall&view=chapter:${living?.id}`, page.url()).href);
  await expect(page.locator(`[data-place="chapter:${living?.id}"] .print`)).toBeVisible();
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + ahead);
  const touch = await page.context().newCDPSession(page);
  const finger = async (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number): Promise<void> => {
    await touch.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y: 300, id: 1 }] });
  };
  /** A finger comes down and goes to and fro on the picture, and frames come so many ms apart. */
  const frames = async (apart: number): Promise<void> => {
    await heard(page, () => finger('touchStart', 900));
    for (let count = 0; count < 40; count++) {
      if (count % 4 === 0) await finger('touchMove', 900 + ((count / 4) % 2) * 40);
      await page.clock.fastForward(apart);
    }
  };
  const step = async (): Promise<number> => {
    const answer = await page.request.get(new URL('/api/window?id=hall', page.url()).href);
    return ((await answer.json()) as WindowStart).ease?.step ?? 0;
  };
  // The beat that tells of it follows within two seconds.
  const until = (wanted: number, apart: number): Promise<void> =>
    passUntil(
      async () => (await step()) === wanted,
      async () => {
        await frames(apart);
        // The finger rests, and what was counted is judged. A server that hears of it late must not let a step be missed.
        const told = page.waitForResponse('**/api/heartbeat');
        await page.clock.runFor(2600);
        await heard(page, () => finger('touchEnd'));
        await told;
      },
      { step: 1, most: 40 },
    );

  await until(1, 60);
  await page.clock.fastForward(tenMinutes);
  await until(0, 16);
  const told = (await hall?.log())?.filter(({ event }) => event === 'the detail of a picture changed');
  expect(told).toMatchObject([
    { window: 'hall', was: 0, step: 1 },
    { window: 'hall', was: 1, step: 0 },
  ]);
});

test('each step draws what lives with fewer pixels, and every one of them still shows all of it @verify', async ({
  kiosk,
}) => {
  const pixels: number[] = [];
  for (const ease of ['0', '1', '2', '3']) {
    await kiosk.still({ view: `chapter:${living?.id}`, ease });
    const canvases = kiosk.page.locator('.print canvas');
    await expect(kiosk.page.locator('.picture > div > div')).toHaveCSS('opacity', '1');
    pixels.push(
      await canvases.evaluateAll((all) =>
        all.reduce((sum, each) => sum + (each as HTMLCanvasElement).width * (each as HTMLCanvasElement).height, 0),
      ),
    );
  }
  const [all = 0, ...fewer] = pixels;
  expect(pixels).toEqual(pixels.toSorted((a, b) => b - a));
  expect(new Set(pixels).size).toBe(4);
  expect(Math.min(...fewer)).toBeGreaterThan(all / 4);
});
