import { duskPlate } from '../../plates/printing/dusk.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import { drawMask, drawnAlone } from '../../plates/printing/mask.ts';
import type { Painting } from '../../plates/printing/painting.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import { serveRaster, type CutPlate } from '../../plates/printing/raster-worker.ts';
import type { Layout } from '../engine/layout.ts';
import { aisles, fairOf, nearLayout } from './fair.ts';
import { drawMast, hallPlate, slicePlate } from './hall-plate.ts';
import { drawGiven, drawOpened } from './near-gift.ts';
import { drawNearPair } from './near-pair.ts';

serveRaster<Frame>({
  hall: (sheet, frame) => hallPlate(fairOf(frame), sheet),
  mast: (sheet, frame) => alone(sheet, fairOf(frame), drawMast),
  near: (sheet, frame) => alone(sheet, nearLayout(fairOf(frame)), (pen) => drawNearPair(pen, frame.portrait)),
  given: (sheet, frame) => alone(sheet, nearLayout(fairOf(frame)), drawGiven),
  opened: (sheet, frame) => alone(sheet, nearLayout(fairOf(frame)), drawOpened),
  dusk: (sheet, frame) => duskPlate(frame, 1 / sheet.scale),
  ...Object.fromEntries(
    aisles.map((_, index): [string, CutPlate<Frame>] => [
      `slice-${index}`,
      (sheet, frame) => slicePlate(fairOf(frame), sheet, index),
    ]),
  ),
});

/** What is drawn in units of a layout, and nothing else. */
function alone(
  sheet: Sheet,
  { left, top, size }: Layout,
  draw: (pen: OffscreenCanvasRenderingContext2D) => void,
): Painting {
  return drawnAlone(
    drawMask(sheet, (pen) => {
      pen.translate(left, top);
      pen.scale(size, size);
      draw(pen);
    }),
  );
}
