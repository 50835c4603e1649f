import { drawMask, drawnAlone } from '../../plates/printing/mask.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import { serveRaster } from '../../plates/printing/raster-worker.ts';
import { drawYardBefore } from './draw-yard.ts';
import { landPlate } from './land-plate.ts';
import { stageOf } from './way.ts';

export interface LandOrder {
  readonly frame: Frame;
  /** Whether the gauge changes on the way. */
  readonly yard: boolean;
}

serveRaster<LandOrder>({
  land: (sheet, { frame, yard }) => landPlate(stageOf(frame), sheet, yard),
  before: (sheet, { frame }) => {
    const { left, top, size } = stageOf(frame);
    return drawnAlone(
      drawMask(sheet, (pen) => {
        pen.translate(left, top);
        pen.scale(size, size);
        drawYardBefore(pen);
      }),
    );
  },
});
