/**
 * Shows a finished picture on a canvas that nothing else is drawn on. A canvas with a pen is copied whole for the screen
 * whenever it comes to be seen, 5 to 8 ms of the page for a sheet that fills it (Chromium 156, drawn by software); a
 * picture that is handed over is not.
 *
 * @param opaque nothing lies beneath it that could be seen: it need not be drawn
 */
export function showBitmap(canvas: HTMLCanvasElement, bitmap: ImageBitmap, opaque: boolean): void {
  canvas.getContext('bitmaprenderer', { alpha: !opaque })?.transferFromImageBitmap(bitmap);
}
