/** What a screen without a monitor shows, pixel by pixel, read from the file in which the X server keeps its picture. */
import { open } from 'node:fs/promises';
import { readSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openScreen } from '../../e2e/support/screen.ts';
import { newFolder } from '../../new-folder.ts';

/** A part of the screen in pixels; one of `step` lines of it is read. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly step: number;
}

export interface Pixels {
  readonly display: string;
  readonly whole: Part;
  /** Four bytes a pixel: blue, green, red and one without meaning. */
  read(part: Part): Buffer;
  close(): Promise<void>;
}

interface Layout {
  /** Where the first pixel lies in the file. */
  readonly begins: number;
  readonly width: number;
  readonly height: number;
  readonly bytesALine: number;
}

/** Reads the head of an X window dump (XWDFile.h): numbers of four bytes, the larger ones first. */
export function layoutOf(head: Buffer): Layout {
  const field = (index: number): number => head.readUInt32BE(index * 4);
  const [headSize, width, height, bitsAPixel, bytesALine, colours] = [0, 4, 5, 11, 12, 19].map(field);
  if (bitsAPixel !== 32) throw new Error(`The screen has ${bitsAPixel} bits a pixel; 32 can be read.`);
  // Each entry of its table of colours takes twelve bytes.
  const begins = (headSize ?? 0) + (colours ?? 0) * 12;
  return { begins, width: width ?? 0, height: height ?? 0, bytesALine: bytesALine ?? 0 };
}

/** What the page has of the screen, as a hall's does; in pixels. */
export const pageSize = { width: 1920, height: 1080 } as const;
/** The whole screen: without a window manager the browser leaves its last column and row to others. */
export const screenSize = { width: pageSize.width + 1, height: pageSize.height + 1 } as const;

/** Opens such a screen and the file behind it. */
export async function openPixels(): Promise<Pixels> {
  const memory = await newFolder('nianlun-screen-');
  const screen = await openScreen(memory, screenSize);
  const file = await open(join(memory, 'Xvfb_screen0'));
  const head = Buffer.alloc(100);
  await file.read(head, 0, head.length, 0);
  const layout = layoutOf(head);
  return {
    display: screen.display,
    whole: { x: 0, y: 0, ...pageSize, step: 8 },
    read: ({ x, y, width, height, step }) => {
      const lines = Math.ceil(height / step);
      const bytes = Buffer.allocUnsafe(lines * width * 4);
      for (let line = 0; line < lines; line++) {
        const from = layout.begins + (y + line * step) * layout.bytesALine + x * 4;
        readSync(file.fd, bytes, line * width * 4, width * 4, from);
      }
      return bytes;
    },
    close: async () => {
      await file.close();
      screen.close();
      await rm(memory, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
