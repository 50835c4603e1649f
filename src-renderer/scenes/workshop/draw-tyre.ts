import { ink } from '../engine/ink.ts';
import type { Point } from '../engine/layout.ts';
import { drawShade } from './draw-shade.ts';
import { lyingBy, project, tyre } from './hall.ts';

type Pen = OffscreenCanvasRenderingContext2D;

function disc(pen: Pen, radius: number, dye: string): void {
  pen.beginPath();
  pen.arc(0, 0, radius, 0, 7);
  pen.fillStyle = dye;
  pen.fill();
}

function ring(pen: Pen, radius: number, wide: number, dye: string): void {
  pen.beginPath();
  pen.arc(0, 0, radius, 0, 7);
  pen.strokeStyle = dye;
  pen.lineWidth = wide;
  pen.stroke();
}

/** Draws a lorry's wheel that lies on the line, about the pen's origin, as it is seen from above: mostly rubber. */
export function drawTyre(pen: Pen, unit: number): void {
  const radius = tyre.radius * unit;
  disc(pen, radius, ink.shade);
  ring(pen, radius * 0.95, radius * 0.05, ink.green);
  ring(pen, radius * 0.66, radius * 0.035, ink.middle);
  disc(pen, radius * 0.48, ink.sand);
  disc(pen, radius * 0.39, ink.clay);
  for (let hole = 0; hole < 5; hole++) {
    const turn = (hole / 5) * 2 * Math.PI;
    pen.fillStyle = ink.dark;
    pen.beginPath();
    pen.arc(radius * 0.29 * Math.cos(turn), radius * 0.29 * Math.sin(turn), radius * 0.07, 0, 7);
    pen.fill();
  }
  disc(pen, radius * 0.13, ink.dark);
}

/** Draws a slice of what is below its face: several, one over another, are its wall with the blocks of its tread. */
export function drawTread(pen: Pen, unit: number): void {
  const radius = tyre.radius * unit;
  disc(pen, radius, ink.shade);
  const blocks = 26;
  pen.strokeStyle = ink.green;
  pen.lineWidth = radius * 0.09;
  for (let block = 0; block < blocks; block++) {
    const turn = (block / blocks) * 2 * Math.PI;
    const [across, down] = [Math.cos(turn) * radius, Math.sin(turn) * radius];
    pen.beginPath();
    pen.moveTo(across * 0.88, down * 0.88);
    pen.lineTo(across * 0.99, down * 0.99);
    pen.stroke();
  }
}

/**
 * Wheels wait here until somebody rolls them to the lorry, one by one, as long as there is no line: on the floor that is lit
 * first, against which rubber is seen. Metres.
 */
const piles = [
  { x: -4.15, y: -3, count: 2 },
  { x: -3, y: -3.7, count: 4 },
] as const;

export function drawPiles(pen: Pen): void {
  for (const { count, ...at } of piles) drawPile(pen, at, count);
}

/** Draws wheels that lie one on another on the floor, as they are seen from the gallery. */
function drawPile(pen: Pen, { x, y }: Point, count: number): void {
  const foot = project(x, y);
  pen.save();
  pen.translate(foot.x, foot.y);
  drawShade(pen, 0.56 * foot.metre, 0.26 * foot.metre, 5);
  pen.restore();
  for (let wheel = 0; wheel < count; wheel++)
    for (const share of [0, 0.2, 0.4, 0.6, 0.8, 1] as const) {
      const up = (wheel + share) * tyre.thick;
      // Laid down by hand: none lies quite over the one below. Rubber is rounded towards both faces.
      const at = project(x + 0.05 * Math.sin(wheel * 2.3), y + 0.05 * Math.cos(wheel * 1.7), up);
      const [aside, down] = lyingBy(x, y, up);
      const round = share === 0 || share === 1 ? 0.87 : 1;
      pen.save();
      pen.transform(1, 0, aside, down, at.x, at.y);
      // Blocks of the tread in one line: so many wheels on each other would flicker with more.
      if (share === 1) drawTyre(pen, at.metre * round);
      else if (share === 0.6) drawTread(pen, at.metre * round);
      else disc(pen, tyre.radius * at.metre * round, ink.shade);
      pen.restore();
    }
}
