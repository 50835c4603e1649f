import { dark, deep, green, inks, opaque, orange, sand } from '../engine/inks.ts';
import { lines } from '../engine/lines.ts';
import { drawMask } from '../engine/mask.ts';
import { noise } from '../engine/noise.ts';
import { palette } from '../engine/palette.ts';
import type { Plate, Sheet } from '../engine/print.ts';
import { cellBox, coats, type Atlas, type Level } from './skier-atlas.ts';
import { poses, skierAt, viewOf, type Skier } from './skier.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** Channels of the drawing: red is an edge in the light, green a jacket in the accent. */
const colours = { dark: '#000', jacket: '#0f0', light: '#f00' } as const;
/** No limb is cut thinner, in pixels: far skiers stay legible. */
const thinnest = 1.25;

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
          strides.forEach((skier, pose) => {
            const x = pose * level.cell.width;
            const y = level.top + (row * coats.length + which) * level.cell.height;
            pen.save();
            pen.beginPath();
            pen.rect(x, y, level.cell.width, level.cell.height);
            pen.clip();
            pen.translate(x + cellBox.left * level.scale, y + cellBox.above * level.scale);
            drawSkier(pen, skier, level, heading, coat === 'orange');
            pen.restore();
          });
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
    const look = (part: 'dark' | 'jacket' | 'gear') =>
      colour === 'light' && part !== 'gear'
        ? colours.light
        : part === 'jacket' && bright
          ? colours.jacket
          : colours.dark;
    // Far limbs first: those on the side turned away.
    const limbs = skier.limbs.toSorted((one, other) => depth(other.from, heading) - depth(one.from, heading));
    for (const { from, to, thick, part } of limbs) {
      pen.fillStyle = look(part);
      limb(pen, view(from), view(to), thick, level.scale);
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

function depth({ forward, right }: { forward: number; right: number }, heading: number): number {
  return forward * Math.cos(heading) - right * Math.sin(heading);
}

function limb(
  pen: Pen,
  from: readonly [number, number],
  to: readonly [number, number],
  thick: readonly [number, number],
  scale: number,
): void {
  const [x, y, toX, toY] = [from[0] * scale, from[1] * scale, to[0] * scale, to[1] * scale];
  const long = Math.hypot(toX - x, toY - y) || 1;
  const [nx, ny] = [-(toY - y) / long, (toX - x) / long];
  const [near, far] = thick.map((metres) => Math.max(thinnest, metres * scale) / 2) as [number, number];
  pen.beginPath();
  pen.moveTo(x + nx * near, y + ny * near);
  pen.lineTo(toX + nx * far, toY + ny * far);
  pen.arc(toX, toY, far, Math.atan2(ny, nx), Math.atan2(-ny, -nx), true);
  pen.lineTo(x - nx * near, y - ny * near);
  pen.arc(x, y, near, Math.atan2(-ny, -nx), Math.atan2(ny, nx), true);
  pen.fill();
}
