import { cutterFor } from '../../plates/printing/cutter.ts';
import { dark, deep, green, ice, inks, opaque, orange, sand } from '../../plates/printing/inks.ts';
import { lines } from '../../plates/printing/lines.ts';
import { hash, noise } from '../../plates/printing/noise.ts';
import { palette } from '../../plates/printing/palette.ts';
import type { Plate } from '../../plates/printing/print.ts';
import { clamp, smooth } from '../../plates/printing/shape.ts';
import type { Edge } from './edge.ts';

/**
 * Skins are printed unrolled: x runs along the edge, y inwards from the outer side. The picture bends them round
 * the wood, as wide as it has grown.
 */

/** A strip of the unrolled skins begins so far before the arc and ends so far after it. */
export const skinMargin = 20;

/** The living seam under the bark. Units. */
const seam = 13;

/** The wet rings: water lies in each, deeper and brighter the younger it is. */
export function wetPlate({ wet, ages }: Edge, pixel: number): Plate {
  const cutter = cutterFor('night');
  const beads = dropsAlong(ages.wet);
  return {
    inks,
    paper: palette.paper,
    shade(x, y, out) {
      out[opaque] = 1;
      cutter.ground(out);
      const from = wet - y;
      const wave = (noise(x * 0.006, from * 0.02) - 0.5) * 9 + (noise(x * 0.022, from * 0.05) - 0.5) * 3;
      const width = wet / ages.wet;
      const at = clamp((from + wave * smooth(0, 20, from) * smooth(wet, wet - 20, from)) / width, 0, ages.wet - 0.001);
      const ring = Math.floor(at);
      const through = at - ring;
      const young = (ring + 1) / ages.wet;
      const cut = (middle: number, tone: number) =>
        tone <= 0.02 ? 0 : clamp(((tone / 2 - Math.abs(through - middle)) * width) / pixel + 0.5);
      const depth = noise(x * 0.004 + ring * 7.3, ring * 3.1);
      const glint = noise(x * 0.011 + ring * 17.7, ring * 5.9);
      cutter.cut(out, deep, 1);
      cutter.cut(out, green, cut(0.52, 0.86));
      cutter.cut(out, ice, cut(0.46, 0.3 + 0.4 * depth + 0.12 * young));
      // Light lies on the water in long streaks, bare paper where it is brightest.
      const streak = cut(0.34, 0.52 * smooth(0.42, 0.66, glint));
      out[ice] = (out[ice] as number) * (1 - streak);
      const second = cut(0.66, 0.13 * smooth(0.5, 0.62, noise(x * 0.016 + ring * 5, 9)));
      out[ice] = (out[ice] as number) * (1 - second);
      out[green] = Math.max(out[green] as number, cut(0.62, 0.2 * depth));
      const bead = beads(x, from, width);
      if (bead !== 0) {
        if (bead > 0) {
          for (const ink of [ice, green, deep, dark]) out[ink] = (out[ink] as number) * (1 - bead);
        } else {
          out[dark] = Math.max(out[dark] as number, -bead * 0.9);
          out[deep] = Math.max(out[deep] as number, -bead);
        }
      }
    },
  };
}

/** Drops that stand on the wet rings: 1 where one shines, below 0 at its dark rim, 0 beside. */
function dropsAlong(rings: number): (x: number, from: number, width: number) => number {
  const cell = 56;
  return (x, from, width) => {
    for (let near = -1; near <= 1; near++) {
      const column = Math.floor(x / cell) + near;
      const own = hash(column + 900, 3);
      if (own < 0.38) continue;
      const radius = 3.5 + 13 * hash(column + 900, 5) ** 2;
      const middle = (column + 0.3 + 0.4 * hash(column + 900, 7)) * cell;
      const high = (Math.floor(hash(column + 900, 11) * (rings - 1)) + 0.7) * width;
      const dx = x - middle;
      const dy = high - from;
      const off = Math.hypot(dx, dy);
      if (off > radius + 1.6) continue;
      if (off > radius - 1.2) return -1;
      const shine = Math.hypot(dx + radius * 0.34, dy + radius * 0.34) < radius * 0.3;
      const under = dx + dy > radius * 0.5;
      return shine || under ? 1 : -0.55;
    }
    return 0;
  };
}

/** The bark, from without: torn plates with deep furrows, bast, and the living seam that glows against the wood. */
export function barkPlate({ bark }: Edge, pixel: number): Plate {
  const cutter = cutterFor('night');
  return {
    inks,
    paper: palette.paper,
    shade(x, y, out) {
      const torn = 15 * noise(x * 0.02, 3) + 12 * noise(x * 0.06, 9) + 4 * noise(x * 0.2, 5);
      const depth = y - torn;
      if (depth < 0) return;
      out[opaque] = clamp(depth / pixel + 0.5);
      cutter.ground(out);
      const share = y / bark;
      const warp = (noise(x * 0.012, y * 0.02) - 0.5) * 34 + (noise(x * 0.05, y * 0.05) - 0.5) * 8;
      const plates = noise(x * 0.021 + 4, y * 0.012 + 8);
      const furrow = smooth(0.44, 0.5, plates) * smooth(0.56, 0.5, plates);
      const light = clamp(0.9 - share * 0.75) * smooth(1, 8, depth);
      cutter.cut(out, deep, 0.9);
      cutter.cut(out, green, lines(y + warp, 11, clamp(0.34 + 0.4 * light), 0.5, pixel) * 0.95);
      cutter.cut(out, ice, lines(y + warp + 2, 11, clamp(0.62 * light - 0.06), 0.5, pixel));
      const lip = smooth(11, 4, depth) * smooth(0.5, 3, depth);
      cutter.cut(out, ice, lip * (0.4 + 0.6 * smooth(0.4, 0.6, noise(x * 0.03, 2))));
      out[dark] = Math.max(out[dark] as number, furrow * 0.95);
      out[deep] = Math.max(out[deep] as number, furrow * 0.95);
      const inner = bark - seam;
      const bast = smooth(inner - 22, inner - 16, y + (noise(x * 0.05, 6) - 0.5) * 7);
      if (bast > 0) {
        for (const ink of [ice, dark]) out[ink] = (out[ink] as number) * (1 - bast);
        cutter.cut(out, sand, bast * lines(y + noise(x * 0.03, y * 0.1) * 4, 5.4, 0.7, 0.4, pixel));
      }
      const living = clamp((y - inner + (noise(x * 0.03, 12) - 0.5) * 4) / pixel + 0.5);
      if (living <= 0) return;
      for (const ink of [ice, sand, green, deep, dark]) out[ink] = (out[ink] as number) * (1 - living);
      const shine = smooth(0.5, 0.62, noise(x * 0.016, 77)) * clamp((2.2 - Math.abs(y - inner - 5)) / pixel + 0.5);
      out[orange] = living * (1 - shine);
    },
  };
}
