import type { Frame } from '../../plates/printing/frame.ts';
import { serveRaster } from '../../plates/printing/raster-worker.ts';
import { landPlate } from './land-plate.ts';
import { leafPlate, sheathPlate, stemPlate } from './seedling-plates.ts';
import { thawOf } from './thaw.ts';

serveRaster<Frame>({
  night: (sheet, frame) => landPlate(thawOf(frame), false, 1 / sheet.scale),
  day: (sheet, frame) => landPlate(thawOf(frame), true, 1 / sheet.scale),
  'left-leaf': (sheet, frame) => leafPlate(thawOf(frame).size, 1, 1 / sheet.scale),
  'right-leaf': (sheet, frame) => leafPlate(thawOf(frame).size, -1, 1 / sheet.scale),
  stem: (sheet, frame) => stemPlate(thawOf(frame).size, 1 / sheet.scale),
  sheath: (sheet, frame) => sheathPlate(thawOf(frame).size, 1 / sheet.scale),
});
