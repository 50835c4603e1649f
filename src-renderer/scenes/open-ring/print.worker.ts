import type { Frame } from '../../plates/printing/frame.ts';
import { serveRaster } from '../../plates/printing/raster-worker.ts';
import { landPlate } from './land-plate.ts';
import { plainOf } from './plain.ts';
import { greatTreePlate, poplarsPlate } from './tree-plates.ts';

serveRaster<Frame>({
  land: (sheet, frame) => landPlate(plainOf(frame), 1 / sheet.scale),
  great: (sheet, frame) => greatTreePlate(plainOf(frame).focal / 730, 1 / sheet.scale),
  poplars: (sheet) => poplarsPlate(1 / sheet.scale),
});
