import type { Frame } from '../../plates/printing/frame.ts';

/** A canvas for one figure that is moved by transform: its pen, and the canvas, whose origin is the figure's foot. */
export interface Sprite {
  readonly canvas: HTMLCanvasElement;
  readonly pen: CanvasRenderingContext2D | null;
}

/**
 * Opens a canvas as large as a figure's cell (units), which turns and scales about its foot.
 *
 * @param foot where the figure stands in its cell, in units
 */
export function openSprite(
  host: HTMLElement,
  { css, scale }: Frame,
  { width, height }: { readonly width: number; readonly height: number },
  foot: { readonly x: number; readonly y: number },
): Sprite {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  const [x, y] = [foot.x * css, foot.y * css];
  canvas.style.cssText = `position:absolute;left:${-x}px;top:${-y}px;width:${width * css}px;height:${height * css}px;transform-origin:${x}px ${y}px;will-change:transform`;
  host.append(canvas);
  return { canvas, pen: canvas.getContext('2d') };
}

/** Opens a host of sprites that lie over each other by their own rank (`z-index`), and over nothing else. */
export function openCrowd(layers: HTMLElement): HTMLElement {
  const crowd = document.createElement('div');
  crowd.style.cssText = 'position:absolute;inset:0;isolation:isolate';
  layers.append(crowd);
  return crowd;
}

/** A sprite's transform: where its foot stands, in units of the screen, and its size against that of its cell. */
export function spriteAt({ css }: Frame, { x, y }: { readonly x: number; readonly y: number }, size: number): string {
  return `translate(${(x * css).toFixed(1)}px,${(y * css).toFixed(1)}px) scale(${size.toFixed(4)})`;
}

/** Shows a cell of a sheet on a figure's canvas. */
export function dressSprite(
  { canvas: { width, height }, pen }: Sprite,
  sheet: HTMLCanvasElement,
  cell: { readonly left: number; readonly top: number },
  scale: number,
): void {
  pen?.clearRect(0, 0, width, height);
  pen?.drawImage(sheet, cell.left * scale, cell.top * scale, width, height, 0, 0, width, height);
}
