import { palette, type Rgb } from '../../plates/printing/palette.ts';

/** Where a wave has this slope towards the light it is cut with a light line, away from it with a dark one. */
const lightAt = 0.05;
const darkAt = -0.075;
/** Change of slope over which a cut's line and its edge go. */
const half = 0.014;
const edge = 0.004;

/** A pixel between two, share 0…1. RGBA in memory: on the little-endian machines that exist, ABGR as a number. */
export function blend(one: number, other: number, share: number): number {
  const part = (share * 256) | 0;
  // Two colours at a time: red and blue, then green.
  const low = ((one & 0xff00ff) + ((((other & 0xff00ff) - (one & 0xff00ff)) * part) >> 8)) & 0xff00ff;
  const green = ((one & 0xff00) + ((((other & 0xff00) - (one & 0xff00)) * part) >> 8)) & 0xff00;
  return (0xff000000 | low | green) >>> 0;
}

const asPixel = ([red, green, blue]: Rgb): number => ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
const white = asPixel([250, 249, 243]);
const clearShade = asPixel(palette.green);
const sandLight = asPixel(palette.sand);
const roughShade = asPixel(palette.dark);

/** A pixel of water on a wave. `clear`: 1 clear, 0 rough. */
export function glossOf(pixel: number, slope: number, clear: 0 | 1): number {
  if (slope < lightAt - half && slope > darkAt + half) return pixel;
  if (slope > 0) {
    const share = (half - Math.abs(slope - lightAt)) / edge;
    return share <= 0 ? pixel : blend(pixel, clear ? white : sandLight, (share > 1 ? 1 : share) * (clear ? 0.92 : 0.6));
  }
  const share = (half - Math.abs(slope - darkAt)) / edge;
  return share <= 0
    ? pixel
    : blend(pixel, clear ? clearShade : roughShade, (share > 1 ? 1 : share) * (clear ? 0.6 : 0.5));
}

/** How broad a ring's light line is at its strongest, as a share of its height. */
const broadest = 0.075;

/** A pixel on one of the stream's rings: its crest is cut light, thinner the weaker it is, with a dark line before it. */
export function ringOf(pixel: number, crest: number, strength: number): number {
  if (strength < 0.06) return pixel;
  const broad = broadest * strength;
  const light = (crest - 1 + broad) / 0.012;
  if (light > 0) return blend(pixel, white, (light > 1 ? 1 : light) * 0.9);
  const shade = (crest - 1 + broad * 2.1) / 0.02;
  return shade > 0 ? blend(pixel, clearShade, (shade > 1 ? 1 : shade) * 0.45) : pixel;
}
