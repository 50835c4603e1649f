import type { Ground } from '../../../src-main/contract/settings.ts';
import { cutterFor } from '../../plates/printing/cutter.ts';
import { dark, deep, green, ice, inks, opaque, orange, sand } from '../../plates/printing/inks.ts';
import { hash, noise, noiseAround } from '../../plates/printing/noise.ts';
import { palette } from '../../plates/printing/palette.ts';
import type { Plate } from '../../plates/printing/print.ts';
import { clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { lieAt, newLie, ringCut, type Lie } from '../../plates/printing/trunk.ts';
import { freeAt, spacing, type Section } from './section.ts';

/** Where the light comes from that glances over the wood. */
const toLight = -2.2;

/** The printed section without the chapter's own ring: wood up to the year, ghosts beyond. */
export function woodPlate({ frame, trunk, seed, year }: Section, ground: Ground, pixel: number): Plate {
  const cutter = cutterFor(ground);
  const night = ground === 'night';
  const lie = newLie();

  /** Rings of wood: light early wood, a dark late edge, rays; lit from the pith. */
  function lived(x: number, y: number, free: number, out: Float32Array): void {
    const { index, through, ring, angle, away, width, steep } = lie;
    const age = ring / year;
    const own = hash(index + seed, 6);
    const hand = noiseAround(angle, 5, index * 0.6);
    const facing = Math.cos(angle - toLight);
    const lit = clamp(1.1 - 0.62 * age + 0.24 * facing * age) * mix(0.18, 1, free);
    const late = (0.16 + 0.3 * own + 0.16 * hand) * (night ? 0.7 + 0.5 * lit : 1);
    const ray = rayAt(lie);
    const pore = through < 0.3 && noise(angle * away * 0.22, away * 0.5) > 0.72 ? 1 : 0;
    // The wood ends where the year's ring begins, with a clean edge.
    const edge = clamp(((year - ring) * width) / (steep * pixel));
    const line = ringCut(lie, 0.78 - 0.06 * facing, late, pixel) * edge;
    if (night) {
      cutter.cut(out, deep, 0.75 * lit * edge);
      cutter.cut(out, green, ringCut(lie, 0.62, late + 0.3, pixel) * clamp(lit * 1.5) * edge);
      cutter.cut(out, sand, line * clamp(lit * 1.35 - 0.12));
      out[dark] = Math.max(out[dark] as number, ray * 0.55, pore * 0.5 * free);
      return;
    }
    cutter.cut(out, sand, (0.28 + 0.6 * lit * (0.6 + 0.4 * own)) * mix(0.3, 1, free) * edge);
    cutter.cut(out, green, ringCut(lie, 0.66, late + 0.24, pixel) * mix(0.16, 0.8, free) * edge);
    cutter.cut(out, deep, line * mix(0.12, 1, free));
    cutter.cut(out, dark, ringCut(lie, 0.86, late - 0.16 + 0.12 * age, pixel) * free * clamp(width / 9) * edge);
    const bare = Math.max(ray * 0.7, pore * 0.5);
    for (const ink of [green, deep, dark]) out[ink] = (out[ink] as number) * (1 - bare * free);
  }

  /** Rings still to come: one fine line a year, here and there already broken off. */
  function ghost(free: number, out: Float32Array): void {
    const { index, angle, ring } = lie;
    const there = smooth(0.3, 0.42, noiseAround(angle, 2.2, index * 0.77 + seed * 0.03));
    const far = smooth(year + 60, year, ring);
    const tone = (0.07 + 0.16 * hash(index + seed, 7)) * there;
    if (night) {
      cutter.cut(out, green, ringCut(lie, 0.5, tone, pixel) * mix(0.1, 0.3 + 0.45 * far, free));
      return;
    }
    cutter.cut(out, ice, ringCut(lie, 0.5, tone, pixel) * mix(0.35, 0.9, free));
    cutter.cut(out, green, ringCut(lie, 0.5, tone * 0.5, pixel) * far * 0.7 * free);
  }

  return {
    inks,
    paper: palette.paper,
    shade(x, y, out) {
      out[opaque] = 1;
      cutter.ground(out);
      lieAt(trunk, x, y, lie);
      const free = freeAt(frame, x, y);
      if (lie.index < year) lived(x, y, free, out);
      else ghost(free, out);
    },
  };
}

/** Fine rays from the pith outwards, each only a stretch of the way. */
function rayAt({ angle, away }: Lie): number {
  const phase = (angle / (2 * Math.PI)) * 360 + noise(away * 0.016, 7) * 1.2;
  const ray = (Math.floor(phase) + 720) % 360;
  const stretch = Math.floor(away / 90 + hash(ray, 4));
  if (hash(ray, 8) < 0.66 || hash(ray + stretch * 361, 9) < 0.45) return 0;
  return smooth(0.34, 0.2, Math.abs(phase - Math.floor(phase) - 0.5) * 2) * smooth(30, 120, away);
}

/** The chapter's ring alone, in orange on nothing. */
export function yearPlate({ frame, trunk, seed, year }: Section, pixel: number): Plate {
  const lie = newLie();
  return {
    inks,
    paper: palette.paper,
    shade(x, y, out) {
      lieAt(trunk, x, y, lie);
      const off = lie.ring - year;
      if (Math.abs(off) > 1.2) return;
      const swell = 0.72 + 0.44 * noiseAround(lie.angle, 2, seed * 0.1) + 0.24 * (noise(x * 0.05, y * 0.05) - 0.5);
      const half = Math.min(spacing * 0.34, 9) * swell;
      const cover = clamp((half - Math.abs(off - 0.5) * lie.width) / (lie.steep * pixel) + 0.5);
      out[opaque] = cover * (0.08 + 0.92 * freeAt(frame, x, y));
      out[orange] = 1;
    },
  };
}
