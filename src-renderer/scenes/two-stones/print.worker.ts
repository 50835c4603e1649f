import type { Frame } from '../../plates/printing/frame.ts';
import { drawMask } from '../../plates/printing/mask.ts';
import { serveRaster } from '../../plates/printing/raster-worker.ts';
import { archPlate } from './arch-plate.ts';
import { lakeOf } from './lake.ts';
import { drawReeds } from './reeds.ts';

serveRaster<Frame>({
  arch: (sheet, frame) => {
    const lake = lakeOf(frame);
    return archPlate(
      lake,
      1 / sheet.scale,
      drawMask(sheet, (pen) => drawReeds(pen, lake)),
    );
  },
});
