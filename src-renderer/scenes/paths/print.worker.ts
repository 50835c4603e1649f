import { drawMask } from '../../plates/printing/mask.ts';
import { serveRaster } from '../../plates/printing/raster-worker.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import type { Prints } from './prints.ts';
import { drawTree } from './tree-mask.ts';
import { vistaOf } from './vista.ts';
import { crownPlate, trailPlate, vistaPlate } from './vista-plate.ts';
import { waysOf } from './ways.ts';

const cutVista =
  (lit: boolean) =>
  (sheet: Sheet, { frame, plainly }: Prints) => {
    const vista = vistaOf(frame);
    const ways = waysOf(vista);
    return vistaPlate(
      vista,
      1 / sheet.scale,
      drawMask(sheet, (pen) => drawTree(pen, vista, ways)),
      lit,
      plainly,
    );
  };

serveRaster<Prints>({
  night: cutVista(false),
  lit: cutVista(true),
  trail: (sheet, { frame }) => trailPlate(vistaOf(frame), 1 / sheet.scale),
  crown: (sheet, { frame }) => crownPlate(vistaOf(frame), 1 / sheet.scale),
});
