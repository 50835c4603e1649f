import { dark, deep, green, ice, inks, opaque, orange, sand } from '../../plates/printing/inks.ts';
import { lines } from '../../plates/printing/lines.ts';
import type { Mask } from '../../plates/printing/mask.ts';
import { noise } from '../../plates/printing/noise.ts';
import { palette } from '../../plates/printing/palette.ts';
import type { Plate } from '../../plates/printing/print.ts';
import { clamp } from '../../plates/printing/shape.ts';
import type { Atlas, Cell } from './atlas.ts';
import { detailed, materials } from './saloon.ts';
import type { Street } from './street.ts';

const bodyInk = { lead: orange, ice, sand, paper: -1 } as const;

/** The sheet of cars, each in its cell, cut as it stands in the picture. */
export function carsPlate(street: Street, atlas: Atlas, scale: number, drawing: Mask): Plate {
  const pixel = 1 / scale;
  let last: Cell | undefined;
  const within = (cell: Cell, x: number, y: number) =>
    x >= cell.x && x < cell.x + cell.width && y >= cell.y && y < cell.y + cell.height;
  const cellAt = (x: number, y: number) =>
    last && within(last, x, y) ? last : (last = atlas.cells.find((cell) => within(cell, x, y)));

  return {
    inks,
    paper: palette.paper,
    shade(sheetX, sheetY, out) {
      const there = drawing.at(sheetX, sheetY) / 255;
      if (there <= 0) return;
      const cell = cellAt(sheetX * scale, sheetY * scale);
      if (!cell) return;
      const x = sheetX + (cell.left - cell.x) / scale;
      const y = sheetY + (cell.top - cell.y) / scale;
      const below = y - street.horizon;
      const shadow = drawing.at(sheetX, sheetY, 2) / 255;
      // Where a shadow meets a car's edge both channels are mixed: the car wins.
      if (shadow > 0.06 && shadow > drawing.at(sheetX, sheetY, 0) / 255) {
        // Spacing grows towards the viewer, so cuts are counted by its integral: a plain quotient would stand still somewhere.
        const spacing = 3 + Math.max(0, below) * 0.009;
        const across = Math.log(spacing) / 0.009 + (noise(x * 0.01, y * 0.03) - 0.5) * 0.8;
        // Every cut is drawn out to a point of its own length.
        const worn = shadow * (1 - 0.5 * (1 - shadow) * noise(x * 0.03, y * 0.4));
        // The cuts grow thinner towards the viewer, and the shadow ends in hairs.
        // Slits that no knife could cut stay closed.
        const cut = (share: number) => (share > 0.84 ? 1 : lines(across, 1, share, 0.2, pixel / spacing));
        out[dark] = cut(worn * 0.8);
        out[deep] = cut(worn * 0.95);
        out[green] = cut(worn * 1.1);
        out[opaque] = Math.max(out[green] as number, out[deep] as number) * there;
        return;
      }
      const tone = drawing.at(sheetX, sheetY, 0) / 255;
      const material = drawing.at(sheetX, sheetY, 1);
      out[opaque] = there;
      if (material > (materials.light + materials.lamp) / 2) {
        out[orange] = 1;
        return;
      }
      const spacing = clamp(3.2 + below * 0.0045, 3.4, 6.2);
      // Near cars take the sun's rings; a far one is too small for them: its cuts lie level.
      const ring = cell.car.grain > detailed ? Math.hypot(x - street.sun.x, y - street.sun.y) : y;
      const away = ring + (noise(x * 0.02, y * 0.02) - 0.5) * 3;
      const cut = tone > 0.97 ? 1 : tone < 0.03 ? 0 : lines(away, spacing, tone, 0.06, pixel);
      out[dark] = cut;
      const body = material > materials.body / 2 && material < (materials.body + materials.light) / 2;
      const ink = bodyInk[cell.car.paint];
      if (body && ink >= 0) out[ink] = 1;
      if (tone > 0.97 || cell.car.paint === 'lead') return;
      const soft = tone > 0.2 ? lines(away + 1, spacing, tone + 0.2, 0.06, pixel) : 0;
      out[green] = soft * 0.8;
      out[deep] = soft * 0.5;
    },
  };
}
