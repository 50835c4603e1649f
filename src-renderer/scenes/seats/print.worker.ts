import { duskPlate } from '../../plates/printing/dusk.ts';
import { serveRaster } from '../../plates/printing/raster-worker.ts';
import type { SeatOrder } from './clearing.ts';
import { groundPlate } from './ground-plate.ts';

serveRaster<SeatOrder>({
  night: (sheet, order) => groundPlate(order, sheet, false),
  lit: (sheet, order) => groundPlate(order, sheet, true),
  dusk: (sheet, order) => duskPlate(order, sheet),
});
