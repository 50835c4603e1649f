import { duskPlate } from '../../plates/printing/dusk.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import { serveRaster, type CutPlate } from '../../plates/printing/raster-worker.ts';
import { pushersPlate, workersPlate } from './people-plate.ts';
import { gatePlate, trainPlate, yardPlate } from './yard-plate.ts';
import { tracks, yardOf } from './yard.ts';

serveRaster<Frame>({
  yard: (sheet, frame) => yardPlate(yardOf(frame), sheet),
  workers: (sheet, frame) => workersPlate(yardOf(frame), sheet),
  pushers: (sheet, frame) => pushersPlate(yardOf(frame), sheet),
  dusk: (sheet, frame) => duskPlate(frame, 1 / sheet.scale),
  ...Object.fromEntries(
    tracks.flatMap((_, index): [string, CutPlate<Frame>][] => [
      [`gate-${index}`, (sheet, frame) => gatePlate(yardOf(frame), sheet, index)],
      [`train-${index}`, (sheet, frame) => trainPlate(yardOf(frame), sheet, index)],
    ]),
  ),
});
