import type { Frame } from '../../plates/printing/frame.ts';
import { openBoard, type Pen } from '../../plates/printing/board.ts';
import { css, type Rgb } from '../../plates/printing/palette.ts';
import type { Live } from './live-scene.ts';
import { type Area, place } from './place.ts';

/** A canvas over a piece of the composition, in whole pixels. */
function canvasOver(host: HTMLElement, frame: Frame, area: Area, scale: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  // A whole number of pixels stays what it is through the units.
  canvas.width = Math.ceil(area.width * scale - 1e-6);
  canvas.height = Math.ceil(area.height * scale - 1e-6);
  place(host, canvas, frame, { ...area, width: canvas.width / scale, height: canvas.height / scale });
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

/** A piece of the picture that is drawn anew: `pen` draws in memory, `canvas` shows it after the step. */
export interface Drawing {
  readonly pen: Pen;
  readonly canvas: HTMLCanvasElement;
  /** Empties it, and keeps the pen's units; it is shown after the step, with what is drawn by then. */
  wipe(): void;
  /** Something was drawn without wiping it; only where it `keeps`. */
  change(): void;
}

export interface DrawingOptions {
  /** Where it is laid; all layers of the picture, unless something else is told. */
  readonly host?: HTMLElement;
  /** Not all of it is drawn anew each time. */
  readonly keeps?: boolean;
  /** The pen draws in pixels of the canvas, not in units of the composition. */
  readonly inPixels?: boolean;
}

/** Opens a drawing over a piece of the composition, in whole pixels; null where there is no canvas. */
export function drawingOver(live: Live, area: Area, scale: number, options: DrawingOptions = {}): Drawing | null {
  const { host = live.layers, keeps = false, inPixels = false } = options;
  const canvas = canvasOver(host, live.frame, area, scale);
  const board = openBoard(canvas, keeps);
  if (!board) return null;
  const { pen } = board;
  if (!inPixels) pen.setTransform(scale, 0, 0, scale, -area.left * scale, -area.top * scale);
  let changed = false;
  live.afterStep(() => {
    if (changed) board.show();
    changed = false;
  });
  return {
    pen,
    canvas,
    wipe() {
      changed = true;
      pen.save();
      pen.resetTransform();
      pen.clearRect(0, 0, canvas.width, canvas.height);
      pen.restore();
    },
    change: () => void (changed = true),
  };
}

/** A colour for light that runs over the whole picture: it fades before it comes to the words. */
export function hushed(pen: Pen, { portrait, width, height }: Frame, colour: Rgb): CanvasGradient {
  const fade = portrait
    ? pen.createLinearGradient(0, height * 0.54, 0, height * 0.47)
    : pen.createLinearGradient(width * 0.36, 0, width * 0.44, 0);
  fade.addColorStop(0, css(colour, 0));
  fade.addColorStop(1, css(colour));
  return fade;
}

/** What stands on a canvas is lost between two heights, above the words. Units; the pen draws in pixels. */
export function fadeFoot(
  { pen, scale, top }: { readonly pen: Pen; readonly scale: number; readonly top: number },
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
