import type { Sheet } from '../../plates/printing/print.ts';
import { drawMask } from '../../plates/printing/mask.ts';
import { paintSheet, servePainter } from '../engine/paint-worker.ts';
import { basinOf } from './basin.ts';
import { drawClivia } from './floor-plate.ts';
import { floorPlate } from './floor-plate.ts';
import { murkPlate } from './murk-plate.ts';
import { poolOf, waterRegion, type Moment } from './pool.ts';

/** Pixels of the coarse proof per pixel of the sheets. */
const proofShare = 0.34;
/** Rows sharpened before fingers are listened to again. */
const sharpRows = 20;

servePainter<Moment>(({ frame, scale }) => {
  const basin = basinOf(frame);
  const region = waterRegion(basin, scale);
  const pool = poolOf(basin, region);
  const floor = (sheet: Sheet) =>
    floorPlate(
      basin,
      1 / sheet.scale,
      drawMask(sheet, (pen) => drawClivia(pen, basin)),
    );
  const sharpen = Array.from(
    { length: Math.ceil(region.rows / sharpRows) },
    (_each, strip) => () => pool.sharpen(strip * sharpRows, sharpRows),
  );
  return {
    paint: (moment, pixels) => pool.paint(moment, pixels),
    sheets: [
      paintSheet('murk', region, pool.sheets.murk, (sheet) => murkPlate(basin, 1 / sheet.scale)),
      paintSheet('floor', region, pool.sheets.floor, floor),
    ],
    proofShare,
    refine: sharpen,
  };
});
