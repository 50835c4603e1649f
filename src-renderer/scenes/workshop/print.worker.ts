import { duskPlate } from '../../plates/printing/dusk.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import { serveRaster, type CutPlate } from '../../plates/printing/raster-worker.ts';
import { closedPlate, hallPlate, lightPlate } from './floor-plate.ts';
import { degree, hallOf, places } from './hall.ts';
import { lorryPlate } from './draw-lorry.ts';
import { machinesPlate } from './machines-plate.ts';
import { middlePlate } from './people-plate.ts';

serveRaster<Frame>({
  hall: (sheet, frame) => hallPlate(hallOf(frame), sheet),
  lorry: (sheet, frame) => lorryPlate(hallOf(frame), sheet),
  closed: (sheet, frame) => closedPlate(hallOf(frame), sheet),
  machines: (sheet, frame) => machinesPlate(hallOf(frame), sheet),
  dusk: (sheet, frame) => duskPlate(frame, 1 / sheet.scale),
  ...Object.fromEntries(
    Array.from({ length: places.length + 1 }, (_, stage): [string, CutPlate<Frame>] => [
      `middle-${stage}`,
      (sheet, frame) => middlePlate(hallOf(frame), sheet, stage),
    ]),
  ),
  ...Object.fromEntries(
    places.map((_, index): [string, CutPlate<Frame>] => [
      `light-${index}`,
      (sheet, frame) => lightPlate(hallOf(frame), sheet, index * 60 * degree),
    ]),
  ),
});
