/** Small real pictures of a page, and what it says of itself, through the browser's own protocol. */
import type { CDPSession } from 'playwright-core';
import { askPage, type PageState } from '../supervision/attention.ts';
import { type Picture, smallWidth } from '../supervision/looking.ts';

/** What the page says of itself. Waits for as long as the page hangs; rejects when there is none. */
export async function pageState(session: CDPSession): Promise<PageState> {
  const { result } = await session.send('Runtime.evaluate', { expression: askPage, returnByValue: true });
  return result.value as PageState;
}

/** A picture of the whole page, scaled down by the browser. Rejects for a page without a size. */
export async function takePicture(session: CDPSession): Promise<Picture> {
  const { cssVisualViewport } = await session.send('Page.getLayoutMetrics');
  const { clientWidth: width, clientHeight: height } = cssVisualViewport;
  if (width === 0 || height === 0) throw new Error('The page has no size.');
  const scale = smallWidth / width;
  const clip = { x: 0, y: 0, width, height, scale };
  const { data } = await session.send('Page.captureScreenshot', { format: 'png', clip });
  return { png: Buffer.from(data, 'base64'), pixels: smallWidth * Math.round(height * scale) };
}
