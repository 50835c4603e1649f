import { ink } from '../engine/ink.ts';
import { tyre } from './hall.ts';

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
