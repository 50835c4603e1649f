import { drawMask, drawnAlone } from '../../plates/printing/mask.ts';
import type { Painting } from '../../plates/printing/painting.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import { ink } from '../engine/ink.ts';
import type { Layout } from '../engine/layout.ts';
import { project, wall } from './hall.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/**
 * The lorry that was built here from 1956 to 1986: a rounded bonnet, wings and cab, and two axles. One drives far outside
 * from the first; a finished one stands in the gate when the line runs. Metres, up is negative.
 */

/** Where the new one stands, and how much larger than its measures it is drawn, as people are. */
export const lorryStands = { x: 0.6, y: 15.2, large: 1.5 } as const;

type Step = readonly [x: number, y: number] | readonly [x: number, y: number, toX: number, toY: number];

/** A shape of straight and round edges with a dark line about it. */
function piece(pen: Pen, [first, ...steps]: readonly [readonly [number, number], ...Step[]], dye: string): void {
  pen.beginPath();
  pen.moveTo(...first);
  for (const step of steps)
    if (step.length === 2) pen.lineTo(...step);
    else pen.quadraticCurveTo(...step);
  pen.closePath();
  pen.strokeStyle = ink.dark;
  pen.lineWidth = 0.09;
  pen.stroke();
  pen.fillStyle = dye;
  pen.fill();
}

function bar(pen: Pen, left: number, top: number, wide: number, high: number, dye: string): void {
  piece(
    pen,
    [
      [left, top],
      [left + wide, top],
      [left + wide, top + high],
      [left, top + high],
    ],
    dye,
  );
}

function disc(pen: Pen, x: number, y: number, radius: number, dye: string): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 7);
  pen.fillStyle = dye;
  pen.fill();
}

/** Draws one from its side as it drives by outside the gate. */
export function drawFarLorry(pen: Pen): void {
  const { x, y, metre } = project(0.75, wall, 0.95);
  pen.save();
  pen.translate(x, y);
  pen.scale(metre * 0.8, metre * 0.8);
  bar(pen, -1.6, -0.5, 3.4, 0.12, ink.dark);
  bar(pen, -0.25, -1.2, 2.05, 0.66, ink.green);
  for (const plank of [-1, -0.78]) {
    pen.fillStyle = ink.middle;
    pen.fillRect(-0.25, plank, 2.05, 0.06);
  }
  piece(
    pen,
    [
      [-1.02, -0.42],
      [-1.02, -1],
      [-0.98, -1.62, -0.62, -1.62],
      [-0.5, -1.62],
      [-0.34, -1.62, -0.34, -1.42],
      [-0.34, -0.42],
    ],
    ink.green,
  );
  piece(
    pen,
    [
      [-0.88, -1.04],
      [-0.86, -1.45, -0.66, -1.45],
      [-0.5, -1.45],
      [-0.5, -1.04],
    ],
    ink.paper,
  );
  piece(
    pen,
    [
      [-1.8, -0.46],
      [-1.8, -0.86],
      [-1.8, -1.06, -1.5, -1.06],
      [-1.02, -1.06],
      [-1.02, -0.46],
    ],
    ink.green,
  );
  piece(
    pen,
    [
      [-1.86, -0.34],
      [-1.84, -0.8, -1.4, -0.8],
      [-0.96, -0.8, -0.84, -0.34],
    ],
    ink.middle,
  );
  disc(pen, -1.78, -0.96, 0.11, ink.sand);
  for (const hub of [-1.38, 1.1]) {
    disc(pen, hub, -0.3, 0.34, ink.dark);
    disc(pen, hub, -0.3, 0.13, ink.sand);
  }
  pen.restore();
}

/** The new one, from before. */
export function lorryPlate(hall: Layout, sheet: Sheet): Painting {
  return drawnAlone(
    drawMask(sheet, (pen) => {
      const { x, y, metre } = project(lorryStands.x, lorryStands.y);
      pen.translate(hall.left + x * hall.size, hall.top + y * hall.size);
      const unit = metre * lorryStands.large * hall.size;
      pen.scale(unit, unit);
      pen.lineJoin = 'round';
      drawNewLorry(pen);
    }),
  );
}

function drawNewLorry(pen: Pen): void {
  for (const side of [-1, 1]) bar(pen, side * 0.92 - 0.19, -0.7, 0.38, 0.72, ink.shade);
  // The load's boards behind the cab.
  bar(pen, -1.2, -1.72, 2.4, 0.9, ink.middle);
  for (const plank of [-1.44, -1.16]) {
    pen.fillStyle = ink.dark;
    pen.fillRect(-1.2, plank, 2.4, 0.05);
  }
  piece(
    pen,
    [
      [-0.86, -0.9],
      [-0.86, -1.9],
      [-0.84, -2.38, -0.4, -2.42],
      [0, -2.46, 0.4, -2.42],
      [0.84, -2.38, 0.86, -1.9],
      [0.86, -0.9],
    ],
    ink.green,
  );
  for (const side of [-1, 1])
    piece(
      pen,
      [
        [side * 0.06, -1.56],
        [side * 0.06, -2.16],
        [side * 0.52, -2.22, side * 0.66, -2.02],
        [side * 0.7, -1.56],
      ],
      ink.ice,
    );
  // The wings, then the bonnet between them with its grille.
  for (const side of [-1, 1])
    piece(
      pen,
      [
        [side * 0.36, -0.6],
        [side * 0.4, -1.16],
        [side * 1.2, -1.26, side * 1.22, -0.6],
        [side * 1.08, -0.56],
        [side * 0.92, -0.86, side * 0.76, -0.56],
      ],
      ink.green,
    );
  piece(
    pen,
    [
      [-0.42, -0.55],
      [-0.46, -1.3],
      [-0.4, -1.72, 0, -1.72],
      [0.4, -1.72, 0.46, -1.3],
      [0.42, -0.55],
    ],
    ink.green,
  );
  piece(
    pen,
    [
      [-0.3, -0.62],
      [-0.34, -1.2],
      [-0.28, -1.42, 0, -1.42],
      [0.28, -1.42, 0.34, -1.2],
      [0.3, -0.62],
    ],
    ink.dark,
  );
  for (let slat = -2; slat <= 2; slat++) {
    pen.fillStyle = ink.sand;
    pen.fillRect(slat * 0.115 - 0.03, -1.34 + Math.abs(slat) * 0.03, 0.06, 0.66 - Math.abs(slat) * 0.02);
  }
  for (const side of [-1, 1]) {
    disc(pen, side * 0.7, -1.18, 0.2, ink.dark);
    disc(pen, side * 0.7, -1.18, 0.15, ink.paper);
    disc(pen, side * 0.7, -1.18, 0.06, ink.sand);
  }
  bar(pen, -1.16, -0.52, 2.32, 0.14, ink.sand);
}
