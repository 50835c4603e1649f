import { dark, deep, green, ice, sand } from '../../plates/printing/inks.ts';
import { lines } from '../../plates/printing/lines.ts';
import { hash, noise } from '../../plates/printing/noise.ts';
import { clamp, smooth } from '../../plates/printing/shape.ts';
import type { Leaves } from './crown.ts';

/** Which round of leaves lies at a point, if any: kept between calls, since neighbours are asked for in turn. */
export function finderOf(crown: readonly Leaves[]): (x: number, y: number) => number {
  let last = 0;
  const within = (index: number, x: number, y: number) => {
    const one = crown[index];
    return one !== undefined && (x - one.x) ** 2 + (y - one.y) ** 2 < (one.radius + 1) ** 2;
  };
  const left = Math.min(...crown.map((one) => one.x - one.radius)) - 1;
  const bottom = Math.max(...crown.map((one) => one.y + one.radius)) + 1;
  return (x, y) => {
    if (x < left || y > bottom) return -1;
    if (within(last, x, y)) return last;
    const found = crown.findIndex((_, index) => within(index, x, y));
    if (found >= 0) last = found;
    return found;
  };
}

/** Share of a round's own surface at a point, with a leafy edge. */
export function leafEdge({ x: middleX, y: middleY, radius }: Leaves, x: number, y: number, pixel: number): number {
  const away = Math.hypot(x - middleX, y - middleY);
  const angle = Math.atan2(y - middleY, x - middleX);
  const teeth = radius * 0.035 * Math.abs(Math.sin(angle * Math.round(radius * 0.3)));
  return clamp((radius - 2 - teeth - away) / pixel + 0.5);
}

/**
 * Cuts a round of leaves as rings round its own pith, thicker on the side turned from the moon.
 *
 * @param lit whether its light has come
 * @param plainly high contrast: more light by night
 */
export function cutLeaves(
  { x: middleX, y: middleY, radius }: Leaves,
  index: number,
  x: number,
  y: number,
  pixel: number,
  lit: boolean,
  plainly: boolean,
  out: Float32Array,
): void {
  const px = (hash(index, 21) - 0.5) * radius * 0.36;
  const py = (hash(index, 22) - 0.5) * radius * 0.36;
  const dx = x - middleX;
  const dy = y - middleY;
  const rim = Math.hypot(dx, dy) / radius;
  const pith = Math.hypot(dx - px, dy - py);
  // Rings follow the pith inside and the edge outside.
  const ring =
    (pith * (1 - rim) + Math.hypot(dx, dy) * rim) * 1 +
    (noise(x * 0.028 + index * 7, y * 0.028) - 0.5) * radius * 0.16 * (1 - rim * 0.6) +
    (noise(x * 0.11, y * 0.11 + index) - 0.5) * 2.6;
  const facing = (-0.5 * dx - 0.86 * dy) / radius;
  const spacing = clamp(radius * 0.085, 6, 9.5);
  if (lit) {
    // Fresh green with bright cuts, broad where the light falls.
    const bright = clamp(0.4 + 0.34 * facing - 0.16 * rim * rim, 0.1, 0.72);
    const light = lines(ring, spacing, bright, 0.34, pixel);
    const edge = lines(ring, spacing, bright + 0.24, 0.34, pixel);
    const kind = index % 3;
    out[green] = 1 - light;
    out[deep] = (1 - edge) * 0.9;
    out[dark] = Math.max(smooth(0.93, 0.99, rim), lines(ring + spacing / 2, spacing, 0.34 - bright, 0.34, pixel));
    if (kind === 0) out[sand] = 0.8;
    else if (kind === 1) out[ice] = 0.9;
    return;
  }
  const light = clamp(0.2 + 0.24 * facing - 0.06 * rim, 0.05, 0.5) * (plainly ? 1.5 : 1);
  // The moon draws a crescent along the edge that is turned to it.
  const crescent = smooth(0.1, 0.3, facing) * clamp(((rim - 1 + 0.085 * clamp(facing + 0.15)) * radius) / pixel + 0.5);
  const core = Math.max(lines(ring, spacing, light * 0.62, 0.34, pixel), crescent);
  const edge = Math.max(lines(ring, spacing, light + 0.1, 0.34, pixel), crescent);
  out[dark] = 1 - Math.max(core, edge);
  out[deep] = (1 - core) * 0.6;
  out[green] = (0.9 - core * 0.35) * (1 - crescent);
  out[ice] = 1;
}
