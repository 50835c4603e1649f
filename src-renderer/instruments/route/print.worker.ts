import type { Ground } from '../../../src-main/contract/settings.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import { type CutPlate, serveRaster } from '../../plates/printing/raster-worker.ts';
import { type Land, landOf, type PlaneName, planeNames } from './land.ts';
import { dark, deep, green, ice, inks, opaque, orange, sand } from '../../plates/printing/inks.ts';
import { inside, lines } from '../../plates/printing/lines.ts';
import { hash, noise, roughNoise } from '../../plates/printing/noise.ts';
import { palette } from '../../plates/printing/palette.ts';
import type { Plate } from '../../plates/printing/print.ts';
import { bell, clamp, mix, smooth } from '../../plates/printing/shape.ts';

type Shade = (x: number, y: number, out: Float32Array) => void;

/** Lays a family of lines: light cut out of the dark by night, ink on bare paper by day. */
type Cut = (across: number, spacing: number, light: number, warm: number, pixel: number, out: Float32Array) => void;

const nightCut: Cut = (across, spacing, light, warm, pixel, out) => {
  const core = lines(across, spacing, light, 0.3, pixel);
  // Where there is no light there is no edge either.
  const rim = mix(0.06, 0.2, light) * smooth(0, 0.09, light);
  const edge = light > 0.9 ? 1 : lines(across, spacing, light + rim, 0.3, pixel);
  out[dark] = 1 - Math.max(core, edge);
  out[deep] = (1 - core) * 0.55;
  out[green] = (1 - core) * 0.85;
  out[sand] = warm;
  out[ice] = 1 - warm * 0.85;
};

const paperCut: Cut = (across, spacing, light, warm, pixel, out) => {
  const ink = lines(across, spacing, light * 0.5, 0.3, pixel);
  out[sand] = Math.max(warm * 0.5 * light, ink * warm);
  out[ice] = (1 - warm) * light * 0.4;
  out[green] = ink * (1 - warm * 0.7) * 0.85;
};

/** A plane of the land. `pixel` is the size of a pixel of the sheet in units. */
function planePlate(plane: PlaneName, land: Land, ground: Ground, pixel: number): Plate {
  const cut = ground === 'night' ? nightCut : paperCut;
  const night = ground === 'night';
  const shades: Record<PlaneName, Shade> = {
    sky: sky(land, cut, night, pixel),
    far: hills(land.far, 54, 0.0021, 7.4, 0.5, 11, false, land, cut, night, pixel),
    near: hills(land.near, 40, 0.0033, 9.5, 0.4, 41, true, land, cut, night, pixel),
    plain: plain(land, cut, pixel),
    fore: fore(land, night, pixel),
  };
  return { inks, paper: palette.paper, shade: shades[plane] };
}

/** Words stand at the upper left, and all over the top of a tall screen: hardly any light there. */
function openness(land: Land, x: number, y: number): number {
  if (land.portrait)
    return smooth(land.sun.y - 110, land.sun.y + 10, y) * smooth(land.width * 0.12, land.width * 0.8, x);
  return smooth(land.width * 0.38, land.width * 0.72, x + Math.max(0, y - 240) * 1.6);
}

function sky(land: Land, cut: Cut, night: boolean, pixel: number): Shade {
  const { sun } = land;
  const size = sun.radius / 118;
  return (x, y, out) => {
    const away = Math.hypot(x - sun.x, y - sun.y) / size;
    const wave = (roughNoise(x * 0.004, y * 0.007) - 0.5) * 30 * smooth(120, 500, away);
    const distance = smooth(118, 900, away);
    const light = mix(0.92, 0.14, Math.pow(distance, 0.55)) * mix(0.03, 1, openness(land, x, y));
    cut(away + wave, 15 + distance * 15, light, smooth(430, 180, away), pixel / size, out);
    const disc = inside(118 - away, pixel / size);
    if (disc > 0) {
      const rings = lines(118 - away + (noise(x * 0.03, y * 0.03) - 0.5) * 3, 19.7, 0.16, 0.4, pixel / size);
      for (const ink of [dark, deep, green, ice]) out[ink] = (out[ink] as number) * (1 - disc);
      out[orange] = disc * (1 - rings * (night ? 1 : 0.8));
      out[sand] = mix(out[sand] as number, rings, disc);
    }
    out[opaque] = 1;
  };
}

/** A range of hills as arcs one behind another, with pines along its ridge where it is near. */
function hills(
  top: number,
  rise: number,
  stretch: number,
  spacing: number,
  bright: number,
  seed: number,
  wooded: boolean,
  land: Land,
  cut: Cut,
  night: boolean,
  pixel: number,
): Shade {
  const ridge = (x: number): number =>
    top - rise * (noise(x * stretch + seed, seed) - 0.5) * 1.6 - rise * 0.16 * noise(x * 0.02 + seed, 3);
  return (x, y, out) => {
    const edge = ridge(x);
    const depth = y - edge;
    const body = inside(depth, pixel);
    const pine = wooded ? pines(x, y, ridge, seed, pixel) : 0;
    if (body <= 0 && pine <= 0) return;
    out[opaque] = Math.max(body, pine);
    // Lines follow the slope and lie closer where it is steep.
    const slope = (ridge(x + 6) - ridge(x - 6)) / 12;
    const facing = clamp(0.5 + slope * Math.sign(x - land.sun.x) * 1.9 + 0.25 * bell(land.sun.x, 420, x));
    const light = bright * mix(0.22, 1, facing) * mix(0.42, 1, openness(land, x, y)) * smooth(150, 8, depth);
    cut(depth * 0.86 + 5 * noise(x * 0.012, y * 0.03), spacing, light, bell(land.sun.x, 330, x) * 0.9, pixel, out);
    if (pine > 0) {
      if (night) out[dark] = mix(out[dark] as number, 1, pine);
      out[deep] = mix(out[deep] as number, 1, pine);
      out[green] = mix(out[green] as number, 1, pine);
      out[sand] = (out[sand] as number) * (1 - pine);
    }
  };
}

