import { showBitmap } from './show-bitmap.ts';
import type { Size } from '../../core/model/rect.ts';

/** What draws: the pen of a canvas on the page, or of one in memory. */
export type Pen = Omit<OffscreenCanvasRenderingContext2D, 'canvas'> & {
  readonly canvas: Size;
};

/**
 * Draws all of a canvas of the page that nothing else is drawn on, in so many pixels: in memory, and handed over. A canvas
 * with a pen of its own is copied whole for the screen whenever it comes to be seen or its layer moves, 4 to 8 ms where it
 * fills the screen; what is handed over is copied once. What changes in every frame takes some 4 ms longer so than with a
 * pen of its own (Chromium 156, drawn by software).
 *
 * @param ground what it is drawn on, as a CSS colour, always or never given for one canvas: what lies beneath is not drawn
 * then, and of a frame that changes all of the screen some 5 ms are saved
 */
export function drawWhole(
  shown: HTMLCanvasElement,
  width: number,
  height: number,
  draw: (pen: Pen) => void,
  ground?: string,
): void {
  if (shown.width !== width) shown.width = width;
  if (shown.height !== height) shown.height = height;
  const canvas = new OffscreenCanvas(width, height);
  const opaque = ground !== undefined;
  const pen = canvas.getContext('2d', { alpha: !opaque });
  if (!pen) return;
  if (opaque) {
    pen.fillStyle = ground;
    pen.fillRect(0, 0, width, height);
  }
  draw(pen);
  showBitmap(shown, canvas.transferToImageBitmap(), opaque);
}
