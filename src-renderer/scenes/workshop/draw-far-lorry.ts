import { drawnAlone } from '../../plates/printing/mask.ts';
import type { Painting } from '../../plates/printing/painting.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import { drawnOn } from '../engine/drawn-on.ts';
import { ink } from '../engine/ink.ts';
import type { Layout } from '../engine/layout.ts';
import { project, wall } from './hall.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** A straight edge to a place, or a round one by a control point. Metres, up is negative. */
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

/** What drives outside the gate once the line runs. Nothing else is on the sheet. */
export const outsidePlate = (hall: Layout, sheet: Sheet): Painting => drawnAlone(drawnOn(hall, sheet, drawFarLorry));

/** Two tracks from the doorsill to its wheels. Metres across, and up on what is seen through the gate. */
function drawTracks(pen: Pen): void {
  for (const [from, to, up] of [
    [2.75, 1.5, 0.46],
    [2.1, 0.8, 0.36],
  ] as const) {
    const at = (x: number, high: number) => project(x, wall, high);
    const [sill, bend, end] = [at(from, 0), at(from - 0.1, up), at(to, up)];
    pen.strokeStyle = ink.middle;
    pen.lineWidth = 0.075 * sill.metre;
    pen.beginPath();
    pen.moveTo(sill.x, sill.y);
    pen.quadraticCurveTo(bend.x, bend.y, end.x, end.y);
    pen.stroke();
  }
}

/** The lorry that was built here from 1956 to 1986, from its side: a rounded bonnet, wings and cab, and two axles. */
function drawFarLorry(pen: Pen): void {
  const { x, y, metre } = project(0.25, wall, 0.5);
  drawTracks(pen);
  pen.save();
  pen.translate(x, y);
  pen.scale(metre * 0.95, metre * 0.95);
  // Its shadow on the sand: a solid middle, and strokes beyond it.
  for (const [row, half] of [1.95, 2.2, 1.85, 1.3].entries()) {
    pen.fillStyle = ink.dark;
    pen.beginPath();
    pen.ellipse(0.06 + row * 0.1, row * 0.075 - 0.04, half, 0.045, 0, 0, 7);
    pen.fill();
  }
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
