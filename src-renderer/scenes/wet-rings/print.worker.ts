import { duskPlate } from '../../plates/printing/dusk.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import { drawMask } from '../../plates/printing/mask.ts';
import { serveRaster } from '../../plates/printing/raster-worker.ts';
import { edgeOf, type Ages } from './edge.ts';
import { barkPlate, wetPlate } from './skin-plates.ts';
import { drawTwigs } from './twigs.ts';
import { woodPlate } from './wood-plate.ts';

export interface EdgeOrder {
  readonly frame: Frame;
  readonly ages: Ages;
}

serveRaster<EdgeOrder>({
  wood: (sheet, { frame, ages }) => {
    const edge = edgeOf(frame, ages);
    return woodPlate(
      edge,
      1 / sheet.scale,
      drawMask(sheet, (pen) => drawTwigs(pen, edge)),
    );
  },
  wet: (sheet, { frame, ages }) => wetPlate(edgeOf(frame, ages), 1 / sheet.scale),
  bark: (sheet, { frame, ages }) => barkPlate(edgeOf(frame, ages), 1 / sheet.scale),
  dusk: (sheet, { frame }) => duskPlate(frame, 1 / sheet.scale),
});
