import { dark, deep, green, ice, inks, opaque } from '../../plates/printing/inks.ts';
import { palette } from '../../plates/printing/palette.ts';
import type { Plate } from '../../plates/printing/print.ts';
import { noiseAround } from '../../plates/printing/noise.ts';
import { bell, clamp } from '../../plates/printing/shape.ts';

/** Half the stream's width and the length after which its cut repeats, in units of the landscape composition. */
export const streamHalf = 37;
export const streamPeriod = 240;

/** Running water: lines along the fall that swell and thin, and come again after `streamPeriod`. The sheet is three long. */
export function streamPlate(size: number, pixel: number): Plate {
  return {
    inks,
    paper: palette.paper,
    shade(x, y, out) {
      const across = x / size;
      const turn = (y / size / streamPeriod) * 2 * Math.PI;
      const edge = streamHalf - 4 + 3 * (noiseAround(turn, 0.9, across < 0 ? 2 : 9) - 0.5) - Math.abs(across);
      const here = clamp((edge * size) / pixel + 0.5);
      if (here <= 0) return;
      out[opaque] = here;
      const share = across / streamHalf;
      out[ice] = clamp(0.35 + 0.75 * bell(0.62, 0.3, share) + 0.3 * bell(-0.7, 0.2, share));
      for (let line = 0; line < 7; line++) {
        const middle = -30 + line * 10 + 7 * (noiseAround(turn, 0.55, line * 5) - 0.5);
        const half =
          0.4 + 5.2 * Math.max(0, noiseAround(turn, 1.3, line * 7 + 3) - 0.42) * (0.5 + 0.5 * Math.abs(share));
        const cut = clamp(((half - Math.abs(across - middle)) * size) / pixel + 0.5) * clamp(half * 2 - 0.3);
        out[green] = Math.max(out[green] as number, cut);
        out[deep] = Math.max(out[deep] as number, cut * (line > 3 ? 0.8 : 0.2));
      }
      const outline = clamp(((2.6 - edge) * size) / pixel + 0.5);
      out[deep] = Math.max(out[deep] as number, outline * 0.9);
      out[green] = Math.max(out[green] as number, outline);
      out[dark] = outline * 0.5;
    },
  };
}
