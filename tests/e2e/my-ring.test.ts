/** My ring: what a family takes a picture of, and the line that each visit leaves. */
import type { Page } from 'playwright/test';
import { exhibitionHere } from './support/exhibition-here.ts';
import { besideTheWall, expect, heldTest, type Kiosk, test } from './support/kiosk.ts';
import { openView } from './support/open-view.ts';
import { pressUntil } from './support/visitor.ts';

test.use({ viewport: { width: 1280, height: 720 }, opens: besideTheWall });

const exhibition = await exhibitionHere();
const at = (page: Page, name: string) => page.locator(`[data-control="${name}"]:visible`).first();
const bar = (page: Page) => page.locator('nav');

/** Turns the ring of years back by one, and waits until it stands there. */
async function earlier(kiosk: Kiosk, year: number): Promise<void> {
  await pressUntil(kiosk, at(kiosk.page, 'earlier'), new RegExp(`^your-year:${year}$`));
}

/** Goes on from the last page of the last chapter. */
async function readToTheEnd(kiosk: Kiosk): Promise<void> {
  const last = exhibition.chapters.at(-1);
  await openView(kiosk, `chapter:${last?.id}:${last?.pages.length}`, { motion: 'calm', language: 'en' });
  await pressUntil(kiosk, at(kiosk.page, 'next'), /^take-away$/);
}

test('the rings of a family stand in one picture, and are gone with the visit @verify', async ({ kiosk, page }) => {
  await openView(kiosk, 'your-year:1991', { motion: 'calm', language: 'en' });
  await at(page, 'keep-ring').tap();
  await expect(at(page, 'keep-ring')).toHaveAttribute('aria-pressed', 'true');
  await earlier(kiosk, 1990);
  await expect(at(page, 'keep-ring')).toHaveAttribute('aria-pressed', 'false');
  await pressUntil(kiosk, at(page, 'my-ring'), /^take-away$/);
  await expect(page.getByRole('img', { name: '1990, 1991' })).toBeVisible();
  await pressUntil(kiosk, at(page, 'home'), /^home/);
  await at(page, 'start-over').tap();
  await pressUntil(kiosk, at(page, 'take-away'), /^take-away$/);
  await expect(page.getByRole('img', { name: String(exhibition.span.to), exact: true })).toBeVisible();
});

heldTest(
  'for ten seconds nothing of the controls is seen, unless a touch brings them back @verify',
  async ({ kiosk, page }) => {
    await openView(kiosk, 'take-away', { motion: 'calm', language: 'en' });
    const inSight = () => bar(page).evaluate((nav) => nav.getBoundingClientRect().top < innerHeight);
    await at(page, 'take-picture').tap();
    await expect.poll(inSight).toBe(false);
    await expect(bar(page)).toHaveAttribute('data-away', '');
    await page.clock.fastForward(9000);
    expect(await inSight()).toBe(false);
    await page.clock.fastForward(1100);
    await expect.poll(inSight).toBe(true);
    await at(page, 'take-picture').tap();
    await expect.poll(inSight).toBe(false);
    // Where Home comes back: the touch only shows it.
    await page.touchscreen.tap(90, 690);
    await expect.poll(inSight).toBe(true);
    expect(await kiosk.view()).toBe('take-away');
  },
);

test('after the last page a finger draws the visit’s own line, which stays as long as the visit @verify', async ({
  kiosk,
  page,
}) => {
  await readToTheEnd(kiosk);
  const grip = await at(page, 'todays-line').boundingBox();
  if (!grip) throw new Error('There is nothing to draw the line with.');
  const [x, y] = [grip.x + grip.width / 2, grip.y + grip.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 10, y - 60, { steps: 4 });
  await page.mouse.up();
  await staysDrawn(kiosk);
});

test('a line that a finger draws to its very end stays too @verify', async ({ kiosk, page }) => {
  await readToTheEnd(kiosk);
  await expect(at(page, 'todays-line')).toBeVisible();
  const way = await page.locator('path.way').evaluate((path: SVGPathElement) => {
    const length = path.getTotalLength();
    const box = path.ownerSVGElement?.getBoundingClientRect();
    return Array.from({ length: 41 }, (_, step) => {
      const { x, y } = path.getPointAtLength((length * step) / 40);
      return [x + (box?.x ?? 0), y + (box?.y ?? 0)] as const;
    });
  });
  const [first = [0, 0]] = way;
  await page.mouse.move(...first);
  await page.mouse.down();
  for (const place of way) await page.mouse.move(...place);
  await expect(page.locator('[data-control="todays-line"]')).toHaveCount(0);
  await page.mouse.up();
  await staysDrawn(kiosk);
});

/** The line needs no finger any more, also after Home. */
async function staysDrawn(kiosk: Kiosk): Promise<void> {
  const { page } = kiosk;
  await expect(page.locator('[data-control="todays-line"]')).toHaveCount(0);
  await pressUntil(kiosk, at(page, 'home'), /^home/);
  await pressUntil(kiosk, at(page, 'take-away'), /^take-away$/);
  await expect(at(page, 'take-picture')).toBeVisible();
  await expect(page.locator('[data-control="todays-line"]')).toHaveCount(0);
}
