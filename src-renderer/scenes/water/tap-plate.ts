import { dark, deep, green, ice, opaque, orange, sand } from '../../plates/printing/inks.ts';
import { lines } from '../../plates/printing/lines.ts';
import { noise } from '../../plates/printing/noise.ts';
import { bell, clamp, smooth } from '../../plates/printing/shape.ts';
import type { Basin } from './basin.ts';
import { tapAt } from './tap.ts';

/** Prints the tap over what lies there: polished metal, cut along its form; the light comes from the left. */
export function printTap(basin: Basin, x: number, y: number, pixel: number, out: Float32Array): boolean {
  const metal = tapAt(basin, x, y);
  if (!metal) return false;
  const { across, line, depth, half } = metal;
  const { size } = basin;
  const wave = (noise(x * 0.02, y * 0.02) - 0.5) * 5;
  // Polished metal mirrors a bright sky, a dark land and, at its lower edge, the water's light.
  const shine = bell(-0.5, 0.24, across) + 0.6 * bell(0.72, 0.13, across) + 0.4 * bell(0.04, 0.09, across);
  const edge = smooth(0.82, 1, Math.abs(across));
  const tone = clamp(0.97 - shine * 1.02 + edge * 0.5);
  const spacing = half < 24 ? 5.5 : 7.4;
  const outline = clamp(1.5 - depth * size);
  out.fill(0);
  out[opaque] = 1;
  out[dark] = Math.max(lines(line + 400 + wave, spacing, tone, 0.25, pixel / size), outline);
  out[deep] = clamp(1.15 - shine * 1.2);
  out[green] = clamp(1.3 - shine * 1.05);
  out[ice] = bell(0.74, 0.16, across) + 0.3 * shine;
  out[sand] = bell(-0.6, 0.16, across) * 0.75;
  out[orange] = 0;
  return true;
}
