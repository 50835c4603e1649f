import { cutterFor } from '../../plates/printing/cutter.ts';
import { dark, deep, green, ice, inks, opaque, sand } from '../../plates/printing/inks.ts';
import { lines } from '../../plates/printing/lines.ts';
import { noise } from '../../plates/printing/noise.ts';
import { palette } from '../../plates/printing/palette.ts';
import type { Plate } from '../../plates/printing/print.ts';
import { clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { lieAt, nowhere, pointAt } from '../../plates/printing/trunk.ts';
import type { Stump } from './stump.ts';

/** The bark stands so far out from the face, as a share of its radius. */
const thickness = 0.055;
/** How far roots and the shadow reach out beside the rim. */
export const barkReach = 1.42;

/**
 * The bark: a rim round the face, the wall below it down to the roots, and the shadow it throws towards the eye.
 * The face itself is left open. Scaled about the pith it is the bark of a younger tree.
 */
export function barkPlate(stump: Stump, pixel: number): Plate {
  const { trunk, radius, tall, sun } = stump;
  const cutter = cutterFor('night');
  const lie = nowhere();
  const rim = lowerRim(stump);
  const toSun = Math.atan2((sun.y - trunk.y) / trunk.squash, sun.x - trunk.x);

  function ridges(along: number, down: number, light: number, out: Float32Array): void {
    const warp = (noise(along * 0.011, down * 0.004) - 0.5) * 46 + (noise(along * 0.03 + 8, down * 0.013) - 0.5) * 17;
    const plates = noise(along * 0.035 + 3, down * 0.016);
    const broken = smooth(0.2, 0.42, plates);
    cutter.cut(out, deep, clamp(0.3 + light));
    cutter.cut(
      out,
      green,
      lines(along + warp, 19, clamp(0.24 + 0.6 * light) * broken, 0.5, pixel) * clamp(0.4 + light),
    );
    cutter.cut(out, sand, lines(along + warp + 2, 19, clamp(light * 0.9 - 0.14) * broken, 0.5, pixel));
    cutter.cut(out, ice, lines(along + warp - 5, 19, clamp(0.2 - light * 0.4) * broken, 0.6, pixel) * 0.5);
    const across = lines(down + noise(along * 0.05, down * 0.02) * 60, 74, 0.1, 0.7, pixel) * smooth(0.5, 0.7, plates);
    out[dark] = Math.max(out[dark] as number, across);
  }

  function shadow(x: number, y: number, out: Float32Array): void {
    const foot = trunk.y + tall + radius * trunk.squash * 0.55;
    const spread = 1 + (y - foot) * 0.0011;
    const lean = (trunk.x - sun.x) * ((y - trunk.y) / (trunk.y - sun.y)) * 0.42;
    const off = Math.abs(x - trunk.x - lean) / (radius * 1.02 * Math.max(0.6, spread));
    const there =
      smooth(1.06, 0.94, off) *
      smooth(trunk.y + tall * 0.5, trunk.y + tall * 0.8, y) *
      smooth(foot + 250, foot + 20, y);
    if (there <= 0) return;
    out[opaque] = Math.max(out[opaque] as number, there * 0.94);
    cutter.ground(out);
  }

  return {
    inks,
    paper: palette.paper,
    shade(x, y, out) {
      lieAt(trunk, x, y, lie);
      const rough = (noise(lie.angle * 40, 3) - 0.5) * 0.02 + (noise(lie.angle * 110, 9) - 0.5) * 0.014;
      const outer = radius * (1 + thickness + rough);
      if (lie.radius < radius) return;
      if (lie.radius < outer) {
        out[opaque] = clamp((lie.radius - radius) / (lie.steep * pixel) + 0.5);
        cutter.ground(out);
        const facing = Math.cos(lie.angle - toSun);
        const share = (lie.radius - radius) / (radius * thickness);
        // A pale seam of bast, then bark.
        const seam = smooth(0.24, 0.12, share) * smooth(0, 0.06, share);
        cutter.cut(out, sand, seam * (0.35 + 0.5 * clamp(facing)));
        const grain = lines(
          lie.angle * radius + noise(lie.angle * 30, share * 3) * 20,
          15,
          clamp(0.2 + 0.5 * facing) * smooth(0.2, 0.4, share),
          0.5,
          pixel,
        );
        cutter.cut(out, green, grain);
        cutter.cut(out, sand, smooth(0.72, 1, share) * clamp(facing) * 0.9);
        return;
      }
      const column = rim.at(x);
      const down = y - column.y;
      const flare = smooth(tall * 0.5, tall, down);
      const side = (x - trunk.x) / (column.half * (1 + 0.15 * flare * flare * rootsAt(x)));
      const foot = footAt(x, side);
      if (Math.abs(side) < 1 && down > 0 && down < foot && lie.radius >= radius) {
        out[opaque] = clamp(((1 - Math.abs(side)) * column.half) / pixel + 0.2) * clamp((foot - down) / pixel + 0.5);
        cutter.ground(out);
        const turn = Math.asin(clamp(side, -1, 1));
        // Backlit: only the flanks catch the sun, and snow lights the foot a little.
        const flank = smooth(0.78, 1, Math.abs(side)) * (side > 0 ? 0.75 : 0.9);
        const light = clamp(0.12 + flank + 0.16 * smooth(tall * 0.55, tall, down) - 0.1 * smooth(90, 0, down));
        // Snow lies against its foot.
        const bank = down - foot + tall * 0.05 + (noise(x * 0.03, 7) - 0.5) * tall * 0.07;
        if (bank > 0) {
          cutter.cut(out, ice, lines(bank + noise(x * 0.02, 5) * 18, 13, 0.6, 0.5, pixel) * 0.9);
          return;
        }
        ridges(turn * radius * 1.06, down, light * mix(1, 0.6, smooth(0, 1, down / tall)), out);
        return;
      }
      shadow(x, y, out);
    },
  };

  /** Roots spread where the trunk stands in the snow: a few broad ones. */
  function rootsAt(x: number): number {
    return 0.5 + 0.5 * noise(x * 0.004 + 5, 2);
  }

  function footAt(x: number, side: number): number {
    const roots = 0.03 * Math.sin((x - trunk.x) * 0.0118 + 0.6) + 0.03 * (noise(x * 0.016, 4) - 0.5);
    return tall * (0.9 + roots) * Math.sqrt(Math.max(0, 1 - side * side * 0.3));
  }
}

/** For every column the lowest point of the rim, and half the width of the trunk. */
function lowerRim({ trunk, radius }: Stump): { at(x: number): { readonly y: number; readonly half: number } } {
  const outer = radius * (1 + thickness * 0.9);
  const points = Array.from({ length: 720 }, (_, at) => pointAt(trunk, outer, (at / 720) * 2 * Math.PI));
  const left = Math.min(...points.map(({ x }) => x));
  const right = Math.max(...points.map(({ x }) => x));
  const columns = new Float32Array(Math.ceil((right - left) / 4) + 3).fill(trunk.y);
  for (let at = 0; at < 720; at++) {
    const one = points[at] as (typeof points)[number];
    const other = points[(at + 1) % 720] as (typeof points)[number];
    const from = Math.floor((Math.min(one.x, other.x) - left) / 4);
    const to = Math.ceil((Math.max(one.x, other.x) - left) / 4);
    for (let column = from; column <= to; column++)
      columns[column] = Math.max(columns[column] as number, (one.y + other.y) / 2);
  }
  return {
    at(x) {
      const share = clamp((x - left) / 4, 0, columns.length - 2);
      const index = Math.floor(share);
      const one = columns[index] as number;
      const y = one + ((columns[index + 1] as number) - one) * (share - index);
      return { y, half: x < trunk.x ? trunk.x - left : right - trunk.x };
    },
  };
}
