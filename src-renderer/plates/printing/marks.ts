/** Marks that instruments draw with a pen: discs, rings, straight lines. */
import type { Point } from '../../core/model/rect.ts';
import type { Pen } from './board.ts';

/** What rings and discs lie about: a point, or what reaches `inner` from it. */
interface About extends Point {
  readonly unit: number;
  readonly inner?: number;
}

/** Begins a path round a point. */
export function disc(pen: Pen, x: number, y: number, radius: number): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
}

/** Strokes rings about a point, each so far beyond `inner`, so wide, and so much of it seen; in units. */
export function strokeRings(
  pen: Pen,
  { x, y, unit, inner = 0 }: About,
  rings: readonly (readonly [reach: number, width: number, alpha: number])[],
): void {
  for (const [reach, width, alpha] of rings) {
    pen.globalAlpha = alpha;
    pen.lineWidth = width * unit;
    disc(pen, x, y, inner + reach * unit);
    pen.stroke();
  }
  pen.globalAlpha = 1;
}

/** Fills a disc with a colour. */
export function fillDisc(pen: Pen, x: number, y: number, radius: number, colour: string): void {
  disc(pen, x, y, radius);
  pen.fillStyle = colour;
  pen.fill();
}

/**
 * Fills discs of one colour over each other, each so far beyond `inner`, in units, and so much of it seen: a glow about a
 * point, or a shadow.
 */
export function fillDiscs(
  pen: Pen,
  { x, y, unit, inner = 0 }: About,
  colour: string,
  strength: number,
  discs: readonly (readonly [reach: number, alpha: number])[],
): void {
  pen.fillStyle = colour;
  for (const [reach, alpha] of discs) {
    pen.globalAlpha = alpha * strength;
    disc(pen, x, y, inner + reach * unit);
    pen.fill();
  }
  pen.globalAlpha = 1;
}

/** Strokes a straight line. */
export function strokeLine(pen: Pen, from: Point, to: Point): void {
  pen.beginPath();
  pen.moveTo(from.x, from.y);
  pen.lineTo(to.x, to.y);
  pen.stroke();
}
