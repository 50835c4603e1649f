import type { Spot } from '../engine/strokes.ts';
import { ink } from '../engine/ink.ts';

/** A wheel or a reel seen from the side: rubber, metal and hub, cut as rings. */
export function drawWheel(pen: OffscreenCanvasRenderingContext2D, [x, y]: Spot, radius: number): void {
  const disc = (share: number, colour: string): void => {
    pen.fillStyle = colour;
    pen.beginPath();
    pen.arc(x, y, radius * share, 0, 7);
    pen.fill();
  };
  const ring = (share: number, wide: number, colour: string): void => {
    pen.strokeStyle = colour;
    pen.lineWidth = radius * wide;
    pen.beginPath();
    pen.arc(x, y, radius * share, 0, 7);
    pen.stroke();
  };
  disc(1, ink.black);
  ring(0.92, 0.07, ink.green);
  ring(0.76, 0.07, ink.green);
  disc(0.55, ink.ice);
  ring(0.34, 0.08, ink.black);
  disc(0.16, ink.orange);
}
