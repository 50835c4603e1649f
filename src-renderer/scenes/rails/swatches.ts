import { dark, deep, green, ice, inks, opaque, orange, sand } from '../../plates/printing/inks.ts';
import { palette } from '../../plates/printing/palette.ts';
import type { Plate } from '../../plates/printing/print.ts';

/** The inks a train is painted with, as printed patches side by side: what moves is as grainy as what stands. */
export const swatches = ['dark', 'deep', 'green', 'ice', 'sand', 'orange', 'paper'] as const;
export type Swatch = (typeof swatches)[number];

/** Units of a patch: a third of the screen's short side, so that its repeat is not seen. */
export const swatchSize = 320;

/** All patches in one row. */
export const swatchPlate: Plate = {
  inks,
  paper: palette.paper,
  shade(x, _y, out) {
    out[opaque] = 1;
    const swatch = swatches[Math.max(0, Math.min(swatches.length - 1, Math.floor(x / swatchSize)))];
    if (swatch === 'dark') out[dark] = out[deep] = 1;
    else if (swatch === 'deep') out[deep] = out[ice] = 1;
    else if (swatch === 'green') out[green] = out[ice] = 1;
    else if (swatch === 'ice') out[ice] = 1;
    else if (swatch === 'sand') out[sand] = 1;
    else if (swatch === 'orange') out[orange] = 1;
  },
};
