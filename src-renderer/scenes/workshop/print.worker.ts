import { duskPlate } from '../../plates/printing/dusk.ts';
import { servePlates, type LaidPlate } from '../engine/serve-plates.ts';
import type { Layout } from '../engine/layout.ts';
import { outsidePlate } from './draw-far-lorry.ts';
import { closedPlate, hallPlate, lightPlate } from './floor-plate.ts';
import { hallOf, places } from './hall.ts';
import { lorryPlate } from './draw-assembly.ts';
import { machinesPlate } from './machines-plate.ts';
import { nearPlate } from './near-plate.ts';
import { cartPlate, crewPlate } from './people-plate.ts';

servePlates(hallOf, {
  hall: hallPlate,
  near: nearPlate,
  'glad-left': (hall, sheet) => crewPlate(hall, sheet, true),
  'glad-right': (hall, sheet) => crewPlate(hall, sheet, true),
  outside: outsidePlate,
  rolls: (hall, sheet) => crewPlate(hall, sheet, false),
  cart: cartPlate,
  closed: closedPlate,
  machines: machinesPlate,
  dusk: duskPlate,
  ...Object.fromEntries(
    Array.from({ length: places.length + 1 }, (_, stage): [string, LaidPlate<Layout>] => [
      `lorry-${stage}`,
      (hall, sheet) => lorryPlate(hall, sheet, stage),
    ]),
  ),
  ...Object.fromEntries(
    places.map((_, index): [string, LaidPlate<Layout>] => [
      `light-${index}`,
      (hall, sheet) => lightPlate(hall, sheet, index),
    ]),
  ),
});
