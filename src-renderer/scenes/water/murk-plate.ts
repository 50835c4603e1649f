import { dark, deep, green, sand } from '../../plates/printing/inks.ts';
import { hash, noise, roughNoise } from '../../plates/printing/noise.ts';
import type { Plate } from '../../plates/printing/print.ts';
import { bell, clamp, mix, smooth } from '../../plates/printing/shape.ts';
import type { Point } from '../../core/model/rect.ts';
import { away, depths, facing, ontoPlane, radii, type Basin } from './basin.ts';
import { throughWater } from './floor-plate.ts';

/** Rings of rough water: from crest to crest on the water's plane. */
const spacing = 0.062;

/** A point of rough water: scribbled rings round the foot of the stream. */
export interface Scribble {
  /** 0 in the middle of a cut line … 1 between two. */
  readonly heavy: number;
  readonly fine: number;
  /** How thick the lines are here, 0…1. */
  readonly tone: number;
  /** Units on the plane from one pixel to the next. */
  readonly step: number;
  readonly at: Point;
}

/** Reads rough water at a screen point. */
export function scribbleAt({ view, foot }: Basin, x: number, y: number, pixel: number): Scribble {
  const at = ontoPlane(view, depths.water, { x, y });
  const from = ontoPlane(view, depths.water, foot);
  const dx = at.x - from.x;
  const dy = at.y - from.y;
  const distance = Math.hypot(dx, dy);
  const step = (pixel * at.y) / view.focal / Math.max(0.42, depths.water / at.y);
  const swirl = roughNoise(at.x * 2.3 + 11, at.y * 2.3 + 4) - 0.5;
  const shake = noise(at.x * 11, at.y * 11) - 0.5;
  const tremble = noise(at.x * 34 + 8, at.y * 34) - 0.5;
  const phase = (distance + swirl * 0.2 + shake * 0.036 + tremble * 0.005) / spacing;
  const cross = (distance * 0.92 + (at.x - at.y) * 0.1 - swirl * 0.25 + shake * 0.09) / (spacing * 0.56);
  const tone = clamp(0.5 + swirl * 0.75 + 0.2 * smooth(0.2, 1.4, distance) + (hash(Math.floor(phase), 5) - 0.5) * 0.3);
  return { heavy: across(phase), fine: across(cross), tone, step, at };
}

/** 0 on a line … 1 between two. */
function across(phase: number): number {
  return Math.abs(phase - Math.floor(phase) - 0.5) * 2;
}

function cut(share: number, away: number, width: number, step: number): number {
  return clamp(((share - away) * width) / (2 * step) + 0.5);
}

/** Rough water as it covers the basin: heavy scribbled rings in sand and dark. */
export function murkPlate(basin: Basin, pixel: number): Plate {
  const { view, size, sun, foot } = basin;
  return throughWater(basin, (x, y, out) => {
    const { heavy, fine, tone, step, at } = scribbleAt(basin, x, y, pixel);
    const edge = Math.hypot(at.x, at.y - away) / radii.water;
    const shaded = facing(at) * smooth(0.62, 1, edge);
    const below = (y - view.horizon) / size;
    const lit = bell(sun.x + (foot.x - sun.x) * 0.16, (90 + below * 0.22) * size, x) * smooth(560, 220, below);
    const weight = clamp(tone + shaded * 0.5 - lit * 0.3);
    out[sand] = 1;
    // Mud lies in clouds: a wash of green that dulls the sand, then the scribbled lines.
    const mud = smooth(0.3, 0.8, roughNoise(at.x * 1.6 + 3, at.y * 1.6 + 20) + shaded * 0.3 - lit * 0.2);
    out[green] = Math.max(0.16 + 0.3 * mud, cut(mix(0.2, 0.62, weight), heavy, spacing, step));
    out[deep] = Math.max(
      cut(mix(-0.12, 0.5, weight), heavy, spacing, step),
      cut(weight * 0.4 * mud, fine, spacing * 0.56, step),
    );
    out[dark] = cut(mix(-0.3, 0.34, weight), heavy, spacing, step);
    const glint = glintAt(at, heavy, lit);
    for (const ink of [sand, green]) out[ink] = (out[ink] as number) * (1 - 0.85 * glint);
    mote(at, step, out);
  });
}

/** Light of the sky on rough water: long flat patches between the lines, more towards the dawn. */
function glintAt({ x, y }: Point, heavy: number, lit: number): number {
  return smooth(0.5, 0.8, heavy) * smooth(0.6 - 0.14 * lit, 0.72, noise(x * 3.2 + 5, y * 15 + 2));
}

/** Things that drift in rough water: short dark strokes, pale beside. */
function mote({ x, y }: Point, step: number, out: Float32Array): void {
  const column = Math.floor(x / 0.13);
  const row = Math.floor(y / 0.13);
  const key = column * 57 + row * 131 + 4096;
  if (hash(key, 2) < 0.74) return;
  const dx = x / 0.13 - column - 0.3 - 0.4 * hash(key, 3);
  const dy = y / 0.13 - row - 0.3 - 0.4 * hash(key, 4);
  const turn = hash(key, 6) * Math.PI;
  const along = Math.abs(dx * Math.cos(turn) + dy * Math.sin(turn));
  const beside = Math.abs(dy * Math.cos(turn) - dx * Math.sin(turn));
  const inside = clamp(((0.2 - along) * 0.13) / step + 0.5) * clamp(((0.055 - beside) * 0.13) / step + 0.5);
  out[dark] = Math.max(out[dark] as number, inside);
  out[deep] = Math.max(out[deep] as number, inside);
}
