import type { Frame } from '../engine/frame.ts';
import { clamp, smooth } from '../engine/shape.ts';
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

/** Reads a point of the section. */
export function spotAt(section: Section, frame: Frame, x: number, y: number): Spot {
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
