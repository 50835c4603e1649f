import { clamp } from './shape.ts';
import { hash, noise } from './noise.ts';

/** Below this share of ink a cut would be a hair that no press prints. */
const thinnest = 0.03;

/**
 * Share of ink at a point of a family of cut lines: 1 within a line, 0 beside it, smooth over one pixel.
 *
 * @param distance where the point lies across the lines, in units
 * @param spacing from line to line, in units
 * @param tone share of the ground the ink takes, 0…1: the thickness of the lines
 * @param jitter how unequally the lines are cut, 0…1
 * @param pixel change of `distance` from one pixel of the sheet to the next
 */
export function lines(distance: number, spacing: number, tone: number, jitter: number, pixel: number): number {
  const phase = distance / spacing;
  const line = Math.floor(phase);
  const share = tone * (1 + jitter * (hash(line, 3) - 0.5) * 2);
  if (share <= thinnest) return 0;
  if (share >= 1) return 1;
  const across = Math.abs(phase - line - 0.5) * 2;
  return clamp(((share - across) * spacing) / (2 * pixel) + 0.5);
}

/** Share of ink of a shape from the signed distance to its edge: inside is positive. */
export function inside(depth: number, pixel: number): number {
  return clamp(depth / pixel + 0.5);
}

/**
 * The edge of a picture that ends on the paper, as a printer cuts it: 1 where it is whole, 0 beyond, and between them level
 * lines that taper off, each at a place of its own. A picture that only grew fainter would look sprayed.
 *
 * @param free 0 beyond the picture … 1 in it
 */
export function tapered(free: number, x: number, y: number, spacing: number, pixel: number): number {
  if (free <= 0) return 0;
  const wave = (noise(x * 0.008, y * 0.01) - 0.5) * spacing;
  return lines(y + wave, spacing, 1.75 * free, 0.42, pixel);
}
