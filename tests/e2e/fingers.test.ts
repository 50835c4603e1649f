/** Many hands: a palm or a sleeve that rests on the glass never blocks the others. */
import { expect, test } from './support/kiosk.ts';
import { wake } from './support/visitor.ts';

test.use({ viewport: { width: 1920, height: 1080 } });

test('a button answers while a palm rests on the glass', async ({ kiosk }) => {
  const { page } = kiosk;
  await wake(kiosk);
  await expect(page.locator('[data-control="circle"]')).toBeVisible();
  // The tap that melted the window has let go before the palm comes.
  const box = await page.locator('[data-control="circle"]').boundingBox();
  if (!box) throw new Error('The entrance to the circle has no place on the screen.');
  const devtools = await page.context().newCDPSession(page);
  const palm = { x: 300, y: 60, id: 1 };
  const finger = { x: box.x + box.width / 2, y: box.y + box.height / 2, id: 2 };
  await expect(async () => {
    if ((await kiosk.view()) === 'circle') return;
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [palm] });
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [palm, finger] });
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [palm] });
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect.poll(() => kiosk.view(), { timeout: 2000 }).toBe('circle');
  }).toPass();
});
