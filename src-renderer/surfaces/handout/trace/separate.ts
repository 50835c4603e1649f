/** From a printed picture back to its plates: which ink lies where, as a grid for each. */
import type { Grid } from './contour.ts';

/** RGBA, four bytes a pixel. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** One plate: dark where its ink lies. */
export interface Plate {
  readonly grid: Grid;
  /** What is below this value is inked. */
  readonly threshold: number;
  /** The ink as it came out in this picture, as a CSS colour. */
  readonly colour: string;
}

/** Light inks, told by how warm they are; the white of the paper is what no plate prints. */
const paper = 0;
const sand = 1;
const ice = 2;
const orange = 3;
/** Too dark to tell: a line of the key plates lies over it. */
const hidden = 4;

/** Red keeps orange apart from the greens, and paper, ice and sand are all bright in it. */
const greenBelow = 128;
const deepBelow = 84;
/** Lower plates reach a little under the upper ones, so that no white shows between them. */
const underlap = 150;
const half = 128;

function lightInk(red: number, green: number, blue: number): number {
  const brightest = Math.max(red, green, blue, 1);
  const warmth = (red - blue) / brightest;
  if (warmth > 0.52 && red > 120) return orange;
  if (red < 150) return hidden;
  if (warmth > 0.17) return sand;
  return warmth < -0.045 ? ice : paper;
}

/** The inks of a picture, the lowest first. */
export function separate(pixels: Pixels): Plate[] {
  const { width, height, data } = pixels;
  const red = new Uint8Array(width * height);
  const green = new Uint8Array(width * height);
  const inks = new Uint8Array(width * height);
  const sums = Array.from({ length: 6 }, () => [0, 0, 0, 0]);
  for (let at = 0, pixel = 0; at < inks.length; at++, pixel += 4) {
    const r = data[pixel] as number;
    const g = data[pixel + 1] as number;
    const b = data[pixel + 2] as number;
    const ink = lightInk(r, g, b);
    inks[at] = ink;
    red[at] = ink === orange ? 255 : r;
    green[at] = ink === orange ? 255 : g;
    // Pixels between two inks would dull both.
    const sum = sums[ink === hidden ? (g < 62 ? 5 : r < 70 && g > 100 ? 4 : 0) : ink] as number[];
    sum[0] = (sum[0] as number) + r;
    sum[1] = (sum[1] as number) + g;
    sum[2] = (sum[2] as number) + b;
    sum[3] = (sum[3] as number) + 1;
  }
  const colour = (index: number): string => {
    const [r = 0, g = 0, b = 0, count = 0] = sums[index] ?? [];
    return `rgb(${[r, g, b].map((sum) => Math.round(sum / Math.max(1, count))).join(' ')})`;
  };
  spread(inks, width, height);
  const light = (ink: number, threshold: number): Plate => {
    const values = new Uint8Array(width * height);
    for (let at = 0; at < values.length; at++) values[at] = inks[at] === ink ? 0 : 255;
    return { grid: soften(soften({ width, height, values })), threshold, colour: colour(ink) };
  };
  return [
    light(sand, underlap),
    light(ice, underlap),
    light(orange, half),
    { grid: soften({ width, height, values: red }), threshold: greenBelow, colour: colour(4) },
    { grid: soften({ width, height, values: green }), threshold: deepBelow, colour: colour(5) },
  ];
}

/** Gives what is hidden by the key plates the light ink that lies nearest, by rows and columns. */
function spread(inks: Uint8Array, width: number, height: number): void {
  const far = 0xffff;
  const away = new Uint16Array(inks.length);
  for (let at = 0; at < inks.length; at++) away[at] = inks[at] === hidden ? far : 0;
  const take = (at: number, from: number): void => {
    const distance = (away[from] as number) + 1;
    if (distance >= (away[at] as number)) return;
    away[at] = distance;
    inks[at] = inks[from] as number;
  };
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      if (x > 0) take(at, at - 1);
      if (y > 0) take(at, at - width);
    }
  }
  for (let y = height - 1, at = inks.length - 1; y >= 0; y--) {
    for (let x = width - 1; x >= 0; x--, at--) {
      if (x < width - 1) take(at, at + 1);
      if (y < height - 1) take(at, at + width);
    }
  }
}

/** Each value with its neighbours (1 2 1 both ways): outlines lose the pixels' steps. */
function soften({ width, height, values }: Grid): Grid {
  const rows = new Uint8Array(values.length);
  const soft = new Uint8Array(values.length);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const left = values[x > 0 ? at - 1 : at] as number;
      const right = values[x < width - 1 ? at + 1 : at] as number;
      rows[at] = (left + 2 * (values[at] as number) + right + 2) >> 2;
    }
  }
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const above = rows[y > 0 ? at - width : at] as number;
      const below = rows[y < height - 1 ? at + width : at] as number;
      soft[at] = (above + 2 * (rows[at] as number) + below + 2) >> 2;
    }
  }
  return { width, height, values: soft };
}
