import type { Pen } from '../../plates/printing/board.ts';
import type { Point } from './layout.ts';

/** Colours of flat shapes: those of the palette, and three between them. */
export const dyes = {
  dark: '#0d251d',
  deep: '#16382d',
  middle: '#1f5b4a',
  green: '#2f7a63',
  paper: '#f5f0e4',
  ice: '#bfd9de',
  sand: '#e2c99b',
  orange: '#e8622a',
  tan: '#b79b68',
  rust: '#a93f17',
  shade: '#06140f',
} as const;

export type Dye = (typeof dyes)[keyof typeof dyes];

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

export function fill(pen: Pen, corners: readonly Point[], dye: string): void {
  trace(pen, corners);
  pen.fillStyle = dye;
  pen.fill();
}

/** A line along points, open at its ends. */
export function draw(pen: Pen, points: readonly Point[], wide: number, dye: string): void {
  pen.strokeStyle = dye;
  pen.lineWidth = wide;
  pen.beginPath();
  for (const { x, y } of points) pen.lineTo(x, y);
  pen.stroke();
}
