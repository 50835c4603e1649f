/** Many hands: a palm or a sleeve that rests on the glass never blocks the others. */
import { expect, test } from './support/kiosk.ts';
import { layHandsOn, middleOf, open } from './support/touch.ts';
import { wake } from './support/visitor.ts';

test.use({ viewport: { width: 1920, height: 1080 } });

test('a button answers while a palm rests on the glass', async ({ kiosk, page }) => {
  await wake(kiosk);
  const glass = await layHandsOn(page);
  await glass.put(1, { x: 300, y: 60 });
  await expect(async () => {
    if ((await kiosk.view()) !== 'circle') await glass.tap(await middleOf(page, 'circle'));
    await expect.poll(() => kiosk.view(), { timeout: 3000 }).toBe('circle');
  }).toPass();
  await glass.lift(1);
});

test('a button over which a sheet is laid while a finger stays on it is not pressed as that finger lifts', async ({
  kiosk,
  page,
}) => {
  const glass = await open(kiosk, 'home:2002');
  await glass.put(1, await middleOf(page, 'circle'));
  const more = await page.locator('[data-control^="moment-"]:visible').first().getAttribute('data-control');
  await glass.tap(await middleOf(page, more ?? ''), 2);
  await kiosk.shows(/^moment/);
  await glass.lift(1);
  // The sheet grows out of its story: a hand goes to the button once it stands still.
  await page.locator('[data-control="close"]:visible').first().click({ trial: true });
  await glass.tap(await middleOf(page, 'close'));
  await kiosk.shows('home:2002');
});
