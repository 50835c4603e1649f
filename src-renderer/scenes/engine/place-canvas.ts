import type { Frame } from '../../plates/printing/frame.ts';

/** A piece of the composition, in units. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Puts a canvas into the picture at a piece of the composition (units). */
export function placeCanvas(layers: HTMLElement, canvas: HTMLCanvasElement, { css }: Frame, at: Area): void {
  canvas.style.cssText = `position:absolute;left:${at.left * css}px;top:${at.top * css}px;width:${at.width * css}px;height:${at.height * css}px`;
  layers.append(canvas);
}
