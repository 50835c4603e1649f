import type { Area } from '../engine/place-canvas.ts';
import { onScreen, type Point } from '../engine/layout.ts';
import { type Hall } from './hall.ts';
import { drawSkater, figureBox } from './skater.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** How large the near skater stands, and where the figure's own units begin on the layout: whole on every screen. */
const near = (hall: Hall): { readonly size: number; readonly left: number; readonly top: number } =>
  hall.frame.portrait ? { size: 1.02, left: -44, top: -50 } : { size: 0.95, left: 84, top: -40 };

/** The near skater, as far as the screen shows them. Units of the screen. */
export function nearArea(hall: Hall): Area {
  const { frame } = hall;
  const { size, left: x, top: y } = near(hall);
  const from = onScreen(hall, { x: x + figureBox.left * size, y: y + figureBox.top * size });
  const end = onScreen(hall, { x: 0, y: y + figureBox.bottom * size });
  const left = Math.max(0, Math.floor(from.x));
  const top = Math.floor(from.y);
  return { left, top, width: frame.width - left, height: Math.min(frame.height, Math.ceil(end.y)) - top };
}

/** Draws them where they stand; the pen is in units of the screen. */
export function nearSkater(pen: Pen, hall: Hall): void {
  const { size, left, top } = near(hall);
  const { x, y } = onScreen(hall, { x: left, y: top });
  pen.translate(x, y);
  pen.scale(size * hall.size, size * hall.size);
  drawSkater(pen);
}

/** Those who are sent over the ice are cut at so many units of the layout a metre, of the figure's 600. */
export const smallMetre = 190;
const small = smallMetre / 600;

/** The sheet of one of them, in units of the screen. */
export function smallArea({ size }: Pick<Hall, 'size'>): Area {
  return {
    left: 0,
    top: 0,
    width: Math.ceil((figureBox.right - figureBox.left) * small * size),
    height: Math.ceil((figureBox.bottom - figureBox.top) * small * size),
  };
}

/** Where they stand on their sheet. */
export function smallFoot({ size }: Pick<Hall, 'size'>): Point {
  return {
    x: (figureBox.middle - figureBox.left) * small * size,
    y: (figureBox.ground - figureBox.top) * small * size,
  };
}

export function smallSkater(pen: Pen, { size }: Hall): void {
  pen.scale(small * size, small * size);
  pen.translate(-figureBox.left, -figureBox.top);
  drawSkater(pen, 8);
}
