import type { Frame } from '../../plates/printing/frame.ts';
import { drawMask } from '../../plates/printing/mask.ts';
import { serveRaster } from '../../plates/printing/raster-worker.ts';
import { barkPlate } from './bark-plate.ts';
import { clearingPlate } from './clearing-plate.ts';
import { duskPlate } from '../../plates/printing/dusk.ts';
import { facePlate } from './face-plate.ts';
import { stumpOf, type Years } from './stump.ts';
import { drawWoods } from './woods.ts';

export interface StumpOrder {
  readonly frame: Frame;
  readonly years: Years;
}

serveRaster<StumpOrder>({
  clearing: (sheet, { frame, years }) => {
    const stump = stumpOf(frame, years);
    return clearingPlate(
      stump,
      1 / sheet.scale,
      drawMask(sheet, (pen) => drawWoods(pen, stump)),
    );
  },
  bark: (sheet, { frame, years }) => barkPlate(stumpOf(frame, years), 1 / sheet.scale),
  dusk: (sheet, { frame }) => duskPlate(frame, 1 / sheet.scale),
  face: (sheet, { frame, years }) => facePlate(stumpOf(frame, years), 1 / sheet.scale),
});
