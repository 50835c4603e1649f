import { cutterFor } from '../../plates/printing/cutter.ts';
import { dark, deep, green, ice, inks, opaque, orange, sand } from '../../plates/printing/inks.ts';
import { inside, lines } from '../../plates/printing/lines.ts';
import { hash, noise } from '../../plates/printing/noise.ts';
import { palette } from '../../plates/printing/palette.ts';
import type { Plate } from '../../plates/printing/print.ts';
import { bell, clamp, mix, smooth } from '../../plates/printing/shape.ts';
import type { Thaw } from './thaw.ts';

/** Hills as arcs of circles: middle, radius, and how high they rise, in measures of the landscape picture. */
const hills: readonly (readonly [middle: number, radius: number, high: number])[] = [
  [-330, 900, 74],
  [420, 1100, 96],
  [40, 1500, 46],
];

/** The land twice: by night under frost, and thawed, by the light of the first morning. */
export function landPlate(thaw: Thaw, day: boolean, pixel: number): Plate {
  const { frame, size, foot, horizon, sun } = thaw;
  const cutter = cutterFor('night');
  const freeAt = (x: number, y: number) =>
    frame.portrait
      ? smooth(frame.height * 0.56, frame.height * 0.47, y)
      : smooth(frame.width * 0.33, frame.width * 0.46, x);

  function morning(x: number, y: number, out: Float32Array): void {
    const away = Math.hypot(x - sun.x, y - sun.y) / size;
    const wave = (noise(x * 0.006, y * 0.01) - 0.5) * 15 + (noise(x * 0.04, y * 0.04) - 0.5) * 1.8;
    const far = smooth(140, 720, away);
    const spacing = 19;
    const cut = pixel / size;
    out[sand] = smooth(520, 130, away) * 0.92;
    out[ice] = smooth(230, 520, away) * 0.95;
    out[green] = lines(away + wave, spacing, mix(0.06, 0.4, Math.pow(far, 0.8)), 0.3, cut);
    out[deep] = lines(away + wave + 2, spacing, mix(-0.14, 0.2, far), 0.3, cut);
    const disc = inside(sun.radius - away * size, pixel);
    if (disc <= 0) return;
    out[orange] = disc;
    for (const ink of [green, deep, ice]) out[ink] = (out[ink] as number) * (1 - disc);
    out[sand] = mix(out[sand] as number, lines(away + wave * 0.3, 16, 0.12, 0.5, cut), disc);
  }

  function night(x: number, y: number, free: number, out: Float32Array): void {
    cutter.ground(out);
    const away = Math.hypot(x - sun.x, y - sun.y) / size;
    const wave = (noise(x * 0.006, y * 0.01) - 0.5) * 26;
    const tone = 0.22 * smooth(900, 200, away) + 0.07 * noise(x * 0.01, y * 0.01);
    cutter.cut(out, green, lines(away + wave, 24, tone, 0.6, pixel / size) * free * 0.75);
    const cell = 46;
    const column = Math.floor(x / cell);
    const row = Math.floor(y / cell);
    const own = hash(column * 57 + row * 131 + 4000, 9);
    if (own < 0.72) return;
    const starX = (column + 0.2 + 0.6 * hash(column + row * 91 + 700, 2)) * cell;
    const starY = (row + 0.2 + 0.6 * hash(column * 13 + row + 900, 4)) * cell;
    const bright = 1 + 2.2 * (own - 0.72) * 3.5;
    cutter.cut(out, ice, inside(bright - Math.hypot(x - starX, y - starY), pixel) * free);
  }

  /** Depth of a point in the hills, from the nearest one's crest; below 0 is sky. */
  function hillAt(x: number, y: number): { readonly depth: number; readonly index: number } | null {
    for (let index = hills.length - 1; index >= 0; index--) {
      const [middle, radius, high] = hills[index] as (typeof hills)[number];
      const across = (x - sun.x) / size - middle;
      const top = horizon + (radius - high - Math.sqrt(Math.max(0, radius * radius - across * across))) * size;
      const fringe = (4 * noise(x * 0.08, index * 7) + 7 * noise(x * 0.22, index * 3)) * size;
      if (y - top + fringe > 0 && radius * radius > across * across) return { depth: (y - top) / size + 8, index };
    }
    return null;
  }

  function hill(x: number, y: number, depth: number, index: number, free: number, out: Float32Array): void {
    const wave = (noise(x * 0.012, y * 0.03) - 0.5) * 9;
    const cut = pixel / size;
    if (day) {
      out.fill(0);
      out[ice] = 0.5;
      out[sand] = 0.5 * bell(sun.x, 260 * size, x);
      out[green] = lines(depth + wave, 6.4, 0.9 - 0.12 * index, 0.3, cut);
      out[deep] = lines(depth + wave + 1, 6.4, 0.7 - 0.22 * index, 0.3, cut);
      out[dark] = lines(depth + wave + 1, 6.4, 0.42 - 0.2 * index, 0.3, cut);
      return;
    }
    cutter.ground(out);
    cutter.cut(out, green, lines(depth + wave, 9, 0.3 * smooth(60, 0, depth) + 0.1, 0.4, cut) * free);
    cutter.cut(out, ice, lines(depth + wave, 9, 0.22 * smooth(26, 0, depth), 0.4, cut) * free * 0.8);
  }

  /** Fields in rings round the seedling: furrows with the last snow by day, drifts by night. */
  function field(x: number, y: number, free: number, out: Float32Array): void {
    const focal = 470 * size;
    const ground = (atX: number, atY: number) => {
      const away = focal / Math.max(1.5, atY - horizon + 10 * size);
      const home = focal / (foot.y - horizon + 10 * size);
      return Math.hypot(((atX - foot.x) * away) / focal, (away - home) * 1.25);
    };
    const ring = ground(x, y);
    const fine = Math.max(Math.abs(ground(x + 1, y) - ring), Math.abs(ground(x, y + 1) - ring)) + 1e-5;
    const below = (y - horizon) / size;
    const wave = (noise(x * 0.006, y * 0.012) - 0.5) * 0.05 + (noise(x * 0.03, y * 0.05) - 0.5) * 0.012;
    const spacing = 0.14;
    const path = bell(mix(sun.x, foot.x, smooth(0, 300, below)), (70 + below * 0.5) * size, x);
    // Furrows too fine to cut run together into level lines.
    const clear = smooth(0.42, 0.36, (fine * pixel) / spacing);
    const level = (tone: number) =>
      lines(y + (noise(x * 0.012, y * 0.05) - 0.5) * 7 * size, 6.5 * size, tone, 0.5, pixel);
    if (day) {
      out.fill(0);
      const snow = noise(x * 0.008 + 4, y * 0.03);
      const tone = clamp(0.46 + 0.15 * smooth(0.35, 0.62, snow) - 0.24 * path + 0.2 * smooth(200, 420, below));
      out[ice] = 0.55 * (1 - path);
      out[sand] = path * 0.95;
      const cut = (less: number) =>
        mix(level(tone - less), lines(ring + wave, spacing, tone - less, 0.35, fine * pixel), clear);
      out[green] = cut(0);
      out[deep] = cut(0.14);
      out[dark] = cut(0.36);
      return;
    }
    cutter.ground(out);
    const tone = 0.16 + 0.16 * noise(x * 0.006, y * 0.014) + 0.12 * smooth(140, 0, below);
    cutter.cut(
      out,
      green,
      mix(level(tone * 0.8), lines(ring + wave, spacing, tone + 0.12, 0.5, fine * pixel), clear) * free * 0.9,
    );
    cutter.cut(
      out,
      ice,
      mix(
        level(tone * 0.6 - 0.04),
        lines(ring + wave + spacing * 0.06, spacing, tone - 0.06, 0.5, fine * pixel),
        clear,
      ) *
        free *
        0.85,
    );
  }

  /** The mound from which the seedling comes: rings of earth by day, a drift by night. */
  function mound(x: number, y: number, free: number, out: Float32Array): boolean {
    const middle = foot.y + 560 * size;
    const away = Math.hypot((x - foot.x) * 0.74, y - middle);
    const top = 566 * size + (noise(x * 0.02, 3) - 0.5) * 12 * size;
    const depth = (top - away) / size;
    if (depth <= 0) return false;
    const round = Math.hypot((x - foot.x) / size, ((y - foot.y - 6 * size) * 2.6) / size);
    const wave = (noise(x * 0.014, y * 0.03) - 0.5) * 16;
    const cut = (pixel / size) * 1.8;
    const edge = clamp(depth / pixel + 0.2);
    const rim = smooth(9, 2, depth);
    if (day) {
      out.fill(0);
      const light = clamp(0.75 * bell(foot.x, 300 * size, x) * smooth(330, 0, round) + 0.12);
      cutter.ground(out);
      cutter.cut(out, deep, 0.6 + light);
      cutter.cut(out, green, lines(round + wave, 21, 0.25 + 0.6 * light, 0.4, cut));
      cutter.cut(out, sand, lines(round + wave + 3, 21, light * 1.1 - 0.1, 0.4, cut));
      cutter.cut(out, sand, rim * bell(foot.x, 420 * size, x));
    } else {
      cutter.ground(out);
      cutter.cut(out, green, lines(round + wave, 21, 0.36 * smooth(620, 60, round) + 0.05, 0.4, cut) * free);
      cutter.cut(out, ice, lines(round + wave + 3, 21, 0.5 * smooth(420, 20, round) - 0.04, 0.4, cut) * free);
      cutter.cut(out, ice, rim * free * 0.8 * smooth(700, 100, round));
    }
    return edge > 0;
  }

  function aboveTheFields(x: number, y: number, free: number, out: Float32Array): void {
    const ridge = hillAt(x, y);
    if (ridge) hill(x, y, ridge.depth, ridge.index, free, out);
    else if (day) morning(x, y, out);
    else night(x, y, free, out);
  }

  return {
    inks,
    paper: palette.paper,
    shade(x, y, out) {
      const free = freeAt(x, y);
      if (!mound(x, y, free, out)) {
        if (y > horizon + 4 * size) field(x, y, free, out);
        else aboveTheFields(x, y, free, out);
      }
      out[opaque] = 1;
      if (!day) return;
      // Light never reaches the words.
      const hush = frame.portrait ? 1 - free : smooth(frame.width * 0.385, frame.width * 0.35, x);
      if (hush <= 0) return;
      for (const ink of [ice, sand, orange, green]) out[ink] = (out[ink] as number) * (1 - hush);
      for (const ink of [deep, dark]) out[ink] = mix(out[ink] as number, 1, hush);
    },
  };
}
