import { dark, deep, green, ice, inks, opaque, orange, sand } from '../../plates/printing/inks.ts';
import { inside, lines } from '../../plates/printing/lines.ts';
import type { Mask } from '../../plates/printing/mask.ts';
import { noise, roughNoise } from '../../plates/printing/noise.ts';
import { palette } from '../../plates/printing/palette.ts';
import type { Plate } from '../../plates/printing/print.ts';
import { bell, clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { type Field, inPicture } from './field.ts';

/** Metres from one ring of the snow's own contours to the next. */
const contour = 1.5;

/**
 * Sky, hills and untouched snow.
 *
 * @param far drawing of the far woods: alpha is a tree, red a pale stem
 * @param shade drawing of the shadows that stand still
 */
export function snowPlate(field: Field, pixel: number, far: Mask, shade: Mask): Plate {
  const { sun, horizon, ahead, focal, eye, middle } = field;
  const sky = skyOf(field, pixel);

  function snow(x: number, y: number, out: Float32Array): void {
    const below = y - horizon;
    const z = (focal * eye) / below;
    const across = ((x - ahead) * z) / focal;
    const free = inPicture(field, x + (noise(x * 0.01, y * 0.02) - 0.5) * 60, y);
    if (free <= 0) return;
    const radius = Math.hypot(across - middle.x, z - middle.z);
    // Units on the screen per metre across the rings: how wide a ring is seen here.
    const grain = (focal / z) * Math.hypot((across - middle.x) / radius, (((z - middle.z) / radius) * eye) / z);
    const drift = smooth(0.36, 0.72, roughNoise(across * 0.055 + 9, z * 0.05));
    const glow = bell(sun.x - below * 0.13, 130 + below * 0.36, x);
    // Drifts lie in the rings' own direction; towards the sun they are lit.
    const ring = (radius + (noise(across * 0.09, z * 0.09) - 0.5) * 3.4) / contour;
    const tone = (0.04 + 0.26 * drift) * smooth(3, 9, grain * contour) * (1 - 0.6 * glow);
    const cut = clamp((tone - Math.abs(ring - Math.floor(ring) - 0.5) * 2) * grain * contour * 0.5 * (1 / pixel) + 0.5);
    out[ice] = Math.max((0.1 + 0.26 * drift) * (1 - 0.8 * glow), tone > 0.03 ? cut * 0.9 : 0) * free;
    out[green] = tone > 0.2 ? cut * 0.32 * smooth(0.2, 0.3, tone) * smooth(520, 60, below) * free : 0;
    // The sun's path: rings round its foot, thick near it, hairs towards the eye.
    const foot = Math.hypot(x - sun.x, below * 2.3) + 36;
    const path = glow * smooth(field.portrait ? 560 : 640, 10, below);
    const wave = Math.log(foot) * 66 + (noise(x * 0.01, y * 0.05) - 0.5) * 1.6;
    out[sand] = lines(wave, 3.5, path * 0.92, 0.3, (66 / foot) * 1.8 * pixel) * 0.95 * free;
    out[ice] *= 1 - 0.6 * (out[sand] as number);
    shadow(x, y, free, out);
  }

  /** Long low shadows, cut along their own direction. */
  function shadow(x: number, y: number, free: number, out: Float32Array): void {
    const there = (shade.at(x, y) / 255) * free;
    if (there <= 0) return;
    const angle = Math.atan2(x - sun.x, y - horizon + 40);
    const away = Math.hypot(x - sun.x, y - horizon + 40);
    const spacing = clamp(3.2 + away * 0.004, 3.4, 7);
    const strength = there * mix(0.86, 0.6, smooth(100, 700, y - horizon));
    const hatch = lines(angle * 900, (spacing * 900) / away, strength, 0.35, (900 / away) * pixel);
    out[ice] = Math.max(out[ice] as number, there * 0.95);
    out[sand] = (out[sand] as number) * (1 - there);
    out[green] = Math.max(out[green] as number, hatch * 0.95);
    out[deep] = Math.max(out[deep] as number, hatch * 0.5);
  }

  return {
    inks,
    paper: palette.paper,
    shade(x, y, out) {
      out[opaque] = 1;
      const edge = horizon + 10 - 6 * Math.sin(x * 0.004 + 1);
      if (y < edge) sky(x, y, out);
      else snow(x, y, out);
      const tree = far.at(x, y) / 255;
      if (tree <= 0) return;
      const stem = (far.at(x, y, 0) / 255) * tree;
      const wood = tree - stem;
      for (const ink of [orange, sand, green, deep, dark]) out[ink] = (out[ink] as number) * (1 - tree);
      out[dark] = Math.max(out[dark] as number, wood);
      out[deep] = Math.max(out[deep] as number, wood);
      out[ice] = mix(out[ice] as number, stem > wood ? 0.3 : 1, tree);
    },
  };
}

/** A hill is an arc of a great circle, hatched with its own rings. */
interface Hill {
  readonly x: number;
  readonly radius: number;
  /** Units above the horizon. */
  readonly top: number;
  readonly spacing: number;
  readonly tone: number;
}

/** From the farthest to the nearest; the last is a bare white slope. */
const hills = {
  portrait: [
    { x: -60, radius: 900, top: 92, spacing: 5.5, tone: 0.74 },
    { x: 1010, radius: 760, top: 44, spacing: 7, tone: 0.44 },
    { x: 330, radius: 1500, top: 46, spacing: 9, tone: 0.2 },
  ],
  landscape: [
    { x: 640, radius: 1150, top: 104, spacing: 5.5, tone: 0.72 },
    { x: 1800, radius: 960, top: 62, spacing: 7, tone: 0.46 },
    { x: 1020, radius: 2100, top: 52, spacing: 9, tone: 0.2 },
  ],
} as const satisfies Record<string, readonly Hill[]>;

/** Everything above the plain: the sun, its rings from edge to edge, and the hills it sinks behind. */
function skyOf(field: Field, pixel: number): (x: number, y: number, out: Float32Array) => void {
  const { sun, horizon, width, portrait, leftEdge } = field;
  const range: readonly Hill[] = portrait ? hills.portrait : hills.landscape;
  const shift = portrait ? 0 : width - 1920;

  function rings(x: number, y: number, free: number, out: Float32Array): void {
    const away = Math.hypot(x - sun.x, y - sun.y);
    const wave = (noise(x * 0.006, y * 0.011) - 0.5) * 20 + (noise(x * 0.021, y * 0.03) - 0.5) * 5;
    const far = smooth(sun.radius, portrait ? 700 : 860, away);
    const spacing = 13 + far * (portrait ? 10 : 14);
    const night = Math.pow(far, 0.85) * free;
    out[sand] = smooth(390, sun.radius + 8, away) * 0.86 * free;
    out[ice] = smooth(130, 330, away) * mix(0.28, 1, free);
    out[green] = lines(away + wave, spacing, mix(0.055 * smooth(0, 0.3, free), 1.2, night), 0.24, pixel);
    out[deep] = lines(away + wave + 2, spacing, mix(-0.25, 1.12, night), 0.24, pixel);
    out[dark] = lines(away + wave + 2, spacing, mix(-0.72, 0.94, night), 0.22, pixel);
    // Over the words nothing is left but pale rings, lost before the horizon.
    const pale = lines(away + wave, spacing * 1.5, 0.26, 0.5, pixel) * smooth(horizon - 10, horizon - 220, y);
    out[ice] = mix(out[ice] as number, pale * 0.42, smooth(0.3, 0, free));
    const disc = inside(sun.radius - away, pixel);
    if (disc <= 0) return;
    for (const ink of [ice, sand, green, deep, dark]) out[ink] = (out[ink] as number) * (1 - disc);
    const within = sun.radius - away + (noise(x * 0.03, y * 0.03) - 0.5) * 4;
    out[orange] = disc * (1 - 0.82 * lines(within, 15, 0.1, 0.5, pixel) * smooth(8, 26, sun.radius - away));
  }

  return (x, y, out) => {
    const free = portrait ? 1 : smooth(leftEdge + 20, leftEdge + 300, x + (noise(3, y * 0.006) - 0.5) * 60);
    rings(x, y, free, out);
    for (const hill of range) {
      const across = x - hill.x - shift;
      const depth = hill.radius - Math.hypot(across, y - (horizon - hill.top + hill.radius));
      if (depth < -1) continue;
      const there = inside(depth, pixel) * smooth(0.12, 0.5, free);
      if (there <= 0) continue;
      const lit = smooth(380, 40, Math.abs(x - sun.x));
      const wave = depth + (noise(x * 0.014 + hill.spacing, y * 0.03) - 0.5) * 9;
      const tone = (hill.tone - 0.24 * lit) * mix(0.4, 1, free);
      out[green] = mix(out[green] as number, lines(wave, hill.spacing, tone, 0.36, pixel), there);
      out[deep] = mix(out[deep] as number, lines(wave + 1, hill.spacing, tone - 0.28, 0.3, pixel), there);
      out[dark] = (out[dark] as number) * (1 - there);
      out[orange] = (out[orange] as number) * (1 - there);
      out[ice] = mix(out[ice] as number, hill.tone > 0.2 ? 0.95 - 0.5 * lit : 0.34, there);
      out[sand] = mix(out[sand] as number, hill.tone > 0.2 ? 0.5 * lit : 0.16 * lit, there);
    }
  };
}
