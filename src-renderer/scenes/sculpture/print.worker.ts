import type { Frame } from '../../plates/printing/frame.ts';
import { drawMask } from '../../plates/printing/mask.ts';
import { serveRaster } from '../../plates/printing/raster-worker.ts';
import { parkOf } from './park.ts';
import { parkPlate } from './park-plate.ts';
import { drawTrees } from './park-plate.ts';

serveRaster<Frame>({
  park: (sheet, frame) => {
    const park = parkOf(frame);
    return parkPlate(
      park,
      1 / sheet.scale,
      drawMask(sheet, (pen) => drawTrees(pen, park)),
      false,
    );
  },
});
