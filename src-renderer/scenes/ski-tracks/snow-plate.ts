import { dark, deep, green, ice, inks, opaque, orange, sand } from '../../plates/printing/inks.ts';
import { lines } from '../../plates/printing/lines.ts';
import type { Mask } from '../../plates/printing/mask.ts';
import { noise, roughNoise } from '../../plates/printing/noise.ts';
import { palette } from '../../plates/printing/palette.ts';
import type { Plate } from '../../plates/printing/print.ts';
import { bell, clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { inPicture, type Field } from './field.ts';
import { skyOf } from './sky-plate.ts';

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
