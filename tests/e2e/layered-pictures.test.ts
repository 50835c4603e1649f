/** A picture that stands in files of the exhibition, under a real finger and page by page. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { smallPictured } from '../layered-picture.ts';
import { newFolder } from '../new-folder.ts';
import { expect, test } from './support/kiosk.ts';
import { meanColour } from './support/light.ts';
import { onGlass } from './support/on-glass.ts';
import { open } from './support/touch.ts';

test.describe.configure({ mode: 'parallel' });

async function written(): Promise<string> {
  const dir = await newFolder();
  for (const [path, content] of Object.entries(await smallPictured())) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), content);
  }
  return dir;
}
const exhibition = await written();
test.use({ viewport: { width: 1280, height: 720 }, exhibition });

/** The window of the picture, of 3840 × 2160, and where a lamp would hang there, on this screen. */
const middleOfWindow = { x: 2700 / 3, y: 1050 / 3 };
const piece = { x: middleOfWindow.x - 10, y: middleOfWindow.y - 10, width: 20, height: 20 };

test('a tap on what is drawn to be touched changes the picture, and what it lit stays lit @verify', async ({
  kiosk,
  page,
}) => {
  const { glass } = await opened(kiosk);
  expect((await meanColour(page, piece)).red).toBeLessThan(60);
  await glass.tap(middleOfWindow);
  await expect.poll(async () => (await meanColour(page, piece)).red).toBeGreaterThan(220);
  await expect(page.locator(`${onGlass} [data-verb]`)).toHaveCount(0);
});

test('a layer that is painted over is on the wall as soon as it is saved @verify', async ({ kiosk, page }) => {
  await opened(kiosk);
  const file = join(exhibition, 'pictures/lamps/wide/room.webp');
  const before = await readFile(file);
  const green = { create: { width: 3840, height: 2160, channels: 3 as const, background: '#0a8040' } };
  await writeFile(file, await sharp(green).webp().toBuffer());
  await expect.poll(async () => (await meanColour(page, piece)).green, { timeout: 30_000 }).toBeGreaterThan(100);
  await writeFile(file, before);
});

async function opened(kiosk: Parameters<typeof open>[0]) {
  const glass = await open(kiosk, 'chapter:first');
  await expect(kiosk.page.locator(`${onGlass} .print`)).toBeVisible();
  await expect(kiosk.page.locator('html:not([data-busy])')).toBeAttached();
  return { glass };
}
