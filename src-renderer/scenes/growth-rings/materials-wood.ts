import { dark, deep, green, ice, sand } from '../engine/inks.ts';
import { hash, noise, noiseAround } from '../engine/noise.ts';
import { clamp, mix, smooth } from '../engine/shape.ts';
import type { CutMaterial, Tools } from './cut-material.ts';
import { ringLine, type Spot } from './spot.ts';

/** Rings of wood: light early wood, a dark late edge, rays; lit from the pith, ghosts beyond the year. */
export const wood: CutMaterial = (spot, tools) => {
  if (spot.past) lived(spot, tools, 1);
  else ghost(spot, tools, 1);
};

/** The very first ring, and the many that will come: one lit core in wide ghost wood. */
export const first: CutMaterial = (spot, tools) => {
  if (spot.past) lived(spot, tools, 1.25);
  else ghost(spot, tools, 1.5 * smooth(tools.section.year + 34, tools.section.year, spot.ring) + 0.35);
};

/** Ripe wood whose outermost ring has not closed: beyond it only breath. */
export const open: CutMaterial = (spot, tools) => {
  const beyond = spot.ring - tools.section.year;
  if (beyond < 0) lived(spot, tools, 1);
  else if (beyond > 1) ghost(spot, tools, 0.8 * smooth(26, 1, beyond));
};

/** The youngest rings, still soft: they swell, run together and shine. */
export const wet: CutMaterial = (spot, tools) => {
  const { section, out, cutter, pixel } = tools;
  const beyond = spot.ring - section.year;
  if (beyond < -8) {
    lived(spot, tools, 1);
    return;
  }
  const soft = smooth(-8, 6, beyond);
  const swell = noiseAround(spot.angle, 4, spot.index + section.seed * 0.01);
  const thick = mix(0.42, 0.16 + 0.7 * swell * swell, soft) * smooth(24, 2, beyond);
  cutter.cut(out, green, ringLine(spot, 0.5, thick * 1.25, pixel) * mix(0.3, 1, spot.free));
  cutter.cut(out, ice, ringLine(spot, 0.42, thick * 0.55, pixel) * mix(0.1, 1, spot.free));
};

function lived(spot: Spot, { out, cutter, section, pixel, night }: Tools, strength: number): void {
  const { index, through, ring, angle, away, free, width } = spot;
  const age = ring / section.year;
  const own = hash(index + section.seed, 6);
  const hand = noiseAround(angle, 5, index * 0.6);
  // Light comes from the pith and fades outwards, and towards the words.
  const lit = clamp((1.12 - 0.62 * age) * strength) * mix(0.18, 1, free);
  const late = (0.16 + 0.3 * own + 0.16 * hand) * (night ? 0.7 + 0.5 * lit : 1);
  const ray = rayAt(angle, away);
  const pore = through < 0.3 && noise(angle * away * 0.22, away * 0.5) > 0.72 ? 1 : 0;
  // The wood ends where the year's ring begins, with a clean edge.
  const edge = clamp(((section.year - ring) * width) / pixel);
  const line = ringLine(spot, 0.8, late, pixel) * edge;
  if (night) {
    cutter.cut(out, deep, 0.75 * lit * edge);
    cutter.cut(out, green, ringLine(spot, 0.62, late + 0.3, pixel) * clamp(lit * 1.5) * edge);
    cutter.cut(out, sand, line * clamp(lit * 1.35 - 0.12));
    out[dark] = Math.max(out[dark] as number, ray * 0.55, pore * 0.5 * free);
    return;
  }
  cutter.cut(out, sand, (0.28 + 0.6 * lit * (0.6 + 0.4 * own)) * mix(0.3, 1, free) * edge);
  cutter.cut(out, green, ringLine(spot, 0.66, late + 0.24, pixel) * mix(0.16, 0.8, free) * edge);
  cutter.cut(out, deep, line * mix(0.12, 1, free));
  cutter.cut(out, dark, ringLine(spot, 0.86, late - 0.16 + 0.12 * age, pixel) * free * clamp(width / 9) * edge);
  const bare = Math.max(ray * 0.7, pore * 0.5);
  for (const ink of [green, deep, dark]) out[ink] = (out[ink] as number) * (1 - bare * free);
}

/** Fine rays from the pith outwards, each only a stretch of the way. */
function rayAt(angle: number, away: number): number {
  const phase = (angle / (2 * Math.PI)) * 360 + noise(away * 0.016, 7) * 1.2;
  const ray = (Math.floor(phase) + 720) % 360;
  const stretch = Math.floor(away / 90 + hash(ray, 4));
  if (hash(ray, 8) < 0.66 || hash(ray + stretch * 361, 9) < 0.45) return 0;
  return smooth(0.34, 0.2, Math.abs(phase - Math.floor(phase) - 0.5) * 2) * smooth(30, 120, away);
}

/** Rings still to come: one fine line a year, here and there already broken off. */
function ghost(spot: Spot, { out, cutter, section, pixel, night }: Tools, strength: number): void {
  const { index, angle, free, ring } = spot;
  const gap = noiseAround(angle, 2.2, index * 0.77 + section.seed * 0.03);
  const there = smooth(0.3, 0.42, gap) * strength;
  const far = smooth(section.year + 60, section.year, ring);
  const tone = (0.07 + 0.16 * hash(index + section.seed, 7)) * there;
  const line = ringLine(spot, 0.5, tone, pixel);
  if (night) {
    cutter.cut(out, green, line * mix(0.1, 0.3 + 0.45 * far, free));
    return;
  }
  cutter.cut(out, ice, line * mix(0.35, 0.9, free));
  cutter.cut(out, green, ringLine(spot, 0.5, tone * 0.5, pixel) * far * 0.7 * free);
}
