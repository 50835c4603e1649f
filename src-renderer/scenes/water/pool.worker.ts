import { drawMask } from '../../plates/printing/mask.ts';
import { servePainter, stripsOf } from '../engine/paint-worker.ts';
import { basinOf } from './basin.ts';
import { drawClivia } from './clivia.ts';
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
  const sheets = (share: number) => [
    ...stripsOf((sheet) => murkPlate(basin, 1 / sheet.scale), region, pool.sheets.murk, share),
    ...stripsOf(
      (sheet) =>
        floorPlate(
          basin,
          1 / sheet.scale,
          drawMask(sheet, (pen) => drawClivia(pen, basin)),
        ),
      region,
      pool.sheets.floor,
      share,
    ),
  ];
  const sharpen = Array.from(
    { length: Math.ceil(region.rows / sharpRows) },
    (_each, strip) => () => pool.sharpen(strip * sharpRows, sharpRows),
  );
  return {
    paint: (moment, pixels) => pool.paint(moment, pixels),
    coarse: sheets(proofShare),
    fine: [...sheets(1), ...sharpen],
  };
});
