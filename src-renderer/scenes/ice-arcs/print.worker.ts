import { duskPlate } from '../../plates/printing/dusk.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import { drawMask, drawnAlone } from '../../plates/printing/mask.ts';
import { serveRaster } from '../../plates/printing/raster-worker.ts';
import { hallOf } from './hall.ts';
import { hallPlate } from './hall-plate.ts';
import { nearSkater, smallSkater } from './skater-plate.ts';

serveRaster<Frame>({
  dark: (sheet, frame) => hallPlate(frame, sheet, false),
  lit: (sheet, frame) => hallPlate(frame, sheet, true),
  near: (sheet, frame) => drawnAlone(drawMask(sheet, (pen) => nearSkater(pen, hallOf(frame)))),
  skater: (sheet, frame) => drawnAlone(drawMask(sheet, (pen) => smallSkater(pen, hallOf(frame)))),
  dusk: (sheet, frame) => duskPlate(frame, 1 / sheet.scale),
});
