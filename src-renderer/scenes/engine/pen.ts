import { drawWhole, type Pen } from '../../plates/printing/board.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import { css, type Rgb } from '../../plates/printing/palette.ts';
import type { Layout } from './layout.ts';
import type { Live } from './live-scene.ts';
import { type Area, placeCanvas } from './place-canvas.ts';

/** A canvas over a piece of the composition that is drawn whole whenever something of it changes. */
export interface Redrawn {
  readonly canvas: HTMLCanvasElement;
  /** Draws it anew, in units of the composition; it is empty before. */
  draw(paint: (pen: Pen) => void): void;
}

/**
 * Opens such a canvas, for what changes now and then. Without a graphics card the browser copies every canvas that has a pen,
 * changed or not, in each frame of the page: 30 of 200 × 200 pixels take it 1 ms (Chromium 156). What changes in each frame is
 * quicker with a pen all the same (`penOver`).
 */
export function redrawnOver(host: HTMLElement, frame: Frame, area: Area, scale: number): Redrawn {
  const canvas = document.createElement('canvas');
  const [columns, rows] = [Math.ceil(area.width * scale), Math.ceil(area.height * scale)];
  placeCanvas(host, canvas, frame, { ...area, width: columns / scale, height: rows / scale });
  return {
    canvas,
    draw(paint) {
      drawWhole(canvas, columns, rows, (pen) => {
        pen.setTransform(scale, 0, 0, scale, -area.left * scale, -area.top * scale);
        paint(pen);
      });
    },
  };
}

/** A canvas over a piece of the composition, in whole pixels. */
export function canvasOver(host: HTMLElement, frame: Frame, area: Area, scale: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(area.width * scale);
  canvas.height = Math.ceil(area.height * scale);
  placeCanvas(host, canvas, frame, { ...area, width: canvas.width / scale, height: canvas.height / scale });
  return canvas;
}

/**
 * Pixels per unit for what is drawn anew all the time over an area: those of the screen, at most so many together, and the
 * share of them that the machine is asked for.
 */
export function lifeScale(
  { frame, easing }: Pick<Live, 'frame' | 'easing'>,
  area: Area,
  mostPixels = Infinity,
): number {
  return easing.fineness * Math.min(frame.scale, Math.sqrt(mostPixels / (area.width * area.height)));
}

/** The pen of such a canvas, which draws in units. */
export function penOver(host: HTMLElement, frame: Frame, area: Area, scale: number): CanvasRenderingContext2D | null {
  const pen = canvasOver(host, frame, area, scale).getContext('2d');
  pen?.setTransform(scale, 0, 0, scale, -area.left * scale, -area.top * scale);
  return pen;
}

/** Empties a pen's canvas and keeps its units. */
export function wipe(pen: CanvasRenderingContext2D | null): void {
  if (!pen) return;
  pen.save();
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height);
  pen.restore();
}

/** Empties a pen's canvas over an area; from then on it draws in units of a layout. `scale`: pixels per unit of the screen. */
export function wipeOnLayout(
  pen: CanvasRenderingContext2D,
  { left, top, size }: Layout,
  area: Area,
  scale: number,
): void {
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height);
  const unit = scale * size;
  pen.setTransform(unit, 0, 0, unit, (left - area.left) * scale, (top - area.top) * scale);
}

/** A colour for light that runs over the whole picture: it fades before it comes to the words. */
export function hushed(pen: CanvasRenderingContext2D, { portrait, width, height }: Frame, colour: Rgb): CanvasGradient {
  const fade = portrait
    ? pen.createLinearGradient(0, height * 0.54, 0, height * 0.47)
    : pen.createLinearGradient(width * 0.36, 0, width * 0.44, 0);
  fade.addColorStop(0, css(colour, 0));
  fade.addColorStop(1, css(colour));
  return fade;
}

/** What stands on a canvas is lost between two heights, above the words. Units; the pen draws in pixels. */
export function fadeFoot(
  { pen, scale, top }: { readonly pen: CanvasRenderingContext2D; readonly scale: number; readonly top: number },
  from: number,
  to: number,
  width: number,
): void {
  const [above, below] = [(from - top) * scale, (to - top) * scale];
  const fade = pen.createLinearGradient(0, above, 0, below);
  fade.addColorStop(0, 'rgb(0 0 0 / 0)');
  fade.addColorStop(1, 'rgb(0 0 0 / 1)');
  pen.save();
  pen.globalCompositeOperation = 'destination-out';
  pen.fillStyle = fade;
  pen.fillRect(0, above, width * scale, below - above + 40 * scale);
  pen.restore();
}
