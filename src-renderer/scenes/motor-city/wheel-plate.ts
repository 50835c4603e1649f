import { dark, deep, green, ice, inks, opaque } from '../../plates/printing/inks.ts';
import { inside, lines } from '../../plates/printing/lines.ts';
import { noise } from '../../plates/printing/noise.ts';
import { palette } from '../../plates/printing/palette.ts';
import type { Plate } from '../../plates/printing/print.ts';
import { bell, clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { treadDepth } from './tread.ts';
import type { Wheel } from './street.ts';

/** Where rubber ends and steel begins, as a share of the radius. */
export const rimShare = 428 / 686;

/** The standing part of the wheel: rubber and turned steel under light that does not turn with it. */
export function wheelPlate(wheel: Wheel, lowerEdge: number, pixel: number): Plate {
  const size = wheel.radius / 686;
  const cutPixel = pixel / size;

  function tread(angle: number, from: number, depth: number, wobble: number, out: Float32Array): void {
    let groove = 0;
    for (const at of [0.2, 0.42, 0.6, 0.8]) groove = Math.max(groove, clamp((0.035 - Math.abs(depth - at)) * 60));
    const lit = clamp(0.25 + 0.55 * Math.max(0, Math.cos(angle - wheel.light)) + 0.25 * Math.sin(depth * Math.PI));
    const spread = 64 / Math.max(10, from / Math.max(0.08, depth));
    out[dark] = Math.max(
      lines(depth * 64 + wobble * 0.3, 5.4, clamp(1.02 - 0.62 * lit), 0.3, spread * cutPixel),
      groove,
    );
    out[deep] = 1;
    out[green] = 0.6;
    out[ice] = 0.25;
  }

  function rubber(share: number, from: number, facing: number, wobble: number, out: Float32Array): void {
    const bulge = Math.cos((1 - share) * Math.PI * 0.98 + 0.02);
    const lit =
      0.1 + 0.98 * Math.pow(clamp(bulge * facing), 1.3) + 0.3 * bell(0.5, 0.14, share) * smooth(-0.2, 0.9, facing);
    let groove = 0;
    for (const at of [0.1, 0.145, 0.62, 0.655, 0.9]) {
      groove = Math.max(groove, clamp((0.0075 - Math.abs(share - at)) * 258 + 0.5));
    }
    const tone = clamp(1 - lit * 0.98, 0.1, 0.985);
    const cut = share > 0.985 ? 1 : Math.max(lines(from + wobble * 0.7, 6.1, tone, 0.22, cutPixel), groove);
    out[dark] = cut;
    out[deep] = Math.max(lines(from + wobble * 0.7 + 1.4, 6.1, tone + 0.26, 0.2, cutPixel), cut);
    out[green] = lit < 0.75 ? 1 : smooth(1.1, 0.7, lit);
    out[ice] = 0.5;
  }

  function steel(share: number, from: number, angle: number, facing: number, wobble: number, out: Float32Array): void {
    const turned =
      0.9 * Math.pow(Math.abs(Math.cos(angle - wheel.light)), 5) +
      0.35 * Math.pow(Math.abs(Math.cos(angle - wheel.light - 1.25)), 9);
    let lit = 0.5 + 0.5 * facing;
    let spacing = 5;
    if (share > 0.885 && share <= 0.955) lit = 0.1 + 0.25 * clamp(-facing);
    else if (share > 0.86 && share <= 0.885) lit = 0.55 + 0.45 * facing;
    else if (share <= 0.86 && share > 0.365) {
      lit = share > 0.4 ? 0.16 + 0.8 * turned : 0.1;
      if (share > 0.815 && share < 0.84) lit = 0.5 + 0.5 * facing;
      if (share > 0.545 && share < 0.56) lit = 0.2;
      spacing = 7.5;
    } else if (share <= 0.365) lit = 0.2;
    const tone = clamp(1 - lit * 0.98, 0.06, 0.97);
    const soft = lines(from + wobble * 0.5 + 1, spacing, tone + 0.14, 0.2, cutPixel);
    out[dark] = lines(from + wobble * 0.5, spacing, tone - 0.06, 0.2, cutPixel);
    out[deep] = soft * 0.9;
    out[green] = soft * 0.5;
    out[ice] = 0.85 - 0.5 * smooth(0.6, 1, lit);
  }

  return {
    inks,
    paper: palette.paper,
    shade(x, y, out) {
      const across = x - wheel.x;
      const down = y - wheel.y;
      const away = Math.hypot(across, down);
      const front = inside(wheel.radius - away, pixel);
      const back = inside(wheel.back.radius - Math.hypot(x - wheel.back.x, y - wheel.back.y), pixel);
      if (front <= 0 && back <= 0) return;
      const angle = Math.atan2(down, across);
      const wobble = (noise(x * 0.012, y * 0.012) - 0.5) * 5 + (noise(x * 0.05, y * 0.05) - 0.5) * 1.5;
      const facing = Math.cos(angle - wheel.light);
      const from = away / size;
      out[opaque] = Math.max(front, back) * smooth(lowerEdge + 60, lowerEdge + 10, y);
      if (front < 1) tread(angle, from - 686, treadDepth(wheel, x, y), wobble, out);
      if (front <= 0) return;
      const side: Float32Array = front < 1 ? new Float32Array(out.length) : out;
      const rim = 686 * rimShare;
      if (from > rim) rubber((from - rim) / (686 - rim), from, facing, wobble, side);
      else steel(from / rim, from, angle, facing, wobble, side);
      if (side !== out)
        for (let ink = 0; ink < opaque; ink++) out[ink] = mix(out[ink] as number, side[ink] as number, front);
    },
  };
}
