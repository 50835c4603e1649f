import type { Frame } from './frame.ts';
import { cutterFor } from './cutter.ts';
import { inks, opaque } from './inks.ts';
import { lines } from './lines.ts';
import { noise } from './noise.ts';
import { palette } from './palette.ts';
import type { Plate, Sheet } from './print.ts';
import { smooth } from './shape.ts';

/** Where on an upright screen the picture sinks into the dark on which the words stand. */
export function duskArea({ width, height }: Frame): {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
} {
  const top = Math.floor(height * 0.44);
  return { left: 0, top, width, height: Math.ceil(height) - top };
}

/** Night rises in lines that close. */
export function duskPlate({ frame: { height } }: { readonly frame: Frame }, { scale }: Sheet): Plate {
  const cutter = cutterFor('night');
  return {
    inks,
    paper: palette.paper,
    shade(x, y, out) {
      const wave = (noise(x * 0.006, y * 0.01) - 0.5) * 22;
      const tone = smooth(height * 0.455, height * 0.53, y + wave);
      if (tone <= 0) return;
      out[opaque] = lines(y + wave, 11, tone * 1.3, 0.15, 1 / scale);
      cutter.ground(out);
    },
  };
}
