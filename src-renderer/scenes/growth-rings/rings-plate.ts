import type { Ground } from '../../../src-main/contract/window.ts';
import type { Frame } from '../engine/frame.ts';
import { inks, opaque, orange } from '../engine/inks.ts';
import { noise, noiseAround } from '../engine/noise.ts';
import { palette } from '../engine/palette.ts';
import type { Plate } from '../engine/print.ts';
import { clamp, smooth } from '../engine/shape.ts';
import { cutterFor } from './cutter.ts';
import { materials } from './materials.ts';
import { grainAt, type Section } from './section.ts';

/** Everything a material needs to know of a point. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly ring: number;
  /** Whole number of the ring, and the share of the way through it. */
  readonly index: number;
  readonly through: number;
  /** Width of the ring here, in units. */
  readonly width: number;
  readonly angle: number;
  readonly away: number;
  /** Rings up to the chapter's year; later ones are ghosts. */
  readonly past: boolean;
  /** 1 in the free picture, 0 where words stand. */
  readonly free: number;
}

/** How free of words the picture is at a point. */
export function freeAt({ portrait, width, height }: Frame, x: number, y: number): number {
  return portrait ? smooth(height * 0.575, height * 0.47, y) : smooth(width * 0.35, width * 0.5, x);
}

/** Share of a line lying `middle` of the way through a ring, `tone` of its width thick. */
export function ringLine({ through, width }: Spot, middle: number, tone: number, pixel: number): number {
  const away = Math.abs(through - middle);
  return clamp(((tone / 2 - Math.min(away, 1 - away)) * width) / pixel + 0.5) * clamp((tone * width) / (pixel * 0.8));
}

/** The printed section without the chapter's own ring. */
export function ringsPlate(section: Section, frame: Frame, ground: Ground, pixel: number): Plate {
  const cutter = cutterFor(ground);
  const material = materials[section.variant.material];
  return {
    inks,
    paper: palette.paper,
    shade(x, y, out) {
      out[opaque] = 1;
      cutter.ground(out);
      const spot = spotAt(section, frame, x, y);
      material(spot, { out, cutter, section, frame, pixel, night: ground === 'night' });
    },
  };
}

/** The chapter's ring alone, in orange on nothing. */
export function yearPlate(section: Section, frame: Frame, pixel: number): Plate {
  const { variant } = section;
  return {
    inks,
    paper: palette.paper,
    shade(x, y, out) {
      const spot = spotAt(section, frame, x, y);
      const off = spot.ring - section.year;
      if (Math.abs(off) > 1.2) return;
      const swell = 0.72 + 0.44 * noiseAround(spot.angle, 2, section.seed * 0.1) + 0.24 * (noise(spot.x * 0.05, spot.y * 0.05) - 0.5);
      const half = Math.min(variant.spacing * 0.34, 9) * swell;
      const across = Math.abs(off - 0.5) * spot.width;
      let cover = clamp((half - across) / pixel + 0.5);
      if (variant.material === 'rails') cover = clamp((3.4 - Math.abs(across - spot.width * 0.16)) / pixel + 0.5);
      out[opaque] = cover * (0.08 + 0.92 * spot.free);
      out[orange] = 1;
    },
  };
}

function spotAt(section: Section, frame: Frame, x: number, y: number): Spot {
  const { ring, angle, away } = grainAt(section, x, y);
  const index = Math.floor(ring);
  const even = section.radiusOf(index + 1) - section.radiusOf(index);
  return {
    x,
    y,
    ring,
    index,
    through: ring - index,
    // Seen aslant, rings are narrower across than along.
    width: even * (1 - (1 - section.variant.squash) * Math.abs(Math.sin(angle))),
    angle,
    away,
    past: index < section.year,
    free: freeAt(frame, x, y),
  };
}
