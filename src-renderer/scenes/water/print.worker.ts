import type { Frame } from '../../plates/printing/frame.ts';
import { drawMask } from '../../plates/printing/mask.ts';
import { serveRaster } from '../../plates/printing/raster-worker.ts';
import { basinOf } from './basin.ts';
import { picturePlate } from './picture-plate.ts';
import { drawPlant } from './plant.ts';
import { streamPlate } from './stream-plate.ts';

serveRaster<Frame>({
  picture: (sheet, frame) => {
    const basin = basinOf(frame);
    return picturePlate(
      basin,
      1 / sheet.scale,
      drawMask(sheet, (pen) => drawPlant(pen, basin)),
    );
  },
  stream: (sheet, frame) => streamPlate(basinOf(frame).size, 1 / sheet.scale),
});
