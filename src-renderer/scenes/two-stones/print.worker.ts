import type { Frame } from '../engine/frame.ts';
import { drawMask } from '../engine/mask.ts';
import { runPress } from '../engine/press-worker.ts';
import { archPlate } from './arch-plate.ts';
import { lakeOf } from './lake.ts';
import { drawReeds } from './reeds.ts';

runPress<Frame>({
  arch: (sheet, frame) => {
    const lake = lakeOf(frame);
    return archPlate(
      lake,
      1 / sheet.scale,
      drawMask(sheet, (pen) => drawReeds(pen, lake)),
    );
  },
});
