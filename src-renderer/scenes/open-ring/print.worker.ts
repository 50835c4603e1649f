import { servePlates } from '../engine/serve-plates.ts';
import { landPlate } from './land-plate.ts';
import { plainOf } from './plain.ts';
import { greatTreePlate, poplarsPlate } from './tree-plates.ts';

servePlates(plainOf, {
  land: (plain, sheet) => landPlate(plain, 1 / sheet.scale),
  great: (plain, sheet) => greatTreePlate(plain.focal / 730, 1 / sheet.scale),
  poplars: (_, sheet) => poplarsPlate(1 / sheet.scale),
});
