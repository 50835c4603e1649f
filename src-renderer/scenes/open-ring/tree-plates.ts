import { dark, deep, green, ice, inks, opaque, orange, sand } from '../../plates/printing/inks.ts';
import { inside, lines } from '../../plates/printing/lines.ts';
import { noise, noiseAround } from '../../plates/printing/noise.ts';
import { palette } from '../../plates/printing/palette.ts';
import type { Plate } from '../../plates/printing/print.ts';
import { clamp, mix, smooth } from '../../plates/printing/shape.ts';

/** The great tree at the pith: measures in units of the landscape picture, foot at 0, 0. */
export const crown = { up: 286, radius: 178 };
export const greatTall = 510;
export const greatHalf = 216;

/** The great tree: its crown is cut in rings, light falls through its right side. */
export function greatTreePlate(size: number, pixel: number): Plate {
  const cut = pixel / size;

  function leaves(x: number, up: number, out: Float32Array): boolean {
    const down = crown.up - up;
    const away = Math.hypot(x, down * 1.06);
    const angle = Math.atan2(down, x);
    const edge =
      crown.radius * (0.86 + 0.16 * noiseAround(angle, 1.5, 3) + 0.1 * noiseAround(angle, 5, 8)) +
      (noise(x * 0.09, up * 0.09) - 0.5) * 18;
    const within = edge - away;
    if (within <= 0) return false;
    const grown = away / (0.86 + 0.16 * noiseAround(angle, 1.5, 3)) + (noise(x * 0.025, up * 0.025) - 0.5) * 18;
    const light = clamp(
      0.34 + 0.66 * Math.cos(angle - 0.12) * Math.pow(away / crown.radius, 0.8) + 0.24 * smooth(40, 6, within),
    );
    out[opaque] = inside(within, cut);
    const ring = (tone: number, shift: number) => lines(grown + shift, 13, tone, 0.35, cut);
    out[sand] = clamp(light * 1.5 - 0.3);
    out[ice] = clamp(0.5 - light);
    out[green] = mix(1, ring(clamp(1.15 - light * 0.8), 0), smooth(0.4, 0.55, light));
    out[deep] = ring(clamp(1.12 - light * 0.95), 2);
    out[dark] = ring(clamp(0.92 - light * 1.15), 2);
    return true;
  }

  function wood(x: number, up: number, out: Float32Array): boolean {
    const share = up / crown.up;
    if (up < -6 || share > 1.1) return false;
    const lean = 7 * Math.sin(share * 2.2);
    const half = mix(20, 9, smooth(0, 0.8, share)) + 24 * Math.pow(clamp(1 - up / 46), 2);
    let within = half - Math.abs(x - lean);
    for (const [from, side, wide] of [
      [128, 1, 7],
      [160, -1, 8],
      [208, 1, 5],
    ] as const) {
      const out2 = (x - lean) * side;
      const rise = up - from - out2 * 1.1;
      if (out2 > 0 && out2 < 120) within = Math.max(within, wide * (1 - out2 / 150) - Math.abs(rise) * 0.66);
    }
    const shape = inside(within, cut);
    if (shape <= 0) return false;
    const line = lines(x + noise(x * 0.1, up * 0.03) * 7, 6, 0.5, 0.5, cut);
    out.fill(0);
    out[opaque] = shape;
    out[dark] = x > lean + half * 0.35 ? line : 1;
    out[deep] = 1;
    out[green] = 0.5;
    out[sand] = 0.4;
    return true;
  }

  return {
    inks,
    paper: palette.paper,
    shade(sheetX, sheetY, out) {
      const x = sheetX / size;
      const up = -sheetY / size;
      const leafy = leaves(x, up, out);
      if (!leafy || (out[opaque] as number) < 0.5) {
        const kept = leafy ? (out[opaque] as number) : 0;
        if (!wood(x, up, out) && leafy) out[opaque] = kept;
      }
      out[orange] = 0;
    },
  };
}

/** Three poplars side by side: each is so wide and so tall, foot in the middle at the bottom. Pixels of the sheet are free. */
export const poplar = { width: 150, tall: 330 };

/** Poplars of the avenue, backlit: dark with a bright right edge. */
export function poplarsPlate(pixel: number): Plate {
  return {
    inks,
    paper: palette.paper,
    shade(sheetX, sheetY, out) {
      const kind = clamp(Math.floor(sheetX / poplar.width), 0, 2);
      const x = sheetX - (kind + 0.5) * poplar.width;
      const up = poplar.tall - sheetY;
      const share = up / poplar.tall;
      const stem = inside(4.4 - Math.abs(x), pixel) * (share < 0.3 ? 1 : 0);
      const base = 0.13 + 0.04 * kind;
      const along = clamp((share - base) / (0.985 - base));
      const bulge = Math.pow(Math.sin(Math.PI * Math.pow(along, 0.62 + 0.12 * kind)), 0.72);
      const half =
        (38 + 9 * kind) * bulge +
        (noise(kind * 9 + (x > 0 ? 3.5 : 8.5), up * 0.09) - 0.5) * 20 * Math.min(1, bulge * 2);
      const within = along > 0 && along < 1 ? half - Math.abs(x) : -poplar.width;
      const shape = inside(within, pixel);
      if (shape <= 0 && stem <= 0) return;
      out[opaque] = Math.max(shape, stem);
      out[dark] = 1;
      out[deep] = 1;
      out[green] = 0.6;
      if (shape <= 0) return;
      const round = x / Math.max(6, half);
      const rise = up * 0.8 - Math.abs(x - 8) * 1.3 + noise(x * 0.05, up * 0.05) * 16;
      const light = clamp(0.34 + 0.62 * round);
      const glow = lines(rise, 13, clamp(0.12 + light * 0.9), 0.5, pixel * 1.5);
      const shine = lines(rise + 2, 13, clamp(light * 1.2 - 0.62), 0.5, pixel * 1.5);
      out[dark] = 1 - glow;
      out[deep] = 1 - Math.max(glow * light * 0.8, shine);
      out[green] = 1 - shine * 0.9;
      out[sand] = shine;
      out[ice] = 0;
    },
  };
}
