import { between, palette, type Rgb } from '../../plates/printing/palette.ts';
import { clamp, smooth } from '../../plates/printing/shape.ts';
import { coverSteps, toneSteps } from './raster.ts';
import { bright, cut, rough, stone, type Material } from './solids.ts';

const pressed = (ink: Rgb, ground: Rgb, sheer: number): Rgb => {
  const at = (index: 0 | 1 | 2) => ink[index] * (1 - sheer + (sheer * ground[index]) / 255);
  return [at(0), at(1), at(2)];
};
const white: Rgb = [250, 247, 238];
const ember = pressed(palette.orange, palette.sand, 0.6);
const brown = pressed(palette.deep, palette.orange, 0.35);

/** The ground between the cut lines, and the lines themselves, from light (0) to shade (1). */
function inksOf(material: Material, tone: number): readonly [ground: Rgb, line: Rgb] {
  const shade = smooth(0.35, 1, tone);
  switch (material) {
    case stone: {
      const ground = between(between(white, palette.ice, smooth(0.1, 0.5, tone)), palette.green, smooth(0.5, 1, tone));
      return [ground, between(palette.green, palette.dark, smooth(0.18, 0.5, tone))];
    }
    case bright:
      return [
        between(between(palette.sand, palette.orange, smooth(0.02, 0.3, tone)), ember, shade),
        between(palette.orange, brown, smooth(0.1, 0.45, tone)),
      ];
    case rough:
      return [
        between(between(white, palette.sand, smooth(0, 0.34, tone)), palette.middle, shade),
        between(palette.green, palette.dark, smooth(0.1, 0.5, tone)),
      ];
    case cut:
      return [between(white, palette.sand, smooth(0.3, 0.8, tone)), palette.orange];
  }
}

/** Every colour a material can have, as pixels: index = tone (5 bits), cover (4). */
export function tintsOf(material: Material): Uint32Array {
  const table = new Uint32Array(toneSteps * coverSteps);
  for (let tone = 0; tone < toneSteps; tone++) {
    const [ground, line] = inksOf(material, tone / (toneSteps - 1));
    for (let cover = 0; cover < coverSteps; cover++) {
      const [red, green, blue] = between(ground, line, clamp(cover / (coverSteps - 1)));
      // RGBA in memory: on the little-endian machines that exist, ABGR as a number.
      table[tone * coverSteps + cover] = ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
    }
  }
  return table;
}

export const tints = [tintsOf(stone), tintsOf(bright), tintsOf(rough), tintsOf(cut)] as const;
