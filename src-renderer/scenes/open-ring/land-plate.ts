import { dark, deep, green, ice, inks, opaque, orange, sand } from '../../plates/printing/inks.ts';
import { lines, tapered } from '../../plates/printing/lines.ts';
import { hash, noise } from '../../plates/printing/noise.ts';
import { palette } from '../../plates/printing/palette.ts';
import type { Plate } from '../../plates/printing/print.ts';
import { levelSky } from '../../plates/printing/sky.ts';
import { bell, clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { onPlain, onScreen, type Plain } from './plain.ts';

/** Rings of fields from the pith to the avenue. */
const fields = 22;

/** Sky, hills, and the plain in its rings, on paper. */
export function landPlate(plain: Plain, pixel: number): Plate {
  const { frame, horizon, sun, pith, radius, middle, gap } = plain;
  const size = sun.radius / 118;
  const clouds = { horizon, weather: 12, cover: 0.5, pixel };
  const foot = onScreen(plain, pith);
  const freeAt = (x: number, y: number) =>
    frame.portrait
      ? smooth(frame.height * 0.545, frame.height * 0.48, y)
      : smooth(frame.width * 0.335, frame.width * 0.435, x);

  /** Before sunrise: the light stands where the road leads, in bands over the horizon. */
  function sky(x: number, y: number, free: number, out: Float32Array): void {
    const up = (horizon - y) / size;
    const cut = levelSky(clouds, x, y);
    const towards = bell(sun.x, 520 * size, x);
    const wave = (noise(x * 0.004, y * 0.02) - 0.5) * 16;
    const dawn = lines(y + wave, 15 * size, 1.5 * bell(sun.x, 300 * size, x) * smooth(120, 0, up), 0.3, pixel);
    out[sand] = Math.max(cut.warm, lines(y + wave, 15 * size, 1.7 * towards * smooth(230, 30, up), 0.3, pixel)) * free;
    out[orange] = dawn * 0.92 * free;
    out[ice] = cut.ice * (1 - dawn) * free;
    out[green] = cut.green * (1 - dawn) * free;
    out[deep] = cut.deep * (1 - dawn) * free;
  }

  /** Low hills along the horizon, with a fringe of woods; open before the sun. */
  function hills(x: number, y: number, free: number, out: Float32Array): void {
    const open = smooth(0.5, 2.4, Math.abs(x - sun.x) / sun.radius);
    const high = (10 + 34 * noise(x * 0.0042, 2) + 12 * noise(x * 0.013, 5)) * open;
    const top = horizon + 3 - high * size - 6 * noise(x * 0.09, 7) * open;
    const depth = y - top;
    if (depth <= 0) return;
    const there = clamp(depth / pixel + 0.5) * free;
    out[orange] = (out[orange] as number) * (1 - there);
    out[sand] = (out[sand] as number) * (1 - there * 0.4);
    out[ice] = mix(out[ice] as number, 0.4, there);
    out[green] = mix(out[green] as number, lines(depth + noise(x * 0.02, y * 0.05) * 6, 5.5, 0.88, 0.3, pixel), there);
    out[deep] = mix(
      out[deep] as number,
      lines(depth + noise(x * 0.02, y * 0.05) * 6 + 1, 5.5, 0.62, 0.3, pixel),
      there,
    );
  }

  function ground(x: number, y: number, free: number, out: Float32Array): void {
    const place = onPlain(plain, { x, y });
    const across = place.x - pith.x;
    const along = place.z - pith.z;
    const away = Math.hypot(across, along);
    const turn = Math.atan2(along, across);
    const grow =
      1 + (noise(Math.cos(turn) * 1.4 + 9, Math.sin(turn) * 1.4 + 4) - 0.5) * 0.13 * smooth(1, 0.6, away / radius);
    const ring = (away / radius / grow) * fields;
    const east = onPlain(plain, { x: x + 1, y });
    const south = onPlain(plain, { x, y: y + 1 });
    const fine =
      (Math.max(
        Math.abs(Math.hypot(east.x - pith.x, east.z - pith.z) - away),
        Math.abs(Math.hypot(south.x - pith.x, south.z - pith.z) - away),
      ) /
        radius) *
      fields *
      pixel;
    const path = bell(mix(sun.x, middle + 60, smooth(0, 520, y - horizon)), 90 + (y - horizon) * 0.32, x);
    const facing = Math.cos(turn - gap);
    const wobble = (noise(place.x * 3 + 8, place.z * 3) - 0.5) * 0.5 + (noise(place.x * 14, place.z * 14) - 0.5) * 0.1;
    const inner = away < radius * 1.0;
    const index = Math.floor(ring + wobble);
    const own = hash(index + 70, 6);
    const through = ring + wobble - index;
    const clear = smooth(0.42, 0.3, fine);
    const edge = free;
    if (edge <= 0) return;
    const cut = (tone: number, mid: number) =>
      tone <= 0.03 ? 0 : mix(clamp(tone), clamp((tone / 2 - Math.abs(through - mid)) / fine + 0.5), clear);
    const furrow = (tone: number) => {
      // Within a field furrows run with the ring.
      const phase = (ring + wobble) * 5;
      const line = Math.floor(phase);
      const share = tone * (0.8 + 0.4 * hash(line, 3));
      return mix(
        clamp(share),
        clamp((share / 2 - Math.abs(phase - line - 0.5)) / (fine * 5) + 0.5),
        smooth(0.5, 0.3, fine * 5),
      );
    };
    if (inner) {
      let shade = clamp(0.56 - 0.46 * path - 0.16 * facing + 0.3 * (own - 0.5));
      out[sand] = clamp(0.35 + 0.65 * path + 0.2 * own) * edge;
      out[ice] = (own > 0.66 ? 0.5 : 0) * (1 - path) * edge;
      const shadow = shadowAt(x, y);
      if (shadow > 0) {
        shade = mix(shade, 0.98, shadow);
        out[sand] = (out[sand] as number) * (1 - 0.6 * shadow);
      }
      out[green] = Math.max(furrow(shade * 1.05), cut(0.3 + 0.3 * shade, 0.9)) * edge;
      out[deep] = Math.max(furrow(shade * 0.9 - 0.2), cut(0.24 + 0.2 * shade, 0.92)) * edge;
      out[dark] = Math.max(furrow(shade - 0.46), cut(0.12 + 0.16 * shade, 0.94)) * edge;
      return;
    }
    // Beyond it the rings still to come: breath on the snow, and far fields to the horizon.
    const below = y - horizon;
    const far = smooth(190 * size, 20 * size, below);
    const strip = noise(place.x * 0.16 + 30, Math.log(place.z) * 5);
    const level = (tone: number) => lines(y + (noise(x * 0.01, y * 0.06) - 0.5) * 5, 7.5 * size, tone, 0.5, pixel);
    out[ice] = Math.max(cut(0.36 + 0.2 * own, 0.5) * (1 - far), level(0.5 * smooth(0.4, 0.6, strip)) * far) * edge;
    out[green] =
      Math.max(
        cut(0.1 * own + 0.05, 0.6) * 0.7,
        level(far * (0.16 + 0.5 * smooth(0.55, 0.4, strip)) * (1 - 0.7 * path)),
      ) * edge;
    out[deep] = level(far * 0.5 * smooth(0.46, 0.34, strip) * (1 - path)) * edge;
    out[sand] =
      Math.max(level(1.5 * path * smooth(420, 40, below)), level(1.4 * far * smooth(0.5, 0.7, strip))) * 0.85 * edge;
  }

  /** The great tree's shadow: 1 within. It lies away from the sun, across the fields. */
  function shadowAt(x: number, y: number): number {
    const dx = foot.x - sun.x;
    const dy = foot.y - horizon + 40;
    const long = Math.hypot(dx, dy);
    const along = ((x - foot.x) * dx + (y - foot.y) * dy) / long;
    if (along < 0) return 0;
    const side = ((x - foot.x) * dy - (y - foot.y) * dx) / long;
    const rough = (noise(x * 0.05, y * 0.07) - 0.5) * 0.3;
    const trunk =
      smooth(1.1, 0.9, Math.abs(side) / ((12 + along * 0.04) * size)) * smooth(250 * size, 240 * size, along);
    const crown = Math.hypot((along - 300 * size) / (150 * size), side / (104 * size)) + rough;
    return Math.max(trunk, smooth(1.03, 0.97, crown));
  }

  return {
    inks,
    paper: palette.paper,
    shade(x, y, out) {
      out[opaque] = 1;
      const free = tapered(freeAt(x, y), x, y, 10 * size, pixel);
      if (y > horizon + 1) ground(x, y, free, out);
      else sky(x, y, free, out);
      if (y <= horizon + 4) hills(x, y, free, out);
    },
  };
}
