import { between, palette, type Rgb } from '../../plates/printing/palette.ts';
import { clamp, mix } from '../../plates/printing/shape.ts';
import { unitHeight } from '../engine/waves.ts';

/** Whole-number heights of the home stone's water: six bits around a middle. */
export const homeMiddle = 32;
/** Heights of the friend's rings: six bits, 0 where none of them has come. */
export const friendMiddle = 32;
/** Light has 32 steps; one more bit says that the sun's path lies there. */
export const lightSteps = 31;

const pressed = (ink: Rgb, ground: Rgb, sheer: number): Rgb => {
  const at = (index: 0 | 1 | 2) => ink[index] * (1 - sheer + (sheer * ground[index]) / 255);
  return [at(0), at(1), at(2)];
};
const iceInk = pressed(palette.ice, palette.paper, 0.3);
const sandInk = pressed(palette.sand, palette.paper, 0.35);
const greenInk = pressed(palette.green, palette.ice, 0.15);
const darkInk = pressed(palette.dark, palette.green, 0.1);
const deepInk = between(palette.deep, greenInk, 0.12);

/** Share of ink where the water lies below a threshold; `ramp` is the change of height over one pixel. */
function below(threshold: number, height: number, ramp: number): number {
  return clamp((threshold - height) / ramp + 0.5);
}

/** The colour of water: trough to crest dark, deep, green, ice or sand; orange where two crests meet. */
function waterColour(home: number, friend: number | null, light: number, path: boolean, ramp: number): Rgb {
  const height = home + (friend ?? 0);
  const even = mix(1.05, -1, light);
  let colour = iceInk;
  if (friend !== null) colour = between(iceInk, sandInk, below(0.3, -friend, ramp));
  else if (path) colour = sandInk;
  colour = between(colour, greenInk, below(even + 0.25, height, ramp));
  colour = between(colour, deepInk, below(even - 0.28, height, ramp) * 0.95);
  colour = between(colour, darkInk, below(mix(0.75, -1.55, light) - 0.42, height, ramp));
  if (friend === null) return colour;
  const meeting = below(-0.34, -Math.min(home, friend), ramp) * below(-0.98, -height, ramp);
  return meeting > 0 ? between(colour, palette.orange, meeting) : colour;
}

/**
 * Every colour water can have, as pixels: index = home (6 bits), friend (6), light (5), path (1).
 *
 * @param ramp change of height from one pixel to the next, for clean edges
 */
export function waterTable(ramp: number): Uint32Array {
  const table = new Uint32Array(1 << 18);
  for (let home = 0; home < 64; home++) {
    for (let friend = 0; friend < 64; friend++) {
      for (let light = 0; light <= lightSteps; light++) {
        for (let path = 0; path < 2; path++) {
          const [red, green, blue] = waterColour(
            (home - homeMiddle) / unitHeight,
            friend === 0 ? null : (friend - friendMiddle) / unitHeight,
            light / lightSteps,
            path === 1,
            ramp,
          );
          const index = (home << 12) | (friend << 6) | (light << 1) | path;
          // ImageData is RGBA in memory: on the little-endian machines that exist, ABGR as a number.
          table[index] = ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
        }
      }
    }
  }
  return table;
}