/** Units from one pine to the next. */
const pineStep = 21;

function pines(x: number, y: number, ridge: (x: number) => number, seed: number, pixel: number): number {
  const cell = Math.floor(x / pineStep);
  let most = 0;
  for (let index = cell - 1; index <= cell + 1; index++) {
    // Woods stand in groups with clearings between.
    if (noise(index * 0.13 + seed, 7) < 0.47) continue;
    const middle = (index + 0.2 + 0.6 * hash(index + 500, seed)) * pineStep;
    const height = 20 + 36 * hash(index + 900, seed);
    const foot = ridge(middle) + 5;
    const down = y - (foot - height);
    if (down < 0 || y > foot) continue;
    const branch = (down / 8) % 1;
    const half = (down / height) * height * 0.22 * (0.72 + 0.42 * branch) + 0.4;
    most = Math.max(most, inside(half - Math.abs(x - middle), pixel));
  }
  return most;
}

/** The plain lies open to the sun: rings of snow around its foot, nearer ones farther apart. */
function plain(land: Land, cut: Cut, pixel: number): Shade {
  const { sun } = land;
  const rim = land.plain;
  const away = (x: number, y: number): number => {
    const depth = 5200 / (y - rim + 16);
    return Math.hypot((x - sun.x) * depth * 0.0042, depth * 1.7 - 8) * 9;
  };
  return (x, y, out) => {
    const body = inside(y - rim + 7 * (noise(x * 0.006, 5) - 0.5), pixel);
    if (body <= 0) return;
    const reach = land.portrait ? 800 : 430;
    const at = away(x, y) + 9 * (noise(x * 0.004, y * 0.02) - 0.5) * smooth(reach, reach * 0.25, y - rim);
    const step = Math.max(0.001, Math.abs(away(x, y + 1) - away(x, y)), Math.abs(away(x + 1, y) - away(x, y))) * pixel;
    // Far off, every second ring is left out, and again: lines closer than some pixels would only shimmer.
    const spacing = 26 * 2 ** Math.max(0, Math.ceil(Math.log2((step * 5.5) / 26)));
    const down = y - rim;
    const glow = bell(sun.x, 150 + down * 0.75, x);
    const light = mix(0.1, 0.62, glow) * smooth(reach, 20, down) * mix(0.5, 1, openness(land, x, y));
    cut(at, spacing, light, smooth(0.15, 0.8, glow), step, out);
    out[opaque] = body;
  };
}

/** The nearest bank, dark and quiet, with dry grass along its edge: words stand on it. */
function fore(land: Land, night: boolean, pixel: number): Shade {
  const edge = (x: number): number => land.fore + 26 * (noise(x * 0.0042, 21) - 0.5) + 9 * noise(x * 0.03, 2);
  return (x, y, out) => {
    const depth = y - edge(x);
    const bank = inside(depth, pixel);
    const blade = depth < 6 ? grass(x, y, edge, pixel) : 0;
    const body = Math.max(bank, blade);
    if (body <= 0) return;
    out[opaque] = body;
    const hair = lines(depth + 6 * noise(x * 0.02, y * 0.02), 13, 0.07 * smooth(90, 0, depth), 0.5, pixel);
    if (night) {
      // Half of the blades catch the light.
      const shine = blade * (1 - bank) * (noise(x * 0.21, 4) > 0.5 ? 0.8 : 0.1);
      out[dark] = 1 - Math.max(hair * 0.8, shine, bell(1.5, 2.2, depth) * 0.5);
      out[deep] = 1 - shine * 0.6;
      out[green] = 1 - shine * 0.3;
      out[ice] = 1;
    } else {
      out[green] = Math.max(hair * 0.3, blade * (1 - bank) * 0.9, bell(0, 4, depth) * 0.6);
    }
  };
}

/** Units from one blade to the next. */
const bladeStep = 5;

function grass(x: number, y: number, edge: (x: number) => number, pixel: number): number {
  const cell = Math.floor(x / bladeStep);
  let most = 0;
  for (let index = cell - 4; index <= cell + 4; index++) {
    const thick = noise(index * 0.045, 77);
    if (thick < 0.3) continue;
    const root = (index + hash(index + 40, 5)) * bladeStep;
    const height = (10 + 52 * hash(index + 90, 6)) * smooth(0.3, 0.68, thick);
    const up = (edge(root) + 4 - y) / Math.max(1, height);
    if (up < 0 || up > 1) continue;
    const lean = (hash(index + 7, 9) - 0.35) * height * 0.75 * up * up;
    most = Math.max(most, inside(1.5 * (1 - up) + 0.25 - Math.abs(x - root - lean), pixel));
  }
  return most;
}

export interface LandOrder {
  readonly frame: Frame;
  readonly ground: Ground;
}

serveRaster<LandOrder>(
  Object.fromEntries(
    planeNames.map((plane): [string, CutPlate<LandOrder>] => [
      plane,
      (sheet, { frame, ground }) => planePlate(plane, landOf(frame), ground, 1 / sheet.scale),
    ]),
  ),
);
