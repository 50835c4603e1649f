import { css, palette } from '../../plates/printing/palette.ts';
import { bell } from '../../plates/printing/shape.ts';
import type { Atlas, Cell } from './atlas.ts';
import { carStrength } from './reveal.ts';

/** A car whose lamps glow because a finger touched it, and for how many seconds already. */
export interface Glow {
  readonly cell: Cell;
  readonly age: number;
}

export const glowLife = 1.6;

/** Draws the cars that have come, the farthest first, each from its cell of the printed sheet. */
export function drawTraffic(
  pen: CanvasRenderingContext2D,
  sheet: HTMLCanvasElement,
  { cells }: Atlas,
  full: number,
  origin: { readonly left: number; readonly top: number },
  glows: readonly Glow[],
  scale: number,
): void {
  pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height);
  for (const { car, x, y, width, height, left, top } of cells) {
    const strength = carStrength(full, car.rank, cells.length);
    if (strength <= 0) continue;
    pen.globalAlpha = strength;
    pen.drawImage(sheet, x, y, width, height, left - origin.left, top - origin.top, width, height);
  }
  pen.globalAlpha = 1;
  for (const { cell, age } of glows) drawGlow(pen, cell, age, origin, scale);
}

/** Two lamps and the rings of their light. */
function drawGlow(
  pen: CanvasRenderingContext2D,
  cell: Cell,
  age: number,
  origin: { left: number; top: number },
  scale: number,
): void {
  const { car, left, top } = cell;
  const strength = bell(0, 0.55, age - 0.15);
  const grain = car.grain * scale;
  const x = left - origin.left + (car.lamps.x - car.box.left) * scale;
  const y = top - origin.top + (car.lamps.y - car.box.top) * scale;
  for (const side of [-1, 1]) {
    const middle = x + side * 0.645 * grain;
    pen.strokeStyle = css(palette.orange, 1);
    for (let ring = 1; ring <= 4; ring++) {
      const radius = grain * (0.12 + 0.14 * ring) * (0.8 + 0.5 * age);
      pen.lineWidth = Math.max(1, grain * 0.035 * (1 - ring / 6));
      pen.globalAlpha = strength * (1 - ring / 5.5);
      pen.beginPath();
      pen.arc(middle, y, radius, 0, 7);
      pen.stroke();
    }
  }
  pen.globalAlpha = 1;
}

/** The nearest car that has come and lies under a point (pixels of the picture), or beside it. */
export function carAt({ cells }: Atlas, full: number, x: number, y: number): Cell | undefined {
  let found: Cell | undefined;
  let least = Infinity;
  for (const cell of cells) {
    if (carStrength(full, cell.car.rank, cells.length) < 0.5) continue;
    const away = Math.hypot(
      Math.max(cell.left - x, 0, x - cell.left - cell.width),
      Math.max(cell.top - y, 0, y - cell.top - cell.height),
    );
    // Of several under the finger the nearest to the eye is meant: cells run from far to near.
    if (away <= least) [found, least] = [cell, away];
  }
  return found;
}
