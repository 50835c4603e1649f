/** Flat shapes with corners, and lines along points. */
import type { Pen } from '../../plates/printing/board.ts';
import type { Point } from './layout.ts';

/** Twice the area within corners: positive where they run clockwise on the screen. */
export function turned(corners: readonly Point[]): number {
  return corners.reduce((sum, { x, y }, index) => {
    const next = corners[(index + 1) % corners.length] as Point;
    return sum + x * next.y - next.x * y;
  }, 0);
}

export function trace(pen: Pen, corners: readonly Point[]): void {
  pen.beginPath();
  for (const { x, y } of corners) pen.lineTo(x, y);
  pen.closePath();
}

/** Adds a closed outline to a path that is filled with others in one go. */
export function addOutline(pen: Pen, corners: readonly Point[]): void {
  for (const [index, { x, y }] of corners.entries()) {
    if (index === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  }
  pen.closePath();
}

export function fill(pen: Pen, corners: readonly Point[], colour: string): void {
  trace(pen, corners);
  pen.fillStyle = colour;
  pen.fill();
}

/** A strip along a way, whose two edges are given for each share of it. */
export function band(pen: Pen, edges: (share: number) => readonly [Point, Point], steps: number, colour: string): void {
  const pairs = Array.from({ length: steps + 1 }, (_, step) => edges(step / steps));
  fill(pen, [...pairs.map(([one]) => one), ...pairs.toReversed().map(([, other]) => other)], colour);
}

/** A line along points, open at its ends. */
export function draw(pen: Pen, points: readonly Point[], wide: number, colour: string): void {
  pen.strokeStyle = colour;
  pen.lineWidth = wide;
  pen.beginPath();
  for (const { x, y } of points) pen.lineTo(x, y);
  pen.stroke();
}
