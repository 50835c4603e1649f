import { drawMask } from '../../plates/printing/mask.ts';
import { servePlates } from '../engine/serve-plates.ts';
import { parkOf } from './park.ts';
import { parkPlate } from './park-plate.ts';
import { drawTrees } from './park-plate.ts';

servePlates(parkOf, {
  park: (park, sheet) =>
    parkPlate(
      park,
      1 / sheet.scale,
      drawMask(sheet, (pen) => drawTrees(pen, park)),
      false,
    ),
});
