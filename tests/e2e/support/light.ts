import type { Page } from 'playwright/test';

/** What the screen shows: its brightest value, and how far its colours are from grey, both 0…255. */
export async function light(page: Page): Promise<{ brightest: number; colour: number }> {
  const picture = (await page.screenshot()).toString('base64');
  return page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (!pen) throw new Error('no pen');
    pen.drawImage(bitmap, 0, 0);
    const { data } = pen.getImageData(0, 0, bitmap.width, bitmap.height);
    let [brightest, colour] = [0, 0];
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
      brightest = Math.max(brightest, red, green, blue);
      colour = Math.max(colour, Math.max(red, green, blue) - Math.min(red, green, blue));
    }
    return { brightest, colour };
  }, picture);
}

/** The mean colour of a piece of the screen, 0…255. */
export async function meanColour(
  page: Page,
  clip: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Promise<{ red: number; green: number; blue: number }> {
  const picture = (await page.screenshot({ clip })).toString('base64');
  return page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const pen = new OffscreenCanvas(1, 1).getContext('2d');
    if (!pen) throw new Error('no pen');
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(bitmap, 0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data;
    return { red, green, blue };
  }, picture);
}
