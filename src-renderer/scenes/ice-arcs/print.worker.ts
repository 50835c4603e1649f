import type { Frame } from '../../plates/printing/frame.ts';
import { drawMask } from '../../plates/printing/mask.ts';
import type { Plate, Sheet } from '../../plates/printing/print.ts';
import { serveRaster } from '../../plates/printing/raster-worker.ts';
import { hallPlate } from './hall-plate.ts';
import { rinkOf } from './rink.ts';
import { atlasOf } from './skater-atlas.ts';
import { skatersPlate } from './skaters-plate.ts';
import { drawTruss } from './truss.ts';

serveRaster<Frame>({
  dark: (sheet, frame) => hall(sheet, frame, false),
  lit: (sheet, frame) => hall(sheet, frame, true),
  skaters: (sheet, frame) => skatersPlate(atlasOf(frame.scale), sheet, frame.scale),
});

function hall(sheet: Sheet, frame: Frame, lit: boolean): Plate {
  const rink = rinkOf(frame);
  return hallPlate(
    rink,
    1 / sheet.scale,
    lit,
    drawMask(sheet, (pen) => drawTruss(pen, rink)),
  );
}
