import { dark, deep, green, ice, opaque, orange, sand } from '../../plates/printing/inks.ts';
import { inside, lines, tapered } from '../../plates/printing/lines.ts';
import type { Mask } from '../../plates/printing/mask.ts';
import { noise } from '../../plates/printing/noise.ts';
import { laySky } from '../../plates/printing/sky.ts';
import { bell, clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { ontoWater } from '../engine/waves.ts';
import type { Basin } from './basin.ts';
import { plantView, round, tanksOf } from './plant.ts';

/** Prints what lies behind the basin: sky, hills, reservoir, and the plant's round tanks. */
export function countryOf(basin: Basin, pixel: number, drawing: Mask) {
  const { view, sun, size, portrait } = basin;
  const shore = view.horizon + 26 * size;
  const plant = plantView(basin);
  const tanks = tanksOf(basin);
  /** 1 in the picture, 0 where the words are. */
  const loud = (x: number, y: number) =>
    portrait
      ? 1
      : tapered(
          smooth(basin.hush - 40, basin.hush + 150, x + (y < view.horizon ? 40 * noise(x * 0.01, y * 0.02) : 0)),
          x,
          y,
          10 * size,
          pixel,
        );
  const clouds = { horizon: view.horizon, weather: 5, cover: 0.4, pixel };

  function sky(x: number, y: number, out: Float32Array): void {
    const here = loud(x, y);
    laySky(out, clouds, x, y, here, 0.6);
  }

  function hills(x: number, y: number, out: Float32Array): void {
    for (const [middle, radius, top, tone] of ranges) {
      const across = (x - sun.x) / size - middle;
      const half = radius * radius - across * across;
      if (half <= 0) continue;
      const height = Math.sqrt(half) - radius + top;
      const fringe = 2 * noise(x * 0.11, 3) + 4 * noise(x * 0.4, 8);
      const depth = (y - view.horizon) / size + height + fringe * (1 - tone);
      const land = inside(depth * size, pixel) * loud(x, y);
      if (land <= 0) continue;
      const wave = (noise(x * 0.015 + top, y * 0.03) - 0.5) * 9;
      const share = 1 - tone;
      for (const ink of [sand, dark, orange]) out[ink] = (out[ink] as number) * (1 - land);
      // Far hills are flat tints with few cuts: the eye rests there.
      out[ice] = mix(out[ice] as number, 0.85, land);
      const cut = lines(depth + wave, 15, share, 0.35, pixel / size);
      out[green] = mix(out[green] as number, Math.max(share * 0.5, cut), land);
      out[deep] = mix(out[deep] as number, lines(depth + wave + 2, 15, share - 0.3, 0.3, pixel / size), land);
    }
  }

  function reservoir(x: number, y: number, out: Float32Array): void {
    const below = (y - view.horizon) / size;
    const path = bell(sun.x, (46 + below * 1.4) * size, x);
    const broken = noise(x / (26 * size), y * 0.5) * 0.5;
    const here = loud(x, y);
    out.fill(0);
    out[opaque] = 1;
    out[ice] = 0.75 * here;
    out[sand] = lines(y + noise(x * 0.01, y * 0.2) * 4, 9 * size, 0.8 * path, 0.4, pixel) * 0.7 * here;
    out[green] = lines(
      y + noise(x * 0.01, y * 0.2) * 4,
      4.6 * size,
      clamp(0.5 - path * 0.6 + broken * 0.5) * here,
      0.4,
      pixel,
    );
    out[deep] = lines(
      y + noise(x * 0.01, y * 0.2) * 4 + 1,
      4.6 * size,
      clamp(0.2 - path * 0.6 + broken * 0.3) * here,
      0.4,
      pixel,
    );
  }

  function ground(x: number, y: number, out: Float32Array): void {
    const here = loud(x, y) * smooth(view.horizon + 330 * size, view.horizon + 150 * size, y);
    const { x: u, y: v } = ontoWater(plant, { x, y });
    const from = Math.hypot(u - 1.5, v - 26);
    const wave = (noise(u * 0.5, v * 0.5) - 0.5) * 0.7;
    const step = (pixel * v * v) / plant.focal;
    out.fill(0);
    out[opaque] = 1;
    out[sand] = 0.34 * here * smooth(0.3, 0.75, noise(u * 0.3 + 5, v * 0.25));
    out[green] = lines(from + wave, 0.62, mix(0.2, 0.42, noise(u * 0.4, v * 0.4 + 9)) * here, 0.5, step);
    for (const tank of tanks) {
      const part = round(tank, x, y);
      if (part) paintTank(part, here, step, out);
    }
  }

  function paintTank(part: NonNullable<ReturnType<typeof round>>, here: number, step: number, out: Float32Array): void {
    const { kind, share, light } = part;
    const strong = mix(0.35, 1, here);
    out[sand] = 0;
    if (kind === 'shadow') {
      out[green] = Math.max(out[green] as number, 0.85 * strong);
      out[deep] = lines(share, 0.16, 0.6, 0.3, step) * strong;
      return;
    }
    if (kind === 'wall') {
      const cut = lines(share * 11 + 60, 1, clamp(1.08 - light * 1.5), 0.2, 0.1);
      out[green] = clamp(1.25 - light * 1.7) * strong;
      out[deep] = Math.max(cut, smooth(0.35, 0.2, light)) * strong;
      out[dark] = smooth(0.3, 0.1, light) * 0.9 * strong;
      out[ice] = 0.3 * strong;
      return;
    }
    if (kind === 'kerb') {
      out[green] = 0;
      out[ice] = 0.12;
      return;
    }
    // Still water in rings: weirs, and light between them.
    const tone = clamp(0.42 - light * 0.5);
    out[ice] = 0.95 * strong;
    out[green] = lines(share, 0.164, tone, 0.2, step) * strong;
    out[deep] = lines(share + 0.012, 0.164, tone - 0.2, 0.2, step) * strong;
    if (bell(0.82, 0.03, share) > 0.5) {
      out[ice] = 0;
      out[green] = 0;
      out[deep] = 0;
    }
    out[dark] = bell(0.87, 0.012, share) > 0.5 ? strong : 0;
    out[sand] = smooth(0.55, 0.9, light) * 0.7;
  }

  return (x: number, y: number, out: Float32Array): void => {
    out[opaque] = 1;
    if (y < view.horizon) {
      sky(x, y, out);
      hills(x, y, out);
    } else if (y < shore + 6 * (noise(x * 0.012, 4) - 0.5)) reservoir(x, y, out);
    else ground(x, y, out);
    const wood = drawing.at(x, y) / 255;
    if (wood <= 0) return;
    const pale = (drawing.at(x, y, 0) / 255) * wood;
    const half = (drawing.at(x, y, 1) / 255) * wood;
    const solid = clamp(wood - pale - half);
    for (const ink of [ice, sand, green, deep, dark]) out[ink] = (out[ink] as number) * (1 - wood);
    const hatch = lines(y + x * 0.06, 4.2 * size, 0.6, 0.3, pixel);
    out[green] = Math.max(out[green] as number, solid, half * 0.9);
    out[deep] = Math.max(out[deep] as number, solid, half * hatch);
    out[dark] = Math.max(out[dark] as number, solid * 0.8);
    out[sand] = Math.max(out[sand] as number, pale * 0.35);
  };
}

/** Hills are arcs of great circles: middle (from the sun), radius, height, and how light they are. */
const ranges: readonly (readonly [middle: number, radius: number, top: number, tone: number])[] = [
  [-260, 1500, 92, 0.72],
  [420, 1100, 74, 0.62],
  [860, 1300, 104, 0.5],
  [110, 900, 40, 0.42],
  [-420, 700, 48, 0.3],
];
