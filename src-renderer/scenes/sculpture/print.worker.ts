import type { Frame } from '../engine/frame.ts';
import { drawMask } from '../engine/mask.ts';
import { runPress } from '../engine/press-worker.ts';
import { parkOf } from './park.ts';
import { parkPlate } from './park-plate.ts';
import { drawTrees } from './trees.ts';

runPress<Frame>({
  park: (sheet, frame) => {
    const park = parkOf(frame);
    return parkPlate(
      park,
      1 / sheet.scale,
      drawMask(sheet, (pen) => drawTrees(pen, park)),
      false,
    );
  },
});
