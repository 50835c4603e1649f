import { duskPlate } from '../../plates/printing/dusk.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import { serveRaster, type CutPlate } from '../../plates/printing/raster-worker.ts';
import { outsidePlate } from './draw-far-lorry.ts';
import { closedPlate, hallPlate, lightPlate } from './floor-plate.ts';
import { hallOf, places } from './hall.ts';
import { lorryPlate } from './draw-assembly.ts';
import { machinesPlate } from './machines-plate.ts';
import { crewPlate } from './people-plate.ts';

serveRaster<Frame>({
  hall: (sheet, frame) => hallPlate(hallOf(frame), sheet),
  crew: (sheet, frame) => crewPlate(hallOf(frame), sheet, 'learns'),
  hands: (sheet, frame) => crewPlate(hallOf(frame), sheet, 'builds'),
  'glad-left': (sheet, frame) => crewPlate(hallOf(frame), sheet, 'glad'),
  'glad-right': (sheet, frame) => crewPlate(hallOf(frame), sheet, 'glad'),
  outside: (sheet, frame) => outsidePlate(hallOf(frame), sheet),
  wheels: (sheet, frame) => crewPlate(hallOf(frame), sheet, 'rolls'),
  closed: (sheet, frame) => closedPlate(hallOf(frame), sheet),
  machines: (sheet, frame) => machinesPlate(hallOf(frame), sheet),
  dusk: (sheet, frame) => duskPlate(frame, 1 / sheet.scale),
  ...Object.fromEntries(
    Array.from({ length: places.length + 1 }, (_, stage): [string, CutPlate<Frame>] => [
      `lorry-${stage}`,
      (sheet, frame) => lorryPlate(hallOf(frame), sheet, stage),
    ]),
  ),
  ...Object.fromEntries(
    places.map((_, index): [string, CutPlate<Frame>] => [
      `light-${index}`,
      (sheet, frame) => lightPlate(hallOf(frame), sheet, index),
    ]),
  ),
});
