import { dark, deep, green, ice, inks, opaque, sand } from '../../plates/printing/inks.ts';
import { inside, lines } from '../../plates/printing/lines.ts';
import { noise } from '../../plates/printing/noise.ts';
import { palette } from '../../plates/printing/palette.ts';
import type { Plate } from '../../plates/printing/print.ts';
import { clamp, mix, smooth } from '../../plates/printing/shape.ts';

/** Measures of the seedling, in units of the landscape picture. */
export const leafLong = 420;
export const leafHalf = 128;
export const stemTall = 330;
export const stemHalf = 44;
export const sheathTall = 330;
export const sheathHalf = 92;

/**
 * A leaf standing on its foot at 0, 0, its tip at 0, −long: dark against the light, its veins and its edge shining.
 *
 * @param lit which half the light falls through: −1 left, 1 right
 */
export function leafPlate(size: number, lit: -1 | 1, pixel: number): Plate {
  const cut = pixel / size;
  return {
    inks,
    paper: palette.paper,
    shade(sheetX, sheetY, out) {
      const up = -sheetY / size;
      const share = up / leafLong;
      if (share <= 0 || share >= 1) return;
      const bow = 16 * Math.sin(share * Math.PI) * lit;
      const x = sheetX / size - bow;
      const half = leafHalf * 0.93 * Math.pow(Math.sin(Math.PI * Math.pow(share, 0.82)), 0.86) * (1 - 0.14 * share);
      const within = half - Math.abs(x);
      const shape = inside(within, cut);
      if (shape <= 0) return;
      out[opaque] = shape;
      const side = x * lit > 0 ? 1 : 0;
      const across = Math.abs(x) / Math.max(1, half);
      const tremor = (noise(x * 0.03, up * 0.02) - 0.5) * 5;
      // Veins leave the midrib aslant and bend towards the tip.
      const vein = up - Math.abs(x) * 0.85 - across * across * 26 + tremor;
      const light = clamp((side === 1 ? 0.62 : 0.2) + 0.22 * smooth(0.2, 0.9, share) - 0.24 * across);
      out[dark] = 1;
      out[deep] = 1;
      out[green] = 0.9;
      const glow = lines(vein, 15, clamp(light * 1.15), 0.2, cut * 1.5);
      out[dark] = 1 - glow;
      out[deep] = 1 - glow * (0.5 + 0.5 * light);
      const shine = lines(vein + 2, 15, clamp(light * 0.95 - 0.32), 0.2, cut * 1.5) * side;
      out[sand] = shine;
      out[green] = mix(0.9, 0.12, shine);
      out[deep] = (out[deep] as number) * (1 - shine);
      const rib = inside(4.4 * (1 - share) + 1.1 - Math.abs(x), cut);
      const rim = inside(5.4 - within, cut) * (side === 1 ? 1 : 0.75);
      const bright = Math.max(rib, rim);
      if (bright <= 0) return;
      for (const ink of [dark, deep]) out[ink] = (out[ink] as number) * (1 - bright);
      out[sand] = Math.max(out[sand] as number, bright * (side === 1 ? 0.9 : 0.35));
      out[ice] = bright * (side === 1 ? 0 : 0.6);
      out[green] = (out[green] as number) * (1 - bright * 0.85);
    },
  };
}

/** The stem, foot at 0, 0: upright lines, light on both edges. */
export function stemPlate(size: number, pixel: number): Plate {
  const cut = pixel / size;
  return {
    inks,
    paper: palette.paper,
    shade(sheetX, sheetY, out) {
      const up = -sheetY / size;
      if (up < -22 || up > stemTall) return;
      const share = up / stemTall;
      const x = sheetX / size - 9 * Math.sin(share * 2.6);
      const half = mix(19, 11, share) + 12 * Math.pow(clamp(1 - share * 4), 2);
      const within = half - Math.abs(x);
      const shape = inside(within, cut);
      if (shape <= 0) return;
      out[opaque] = shape * smooth(-22, -8, up);
      const glow = lines(x + noise(x * 0.1, up * 0.02) * 5, 6.4, 0.22 + 0.3 * (Math.abs(x) / half), 0.4, cut);
      out[dark] = 1 - glow;
      out[deep] = 1 - glow * 0.6;
      out[green] = 0.9;
      const rim = inside(3.4 - within, cut);
      for (const ink of [dark, deep]) out[ink] = (out[ink] as number) * (1 - rim);
      out[sand] = rim * 0.9;
      out[green] = (out[green] as number) * (1 - rim * 0.85);
    },
  };
}

/** The ice round the shut bud, foot at 0, 0: clear, told by its rings. */
export function sheathPlate(size: number, pixel: number): Plate {
  const cut = pixel / size;
  return {
    inks,
    paper: palette.paper,
    shade(sheetX, sheetY, out) {
      const x = sheetX / size;
      const up = -sheetY / size;
      const share = up / sheathTall;
      if (share <= 0 || share >= 1) return;
      const half = (sheathHalf - 6) * Math.pow(Math.sin(Math.PI * Math.pow(share, 0.7)), 0.7);
      const within = half - Math.abs(x) + (noise(up * 0.03, x > 0 ? 2 : 8) - 0.5) * 9;
      if (within <= 0) return;
      const facet = noise(x * 0.02 + 3, up * 0.014);
      const tone = 0.36 * smooth(60, 0, within) + 0.16 * smooth(0.52, 0.62, facet);
      const ring = lines(within + (noise(x * 0.03, up * 0.03) - 0.5) * 6, 9.5, tone, 0.4, cut);
      const rim = inside(4 - within, cut) * inside(within, cut);
      const crack = Math.abs(noise(x * 0.016 + 9, up * 0.011) - 0.5) < 0.008 ? 0.9 : 0;
      out[opaque] = Math.max(ring * 0.95, rim, crack);
      out[ice] = rim > 0.3 ? 0.25 : 0.9;
    },
  };
}
