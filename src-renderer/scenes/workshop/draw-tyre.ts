import { ink } from '../engine/ink.ts';
import { tyre } from './hall.ts';

type Pen = OffscreenCanvasRenderingContext2D;

function disc(pen: Pen, radius: number, dye: string): void {
  pen.beginPath();
  pen.arc(0, 0, radius, 0, 7);
  pen.fillStyle = dye;
  pen.fill();
}

/** Draws a lorry's wheel that lies on the line, about the pen's origin, as it is seen from above. */
export function drawTyre(pen: Pen, unit: number): void {
  const radius = tyre.radius * unit;
  disc(pen, radius, ink.dark);
  pen.strokeStyle = ink.green;
  pen.lineWidth = radius * 0.07;
  pen.beginPath();
  pen.arc(0, 0, radius * 0.86, 0, 7);
  pen.stroke();
  disc(pen, radius * 0.66, ink.sand);
  disc(pen, radius * 0.54, ink.clay);
  disc(pen, radius * 0.44, ink.sand);
  for (let hole = 0; hole < 6; hole++) {
    const turn = (hole / 6) * 2 * Math.PI;
    pen.fillStyle = ink.dark;
    pen.beginPath();
    pen.arc(radius * 0.53 * Math.cos(turn), radius * 0.53 * Math.sin(turn), radius * 0.075, 0, 7);
    pen.fill();
  }
  disc(pen, radius * 0.2, ink.dark);
  disc(pen, radius * 0.1, ink.paper);
}

/** Draws what is seen below its face: its tread. */
export function drawTread(pen: Pen, unit: number): void {
  disc(pen, (tyre.radius + 0.03) * unit, ink.shade);
}
