/** What the screen really shows, against what the page has drawn: whatever else lies over it stands out. */
import { readFile } from 'node:fs/promises';
import { takePicture } from '../../../src-main/host-chromium/page-probe.ts';
import type { Room } from './room.ts';

/** Both are compared in fields of 40 pixels' side. */
const columns = 48;
const rows = 27;

/** Points of a field's side that stand for all of it. */
const fineness = 8;

/** The file of a virtual screen, as X's dumps of windows are written: numbers of four bytes, then colours, then pixels. */
function fieldsOfScreen(file: Buffer): number[] {
  const number = (at: number): number => file.readUInt32BE(at * 4);
  const [header, width, height, line, colours] = [number(0), number(4), number(5), number(12), number(19)];
  const pixels = header + colours * 12;
  const sums = Array.from({ length: columns * rows }, () => 0);
  for (let down = 0; down < rows * fineness; down++) {
    const from = pixels + Math.floor(((down + 0.5) * height) / (rows * fineness)) * line;
    for (let across = 0; across < columns * fineness; across++) {
      const at = from + Math.floor(((across + 0.5) * width) / (columns * fineness)) * 4;
      const field = Math.floor(down / fineness) * columns + Math.floor(across / fineness);
      const light = ((file[at] ?? 0) + (file[at + 1] ?? 0) + (file[at + 2] ?? 0)) / 3;
      sums[field] = (sums[field] ?? 0) + light / fineness ** 2;
    }
  }
  return sums;
}

/** The browser's own picture of the page, which knows nothing of what lies over it; read by the browser itself. */
async function fieldsOfPage({ page, session }: Room): Promise<number[]> {
  const { png } = await takePicture(session);
  return page.evaluate(
    async ({ png, columns, rows }) => {
      const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const pen = new OffscreenCanvas(columns, rows).getContext('2d');
      if (pen === null) throw new Error('There is nothing to draw with.');
      pen.drawImage(picture, 0, 0, columns, rows);
      const { data } = pen.getImageData(0, 0, columns, rows);
      return Array.from({ length: columns * rows }, (_, field) => {
        const [red = 0, green = 0, blue = 0] = data.subarray(field * 4);
        return (red + green + blue) / 3;
      });
    },
    { png: Buffer.from(png).toString('base64'), columns, rows },
  );
}

/** A field differs when a glance would tell: a bubble or a bar of the browser's is white, our night ground is dark. */
const glance = 70;

/** The share of the screen that isn't what the page has drawn. */
export async function strange(room: Room): Promise<number> {
  const page = await fieldsOfPage(room);
  const screen = fieldsOfScreen(await readFile(room.screenMemory));
  return page.filter((light, field) => Math.abs(light - (screen[field] ?? 0)) > glance).length / page.length;
}
