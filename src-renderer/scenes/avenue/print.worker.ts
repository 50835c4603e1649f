import { duskPlate } from '../../plates/printing/dusk.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import { serveRaster } from '../../plates/printing/raster-worker.ts';
import { stageOf } from './stage.ts';
import { streetPlate } from './street-plate.ts';
import { lanternsPlate, nearPlate, walkersPlate } from './walkers-plate.ts';

serveRaster<Frame>({
  night: (sheet, frame) => streetPlate(stageOf(frame), sheet, false),
  lit: (sheet, frame) => streetPlate(stageOf(frame), sheet, true),
  walkers: (sheet, frame) => walkersPlate(stageOf(frame), sheet),
  lanterns: (sheet, frame) => lanternsPlate(stageOf(frame), sheet),
  near: (sheet, frame) => nearPlate(stageOf(frame), sheet),
  dusk: (sheet, frame) => duskPlate(frame, 1 / sheet.scale),
});
