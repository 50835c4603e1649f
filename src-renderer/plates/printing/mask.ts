import { inks } from './inks.ts';
import { lay, type Painting } from './painting.ts';
import { palette } from './palette.ts';
import type { Plate, Sheet } from './print.ts';

/** A drawing that a plate reads point by point. Works in workers only. */
export interface Mask {
  /** 0…255 of a colour's channel (0 red … 3 alpha) at a point in units; the edge goes on beyond the sheet. */
  at(x: number, y: number, channel?: 0 | 1 | 2 | 3): number;
}

/** Draws with a pen in units, over the sheet and a little beyond it. */
export function drawMask(sheet: Sheet, draw: (pen: OffscreenCanvasRenderingContext2D) => void): Mask {
  const margin = Math.ceil(3 * sheet.scale);
  const width = sheet.width + margin * 2;
  const height = sheet.height + margin * 2;
  const pen = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error("No canvas in the worker: the picture can't be drawn. Restart the program.");
  pen.setTransform(sheet.scale, 0, 0, sheet.scale, margin - sheet.left * sheet.scale, margin - sheet.top * sheet.scale);
  pen.fillStyle = '#fff';
  pen.strokeStyle = '#fff';
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  draw(pen);
  const { data } = pen.getImageData(0, 0, width, height);
  return {
    at(x, y, channel = 3) {
      const column = Math.floor((x - sheet.left) * sheet.scale) + margin;
      const row = Math.floor((y - sheet.top) * sheet.scale) + margin;
      if (column < 0 || row < 0 || column >= width || row >= height) return 0;
      return data[(row * width + column) * 4 + channel] as number;
    },
  };
}

/** Lays what was drawn in colours over a point, so strongly (0…1). */
export function layMask(out: Float32Array, drawing: Mask, x: number, y: number, strength = 1): void {
  const share = (drawing.at(x, y) / 255) * strength;
  if (share > 0.003) lay(out, [drawing.at(x, y, 0), drawing.at(x, y, 1), drawing.at(x, y, 2)], share);
}

/** A plate that is printed only where something is drawn; `there` says how much of that is at a point, over 0 and up to 1. */
export function drawnPlate(
  drawing: Mask,
  shade: (x: number, y: number, out: Float32Array, there: number) => void,
): Plate {
  return {
    inks,
    paper: palette.paper,
    shade(x, y, out) {
      const there = drawing.at(x, y) / 255;
      if (there > 0) shade(x, y, out, there);
    },
  };
}

/** A drawing alone, with nothing behind it. */
export function drawnAlone(drawing: Mask): Painting {
  return {
    paint(x, y, out) {
      out[3] = drawing.at(x, y) / 255;
      if (out[3] > 0) for (const channel of [0, 1, 2] as const) out[channel] = drawing.at(x, y, channel);
    },
  };
}
