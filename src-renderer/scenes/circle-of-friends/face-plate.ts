import { cutterFor } from '../../plates/printing/cutter.ts';
import { dark, deep, green, ice, inks, opaque, orange, sand } from '../../plates/printing/inks.ts';
import { hash, noise } from '../../plates/printing/noise.ts';
import { palette } from '../../plates/printing/palette.ts';
import type { Plate } from '../../plates/printing/print.ts';
import { bell, clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { lieAt, nowhere, ringCut, type Lie } from '../../plates/printing/trunk.ts';
import { decadeOf, type Stump } from './stump.ts';

/** Drying cracks: direction, where they begin and end as shares of the radius, half width at the bark. */
const cracks: readonly (readonly [angle: number, from: number, to: number, half: number])[] = [
  [2.42, 0.06, 1.1, 13],
  [-0.42, 0.3, 1.1, 8],
  [0.92, 0.52, 0.86, 4],
  [-2.2, 0.16, 0.5, 3.4],
];

/** The cut face: rings raised by a low sun behind them, decades as deep grooves. */
export function facePlate(stump: Stump, pixel: number): Plate {
  const { trunk, radius, sun, years, yearsPerRing, frame } = stump;
  const cutter = cutterFor('night');
  const lie = nowhere();
  const toSun = Math.atan2((sun.y - trunk.y) / trunk.squash, sun.x - trunk.x);

  /** How much of the sun reaches a point: it glances over the far edge and runs towards the eye in a path. */
  function lightAt(x: number, y: number): number {
    const down = (y - trunk.y) / (radius * trunk.squash);
    const middle = mix(sun.x, trunk.x - radius * 0.16, smooth(-1, 1.1, down));
    const path = bell(middle, radius * (0.34 + 0.2 * (down + 1)), x);
    const glance = smooth(0.35, -1, down);
    const uneven = 0.8 + 0.4 * noise(x * 0.006 + 11, y * 0.012);
    return clamp((0.16 + 0.62 * path * smooth(1.25, -0.7, down) + 0.5 * glance) * uneven);
  }

  function isStrong(index: number): boolean {
    const year = years.from + index * yearsPerRing;
    return decadeOf(stump, year + yearsPerRing) !== decadeOf(stump, year);
  }

  function crackAt(): number {
    const { angle, away } = lie;
    let open = 0;
    for (const [at, from, to, half] of cracks) {
      const share = away / radius;
      if (share < from || share > to) continue;
      const bent = at + (noise(away * 0.02, at * 9) - 0.5) * 0.07 + (noise(away * 0.09, at * 5) - 0.5) * 0.015;
      const turn = angle - bent;
      const beside = Math.abs(turn - Math.round(turn / (2 * Math.PI)) * 2 * Math.PI) * away;
      const taper = Math.min((share - from) / (1.05 - from), to < 1 ? (to - share) * 3 : 1);
      open = Math.max(open, clamp((half * taper - beside) / (pixel * 1.3) + 0.5));
    }
    return open;
  }

  function ray({ angle, away }: Lie): number {
    const phase = (angle / (2 * Math.PI)) * 420 + noise(away * 0.016, 7) * 1.2;
    const line = (Math.floor(phase) + 840) % 420;
    const stretch = Math.floor(away / 90 + hash(line, 4));
    if (hash(line, 8) < 0.6 || hash(line + stretch * 421, 9) < 0.4) return 0;
    return smooth(0.36, 0.18, Math.abs(phase - Math.floor(phase) - 0.5) * 2) * smooth(40, 150, away);
  }

  return {
    inks,
    paper: palette.paper,
    shade(x, y, out) {
      lieAt(trunk, x, y, lie);
      if (lie.radius > radius * 1.02) return;
      out[opaque] = 1;
      cutter.ground(out);
      const free = frame.portrait ? smooth(frame.height * 0.565, frame.height * 0.5, y) : 1;
      const light = lightAt(x, y) * mix(0.3, 1, free);
      const facing = Math.cos(lie.angle - toSun);
      const own = hash(lie.index + 5, 6);
      const hand = noise(Math.cos(lie.angle) * 5 + 60 + lie.index, Math.sin(lie.angle) * 5 + 60);
      const broad = 0.5 + 0.5 * own + 0.34 * (hand - 0.5);
      // Early wood lies lower, late wood is a ridge: its flank towards the sun shines.
      const lit = clamp(light * (0.78 + 0.34 * facing));
      cutter.cut(out, deep, clamp(0.35 + light));
      cutter.cut(out, green, ringCut(lie, 0.52, clamp(0.2 + 0.9 * light * broad), pixel) * clamp(0.35 + light * 1.3));
      // Away from the sun the cold sky glints on the ridges.
      const cold = clamp(0.5 - light) * smooth(0.1, 0.6, hand);
      if (cold > 0.03)
        cutter.cut(out, ice, ringCut(lie, 0.5 + 0.12 * facing, 0.05 + 0.2 * cold * broad, pixel) * 0.75 * free);
      cutter.cut(out, sand, ringCut(lie, 0.5 - 0.1 * facing, clamp(1.15 * lit * broad - 0.1, 0, 0.86), pixel));
      // The hottest light leaves bare paper.
      out[sand] =
        (out[sand] as number) * (1 - 0.75 * ringCut(lie, 0.44 - 0.1 * facing, clamp(lit - 0.62, 0, 0.4), pixel));
      const pore = lie.through < 0.32 && noise(lie.angle * lie.away * 0.22, lie.away * 0.5) > 0.74 ? 0.6 : 0;
      out[dark] = Math.max(out[dark] as number, ray(lie) * 0.55, pore * light);
      if (isStrong(lie.index)) {
        const groove = ringCut(lie, 0.86, Math.min(0.8, 10.5 / lie.width), pixel);
        out[dark] = Math.max(out[dark] as number, groove);
        out[deep] = Math.max(out[deep] as number, groove);
        out[sand] = (out[sand] as number) * (1 - groove);
        out[ice] = (out[ice] as number) * (1 - groove);
        const lip = ringCut(lie, 0.3, Math.min(0.3, 3.4 / lie.width), pixel) * free * clamp(0.3 + light);
        cutter.cut(out, sand, lip * 0.8);
      }
      const crack = crackAt();
      if (crack > 0) {
        out[dark] = Math.max(out[dark] as number, crack);
        out[deep] = Math.max(out[deep] as number, crack);
        for (const ink of [sand, ice]) out[ink] = (out[ink] as number) * (1 - crack);
      }
      const pith = clamp((7 - lie.radius) / pixel + 0.5);
      if (pith > 0) {
        out[orange] = pith;
        out[dark] = (out[dark] as number) * (1 - pith);
      }
    },
  };
}
