import { palette, type Rgb } from '../../plates/printing/palette.ts';
import { clamp } from '../../plates/printing/shape.ts';
import type { Wheel } from './street.ts';

/** Blocks of the tread and ribs of the shoulder, once around. */
const treadBlocks = 118;
const shoulderRibs = 236;
/** The shoulder's ribs as shares of the radius (with the rim at 428 of 686). */
const ribsFrom = 1 - 0.095 * (258 / 686);
const ribsTo = 1 - 0.015 * (258 / 686);

/** Steps of light on the ribs; the tread's blocks come after them. */
const lights = 4;

/** How far round the tread a point lies: 0 at the near edge of the tyre, 1 at the far edge. */
export function treadDepth({ x: nearX, y: nearY, radius, back }: Wheel, x: number, y: number): number {
  // |p - c(t)| = r(t), both straight in t: a quadratic whose smaller root is the surface that is seen.
  const cx = back.x - nearX;
  const cy = back.y - nearY;
  const grow = back.radius - radius;
  const px = x - nearX;
  const py = y - nearY;
  const a = cx * cx + cy * cy - grow * grow;
  const b = px * cx + py * cy + radius * grow;
  const c = px * px + py * py - radius * radius;
  const root = Math.sqrt(Math.max(0, b * b - a * c));
  return clamp((b - root) / a);
}

/** The pixels of the tyre that turn: each knows where it lies within its block or rib. */
export interface Tread {
  /** Draws the ribs at an angle (radians); `sharpness` falls when they run too fast to be seen. */
  paint(angle: number, sharpness: number, out: Uint32Array): void;
}

export interface TreadRegion {
  readonly left: number;
  readonly top: number;
  readonly columns: number;
  readonly rows: number;
  readonly scale: number;
}

/** Finds the turning pixels of a region of the screen. */
export function treadOf(wheel: Wheel, region: TreadRegion, lowerEdge: number): Tread {
  const { columns, rows, scale } = region;
  const places: number[] = [];
  const phases: number[] = [];
  const kinds: number[] = [];
  const inner = wheel.radius * ribsFrom;
  for (let row = 0; row < rows; row++) {
    const y = region.top + (row + 0.5) / scale;
    if (y > lowerEdge) break;
    for (let column = 0; column < columns; column++) {
      const x = region.left + (column + 0.5) / scale;
      const away = Math.hypot(x - wheel.x, y - wheel.y);
      if (away < inner) {
        // Nothing turns between the ribs on either side: jump over the wheel's inside.
        const half = Math.sqrt(Math.max(0, inner * inner - (y - wheel.y) ** 2));
        column = Math.max(column, Math.floor((wheel.x + half - region.left) * scale) - 1);
        continue;
      }
      const ribs = away < wheel.radius * ribsTo;
      if (!ribs) {
        if (away < wheel.radius + 1 / scale) continue;
        if (Math.hypot(x - wheel.back.x, y - wheel.back.y) > wheel.back.radius - 1 / scale) continue;
      }
      const turn = Math.atan2(y - wheel.y, x - wheel.x) / (2 * Math.PI);
      const depth = ribs ? 0 : treadDepth(wheel, x, y);
      const lean = depth < 0.2 ? depth * 1.6 : depth > 0.8 ? -depth * 1.6 : depth > 0.42 && depth < 0.6 ? 0.5 : 0;
      const phase = ribs ? turn * shoulderRibs : turn * treadBlocks + lean;
      places.push(row * columns + column);
      phases.push(Math.floor((phase - Math.floor(phase)) * 256));
      const lit = ribs ? 0.5 + 0.5 * Math.cos(Math.atan2(y - wheel.y, x - wheel.x) - wheel.light) : 0;
      kinds.push(ribs ? Math.min(lights - 1, Math.floor(lit * lit * lights)) : lights);
    }
  }
  const place = Uint32Array.from(places);
  const phase = Uint8Array.from(phases);
  const kind = Uint8Array.from(kinds);
  const inks = new Uint32Array((lights + 1) * 256);
  const ink = packed(palette.dark);
  const paper = packed(palette.paper);

  return {
    paint(angle, sharpness, out) {
      const ribTurn = Math.floor((angle / (2 * Math.PI)) * shoulderRibs * 256);
      const blockTurn = Math.floor((angle / (2 * Math.PI)) * treadBlocks * 256);
      for (let at = 0; at < 256; at++) {
        const across = Math.abs(at / 256 - 0.5) * 2;
        const rib = clamp((across - 0.5) * 10) * 0.9 * sharpness;
        for (let lit = 0; lit < lights; lit++) {
          const pale = clamp((0.42 - across) * 10) * (0.06 + (0.66 * lit) / (lights - 1)) * sharpness;
          inks[(lit << 8) | at] = pale > 0 ? washed(paper, pale) : washed(ink, rib);
        }
        inks[(lights << 8) | at] = washed(ink, clamp((across - 0.74) * 14) * sharpness);
      }
      for (let index = 0; index < place.length; index++) {
        const lit = kind[index] as number;
        const turned = ((phase[index] as number) - (lit === lights ? blockTurn : ribTurn)) & 255;
        out[place[index] as number] = inks[(lit << 8) | turned] as number;
      }
    },
  };
}

function packed([red, green, blue]: Rgb): number {
  return (blue << 16) | (green << 8) | red;
}

function washed(colour: number, opacity: number): number {
  return ((Math.round(opacity * 255) << 24) | colour) >>> 0;
}
