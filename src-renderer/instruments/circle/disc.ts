import type { Pen } from '../../plates/printing/board.ts';

/** Begins a path round a point. */
export function disc(pen: Pen, x: number, y: number, radius: number): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
}

/** Fills a disc with a colour. */
export function fillDisc(pen: Pen, x: number, y: number, radius: number, colour: string): void {
  disc(pen, x, y, radius);
  pen.fillStyle = colour;
  pen.fill();
}
