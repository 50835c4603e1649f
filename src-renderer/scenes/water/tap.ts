import { bell, clamp, smooth } from '../../plates/printing/shape.ts';
import type { Basin } from './basin.ts';
import { dark, deep, green, ice, opaque, orange, sand } from '../../plates/printing/inks.ts';
import { lines } from '../../plates/printing/lines.ts';
import { noise } from '../../plates/printing/noise.ts';

/** A point on the tap: where it lies across and along a turned or bent piece of metal. */
export interface Metal {
  /** −1 the edge towards the light … 1 the edge away from it. */
  readonly across: number;
  /** Units across from the middle line: the cut lines follow the form. */
  readonly line: number;
  /** How deep within the outline, in units. */
  readonly depth: number;
  /** Half the piece's width. */
  readonly half: number;
}

/** Thickness of pipe and spout, the bow from one to the other, and the pipe's height over the outlet; units of the landscape composition. */
const [pipe, bow, rise] = [62, 104, 168] as const;

/** Pieces turned round an upright or a level axis: [middle of the axis, half width] and how far they reach. */
interface Turned {
  readonly level: boolean;
  /** Along the axis. */
  readonly from: number;
  readonly to: number;
  /** Where the axis lies across. */
  readonly axis: number;
  /** Half width at both ends, and how far it bellies out between. */
  readonly start: number;
  readonly end: number;
  readonly belly: number;
}

/** The tap's pieces from the back to the front, from the outlet's middle: x to the right, y down. */
const pieces: readonly Turned[] = [
  { level: true, from: bow, to: 900, axis: -rise, start: pipe, end: pipe, belly: 0 },
  { level: false, from: -rise - 120, to: -rise, axis: bow + 138, start: 30, end: 44, belly: 0 },
  { level: true, from: bow + 20, to: bow + 256, axis: -rise - 118, start: 15, end: 15, belly: 5 },
  { level: true, from: bow - 2, to: bow + 34, axis: -rise - 118, start: 16, end: 16, belly: 12 },
  { level: true, from: bow + 242, to: bow + 278, axis: -rise - 118, start: 16, end: 16, belly: 12 },
  { level: false, from: -rise - 144, to: -rise - 92, axis: bow + 138, start: 22, end: 34, belly: 8 },
  { level: true, from: bow + 52, to: bow + 224, axis: -rise, start: 66, end: 66, belly: 30 },
  { level: true, from: bow + 30, to: bow + 58, axis: -rise, start: 78, end: 78, belly: 4 },
  { level: true, from: bow + 218, to: bow + 246, axis: -rise, start: 78, end: 78, belly: 4 },
  { level: false, from: -rise + bow, to: -26, axis: 0, start: pipe, end: 54, belly: -4 },
  { level: false, from: -34, to: 0, axis: 0, start: 66, end: 64, belly: 3 },
];

/** What of the tap is at a screen point; null beside it. */
export function tapAt({ outlet, size }: Basin, x: number, y: number): Metal | null {
  const dx = (x - outlet.x) / size;
  const dy = (y - outlet.y) / size;
  if (dx < -90 || dy > 4) return null;
  let found: Metal | null = null;
  for (const piece of pieces) found = onTurned(piece, dx, dy) ?? found;
  return onBow(dx, dy) ?? found;
}

function onTurned({ level, from, to, axis, start, end, belly }: Turned, dx: number, dy: number): Metal | null {
  const along = level ? dx : dy;
  const line = (level ? dy : dx) - axis;
  if (along < from || along > to) return null;
  const share = (along - from) / (to - from);
  const half = start + (end - start) * share + belly * 4 * share * (1 - share);
  const depth = half - Math.abs(line);
  if (depth < 0) return null;
  return { across: line / half, line, depth: Math.min(depth, along - from, to - along), half };
}

/** The quarter ring between pipe and spout. */
function onBow(dx: number, dy: number): Metal | null {
  if (dx > bow || dy > -rise + bow) return null;
  const from = Math.hypot(dx - bow, dy + rise - bow);
  const line = bow - from;
  const depth = pipe - Math.abs(line);
  if (depth < 0) return null;
  return { across: clamp(line / pipe, -1, 1), line, depth, half: pipe };
}

/** Prints the tap over what lies there: polished metal, cut along its form; the light comes from the left. */
export function printTap(basin: Basin, x: number, y: number, pixel: number, out: Float32Array): boolean {
  const metal = tapAt(basin, x, y);
  if (!metal) return false;
  const { across, line, depth, half } = metal;
  const { size } = basin;
  const wave = (noise(x * 0.02, y * 0.02) - 0.5) * 5;
  // Polished metal mirrors a bright sky, a dark land and, at its lower edge, the water's light.
  const shine = bell(-0.5, 0.24, across) + 0.6 * bell(0.72, 0.13, across) + 0.4 * bell(0.04, 0.09, across);
  const edge = smooth(0.82, 1, Math.abs(across));
  const tone = clamp(0.97 - shine * 1.02 + edge * 0.5);
  const spacing = half < 24 ? 5.5 : 7.4;
  const outline = clamp(1.5 - depth * size);
  out.fill(0);
  out[opaque] = 1;
  out[dark] = Math.max(lines(line + 400 + wave, spacing, tone, 0.25, pixel / size), outline);
  out[deep] = clamp(1.15 - shine * 1.2);
  out[green] = clamp(1.3 - shine * 1.05);
  out[ice] = bell(0.74, 0.16, across) + 0.3 * shine;
  out[sand] = bell(-0.6, 0.16, across) * 0.75;
  out[orange] = 0;
  return true;
}
