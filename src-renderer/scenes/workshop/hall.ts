import { degree } from '../../core/model/angle.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import { clamp } from '../../plates/printing/shape.ts';
import { opennessBetween, type Layout, type Point } from '../engine/layout.ts';
import type { GroundSpot, ScaledPoint } from '../engine/overlook.ts';

/**
 * A works hall as it is seen from its gallery, looking along the ridges of a saw-tooth roof: all of them run to one point.
 * Metres about the middle of a ring on the floor: x to the right, y away from the eye, up from the floor.
 */
export const eye = { x: 3.4, up: 6.5, away: 18 } as const;
/** Where the ridges meet on the layout, and units a metre measures at one metre. */
export const meets: Point = { x: 1560, y: 262 };
const focal = 1150;

/** The line that is to be: its edges, its middle, and how high its rollers are. Metres. */
export const track = { inner: 6.35, outer: 7.25, middle: 6.8, up: 0.36 } as const;
/** What lies on the line: wheels for lorries. Metres. */
export const tyre = { radius: 0.44, thick: 0.2 } as const;
/** How far from the middle the floor of a lit part is brightest. Metres. */
export const brightest = 5.1;
/** The round place in the middle, where a lorry is put together. */
export const middle = 3.3;
/** Metres to the far wall. */
export const wall = 17;
/** The gate in it. Metres. */
export const gate = { from: -2.2, to: 3.4, tall: 4.9 } as const;

/**
 * The places of the machines on the ring, anticlockwise from the right: at its sides and beyond its middle, so that none
 * hides the lorry or the gate, and as far apart on the screen as that lets them.
 */
export const places: readonly Point[] = [
  { x: 5.5, y: -1 },
  { x: 4.05, y: 4.4 },
  { x: 0.95, y: 4.05 },
  { x: -2.1, y: 4.85 },
  { x: -4.5, y: 3.3 },
  { x: -4.4, y: 0.25 },
];

/** The part of the ring that a machine lights: the direction of its place, and how far the part reaches to both sides. */
interface Part {
  readonly direction: number;
  readonly before: number;
  readonly after: number;
}

const directions = places.map(({ x, y }) => Math.atan2(y, x));
/** Half the way from one place to the next. */
const halves = directions.map((from, index) => {
  const to = directions[(index + 1) % directions.length] ?? from;
  return ((to - from + 2 * Math.PI) % (2 * Math.PI)) / 2;
});

/** The parts of the ring, one for each place: they meet half-way between places. */
export const parts: readonly Part[] = directions.map((direction, index) => ({
  direction,
  before: halves.at(index - 1) ?? 0,
  after: halves[index] ?? 0,
}));

/** The part of the ring in which a direction lies. */
export function partAt(angle: number): number {
  return parts.findIndex(({ direction, before, after }) => {
    const turn = Math.atan2(Math.sin(angle - direction), Math.cos(angle - direction));
    return turn < 0 ? -turn <= before : turn <= after;
  });
}

/** Wheels lie so far apart on the line, at the most. */
const apart = 55 * degree;

/** Where wheels lie on the line: on each of its parts one, and on a long one more. */
export const wheelsOf: readonly (readonly number[])[] = parts.map(({ direction, before, after }) => {
  const count = Math.max(1, Math.round((before + after) / apart));
  return Array.from({ length: count }, (_, index) => direction - before + ((index + 0.5) / count) * (before + after));
});

/** Where the machines stand before anybody moves them: here and there along the walls, as they came. */
export const homes: readonly Point[] = [
  { x: -6.8, y: -1.2 },
  { x: 6.45, y: 8.8 },
  { x: -10.2, y: 10.2 },
  { x: -5.2, y: 11 },
  { x: 3.3, y: 12.8 },
  { x: 9.2, y: 11 },
];

/** So far beyond a lit part its rings and the line run out towards a part that is still dark. */
export const fringe = 22 * degree;

export function project(x: number, y: number, up = 0): ScaledPoint {
  const depth = eye.away + y;
  const metre = focal / depth;
  return { x: meets.x + (x - eye.x) * metre, y: meets.y + (eye.up - up) * metre, metre };
}

/** A place so far from the middle of the ring in a direction. */
export function around(angle: number, radius: number, up = 0): ScaledPoint {
  return project(radius * Math.cos(angle), radius * Math.sin(angle), up);
}

/** By how much what lies on the floor leans aside as it goes away from the eye, and how much it shortens. */
export function lyingBy(x: number, y: number, up: number): readonly [aside: number, down: number] {
  const depth = eye.away + y;
  return [(x - eye.x) / depth, (eye.up - up) / depth];
}

/** The same as CSS. */
export function lying(x: number, y: number, up: number): string {
  const [aside, down] = lyingBy(x, y, up);
  return `matrix(1,0,${aside.toFixed(4)},${down.toFixed(4)},0,0)`;
}

/** The place on the floor under a point of the layout, or at a height above it; above the floor it is far away. */
export function groundUnder(x: number, y: number, out: GroundSpot, up = 0): void {
  const metre = Math.max(4, (y - meets.y) / (eye.up - up));
  out.metre = metre;
  out.x = (x - meets.x) / metre + eye.x;
  out.y = focal / metre - eye.away;
  out.radius = Math.hypot(out.x, out.y);
  out.angle = Math.atan2(out.y, out.x);
}

/**
 * Reads the floor under a point, for plates of so many units a pixel.
 *
 * @returns how much the distance from the ring's middle changes to the next pixel
 */
export function readsFinely(pixel: number): (x: number, y: number, out: GroundSpot) => number {
  return (x, y, out) => {
    groundUnder(x, y, out);
    const across = out.x / out.metre;
    const down = ((eye.x - out.x) * out.x - (eye.away + out.y) * out.y) / (out.metre * eye.up);
    return (Math.hypot(across, down) / Math.max(0.2, out.radius)) * pixel + 1e-6;
  };
}

export function hallOf(frame: Frame): Layout {
  const { portrait, width } = frame;
  // Those in front have the lower right corner: the ring and all machines stand clear of it.
  if (!portrait) return { frame, left: width - 1855, top: -20, size: 0.86 };
  const size = 0.78;
  return { frame, left: width / 2 - 1385 * size, top: 16, size };
}

/** 1 in the free picture, 0 under the words of a landscape screen. */
export const openness = opennessBetween(669, 890);

/** The nearest place on the floor where a machine may stand: before the walls and clear of the words. */
export function onFloor({ x, y }: Point): Point {
  const far = clamp(y, -6, 13.4);
  const metre = focal / (eye.away + far);
  const atX = (screen: number): number => (screen - meets.x) / metre + eye.x;
  return { x: clamp(x, atX(775), atX(1790)), y: far };
}
