import { dark, ice, opaque, sand } from '../engine/inks.ts';
import { hash, noise } from '../engine/noise.ts';
import { clamp, mix, smooth } from '../engine/shape.ts';
import type { CutMaterial, Tools } from './cut-material.ts';
import { wood } from './materials-wood.ts';
import { ringLine, type Spot } from './spot.ts';

/** Paths: threads come in from the edge, bend a little, and end at the year's ring. */
export const paths: CutMaterial = (spot, tools) => {
  wood(spot, tools);
  const { out, cutter, section, pixel } = tools;
  const threads = section.count;
  const { angle, away, free, ring } = spot;
  const bent = angle + 0.32 * Math.sin(away * 0.0026 + section.seed) * smooth(200, 900, away);
  const phase = (bent / (2 * Math.PI)) * threads;
  const nearest = Math.round(phase);
  const thread = (nearest + threads * 2) % threads;
  const own = hash(thread, section.seed);
  const beside = Math.abs(phase - nearest - (own - 0.5) * 0.5) * ((2 * Math.PI) / threads) * away;
  const end = section.year * (0.2 + 0.75 * hash(thread, 4));
  const tone = own > 0.45 ? sand : ice;
  bead(spot, tools, beside, (ring - end) * spot.width, 7 + 4 * own, tone);
  if (ring < end) return;
  const half = 1.4 + 1.6 * own + away * 0.0012;
  const cover = clamp((half - beside) / pixel + 0.5) * mix(0.1, 1, free);
  out[dark] = Math.max(out[dark] as number, clamp((half + 4 - beside) / pixel) * 0.85);
  cutter.cut(out, tone, cover);
};

/** Friends: a bead on the ring of its year, tied to the pith by a thread. */
export const friends: CutMaterial = (spot, tools) => {
  wood(spot, tools);
  const { cutter, out, section, pixel } = tools;
  const { angle, away, free, ring } = spot;
  // Every tenth ring is a dark one: a decade.
  if (spot.past && spot.index % 10 === 9) {
    out[dark] = Math.max(out[dark] as number, ringLine(spot, 0.8, 0.5, pixel) * mix(0.3, 0.95, free));
  }
  const ties = section.count;
  const phase = ((angle + Math.PI) / (2 * Math.PI)) * ties;
  const tie = Math.floor(phase);
  const own = hash(tie, section.seed + 1);
  const beside = Math.abs(phase - tie - 0.3 - own * 0.4) * ((2 * Math.PI) / ties) * away;
  const at = Math.floor(section.year * (0.36 + 0.6 * hash(tie, section.seed + 2))) + 0.5;
  const tone = own > 0.5 ? sand : ice;
  if (ring < at) {
    // So many threads would close the pith: each begins some way out.
    const begun = smooth(ties * 0.6, ties * 2.2, away);
    const wave = (0.75 + 0.5 * noise(away * 0.03, tie)) * begun;
    const cover = begun * clamp(((ties > 40 ? 1.1 : 1.5) * wave - beside) / pixel + 0.5) * mix(0.1, 1, free);
    out[dark] = Math.max(out[dark] as number, clamp((4.5 - beside) / pixel) * 0.8 * begun);
    cutter.cut(out, tone, cover);
  }
  bead(spot, tools, beside, (ring - at) * spot.width, (8 + 8 * own) * (ties > 40 ? 0.85 : 1.3), tone);
};

/** A flat inlay with two cut rings. */
function bead(
  { free }: Spot,
  { out, cutter, pixel }: Tools,
  beside: number,
  along: number,
  radius: number,
  tone: typeof sand | typeof ice,
): void {
  const off = Math.hypot(beside, along);
  if (off > radius + 7) return;
  out[dark] = Math.max(out[dark] as number, clamp((radius + 6 - off) / pixel));
  const disc = clamp((radius - off) / pixel + 0.5);
  const groove = clamp((0.13 - Math.abs(off / radius - 0.62)) * radius);
  cutter.cut(out, tone, disc * (1 - groove) * mix(0.2, 1, free));
  out[opaque] = 1;
}
