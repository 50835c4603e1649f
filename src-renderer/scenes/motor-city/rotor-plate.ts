import { dark, deep, green, ice, inks, opaque, orange, sand } from '../../plates/printing/inks.ts';
import { inside, lines } from '../../plates/printing/lines.ts';
import { hash, noise, roughNoise } from '../../plates/printing/noise.ts';
import { palette } from '../../plates/printing/palette.ts';
import type { Plate } from '../../plates/printing/print.ts';
import { clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { rimShare } from './wheel-plate.ts';

/** The rotor reaches to here: a share of the rim's radius. */
export const rotorShare = 0.86;
/** Measures of the drawing: a wheel of 686. */
const rim = 686 * rimShare;
const slots = 14;
const bolts = 5;

/** What turns with the wheel: slots, bolts, and the hub, which is wood with its years. Middle at 0, 0. */
export function rotorPlate(radius: number, pixel: number): Plate {
  const size = radius / 686;
  const cut = pixel / size;

  /** Depth inside a slot, from the slot's own edge. */
  function slotDepth(angle: number, from: number): number {
    const phase = (angle / (2 * Math.PI)) * slots;
    const along = (((phase - Math.floor(phase) - 0.5) * 2 * Math.PI) / slots) * from;
    const out = from - rim * 0.7;
    const half = mix(24, 32, clamp((out + 60) / 120));
    const x = Math.abs(along) - half + 14;
    const y = Math.abs(out) - 58 + 14;
    return 14 - Math.hypot(Math.max(x, 0), Math.max(y, 0)) - Math.min(Math.max(x, y), 0);
  }

  function hub(x: number, y: number, from: number, angle: number, out: Float32Array): void {
    const off = Math.hypot(x + 14, y + 9);
    const warp =
      (roughNoise(Math.cos(angle) * 1.05 + 9, Math.sin(angle) * 1.05 + off * 0.006) - 0.5) * 27 * clamp(off / 60);
    const ring = off + warp + (noise(Math.cos(angle) * 6 + 30, Math.sin(angle) * 6 + off * 0.03) - 0.5) * 1.6;
    const tone = 0.2 + 0.34 * hash(Math.floor(ring / 10.2), 6);
    const ray =
      lines(angle * 38 + noise(off * 0.05, angle * 3) * 2.2, 1, 0.07, 0.9, (38 / Math.max(20, off)) * cut) *
      smooth(18, 60, off) *
      (hash(Math.floor(angle * 38), 8) > 0.45 ? 1 : 0);
    out[deep] = lines(ring, 10.2, tone, 0.2, cut) * (1 - ray * 0.8);
    out[dark] = lines(ring + 1, 10.2, tone - 0.22, 0.3, cut);
    out[sand] = 1;
    if (from / rim > 0.335) {
      out[deep] = 1;
      out[dark] = lines(from, 4, 0.5, 0.2, cut);
      out[sand] = 0;
      out[ice] = 0.6;
    }
    const pith = inside(15 - off, cut);
    out[orange] = inside(13 - off, cut);
    for (const ink of [deep, dark]) out[ink] = (out[ink] as number) * (1 - pith);
    out[sand] = (out[sand] as number) * (1 - pith);
  }

  function bolt(x: number, y: number, out: Float32Array): void {
    for (let index = 0; index < bolts; index++) {
      const turn = (index / bolts) * 2 * Math.PI - 0.3;
      const away = Math.hypot(x - Math.cos(turn) * rim * 0.475, y - Math.sin(turn) * rim * 0.475);
      if (away > 26) continue;
      const edge = away > 20.5;
      out[opaque] = inside(25 - away, cut);
      out[dark] = edge ? 1 : lines(away + 3, 6, 0.5, 0.2, cut);
      out[deep] = out[dark] as number;
      out[green] = 0.4;
      out[ice] = 0.7;
    }
  }

  return {
    inks,
    paper: palette.paper,
    shade(sheetX, sheetY, out) {
      const x = sheetX / size;
      const y = sheetY / size;
      const from = Math.hypot(x, y);
      const share = from / rim;
      const angle = Math.atan2(y, x);
      if (share < 0.37) {
        out[opaque] = inside(rim * 0.366 - from, cut);
        hub(x, y, from, angle, out);
      } else if (share < 0.56) bolt(x, y, out);
      else if (share < rotorShare) {
        const depth = slotDepth(angle, from);
        const hole = inside(depth, cut);
        if (hole <= 0) {
          // The rolled edge of the slot: one bright hair.
          if (depth < -6) return;
          out[opaque] = inside(depth + 5, cut) * 0.75;
          out[dark] = inside(depth + 1.6, cut) + inside(-depth - 4.2, cut);
          out[ice] = 0.8;
          out[green] = 0.25;
          return;
        }
        const drum = lines(from + (noise(x * 0.012, y * 0.012) - 0.5) * 5, 9, 0.84, 0.3, cut);
        out[opaque] = 1;
        out[dark] = Math.max(drum, smooth(14, 4, depth), 1 - hole);
        out[deep] = 1;
        out[green] = 1;
        out[ice] = 0.3;
      }
    },
  };
}
