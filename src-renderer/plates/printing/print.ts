import { noise, roughNoise } from './noise.ts';
import { finish, type Painting } from './painting.ts';
import type { Rgb } from './palette.ts';
import { clamp } from './shape.ts';

export interface Ink {
  readonly colour: Rgb;
  /** How much it lets through of what lies beneath, 0…1. */
  readonly sheer: number;
  /** Misregistration in units: no press lays two inks quite over each other. */
  readonly shift: readonly [x: number, y: number];
  /** How unevenly the ink took, 0…1. */
  readonly mottle: number;
  /** Specks where it did not take, 0…1. */
  readonly salt: number;
}

/** What is cut: for every point of the composition, how much of each ink lies there. */
export interface Plate {
  readonly inks: readonly Ink[];
  readonly paper: Rgb;
  /** Fills `out` with one share per ink, and a last one: how opaque the sheet is there. Coordinates are units. */
  shade(x: number, y: number, out: Float32Array): void;
}

/** A piece of the composition, and how finely it is printed. */
export interface Sheet {
  /** Units of its corner. */
  readonly left: number;
  readonly top: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels per unit. */
  readonly scale: number;
}

interface Shift {
  readonly x: number;
  readonly y: number;
}

/** Prints rows of a sheet: RGBA, four bytes a pixel. */
export function printRows(
  plate: Plate | Painting,
  sheet: Sheet,
  first: number,
  rows: number,
): Uint8ClampedArray<ArrayBuffer> {
  return 'paint' in plate ? paintRows(plate, sheet, first, rows) : inkRows(plate, sheet, first, rows);
}

function paintRows(
  painting: Painting,
  { width, scale, left, top }: Sheet,
  first: number,
  rows: number,
): Uint8ClampedArray<ArrayBuffer> {
  const out = new Uint8ClampedArray(width * rows * 4);
  const point = new Float32Array(4);
  for (let row = 0, pixel = 0; row < rows; row++) {
    const y = top + (first + row + 0.5) / scale;
    for (let column = 0; column < width; column++, pixel += 4) {
      const x = left + (column + 0.5) / scale;
      point.fill(0);
      painting.paint(x, y, point);
      const opaque = point[3] as number;
      if (opaque <= 0) continue;
      finish(point, x, y);
      for (const channel of [0, 1, 2] as const) out[pixel + channel] = point[channel] as number;
      out[pixel + 3] = opaque * 255;
    }
  }
  return out;
}

function inkRows(plate: Plate, sheet: Sheet, first: number, rows: number): Uint8ClampedArray<ArrayBuffer> {
  const { width, scale, left, top } = sheet;
  const channels = plate.inks.length + 1;
  const shifts = plate.inks.map(({ shift: [x, y] }): Shift => ({ x: Math.round(x * scale), y: Math.round(y * scale) }));
  const margin = shifts.reduce((most, { x, y }) => Math.max(most, Math.abs(x), Math.abs(y)), 0);
  const across = width + margin * 2;
  const shares = new Float32Array(across * (rows + margin * 2) * channels);
  const point = new Float32Array(channels);
  for (let row = 0, at = 0; row < rows + margin * 2; row++) {
    const y = top + (first + row - margin + 0.5) / scale;
    for (let column = 0; column < across; column++, at += channels) {
      point.fill(0);
      plate.shade(left + (column - margin + 0.5) / scale, y, point);
      // A view for every point would cost more than the point.
      for (let channel = 0; channel < channels; channel++) shares[at + channel] = point[channel] as number;
    }
  }
  const out = new Uint8ClampedArray(width * rows * 4);
  for (let row = 0, pixel = 0; row < rows; row++) {
    const y = top + (first + row) / scale;
    for (let column = 0; column < width; column++, pixel += 4) {
      const x = left + column / scale;
      const here = ((row + margin) * across + column + margin) * channels;
      const opaque = shares[here + channels - 1] as number;
      if (opaque <= 0) continue;
      layInks(plate, shares, here, across, shifts, x, y, out, pixel);
      out[pixel + 3] = opaque * 255;
    }
  }
  return out;
}

/** Lays every ink of one pixel over the paper. */
function layInks(
  { inks, paper }: Plate,
  shares: Float32Array,
  here: number,
  across: number,
  shifts: readonly Shift[],
  x: number,
  y: number,
  out: Uint8ClampedArray,
  pixel: number,
): void {
  const channels = inks.length + 1;
  const fibre = Math.round((noise(x * 0.9, y * 0.35) + noise(x * 0.23 + 40, y * 0.8 + 3) - 1) * 3) * 1.6;
  let red = paper[0] + fibre;
  let green = paper[1] + fibre;
  let blue = paper[2] + fibre * 1.1;
  const clouds = roughNoise(x * 0.012, y * 0.012);
  const specks = noise(x * 0.55 + 9, y * 0.55) * 0.7 + noise(x * 0.02 + 77, y * 0.9) * 0.3;
  for (let index = 0; index < inks.length; index++) {
    const ink = inks[index] as Ink;
    const shift = shifts[index] as Shift;
    const share = shares[here - (shift.y * across + shift.x) * channels + index] as number;
    if (share <= 0.004) continue;
    let taken = 1 - ink.mottle * (0.9 - clouds * 1.1);
    const bare = 0.78 + (1 - ink.salt) * 0.2;
    if (specks > bare) taken *= 1 - 0.45 * Math.min(1, (specks - bare) / 0.12);
    const cover = clamp(share * taken);
    const { colour, sheer } = ink;
    red += (colour[0] + (colour[0] * (red / 255) - colour[0]) * sheer - red) * cover;
    green += (colour[1] + (colour[1] * (green / 255) - colour[1]) * sheer - green) * cover;
    blue += (colour[2] + (colour[2] * (blue / 255) - colour[2]) * sheer - blue) * cover;
  }
  out[pixel] = red;
  out[pixel + 1] = green;
  out[pixel + 2] = blue;
}
