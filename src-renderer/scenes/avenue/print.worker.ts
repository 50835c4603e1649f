import { duskPlate } from '../../plates/printing/dusk.ts';
import { servePlates } from '../engine/serve-plates.ts';
import { stageOf } from './stage.ts';
import { streetPlate } from './street-plate.ts';
import { lanternsPlate, nearPlate, walkersPlate } from './walkers-plate.ts';

servePlates(stageOf, {
  night: (stage, sheet) => streetPlate(stage, sheet, false),
  lit: (stage, sheet) => streetPlate(stage, sheet, true),
  walkers: walkersPlate,
  lanterns: lanternsPlate,
  near: nearPlate,
  dusk: duskPlate,
});
