import { dark, deep, green, ice, sand } from '../engine/inks.ts';
import { hash, noise, noiseAround } from '../engine/noise.ts';
import { clamp, mix, smooth } from '../engine/shape.ts';
import type { CutMaterial } from './cut-material.ts';
import { ringLine } from './spot.ts';

/** Water seen aslant: wide crests of ice ink with the thin lines of reflected light beside them. */
export const water: CutMaterial = (spot, { out, cutter, section, frame, pixel }) => {
  const { angle, index, free, ring } = spot;
  const beyond = ring - section.year;
  const facing = 0.5 + 0.5 * Math.cos(angle + 1.9 + (hash(index, 2) - 0.5) * 0.4);
  const glitter = noiseAround(angle, 3.2, index);
  const fade = smooth(9, 0.5, beyond);
  // From the source on the left to the tap on the right: heavy, dull water grows fine and clear.
  const clear = smooth(frame.width * (frame.portrait ? 0.1 : 0.48), frame.width * 0.96, spot.x + 60 * (glitter - 0.5));
  const crest = (0.1 + 0.34 * facing * (0.5 + glitter)) * (0.35 + 0.65 * fade) * mix(1.25, 0.62, clear);
  const light = mix(0.12, 1, free);
  cutter.cut(out, deep, 0.8 * light * fade);
  cutter.cut(out, green, ringLine(spot, 0.5, crest + mix(0.42, 0.12, clear), pixel) * light * (0.4 + 0.6 * fade));
  cutter.cut(out, ice, ringLine(spot, 0.46, crest, pixel) * clamp(light * 1.2 - 0.2) * mix(0.55, 1, clear));
  for (const [middle, thick] of [
    [0.8, 0.05],
    [0.92, 0.032],
  ] as const) {
    const broken = smooth(0.4, 0.5, noiseAround(angle, 5, index + middle * 20));
    cutter.cut(out, sand, ringLine(spot, middle, thick * broken, pixel) * clamp(light * 1.2 - 0.2) * fade);
  }
};

/** Carved stone: the rings are the contours of one rounded form, hatched where it turns from the light. */
export const stone: CutMaterial = (spot, { out, cutter, section, pixel }) => {
  const { x, y, angle, away, index, free, ring } = spot;
  const outer = ring / section.year;
  const chisel = noise(x * 0.012 + 40, y * 0.012);
  // The form bulges to the eye: its rim on the right and below lies in shade.
  const turn = 0.5 + 0.5 * Math.cos(angle - 0.7);
  const shade = clamp(0.12 + 0.78 * turn * Math.pow(Math.min(1, outer), 1.4) + (chisel - 0.5) * 0.5);
  if (spot.past) {
    cutter.cut(out, sand, (0.75 - 0.5 * shade) * mix(0.25, 1, free));
    cutter.cut(out, green, ringLine(spot, 0.5, shade * 0.9 + 0.08, pixel) * mix(0.15, 0.9, free));
    cutter.cut(out, deep, ringLine(spot, 0.55, shade * 0.85 - 0.1, pixel) * mix(0.1, 1, free));
    cutter.cut(out, dark, ringLine(spot, 0.6, shade - 0.42, pixel) * free);
    return;
  }
  const past = ring - section.year;
  const cast = smooth(0.55, 0.95, turn) * smooth(26, 0, past);
  cutter.cut(
    out,
    ice,
    ringLine(spot, 0.5, 0.14 + 0.4 * cast + 0.1 * hash(index, 4), pixel) * smooth(40, 4, past) * mix(0.25, 0.9, free),
  );
  cutter.cut(out, green, ringLine(spot, 0.5, cast * 0.5 - 0.06, pixel) * free * clamp(away / 100));
};
