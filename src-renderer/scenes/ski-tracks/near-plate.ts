import { seeded } from '../../core/time/clock.ts';
import { dark, deep, green, ice, inks, opaque, sand } from '../../plates/printing/inks.ts';
import { inside, lines } from '../../plates/printing/lines.ts';
import { drawMask, type Mask } from '../../plates/printing/mask.ts';
import { hash, noise } from '../../plates/printing/noise.ts';
import { palette } from '../../plates/printing/palette.ts';
import type { Plate, Sheet } from '../../plates/printing/print.ts';
import { clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { birchesOf, drawBoughs, driftDepth, driftHalf, trunkAt, type Birch } from './birch.ts';
import type { Field } from './field.ts';
import { drawPine, nearPines } from './woods.ts';

/** What stands between the eye and the race: pines, birches with their boughs, and drifts at their feet. */
export function nearPlate(field: Field, sheet: Sheet): Plate {
  const pixel = 1 / sheet.scale;
  const chance = seeded(8);
  const pines = drawMask(sheet, (pen) => {
    for (const pine of nearPines(field)) drawPine(pen, pine, chance);
  });
  const boughs = drawMask(sheet, (pen) => drawBoughs(pen, field));
  const birches = birchesOf(field);
  return {
    inks,
    paper: palette.paper,
    shade(x, y, out) {
      pineAt(x, y, pines, pixel, out);
      const grass = boughs.at(x, y, 0) / 255;
      const twig = boughs.at(x, y) / 255 - grass;
      if (twig > 0) {
        // Twigs are dark before the light, pale before the dark.
        const pale =
          smooth(320, 460, Math.hypot(x - field.sun.x, y - field.sun.y)) * smooth(40, -20, y - field.horizon);
        out[opaque] = Math.max(out[opaque] as number, twig);
        out[dark] = mix(out[dark] as number, 1 - pale, twig);
        out[deep] = mix(out[deep] as number, 1 - pale, twig);
        out[ice] = mix(out[ice] as number, 0.75, twig * pale);
      }
      for (const birch of birches) {
        trunk(birch, x, y, field.sun.x, pixel, out);
        if (birch.grounded) drift(birch, x, y, pixel, out);
      }
      if (grass <= 0) return;
      out[opaque] = Math.max(out[opaque] as number, grass);
      out[dark] = Math.max(out[dark] as number, grass);
      out[green] = Math.max(out[green] as number, grass);
    },
  };
}

/** Pines are black with cuts that follow their boughs. */
function pineAt(x: number, y: number, pines: Mask, pixel: number, out: Float32Array): void {
  const there = pines.at(x, y) / 255;
  if (there <= 0) return;
  const fold = Math.abs(((x + 400) % 42) - 21) * 0.55;
  const cut = lines(y + fold + noise(x * 0.1, y * 0.1) * 9, 10, 0.16 + 0.12 * noise(x * 0.03, y * 0.03), 0.6, pixel);
  out[opaque] = there;
  out[dark] = 1 - cut;
  out[deep] = 1 - cut;
  out[green] = cut * 0.2;
  out[ice] = cut * 0.4;
}

/** White bark: short dark bands round the trunk, black knots, and cuts along its shaded side. */
function trunk(birch: Birch, x: number, y: number, sunX: number, pixel: number, out: Float32Array): void {
  if (y > birch.foot.y + (birch.grounded ? -8 : 16)) return;
  const { middle, half } = trunkAt(birch, y);
  const off = x - middle;
  const there = inside(half - Math.abs(off), pixel);
  if (there <= 0) return;
  const side = off / half;
  const shaded = sunX > middle ? -side : side;
  const shade = smooth(-0.1, 1, shaded);
  const grain = off + (noise(side * 3 + 9, y * 0.012) - 0.5) * 3.4 + 300;
  const cuts = lines(grain, clamp(birch.stout * 0.1, 3.2, 6), shade * 0.92, 0.3, pixel);
  const bark = Math.max(bands(birch, side, half, y, pixel), knot(birch, off, half, y, pixel));
  out[opaque] = Math.max(out[opaque] as number, there);
  const lay = (ink: number, share: number) => {
    out[ink] = mix(out[ink] as number, share, there);
  };
  lay(dark, Math.max(bark, cuts * smooth(0.45, 1, shade)));
  lay(deep, bark);
  lay(green, Math.max(bark, cuts * 0.8));
  lay(sand, lines(grain, clamp(birch.stout * 0.13, 4, 7), 0.6 * smooth(0.25, 1, -shaded), 0.4, pixel));
  lay(ice, Math.max(0.5 * smooth(0.1, 0.9, shaded), lines(grain + 3, 6, 0.4, 0.4, pixel) * smooth(-0.6, 0.2, shaded)));
}

function bands({ foot }: Birch, side: number, half: number, y: number, pixel: number): number {
  const spacing = clamp(half * 0.28, 9, 17);
  const phase = (y + (1 - side * side) * half * 0.34) / spacing;
  const row = Math.floor(phase);
  const from = hash(row + Math.round(foot.x) * 13, 2);
  const long = hash(row + Math.round(foot.x) * 13, 5);
  if (from < 0.1) return 0;
  const middle = from * 2 - 1;
  const along = clamp(((0.12 + 0.8 * long * long - Math.abs(side - middle)) * half) / (2.4 * pixel));
  const thick = 0.12 + 0.4 * long * long * clamp(1.2 - Math.abs(side - middle));
  const across = Math.abs(phase - row - 0.5) * 2;
  return along * clamp(((thick - across) * spacing) / (2 * pixel) + 0.5);
}

/** Where a bough broke off long ago: a black arrow-head across the trunk. */
function knot({ foot }: Birch, off: number, half: number, y: number, pixel: number): number {
  const gap = 96 + half * 2;
  const place = Math.floor(y / gap);
  const own = place + Math.round(foot.x);
  if (hash(own, 4) < 0.6) return 0;
  const middle = place * gap + 50 + hash(own, 9) * gap * 0.4;
  const across = Math.abs(off - (hash(own, 8) - 0.5) * half * 0.9);
  const size = Math.min(20, half * (0.2 + 0.24 * hash(own, 2)));
  return inside(size * 0.8 - across * 0.5 - Math.abs(y - middle + across * 0.7), pixel);
}

/** Snow heaped at a foot: cut round its own edge, thick on the side away from the sun. */
function drift(birch: Birch, x: number, y: number, pixel: number, out: Float32Array): void {
  const depth = driftDepth(birch, x, y);
  if (depth < -1) return;
  const side = (x - birch.foot.x) / driftHalf(birch);
  // Below its rim the heap runs out into the snow around it.
  const there = inside(depth, pixel) * smooth(birch.stout * 1.5 + 24, birch.stout * 0.7 + 8, depth);
  if (there <= 0) return;
  const shaded = smooth(0.5, -0.9, side);
  const ebb = smooth(birch.stout + 18, 4, depth) * smooth(1, 0.8, Math.abs(side));
  const wave = depth + (noise(x * 0.03, y * 0.03) - 0.5) * 4 + 100;
  const clear = mix(out[opaque] as number, 1, there);
  for (const ink of [sand, green, deep, dark, ice]) out[ink] = (out[ink] as number) * (1 - there);
  out[opaque] = clear;
  out[ice] = Math.max(out[ice] as number, there * lines(wave, 6.5, (0.22 + 0.6 * shaded) * ebb, 0.3, pixel));
  out[green] = Math.max(out[green] as number, there * lines(wave + 1, 6.5, (0.62 * shaded - 0.1) * ebb, 0.3, pixel));
}
