import { ringOutline, ringRadius, type Rings } from '../../core/model/rings.ts';
import type { Pen } from '../printing/board.ts';
import type { SectionPictures } from './section.ts';

/** A trunk's section on a canvas: its rings, its pith and its bark's radius, in the canvas's own units. */
export interface Trunk {
  readonly rings: Rings;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** What a ring glows in. */
export interface GlowInks {
  readonly night: boolean;
  readonly glow: string;
  readonly glowCore: string;
}

/** The outline of a level of the trunk. */
export function ringPath({ rings, x, y, radius }: Trunk, level: number): Path2D {
  const points = ringOutline(rings, level, 2);
  const path = new Path2D();
  for (let at = 0; at < points.length; at += 2) {
    path.lineTo(x + (points[at] ?? 0) * radius, y + (points[at + 1] ?? 0) * radius);
  }
  path.closePath();
  return path;
}

/** Where a level lies at an angle of the screen (radians). */
export function onRing({ rings, x, y, radius }: Trunk, level: number, angle: number): { x: number; y: number } {
  const away = ringRadius(rings, level, angle) * radius;
  return { x: x + Math.cos(angle) * away, y: y + Math.sin(angle) * away };
}

/** Draws the lit wood within a path; until its picture is there, its light alone. `width`: the screen's, in units. */
export function paintLit(
  pen: Pen,
  within: Path2D,
  { x, y, radius }: Trunk,
  pictures: SectionPictures | null,
  { width, night }: { readonly width: number; readonly night: boolean },
): void {
  pen.save();
  pen.clip(within);
  if (pictures) {
    // Both pictures are of the whole screen's measure, whatever their grain.
    const size = width / pictures.ground.width;
    const scale = size / pictures.grain;
    const { lit } = pictures;
    pen.drawImage(lit, pictures.litX * scale, pictures.litY * scale, lit.width * size, lit.height * size);
  } else {
    const light = pen.createRadialGradient(x, y, 0, x, y, radius);
    light.addColorStop(0, night ? '#FFF1D6' : '#F2DDB4');
    light.addColorStop(0.5, night ? '#A06A40' : '#E0BC86');
    light.addColorStop(1, night ? '#5A361F' : '#D9B077');
    pen.fillStyle = light;
    pen.fill(within);
  }
  pen.restore();
}

/** A glow sinks away in so many strokes: few while it moves, many where it stands and is wide, so that no step is seen. */
const strokes = { moving: 5, standing: 16 } as const;
/** The widest and the narrowest, in units, and how much light all of them give together on the ring. */
const glowing = { widest: 7, narrowest: 0.5, light: 0.7 } as const;

/** Draws a ring's glow; its core is 0.11 of `unit` wide. On paper, where light is no light, only its core has a rim. */
export function paintGlow(pen: Pen, path: Path2D, inks: GlowInks, unit: number, standing = false): void {
  const count = standing ? strokes.standing : strokes.moving;
  pen.save();
  pen.lineJoin = 'round';
  pen.strokeStyle = inks.glow;
  const rim = inks.night ? 0 : 0.6;
  for (let at = 0; at < count; at++) {
    const share = at / (count - 1);
    if (share < rim) continue;
    // The nearer to the ring, the more light: each stroke lies over all wider ones.
    pen.globalAlpha = (glowing.light * 2 * (0.12 + share ** 2)) / count;
    pen.lineWidth = unit * glowing.widest * (glowing.narrowest / glowing.widest) ** share;
    pen.stroke(path);
  }
  pen.globalAlpha = 0.95;
  pen.strokeStyle = inks.glowCore;
  pen.lineWidth = 0.11 * unit;
  pen.stroke(path);
  pen.restore();
}

/** Draws the ring of somebody who was here before: a thin light. */
export function paintThinGlow(pen: Pen, path: Path2D, { night }: Pick<GlowInks, 'night'>, unit: number): void {
  pen.save();
  pen.lineJoin = 'round';
  pen.strokeStyle = night ? '#FFE2B0' : '#7A2A08';
  for (const width of night ? [1.5, 1.2, 0.95, 0.72, 0.5, 0.32] : []) {
    pen.globalAlpha = 0.055;
    pen.lineWidth = width * unit;
    pen.stroke(path);
  }
  pen.globalAlpha = 0.95;
  pen.lineWidth = 0.14 * unit;
  pen.stroke(path);
  pen.restore();
}
