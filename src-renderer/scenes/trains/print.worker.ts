import { duskPlate } from '../../plates/printing/dusk.ts';
import { servePlates, type LaidPlate } from '../engine/serve-plates.ts';
import type { Layout } from '../engine/layout.ts';
import { pushersPlate, workersPlate } from './people-plate.ts';
import { gatePlate, trainPlate, yardPlate } from './yard-plate.ts';
import { tracks, yardOf } from './yard.ts';

servePlates(yardOf, {
  yard: yardPlate,
  workers: workersPlate,
  pushers: pushersPlate,
  dusk: duskPlate,
  ...Object.fromEntries(
    tracks.flatMap((_, index): [string, LaidPlate<Layout>][] => [
      [`gate-${index}`, (yard, sheet) => gatePlate(yard, sheet, index)],
      [`train-${index}`, (yard, sheet) => trainPlate(yard, sheet, index)],
    ]),
  ),
});
