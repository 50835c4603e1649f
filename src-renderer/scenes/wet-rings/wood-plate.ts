import { cutterFor } from '../../plates/printing/cutter.ts';
import { dark, deep, green, ice, inks, opaque, sand } from '../../plates/printing/inks.ts';
import { inside, lines } from '../../plates/printing/lines.ts';
import type { Mask } from '../../plates/printing/mask.ts';
import { hash, noise } from '../../plates/printing/noise.ts';
import { palette } from '../../plates/printing/palette.ts';
import type { Plate } from '../../plates/printing/print.ts';
import { clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { lieAt, nowhere, ringCut } from '../../plates/printing/trunk.ts';
import type { Edge } from './edge.ts';

/** Drying cracks: direction, where they begin (share of the radius), half width at the edge. */
const cracks: readonly (readonly [angle: number, from: number, half: number])[] = [
  [3.52, 0.4, 15],
  [4.34, 0.62, 10],
  [3.93, 0.78, 7],
  [4.62, 0.3, 12],
  [3.2, 0.7, 8],
];

/** The night, its moon, and the dry wood. `twigs`: alpha is a dark twig, red its lit side. */
export function woodPlate(edge: Edge, pixel: number, twigs: Mask): Plate {
  const { trunk, dry, moon, frame } = edge;
  const cutter = cutterFor('night');
  const lie = nowhere();
  const toMoon = Math.atan2(moon.y - trunk.y, moon.x - trunk.x);
  const freeAt = (x: number) => (frame.portrait ? 1 : smooth(frame.width * 0.355, frame.width * 0.475, x));

  function night(x: number, y: number, out: Float32Array): void {
    const free = freeAt(x);
    const away = Math.hypot(x - moon.x, y - moon.y);
    const wave = (noise(x * 0.006, y * 0.008) - 0.5) * 22 + (noise(x * 0.03, y * 0.03) - 0.5) * 3;
    const far = smooth(moon.radius, 760, away);
    const spacing = 15 + far * 14;
    cutter.ground(out);
    cutter.cut(out, deep, smooth(700, 90, away) * free);
    cutter.cut(out, green, lines(away + wave, spacing, mix(0.9, -0.04, far), 0.3, pixel) * free);
    cutter.cut(out, ice, lines(away + wave + 2, spacing, mix(0.72, -0.3, far), 0.3, pixel) * free);
    const disc = inside(moon.radius - away, pixel);
    if (disc > 0) {
      const rings = lines(away + wave * 0.35, 13, 0.2, 0.6, pixel);
      for (const ink of [dark, deep, green]) out[ink] = (out[ink] as number) * (1 - disc);
      out[ice] = mix(out[ice] as number, rings * 0.9, disc);
      out[sand] = 0.18 * disc;
    }
    const twig = twigs.at(x, y) / 255;
    if (twig <= 0) return;
    const lit = (twigs.at(x, y, 0) / 255) * twig * free;
    out[dark] = Math.max(out[dark] as number, twig * (1 - lit));
    out[deep] = Math.max(out[deep] as number, twig * (1 - lit));
    out[ice] = mix(out[ice] as number, lit, twig);
  }

  function crackAt(): number {
    let open = 0;
    for (const [at, from, half] of cracks) {
      const share = lie.radius / dry;
      if (share < from) continue;
      const bent = at + (noise(lie.away * 0.012, at * 9) - 0.5) * 0.06 + (noise(lie.away * 0.06, at * 5) - 0.5) * 0.012;
      const turn = lie.angle - bent;
      const beside = Math.abs(turn - Math.round(turn / (2 * Math.PI)) * 2 * Math.PI) * lie.away;
      open = Math.max(open, clamp((half * ((share - from) / (1 - from)) - beside) / (pixel * 1.3) + 0.5));
    }
    return open;
  }

  function wood(x: number, y: number, out: Float32Array): void {
    cutter.ground(out);
    const facing = Math.cos(lie.angle - toMoon);
    const age = lie.radius / dry;
    const own = hash(lie.index + 3, 6);
    const hand = noise(Math.cos(lie.angle) * 7 + 60 + lie.index * 0.7, Math.sin(lie.angle) * 7 + 60);
    const deepening = frame.portrait ? smooth(frame.height * 0.6, frame.height * 0.4, y) : smooth(1320, 420, y);
    const light = clamp((0.25 + 0.5 * Math.pow(age, 2) + 0.3 * smooth(0.2, 1, facing)) * (0.5 + 0.5 * deepening));
    const broad = 0.46 + 0.5 * own + 0.4 * (hand - 0.5);
    cutter.cut(out, deep, clamp(0.4 + light));
    cutter.cut(out, green, ringCut(lie, 0.5, clamp(0.3 + light * broad), pixel) * clamp(0.4 + light));
    cutter.cut(out, sand, ringCut(lie, 0.42, clamp(light * 1.1 * broad - 0.04, 0, 0.84), pixel));
    // Late wood: a hard dark edge, with fine lines that run with it.
    const fine = lines(
      lie.radius + noise(lie.angle * 60, lie.radius * 0.02) * 3,
      4.6,
      0.34 + 0.5 * smooth(0.35, 0.8, lie.through),
      0.6,
      pixel,
    );
    const late = fine * smooth(0.56, 0.84, lie.through);
    out[dark] = Math.max(out[dark] as number, late * 0.9, ringCut(lie, 0.9, 0.1 + 0.1 * own, pixel));
    out[deep] = Math.max(out[deep] as number, late * 0.85);
    // Pores of the early wood, and rays.
    const cells = lie.angle * lie.away;
    if (lie.through < 0.34 && noise(cells * 0.24, lie.away * 0.32) > 0.7)
      out[dark] = Math.max(out[dark] as number, 0.8);
    const ray = Math.floor(cells / 15 + noise(lie.away * 0.02, 7) * 1.4);
    if (hash(ray + Math.floor(lie.away / 90) * 31, 8) > 0.86) {
      const off = Math.abs(cells / 15 + noise(lie.away * 0.02, 7) * 1.4 - ray - 0.5) * 2;
      out[dark] = Math.max(out[dark] as number, smooth(0.3, 0.12, off) * 0.6);
    }
    const crack = crackAt();
    if (crack <= 0) return;
    out[dark] = Math.max(out[dark] as number, crack);
    out[deep] = Math.max(out[deep] as number, crack);
    for (const ink of [sand, ice]) out[ink] = (out[ink] as number) * (1 - crack);
  }

  return {
    inks,
    paper: palette.paper,
    shade(x, y, out) {
      out[opaque] = 1;
      lieAt(trunk, x, y, lie);
      if (lie.radius <= dry + 3) wood(x, y, out);
      else night(x, y, out);
    },
  };
}
