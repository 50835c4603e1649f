import { duskPlate } from '../../plates/printing/dusk.ts';
import { drawMask, drawnAlone } from '../../plates/printing/mask.ts';
import { servePlates } from '../engine/serve-plates.ts';
import { hallOf } from './hall.ts';
import { hallPlate } from './hall-plate.ts';
import { nearSkater, smallSkater } from './skater-plate.ts';

servePlates(hallOf, {
  dark: (hall, sheet) => hallPlate(hall, sheet, false),
  lit: (hall, sheet) => hallPlate(hall, sheet, true),
  near: (hall, sheet) => drawnAlone(drawMask(sheet, (pen) => nearSkater(pen, hall))),
  skater: (hall, sheet) => drawnAlone(drawMask(sheet, (pen) => smallSkater(pen, hall))),
  dusk: duskPlate,
});
