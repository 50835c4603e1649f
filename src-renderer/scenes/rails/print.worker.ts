import { drawMask } from '../../plates/printing/mask.ts';
import { serveRaster } from '../../plates/printing/raster-worker.ts';
import { drawBirches } from './plain-plate.ts';
import { landOf } from './land.ts';
import { plainPlate } from './plain-plate.ts';
import type { Prints } from './prints.ts';
import { swatchPlate } from './swatches.ts';

serveRaster<Prints>({
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
