import { drawMask } from '../engine/mask.ts';
import { runPress } from '../engine/press-worker.ts';
import { drawBirches } from './birches.ts';
import { landOf } from './land.ts';
import { plainPlate } from './plain-plate.ts';
import type { Prints } from './prints.ts';
import { swatchPlate } from './swatches.ts';

runPress<Prints>({
  plain: (sheet, { frame, plainly }) => {
    const land = landOf(frame);
    return plainPlate(
      land,
      1 / sheet.scale,
      drawMask(sheet, (pen) => drawBirches(pen, land)),
      plainly,
    );
  },
  swatches: () => swatchPlate,
});
