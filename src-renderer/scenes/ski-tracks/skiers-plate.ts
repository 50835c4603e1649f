import { farFirst, fillLimb, viewOf } from '../engine/figure.ts';
import { inCell, type Level } from '../engine/figure-sheet.ts';
import { dark, deep, green, inks, opaque, orange, sand } from '../../plates/printing/inks.ts';
import { lines } from '../../plates/printing/lines.ts';
import { drawMask } from '../../plates/printing/mask.ts';
import { noise } from '../../plates/printing/noise.ts';
import { palette } from '../../plates/printing/palette.ts';
import type { Plate, Sheet } from '../../plates/printing/print.ts';
import { cellBox, coats, type Atlas } from './skier-atlas.ts';
import { poses, skierAt, type Part, type Skier } from './skier.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** Channels of the drawing: red is an edge in the light, green a jacket in the accent. */
const colours = { dark: '#000', jacket: '#0f0', light: '#f00' } as const;
/**
 * The sheet of skiers: every size, direction, coat and step of the stride, each in its cell.
 *
 * @param scale pixels of the finished sheet per unit of it
 */
export function skiersPlate(atlas: Atlas, sheet: Sheet, scale: number): Plate {
  const strides = Array.from({ length: poses }, (_, pose) => skierAt(pose / poses));
  const drawing = drawMask(sheet, (pen) => {
    pen.scale(1 / scale, 1 / scale);
    for (const level of atlas.levels)
      level.headings.forEach((heading, row) => {
        coats.forEach((coat, which) => {
          strides.forEach((skier, pose) =>
            inCell(pen, level, cellBox, row * coats.length + which, pose, () =>
              drawSkier(pen, skier, level, heading, coat === 'orange'),
            ),
          );
        });
      });
  });
  const pixel = 1 / sheet.scale;
  return {
    inks,
    paper: palette.paper,
    shade(x, y, out) {
      const there = drawing.at(x, y) / 255;
      if (there <= 0) return;
      const light = drawing.at(x, y, 0) / 255;
      const jacket = drawing.at(x, y, 1) / 255;
      out[opaque] = there;
      out[sand] = light * 0.8;
      out[orange] = jacket;
      const cut = lines(y + noise(x * 0.1, y * 0.1) * 3, 5, 0.86, 0.2, pixel);
      out[dark] = (1 - light) * (1 - jacket) * (jacket > 0.02 ? 1 : Math.max(cut, 0.55));
      out[deep] = (1 - light) * (1 - jacket);
      out[green] = (1 - light) * (1 - jacket) * 0.8;
    },
  };
}

function drawSkier(pen: Pen, skier: Skier, level: Level, heading: number, bright: boolean): void {
  const view = viewOf(heading, level.above);
  const shape = (colour: 'own' | 'light') => {
    const look = (part: Part) =>
      colour === 'light' && part !== 'gear'
        ? colours.light
        : part === 'jacket' && bright
          ? colours.jacket
          : colours.dark;
    for (const { from, to, thick, part } of farFirst(skier.limbs, heading)) {
      pen.fillStyle = look(part);
      fillLimb(pen, view(from), view(to), thick, level.scale);
    }
    pen.fillStyle = look('dark');
    const [x, y] = view(skier.head);
    pen.beginPath();
    pen.ellipse(
      x * level.scale,
      y * level.scale,
      Math.max(1.2, 0.115 * level.scale),
      Math.max(1.4, 0.145 * level.scale),
      heading * 0.2,
      0,
      7,
    );
    pen.fill();
  };
  if (level.scale < 30) {
    shape('own');
    return;
  }
  shape('light');
  // What stays of the light is an edge towards the sun, up and to the right.
  pen.globalCompositeOperation = 'source-atop';
  pen.translate(-0.034 * level.scale, 0.04 * level.scale);
  shape('own');
}
