import type { Frame } from '../../plates/printing/frame.ts';
import { drawMask } from '../../plates/printing/mask.ts';
import { serveRaster } from '../../plates/printing/raster-worker.ts';
import { birchesOf } from './birch.ts';
import { fieldOf } from './field.ts';
import { nearPlate } from './near-plate.ts';
import { atlasOf } from './skier-atlas.ts';
import { skiersPlate } from './skiers-plate.ts';
import { snowPlate } from './snow-plate.ts';
import { tracksPlate } from './tracks-plate.ts';
import { drawFarWoods, drawShade } from './woods.ts';

serveRaster<Frame>({
  snow: (sheet, frame) => {
    const field = fieldOf(frame);
    const feet = birchesOf(field)
      .filter(({ grounded }) => grounded)
      .map(({ foot, stout }) => ({ ...foot, half: stout * 0.8 }));
    return snowPlate(
      field,
      1 / sheet.scale,
      drawMask(sheet, (pen) => drawFarWoods(pen, field)),
      drawMask(sheet, (pen) => drawShade(pen, field, feet)),
    );
  },
  tracks: (sheet, frame) => tracksPlate(fieldOf(frame), 1 / sheet.scale),
  skiers: (sheet, frame) => skiersPlate(atlasOf(frame.scale), sheet, frame.scale),
  near: (sheet, frame) => nearPlate(fieldOf(frame), sheet),
});
