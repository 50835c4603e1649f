import { drawMask, type Mask } from '../../plates/printing/mask.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import type { Layout } from './layout.ts';

/** What a pen draws in units of a layout, as a mask of a sheet of the screen. */
export function drawnOn(
  { left, top, size }: Layout,
  sheet: Sheet,
  draw: (pen: OffscreenCanvasRenderingContext2D) => void,
): Mask {
  return drawMask(sheet, (pen) => {
    pen.translate(left, top);
    pen.scale(size, size);
    draw(pen);
  });
}
