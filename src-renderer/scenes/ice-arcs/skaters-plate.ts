import { farFirst, fillLimb, viewOf } from '../engine/figure.ts';
import { inCell, type Level } from '../engine/figure-sheet.ts';
import { dark, deep, green, inks, opaque, orange } from '../../plates/printing/inks.ts';
import { lines } from '../../plates/printing/lines.ts';
import { drawMask } from '../../plates/printing/mask.ts';
import { noise } from '../../plates/printing/noise.ts';
import { palette } from '../../plates/printing/palette.ts';
import type { Plate, Sheet } from '../../plates/printing/print.ts';
import { clamp } from '../../plates/printing/shape.ts';
import { cellBox, headings, type Atlas } from './skater-atlas.ts';
import { poses, skaterAt, type Part, type Skater } from './skater.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** Channels of the drawing: red is an edge in the light, green a body, blue a limb on the far side; none is the line. */
const colours = { line: '#000', light: '#f00', near: '#0f0', far: '#00f', blade: '#f00' } as const;
/** Metres of dark line round a skater. */
const outline = 0.034;

/** The sheet of skaters: every size, direction and step of the stride. `scale`: pixels per unit of the finished sheet. */
export function skatersPlate(atlas: Atlas, sheet: Sheet, scale: number): Plate {
  const strides = Array.from({ length: poses }, (_, pose) => skaterAt(pose / poses));
  const drawing = drawMask(sheet, (pen) => {
    pen.scale(1 / scale, 1 / scale);
    for (const level of atlas.levels)
      for (let row = 0; row < headings; row++)
        strides.forEach((skater, pose) =>
          inCell(pen, level, cellBox, row, pose, () => drawSkater(pen, skater, level, (row / headings) * 2 * Math.PI)),
        );
  });
  const pixel = 1 / sheet.scale;
  return {
    inks,
    paper: palette.paper,
    shade(x, y, out) {
      const there = drawing.at(x, y) / 255;
      if (there <= 0) return;
      const lit = drawing.at(x, y, 0) / 255;
      const body = drawing.at(x, y, 1) / 255;
      const shaded = drawing.at(x, y, 2) / 255;
      const line = clamp(1 - lit - body - shaded);
      const cuts = lines(y + noise(x * 0.1, y * 0.1) * 3, 4.2, 0.4, 0.3, pixel);
      out[opaque] = there;
      out[orange] = Math.max(body, shaded);
      out[green] = line;
      out[deep] = Math.max(line, shaded * 0.8);
      out[dark] = Math.max(line, shaded * cuts);
    },
  };
}

function drawSkater(pen: Pen, { limbs, head }: Skater, level: Level, heading: number): void {
  const view = viewOf(heading, level.above);
  const [x, y] = view(head);
  const ordered = farFirst(limbs, heading);
  const shape = (more: number, colour: (part: Part) => string) => {
    for (const { from, to, thick, part } of ordered) {
      pen.fillStyle = colour(part);
      fillLimb(pen, view(from), view(to), [thick[0] + more * 2, thick[1] + more * 2], level.scale);
    }
    pen.fillStyle = colour('near');
    pen.beginPath();
    pen.ellipse(x * level.scale, y * level.scale, (0.105 + more) * level.scale, (0.12 + more) * level.scale, 0, 0, 7);
    pen.fill();
  };
  shape(Math.max(outline, 1.4 / level.scale), () => colours.line);
  shape(0, () => colours.light);
  // What stays of the light is an edge towards the lamps.
  pen.globalCompositeOperation = 'source-atop';
  pen.translate(-0.012 * level.scale, 0.042 * level.scale);
  shape(-0.004, (part) => colours[part]);
}
