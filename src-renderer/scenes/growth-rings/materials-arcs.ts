import { dark, deep, green, ice as iceInk, sand } from '../engine/inks.ts';
import { lines } from '../engine/lines.ts';
import { hash, noise, noiseAround } from '../engine/noise.ts';
import { clamp, mix, smooth } from '../engine/shape.ts';
import type { CutMaterial, Tools } from './cut-material.ts';
import { ringLine, type Spot } from './spot.ts';

/** Skates on ice by night: a bright sheet cut by arcs, round it as many lights as the chapter counts. */
export const ice: CutMaterial = (spot, tools) => {
  const { out, cutter, section, pixel } = tools;
  const { index, angle, free, ring, width } = spot;
  const rim = clamp(((section.year - ring) * width) / pixel);
  if (rim > 0) {
    cutter.cut(out, iceInk, rim * mix(0.1, 1, free));
    const band = noise(index * 0.23 + section.seed, 4.5);
    const long = smooth(0.3, 0.42, noiseAround(angle, 2.4, index * 0.31));
    const arcs = ringLine(spot, 0.5, (0.1 + 0.5 * band * band) * long, pixel);
    out[green] = Math.max(out[green] as number, arcs * 0.85 * rim);
    out[deep] = Math.max(out[deep] as number, ringLine(spot, 0.5, (0.5 * band * band - 0.08) * long, pixel) * rim);
    crossings(spot, tools, rim);
    return;
  }
  // The stands round the rink, and their lights.
  const outside = ring - section.year;
  cutter.cut(out, green, ringLine(spot, 0.5, 0.22 * smooth(26, 2, outside), pixel) * mix(0.08, 0.5, free));
  const phase = ((angle + Math.PI) / (2 * Math.PI)) * section.count;
  const lamp = Math.floor(phase);
  const beside =
    Math.abs(phase - lamp - 0.5) * ((2 * Math.PI) / section.count) * section.radiusOf(section.year + lightsRing);
  const along = (outside - lightsRing) * width;
  const off = Math.hypot(beside * Math.hypot(Math.sin(angle), Math.cos(angle) * section.variant.squash), along);
  const bright = hash(lamp + section.seed, 2) > 0.42 ? 1 : 0.55;
  const radius = 5 + 4 * bright;
  cutter.cut(out, sand, clamp((radius - off) / pixel + 0.5) * mix(0.1, 1, free) * bright);
  const glow = Math.abs(off - radius * 1.9);
  cutter.cut(out, sand, clamp((0.9 - glow) / pixel + 0.5) * free * bright * 0.8);
};

/** The lights stand so many rings outside the rink. */
const lightsRing = 3.5;

/** Arcs of those who came the other way. */
function crossings({ x, y, free }: Spot, { out, frame, pixel }: Tools, rim: number): void {
  for (const [shareX, shareY, gap] of [
    [0.3, 1.5, 61],
    [1.3, 1.3, 83],
  ] as const) {
    const downwards = y / 0.56;
    const off = Math.hypot(x - frame.width * shareX, downwards - frame.height * shareY);
    const lane = Math.floor(off / gap);
    const turn = Math.atan2(downwards - frame.height * shareY, x - frame.width * shareX);
    const run = smooth(0.4, 0.52, noise(turn * 6 + lane * 1.7, lane * 0.5));
    const cut = lines(off, gap, (0.035 + 0.045 * hash(lane, 9)) * run, 0.2, pixel * 1.3) * rim * free;
    out[green] = Math.max(out[green] as number, cut * 0.9);
    out[deep] = Math.max(out[deep] as number, cut * 0.8);
  }
}

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
