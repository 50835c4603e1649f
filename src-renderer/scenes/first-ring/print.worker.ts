import type { Frame } from '../engine/frame.ts';
import { runPress } from '../engine/press-worker.ts';
import { landPlate } from './land-plate.ts';
import { leafPlate, sheathPlate, stemPlate } from './seedling-plates.ts';
import { thawOf } from './thaw.ts';

runPress<Frame>({
  night: (sheet, frame) => landPlate(thawOf(frame), false, 1 / sheet.scale),
  day: (sheet, frame) => landPlate(thawOf(frame), true, 1 / sheet.scale),
  'left-leaf': (sheet, frame) => leafPlate(thawOf(frame).size, 1, 1 / sheet.scale),
  'right-leaf': (sheet, frame) => leafPlate(thawOf(frame).size, -1, 1 / sheet.scale),
  stem: (sheet, frame) => stemPlate(thawOf(frame).size, 1 / sheet.scale),
  sheath: (sheet, frame) => sheathPlate(thawOf(frame).size, 1 / sheet.scale),
});
