import type { Frame } from '../../plates/printing/frame.ts';
import { serveRaster } from '../../plates/printing/raster-worker.ts';
import { guestsPlate } from './guests.ts';
import { stageOf } from './rings.ts';
import { marksPlate, snowPlate, trunkPlate } from './trunk-plate.ts';

serveRaster<Frame>({
  trunk: (sheet, frame) => trunkPlate(stageOf(frame), sheet),
  marks: (sheet, frame) => marksPlate(stageOf(frame), sheet),
  guests: (sheet, frame) => guestsPlate(stageOf(frame), sheet),
  snow: (_, frame) => snowPlate(stageOf(frame)),
});
