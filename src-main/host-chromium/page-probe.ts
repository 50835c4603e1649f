/** Small real pictures of a page, and what it says of itself, through the browser's own protocol. */
import type { CDPSession } from 'playwright-core';
import { askPage, type PageState } from '../supervision/attention.ts';
import { type Screenshot, smallWidth } from '../supervision/picture-watch.ts';

/** What the page says of itself. Waits for as long as the page hangs; rejects when there is none. */
export async function pageState(session: CDPSession): Promise<PageState> {
  const { result } = await session.send('Runtime.evaluate', { expression: askPage, returnByValue: true });
  return result.value as PageState;
}

/** A screen is at most twice as high as wide. */
const smallHeight = 2 * smallWidth;

/** Where a PNG has its width and height. */
const sizeAt = { width: 16, height: 20 } as const;

/**
 * One frame as the screen shows it, scaled down on its way here; waits for as long as none is drawn. A screenshot made
 * small would first make the page itself small, in front of everybody (measured: a white screen for a frame or more).
 */
export async function takePicture(session: CDPSession): Promise<Screenshot> {
  const frame = Promise.withResolvers<string>();
  const onFrame = ({ data }: { data: string }): void => frame.resolve(data);
  session.on('Page.screencastFrame', onFrame);
  try {
    const size = { maxWidth: smallWidth, maxHeight: smallHeight };
    await session.send('Page.startScreencast', { format: 'png', ...size });
    const png = Buffer.from(await frame.promise, 'base64');
    return { png, pixels: png.readUInt32BE(sizeAt.width) * png.readUInt32BE(sizeAt.height) };
  } finally {
    session.off('Page.screencastFrame', onFrame);
    // A page that is gone casts nothing any more.
    await session.send('Page.stopScreencast').catch(() => undefined);
  }
}
