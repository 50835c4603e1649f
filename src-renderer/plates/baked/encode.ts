/** How a finished plate is written down. Works in workers only. */

/**
 * Of what the encoders offer. Beside the same at 0.88 pictures differ by a mean of 1.5 of 255 levels, the frost by
 * 7, and nothing is seen of it at three times their size; all of a screen of 1920×1080 take 13.4 MB instead of 18.4.
 */
const quality = 0.8;

/** Whether pixels (RGBA) hide all that lies beneath them. */
export function isOpaque(pixels: Uint8ClampedArray): boolean {
  for (let alpha = 3; alpha < pixels.length; alpha += 4) if (pixels[alpha] !== 255) return false;
  return true;
}

/** A picture as a file: JPEG where nothing shines through, which is read twice as quickly, else WebP. */
export function encodePicture(canvas: OffscreenCanvas, opaque: boolean): Promise<Blob> {
  return canvas.convertToBlob({ type: opaque ? 'image/jpeg' : 'image/webp', quality });
}

/** Whether nothing shines through a picture that was written down. */
export function hidesAll({ type }: Blob): boolean {
  return type === 'image/jpeg';
}

/** A canvas in the processor's own memory: what is drawn there can't be lost with the graphics process. */
export function canvasInMemory(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const pen = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error("No canvas in the worker: a plate can't be written down or read. Restart the program.");
  return pen;
}

/** Pixels (RGBA) as a file. */
export async function encodePixels(
  pixels: Uint8ClampedArray<ArrayBuffer>,
  width: number,
  height: number,
): Promise<Blob> {
  const pen = canvasInMemory(width, height);
  pen.putImageData(new ImageData(pixels, width, height), 0, 0);
  return encodePicture(pen.canvas, isOpaque(pixels));
}

/** A file as pixels (RGBA). Rejects for one that is no picture. */
export async function decodePixels(plate: Blob): Promise<Uint8ClampedArray<ArrayBuffer>> {
  const bitmap = await createImageBitmap(plate);
  const { width, height } = bitmap;
  const pen = canvasInMemory(width, height);
  pen.drawImage(bitmap, 0, 0);
  bitmap.close();
  return pen.getImageData(0, 0, width, height).data as Uint8ClampedArray<ArrayBuffer>;
}

/** Numbers that are no picture, packed without loss. */
export function packBytes(bytes: ArrayBufferView<ArrayBuffer>): Promise<Blob> {
  return new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
}

/** What `packBytes` has packed. Rejects for anything else. */
export function unpackBytes(plate: Blob): Promise<ArrayBuffer> {
  return new Response(plate.stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}
