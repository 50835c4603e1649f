import { inks, opaque, orange, sand } from '../../plates/printing/inks.ts';
import type { Mask } from '../../plates/printing/mask.ts';
import { palette, css } from '../../plates/printing/palette.ts';
import type { Plate } from '../../plates/printing/print.ts';
import type { Light } from './fleet.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** Red: orange lamps; green: sand ones; neither: left unprinted. */
const channels = { orange: css([255, 0, 0]), sand: css([0, 255, 0]), paper: css([0, 0, 255]) } as const;

export function drawLights(pen: Pen, lights: readonly Light[]): void {
  for (const { x, y, radius, colour } of lights) {
    pen.fillStyle = channels[colour];
    pen.beginPath();
    pen.arc(x, y, radius, 0, 7);
    pen.fill();
  }
}

/** The field of lights towards the horizon. */
export function lightsPlate(drawing: Mask): Plate {
  return {
    inks,
    paper: palette.paper,
    shade(x, y, out) {
      const there = drawing.at(x, y) / 255;
      if (there <= 0) return;
      out[opaque] = there;
      out[orange] = drawing.at(x, y, 0) / 255;
      out[sand] = drawing.at(x, y, 1) / 255;
    },
  };
}
