import { duskPlate } from '../engine/dusk.ts';
import type { Frame } from '../engine/frame.ts';
import { drawMask } from '../engine/mask.ts';
import { runPress } from '../engine/press-worker.ts';
import { edgeOf, type Ages } from './edge.ts';
import { barkPlate, wetPlate } from './skin-plates.ts';
import { drawTwigs } from './twigs.ts';
import { woodPlate } from './wood-plate.ts';

export interface EdgeOrder {
  readonly frame: Frame;
  readonly ages: Ages;
}

runPress<EdgeOrder>({
  wood: (sheet, { frame, ages }) => {
    const edge = edgeOf(frame, ages);
    return woodPlate(
      edge,
      1 / sheet.scale,
      drawMask(sheet, (pen) => drawTwigs(pen, edge)),
    );
  },
  wet: (sheet, { frame, ages }) => wetPlate(edgeOf(frame, ages), 1 / sheet.scale),
  bark: (sheet, { frame, ages }) => barkPlate(edgeOf(frame, ages), 1 / sheet.scale),
  dusk: (sheet, { frame }) => duskPlate(frame, 1 / sheet.scale),
});
