import { dark, deep, green, ice as iceInk, sand } from '../engine/inks.ts';
import type { Frame } from '../engine/frame.ts';
import { inside, lines } from '../engine/lines.ts';
import { hash, noise, noiseAround } from '../engine/noise.ts';
import { clamp, mix, smooth } from '../engine/shape.ts';
import type { Cutter } from '../engine/cutter.ts';
import type { CutMaterial } from './cut-material.ts';
import { ringLine, type Spot } from './spot.ts';
import { crestRing, winterSunOf } from './winter.ts';

/** Tracks in snow: pairs of fine arcs over a hill, skiers on them, and a low sun behind its crest. */
export const tracks: CutMaterial = (spot, { out, cutter, section, frame, pixel, drawing }) => {
  const { index, angle, free, away, x, y, width } = spot;
  const beyond = spot.ring - section.year;
  const shade = mix(0.13, 1, free);
  const crest = clamp(((crestRing - beyond) * width) / pixel);
  if (crest < 1) winterSky(spot, frame, out, cutter, pixel);
  if (crest > 0) {
    for (const ink of [iceInk, sand, green, deep]) out[ink] = (out[ink] as number) * (1 - crest);
    const drift = lines(
      away + 40 * noise(x * 0.003, y * 0.006),
      21,
      0.1 + 0.2 * noise(x * 0.004 + 9, y * 0.011),
      0.6,
      pixel,
    );
    cutter.cut(out, iceInk, drift * 0.75 * shade * crest);
    const sun = winterSunOf(frame);
    const glow = Math.exp(-(((x - sun.x) / 230) ** 2)) * smooth(1.2, 0.2, (y - sun.y) / 430);
    cutter.cut(out, sand, lines(y + 6 * noise(x * 0.01, y * 0.02), 13, 0.62 * glow, 0.3, pixel) * free * crest);
    const used = hash(index + section.seed, 5);
    const begins = smooth(0.2, 0.5, noiseAround(angle, 3.2, index));
    const strength = (used > 0.3 ? 0.25 + 0.75 * begins : begins * 0.4) * crest * (0.7 + 0.6 * (y / frame.height));
    for (const side of [-0.13, 0.13]) {
      cutter.cut(out, sand, ringLine(spot, 0.5 + side + 0.035, 0.12 * strength, pixel) * shade);
      cutter.cut(out, green, ringLine(spot, 0.5 + side, 0.1 * strength, pixel) * shade);
      cutter.cut(out, deep, ringLine(spot, 0.5 + side - 0.01, 0.055 * strength, pixel) * free);
    }
  }
  const there = (drawing?.at(x, y) ?? 0) / 255;
  if (!drawing || there <= 0) return;
  const shadow = (drawing.at(x, y, 0) / 255) * there;
  const figure = (drawing.at(x, y, 1) / 255) * there * mix(0.1, 1, free);
  const bark = (drawing.at(x, y, 2) / 255) * there;
  for (const ink of [iceInk, sand, green, deep]) out[ink] = (out[ink] as number) * (1 - bark);
  cutter.cut(out, sand, lines(x, 5, 0.3, 0.5, pixel) * bark);
  cutter.cut(out, green, Math.max(shadow * lines(y, 4.2, 0.72, 0.2, pixel) * free, figure));
  cutter.cut(out, deep, figure);
  cutter.cut(out, dark, figure);
};

/** A low sun of rings in sand, the sky round it in ice and green. */
function winterSky({ x, y, free }: Spot, frame: Frame, out: Float32Array, cutter: Cutter, pixel: number): void {
  const sun = winterSunOf(frame);
  const away = Math.hypot(x - sun.x, y - sun.y);
  const wave = (noise(x * 0.03, y * 0.03) - 0.5) * 4 + (noise(x * 0.006, y * 0.012) - 0.5) * 16;
  const disc = inside(sun.radius - away, pixel);
  const shade = mix(0.1, 1, free);
  if (disc > 0) cutter.cut(out, sand, disc * (1 - lines(away + wave * 0.2, 15, 0.13, 0.5, pixel)) * free);
  if (disc >= 1) return;
  const far = clamp((away - sun.radius) / 700);
  const spacing = 16 + far * 16;
  cutter.cut(out, sand, smooth(420, 60, away - sun.radius) * 0.55 * free);
  cutter.cut(out, iceInk, lines(away + wave + spacing / 2, spacing, 0.5 * smooth(0.1, 0.5, far), 0.3, pixel) * shade);
  cutter.cut(out, green, lines(away + wave, spacing, 0.08 + 0.3 * far, 0.5, pixel) * mix(0.06, 0.9, free));
  cutter.cut(out, deep, lines(away + wave + 2, spacing, 0.3 * far - 0.06, 0.5, pixel) * free);
}
