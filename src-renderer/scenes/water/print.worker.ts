import { drawMask } from '../../plates/printing/mask.ts';
import { servePlates } from '../engine/serve-plates.ts';
import { away, type Basin, basinOf, depths, ontoPlane, radii } from './basin.ts';
import { basinBodyOf } from './basin-plate.ts';
import { drawPlant, round, tanksOf, type TankPart } from './plant.ts';
import { streamPlate } from './stream-plate.ts';
import { dark, deep, green, ice, inks, sand } from '../../plates/printing/inks.ts';
import { palette } from '../../plates/printing/palette.ts';
import type { Plate, Sheet } from '../../plates/printing/print.ts';
import { smoothEdges } from '../../plates/printing/smooth-edges.ts';
import { smooth } from '../../plates/printing/shape.ts';
import { countryOf } from './country-plate.ts';
import { printTap, tapAt } from './tap.ts';

const tankParts: readonly TankPart['kind'][] = ['water', 'kerb', 'wall', 'shadow'];

/** All that stands still: country, basin and tap, with the water left open. */
function picturePlate(basin: Basin, sheet: Sheet): Plate {
  const { view, portrait, height } = basin;
  const pixel = 1 / sheet.scale;
  const drawing = drawMask(sheet, (pen) => drawPlant(pen, basin));
  const country = countryOf(basin, pixel, drawing);
  const tanks = tanksOf(basin);
  const basinAt = basinBodyOf(basin, pixel);

  /** Which part of the basin lies at a point, by its rings: their edges are printed smoothly. */
  function partAt(x: number, y: number): number {
    if (tapAt(basin, x, y)) return 6;
    if (y < view.horizon) return 0;
    const point = { x, y };
    const top = ontoPlane(view, depths.rim, point);
    const onTop = Math.hypot(top.x, top.y - away);
    if (onTop <= radii.rim) return 1;
    if (onTop <= radii.bead) return 2;
    const low = ontoPlane(view, depths.bead, point);
    if (Math.hypot(low.x, low.y - away) <= radii.bead) return 3;
    const foot = ontoPlane(view, depths.foot, point);
    if (Math.hypot(foot.x, foot.y - away) <= radii.foot) return 4;
    for (const tank of tanks) {
      const part = round(tank, x, y);
      if (part) return tankParts.indexOf(part.kind) + 7;
    }
    return 5;
  }

  const whole: Plate = {
    inks,
    paper: palette.paper,
    shade(x, y, out) {
      if (printTap(basin, x, y, pixel, out)) return;
      if (basinAt(x, y, out)) return;
      country(x, y, out);
      if (portrait && y > height * 0.4) {
        const fade = smooth(height * 0.54, height * 0.46, y);
        for (const ink of [ice, sand, green, deep, dark]) out[ink] = (out[ink] as number) * fade;
      }
    },
  };
  return smoothEdges(whole, pixel, partAt);
}

servePlates(basinOf, {
  picture: picturePlate,
  stream: (basin, sheet) => streamPlate(basin.size, 1 / sheet.scale),
});
