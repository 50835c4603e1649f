import { noise, roughNoise } from './noise.ts';
import { palette, type Rgb } from './palette.ts';
import { clamp } from './shape.ts';

/** A picture of flat colours instead of inks: for every point its colour. Coordinates are units. */
export interface Painting {
  /** Fills red, green, blue (0…255) and how opaque the sheet is there (0…1). */
  paint(x: number, y: number, out: Float32Array): void;
}

/** Lays a colour over a point, so much of it (0…1). */
export function lay(out: Float32Array, [red, green, blue]: Rgb, share: number): void {
  if (share <= 0) return;
  const part = Math.min(1, share);
  out[0] = (out[0] as number) + (red - (out[0] as number)) * part;
  out[1] = (out[1] as number) + (green - (out[1] as number)) * part;
  out[2] = (out[2] as number) + (blue - (out[2] as number)) * part;
}

/** Begins an opaque point in the dark of night, over which light is laid. */
export function layNight(out: Float32Array): void {
  out[3] = 1;
  lay(out, palette.dark, 1);
}

/** What the paper does to a printed point: clouds of ink, fibres, and specks where none was taken. */
export function finish(out: Float32Array, x: number, y: number): void {
  const [red, green, blue] = [out[0] as number, out[1] as number, out[2] as number];
  const bright = (red * 0.3 + green * 0.59 + blue * 0.11) / 255;
  const clouds = 1 + (roughNoise(x * 0.012, y * 0.012) - 0.5) * 0.1 * (bright > 0.6 ? 0.42 : 0.9);
  const specks = noise(x * 0.55 + 9, y * 0.55) * 0.7 + noise(x * 0.02 + 77, y * 0.9) * 0.3;
  const lift = specks > 0.83 ? (specks - 0.83) * (bright < 0.35 ? 150 : -60) : 0;
  const fibre = (noise(x * 0.9, y * 0.35) - 0.5) * (bright > 0.6 ? 5 : 2);
  out[0] = clamp(red * clouds + lift * 0.9 + fibre, 0, 255);
  out[1] = clamp(green * clouds + lift + fibre, 0, 255);
  out[2] = clamp(blue * clouds + lift * 0.92 + fibre, 0, 255);
}
