import type { Frame } from '../../plates/printing/frame.ts';
import { drawMask } from '../../plates/printing/mask.ts';
import { serveRaster } from '../../plates/printing/raster-worker.ts';
import { atlasOf } from './atlas.ts';
import { carsPlate } from './cars-plate.ts';
import { fleetOf, lightsOf } from './fleet.ts';
import { drawLights, lightsPlate } from './lights-plate.ts';
import { rotorPlate } from './rotor-plate.ts';
import { drawSaloon } from './saloon.ts';
import { streetOf } from './street.ts';
import { streetPlate } from './street-plate.ts';
import { wheelPlate } from './wheel-plate.ts';
import { drawWorks } from './works.ts';

serveRaster<Frame>({
  street: (sheet, frame) => {
    const street = streetOf(frame);
    return streetPlate(
      street,
      1 / sheet.scale,
      drawMask(sheet, (pen) => drawWorks(pen, street)),
    );
  },
  lights: (sheet, frame) => {
    const lights = lightsOf(streetOf(frame));
    return lightsPlate(drawMask(sheet, (pen) => drawLights(pen, lights)));
  },
  cars: (sheet, frame) => {
    const street = streetOf(frame);
    const atlas = atlasOf(fleetOf(street), frame.scale);
    const drawing = drawMask(sheet, (pen) => {
      for (const { car, x, y, left, top, width, height } of atlas.cells) {
        const { scale } = frame;
        pen.save();
        pen.beginPath();
        pen.rect(x / scale, y / scale, width / scale, height / scale);
        pen.clip();
        pen.translate((x - left) / scale, (y - top) / scale);
        drawSaloon(pen, street, car);
        pen.restore();
      }
    });
    return carsPlate(street, atlas, frame.scale, drawing);
  },
  wheel: (sheet, frame) => {
    const street = streetOf(frame);
    return wheelPlate(street.wheel, street.lowerEdge, 1 / sheet.scale);
  },
  rotor: (sheet, frame) => rotorPlate(streetOf(frame).wheel.radius, 1 / sheet.scale),
});
