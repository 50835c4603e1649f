import { duskPlate } from '../../plates/printing/dusk.ts';
import { drawnAlone } from '../../plates/printing/mask.ts';
import type { Painting } from '../../plates/printing/painting.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import { drawnOn } from '../engine/drawn-on.ts';
import { servePlates, type LaidPlate } from '../engine/serve-plates.ts';
import type { Layout } from '../engine/layout.ts';
import { aisles, fairOf, nearLayout } from './fair.ts';
import { drawMast, hallPlate, slicePlate } from './hall-plate.ts';
import { drawGiven, drawOpened } from './near-gift.ts';
import { drawNearPair } from './near-pair.ts';

servePlates(fairOf, {
  hall: hallPlate,
  mast: (fair, sheet) => alone(fair, sheet, drawMast),
  near: (fair, sheet) => alone(nearLayout(fair), sheet, (pen) => drawNearPair(pen, fair.frame.portrait)),
  given: (fair, sheet) => alone(nearLayout(fair), sheet, drawGiven),
  opened: (fair, sheet) => alone(nearLayout(fair), sheet, drawOpened),
  dusk: duskPlate,
  ...Object.fromEntries(
    aisles.map((_, index): [string, LaidPlate<Layout>] => [
      `slice-${index}`,
      (fair, sheet) => slicePlate(fair, sheet, index),
    ]),
  ),
});

/** What is drawn in units of a layout, and nothing else. */
function alone(layout: Layout, sheet: Sheet, draw: (pen: OffscreenCanvasRenderingContext2D) => void): Painting {
  return drawnAlone(drawnOn(layout, sheet, draw));
}
