import { drawMask, drawnPlate, type Mask } from '../../plates/printing/mask.ts';
import { servePlates } from '../engine/serve-plates.ts';
import { type Atlas, atlasOf, type Cell } from './atlas.ts';
import { fleetOf, type Light, lightsOf } from './fleet.ts';
import { rotorPlate } from './rotor-plate.ts';
import { detailed, drawSaloon, materials } from './saloon.ts';
import { type Street, streetOf } from './street.ts';
import { streetPlate } from './street-plate.ts';
import { wheelPlate } from './wheel-plate.ts';
import { dark, deep, green, ice, opaque, orange, sand } from '../../plates/printing/inks.ts';
import { css } from '../../plates/printing/palette.ts';
import type { Plate } from '../../plates/printing/print.ts';
import { lines } from '../../plates/printing/lines.ts';
import { noise } from '../../plates/printing/noise.ts';
import { clamp } from '../../plates/printing/shape.ts';

const bodyInk = { lead: orange, ice, sand, paper: -1 } as const;

/** The sheet of cars, each in its cell, cut as it stands in the picture. */
function carsPlate(street: Street, atlas: Atlas, scale: number, drawing: Mask): Plate {
  const pixel = 1 / scale;
  let last: Cell | undefined;
  const within = (cell: Cell, x: number, y: number) =>
    x >= cell.x && x < cell.x + cell.width && y >= cell.y && y < cell.y + cell.height;
  const cellAt = (x: number, y: number) =>
    last && within(last, x, y) ? last : (last = atlas.cells.find((cell) => within(cell, x, y)));

  return drawnPlate(drawing, (sheetX, sheetY, out, there) => {
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
  });
}

type Pen = OffscreenCanvasRenderingContext2D;

/** Red: orange lamps; green: sand ones; neither: left unprinted. */
const channels = { orange: css([255, 0, 0]), sand: css([0, 255, 0]), paper: css([0, 0, 255]) } as const;

function drawLights(pen: Pen, lights: readonly Light[]): void {
  for (const { x, y, radius, colour } of lights) {
    pen.fillStyle = channels[colour];
    pen.beginPath();
    pen.arc(x, y, radius, 0, 7);
    pen.fill();
  }
}

/** The field of lights towards the horizon. */
function lightsPlate(drawing: Mask): Plate {
  return drawnPlate(drawing, (x, y, out, there) => {
    out[opaque] = there;
    out[orange] = drawing.at(x, y, 0) / 255;
    out[sand] = drawing.at(x, y, 1) / 255;
  });
}

servePlates(streetOf, {
  street: streetPlate,
  lights: (street, sheet) => {
    const lights = lightsOf(street);
    return lightsPlate(drawMask(sheet, (pen) => drawLights(pen, lights)));
  },
  cars: (street, sheet, { scale }) => {
    const atlas = atlasOf(fleetOf(street), scale);
    const drawing = drawMask(sheet, (pen) => {
      for (const { car, x, y, left, top, width, height } of atlas.cells) {
        pen.save();
        pen.beginPath();
        pen.rect(x / scale, y / scale, width / scale, height / scale);
        pen.clip();
        pen.translate((x - left) / scale, (y - top) / scale);
        drawSaloon(pen, street, car);
        pen.restore();
      }
    });
    return carsPlate(street, atlas, scale, drawing);
  },
  wheel: ({ wheel, lowerEdge }, sheet) => wheelPlate(wheel, lowerEdge, 1 / sheet.scale),
  rotor: ({ wheel }, sheet) => rotorPlate(wheel.radius, 1 / sheet.scale),
});
