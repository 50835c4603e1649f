import { deep, green, ice, sand } from './inks.ts';
import { lines } from './lines.ts';
import { noise } from './noise.ts';
import { clamp, mix, smooth } from './shape.ts';

/** A sky without a sun, cut in long level lines: banks of cloud that run out to both sides, and plain paper between them. */
export interface LevelSky {
  readonly horizon: number;
  /** Which clouds stand there: any number. */
  readonly weather: number;
  /** How much of the sky they cover, 0…1. */
  readonly cover: number;
  /** Change of a unit from one pixel of the sheet to the next. */
  readonly pixel: number;
}

/** How much of each ink lies at a point of the sky. */
export interface SkyShares {
  readonly ice: number;
  readonly green: number;
  readonly deep: number;
  /** The warm band over the horizon: whole there, and in lines that taper off above. */
  readonly warm: number;
}

/** Puts a level sky on paper, so strongly (0…1), and so much of its warm light. */
export function laySky(out: Float32Array, sky: LevelSky, x: number, y: number, strength: number, warmth: number): void {
  const cut = levelSky(sky, x, y);
  out[ice] = cut.ice * strength;
  out[sand] = cut.warm * warmth * strength;
  out[green] = cut.green * strength;
  out[deep] = cut.deep * strength;
}

/** Cuts a level sky; above the horizon only. Units. */
export function levelSky({ horizon, weather, cover, pixel }: LevelSky, x: number, y: number): SkyShares {
  const up = clamp((horizon - y) / 360);
  const wave = (noise(x * 0.0032 + weather, y * 0.009) - 0.5) * 30 + (noise(x * 0.02, y * 0.03) - 0.5) * 3;
  const at = y + wave;
  const cloud =
    0.72 * noise(x * 0.0014 + weather * 7, at * 0.021 + weather) + 0.28 * noise(x * 0.006, at * 0.05 + weather);
  const bank = smooth(0.8 - 0.6 * cover, 1.12 - 0.5 * cover, cloud + 0.14 * up);
  const spacing = 13;
  return {
    ice: lines(at + spacing / 2, spacing, 0.62 * smooth(0.3, 0.75, cloud + 0.2 * up), 0.35, pixel),
    green: lines(at, spacing, bank * mix(0.16, 0.5, up), 0.4, pixel),
    deep: lines(at + 1.5, spacing, bank * mix(-0.06, 0.3, up), 0.4, pixel),
    warm: lines(at, 9, 1.9 * smooth(0.42, 0.02, up + 0.16 * (cloud - 0.5)), 0.35, pixel),
  };
}
