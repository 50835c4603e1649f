import type { Ground } from '../../../src-main/contract/window.ts';
import type { Frame } from '../engine/frame.ts';
import { inks, opaque, orange } from '../engine/inks.ts';
import { noise, noiseAround } from '../engine/noise.ts';
import type { Mask } from '../engine/mask.ts';
import { palette } from '../engine/palette.ts';
import type { Plate } from '../engine/print.ts';
import { clamp } from '../engine/shape.ts';
import { cutterFor } from '../engine/cutter.ts';
import { materials } from './materials.ts';
import type { Section } from './section.ts';
import { spotAt } from './spot.ts';

/** The printed section without the chapter's own ring. */
export function ringsPlate(section: Section, frame: Frame, ground: Ground, pixel: number, drawing?: Mask): Plate {
  const cutter = cutterFor(ground);
  const material = materials[section.variant.material];
  return {
    inks,
    paper: palette.paper,
    shade(x, y, out) {
      out[opaque] = 1;
      cutter.ground(out);
      const spot = spotAt(section, frame, x, y);
      material(spot, { out, cutter, section, frame, pixel, night: ground === 'night', drawing });
    },
  };
}

/** The chapter's ring alone, in orange on nothing. */
export function yearPlate(section: Section, frame: Frame, pixel: number, drawing?: Mask): Plate {
  const { variant } = section;
  return {
    inks,
    paper: palette.paper,
    shade(x, y, out) {
      const spot = spotAt(section, frame, x, y);
      const off = spot.ring - section.year;
      if (Math.abs(off) > 1.2) return;
      const swell =
        0.72 +
        0.44 * noiseAround(spot.angle, 2, section.seed * 0.1) +
        0.24 * (noise(spot.x * 0.05, spot.y * 0.05) - 0.5);
      const half = Math.min(variant.spacing * 0.34, 9) * swell;
      const across = Math.abs(off - 0.5) * spot.width;
      let cover = clamp((half - across) / pixel + 0.5);
      if (variant.material === 'rails' || variant.material === 'tracks')
        cover = clamp((3.4 - Math.abs(across - spot.width * 0.16)) / pixel + 0.5);
      // What stands on the rings stands before this one too.
      const behind = drawing ? 1 - drawing.at(x, y) / 255 : 1;
      out[opaque] = cover * behind * (0.08 + 0.92 * spot.free);
      out[orange] = 1;
    },
  };
}
