import { dark, deep, green, ice as iceInk, sand } from '../engine/inks.ts';
import type { Frame } from '../engine/frame.ts';
import { inside, lines } from '../engine/lines.ts';
import { hash, noise, noiseAround } from '../engine/noise.ts';
import { clamp, mix, smooth } from '../engine/shape.ts';
import type { Cutter } from './cutter.ts';
import type { CutMaterial } from './cut-material.ts';
import { ringLine, type Spot } from './spot.ts';

/** Tracks in snow: pairs of fine arcs that come near, run side by side and leave. Most of the snow is untouched. */
export const tracks: CutMaterial = (spot, { out, cutter, section, frame, pixel }) => {
  const { index, angle, free, away, x, y } = spot;
  winterSun(spot, frame, out, cutter, pixel);
  const beyond = spot.ring - section.year;
  const used = hash(index + section.seed, 5);
  const begins = smooth(0.2, 0.5, noiseAround(angle, 3.2, index));
  const shade = mix(0.13, 1, free);
  // Snow has a grain of its own: long soft drifts between the tracks.
  const drift = lines(
    away + 40 * noise(x * 0.003, y * 0.006),
    21,
    0.1 + 0.2 * noise(x * 0.004 + 9, y * 0.011),
    0.6,
    pixel,
  );
  cutter.cut(out, iceInk, drift * 0.75 * shade);
  const strength =
    (used > 0.3 ? 0.25 + 0.75 * begins : begins * 0.4) * smooth(7, -1, beyond) * (0.7 + 0.6 * (y / frame.height));
  for (const side of [-0.13, 0.13]) {
    cutter.cut(out, sand, ringLine(spot, 0.5 + side + 0.035, 0.12 * strength, pixel) * shade);
    cutter.cut(out, green, ringLine(spot, 0.5 + side, 0.1 * strength, pixel) * shade);
    cutter.cut(out, deep, ringLine(spot, 0.5 + side - 0.01, 0.055 * strength, pixel) * free);
  }
};

/** A low sun of rings, in sand. */
function winterSun(
  { x, y, free }: Spot,
  { portrait, width, height }: Frame,
  out: Float32Array,
  cutter: Cutter,
  pixel: number,
): void {
  const radius = 96;
  const away = Math.hypot(x - width * (portrait ? 0.3 : 0.8), y - height * (portrait ? 0.11 : 0.2));
  const wave = (noise(x * 0.03, y * 0.03) - 0.5) * 4;
  cutter.cut(out, sand, inside(radius - away, pixel) * (1 - lines(away + wave, 15, 0.14, 0.5, pixel)) * free);
  if (away < radius) return;
  const far = (away - radius) / 420;
  cutter.cut(out, sand, lines(away + wave * 1.5, 17 + far * 12, 0.5 * (1 - far), 0.4, pixel) * free);
}

/** Skates on ice: fine parallel arcs, crossed by those of somebody who came the other way. */
export const ice: CutMaterial = (spot, { out, cutter, section, frame, pixel }) => {
  const { x, y, index, angle, free, ring } = spot;
  const shade = mix(0.13, 1, free);
  const band = noise(index * 0.21 + section.seed, 4.5);
  const long = smooth(0.3, 0.42, noiseAround(angle, 2.4, index * 0.31));
  const tone = (0.06 + 0.5 * band * band) * long;
  cutter.cut(out, iceInk, clamp(0.12 + 0.5 * band) * 0.7 * shade);
  cutter.cut(out, green, ringLine(spot, 0.5, tone, pixel) * shade * 0.9);
  cutter.cut(out, deep, ringLine(spot, 0.5, tone - 0.2, pixel) * free);
  const otherX = frame.portrait ? -frame.width * 0.5 : frame.width * 0.3;
  const otherY = frame.portrait ? frame.height * 0.62 : frame.height * 1.5;
  const off = Math.hypot(x - otherX, y - otherY);
  const lane = Math.floor(off / 27);
  const run = smooth(0.44, 0.52, noise(Math.atan2(y - otherY, x - otherX) * 5 + lane * 1.7, lane * 0.5));
  const cross = lines(off, 27, (0.05 + 0.16 * hash(lane, 9)) * run, 0.3, pixel);
  cutter.cut(out, sand, cross * shade);
  // The newest curve throws up a fringe of ice dust.
  const dust = ring - section.year;
  if (dust > 0.8 && dust < 4 && noise(x * 0.5, y * 0.5) > 0.62 + dust * 0.07) cutter.cut(out, green, 0.55 * free);
};

/** Rails by night: paired arcs on their sleepers, one line a year, running out of the picture. */
export const rails: CutMaterial = (spot, { out, cutter, section, pixel }) => {
  const { index, angle, away, free, through, width } = spot;
  const beyond = index - section.year;
  const light = mix(0.12, 1, free) * (beyond > 0 ? Math.max(0.3, 0.75 - beyond * 0.1) : 1);
  const laid = beyond > 0 ? smooth(0.35, 0.5, noiseAround(angle, 4, index)) : 1;
  // One sleeper about every 26 units of the way.
  const count = Math.round(((section.radiusOf(index) + 1) * 2 * Math.PI) / 26);
  const phase = (angle / (2 * Math.PI)) * count + hash(index, 3);
  const sleeper = Math.abs(phase - Math.floor(phase) - 0.5) * 2;
  const bed =
    clamp(((0.6 - sleeper) * 13) / pixel + 0.5) * clamp(((0.36 - Math.abs(through - 0.5)) * width) / pixel + 0.5);
  cutter.cut(
    out,
    deep,
    clamp((0.46 - Math.abs(through - 0.5)) * 6) * 0.8 * light * (0.6 + 0.4 * noise(spot.x * 0.4, spot.y * 0.4)),
  );
  cutter.cut(out, green, bed * light * (0.45 + 0.5 * hash(Math.floor(phase) + index * 97, 6)) * laid);
  const shine = 0.5 + 0.5 * Math.cos(angle * 2 + away * 0.002 + index);
  for (const middle of [0.34, 0.66]) {
    out[dark] = Math.max(out[dark] as number, ringLine(spot, middle, 0.11 * laid, pixel) * 0.9);
    cutter.cut(
      out,
      beyond > 0 ? green : shine > 0.55 ? sand : iceInk,
      ringLine(spot, middle, 0.05 * laid, pixel) * light,
    );
  }
};
