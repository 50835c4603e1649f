import { duskPlate } from '../../plates/printing/dusk.ts';
import { servePlates } from '../engine/serve-plates.ts';
import { layoutOf } from './street.ts';
import { streetPlate } from './street-plate.ts';
import { lanternsPlate, nearPlate, walkersPlate } from './walkers-plate.ts';

servePlates(layoutOf, {
  night: (layout, sheet) => streetPlate(layout, sheet, false),
  lit: (layout, sheet) => streetPlate(layout, sheet, true),
  walkers: walkersPlate,
  lanterns: lanternsPlate,
  near: nearPlate,
  dusk: duskPlate,
});
