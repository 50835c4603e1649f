import { servePlates } from '../engine/serve-plates.ts';
import { guestsPlate } from './guests.ts';
import { layoutOf } from './rings.ts';
import { marksPlate, snowPlate, trunkPlate } from './trunk-plate.ts';

servePlates(layoutOf, {
  trunk: trunkPlate,
  marks: marksPlate,
  guests: guestsPlate,
  snow: snowPlate,
});
