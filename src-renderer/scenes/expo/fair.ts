import { degree } from '../../core/model/angle.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import { clamp } from '../../plates/printing/shape.ts';
import { opennessBetween, type Layout, type Point } from '../engine/layout.ts';
import { overlook } from '../engine/overlook.ts';

/** The hall of a fair, round, seen from above: six slices of stalls about a hub, with aisles between them. */
export const { project, along, groundUnder, readsFinely } = overlook({
  x: 1424,
  y: 420,
  focal: 1110,
  away: 60,
  steep: 49 * degree,
});

/** Metres: the hub, and the wall. */
export const hub = 5.2;
export const wall = 34;

/** Aisles, anticlockwise from the right; a slice lies between one and the next. */
export const aisles = [15, 75, 135, 195, 255, 315].map((degrees) => degrees * degree);
const slice = (2 * Math.PI) / aisles.length;

/** Rows of stalls in every slice: metres from the middle, and how many there are. */
export const rows = [
  { from: 8.6, to: 12.6, stalls: 2 },
  { from: 16.2, to: 20.8, stalls: 4 },
  { from: 24.4, to: 29.6, stalls: 5 },
] as const;

/** The order in which pages light the slices. The last is the upper right one: the figures in front do not cover it. */
const order = [1, 2, 3, 4, 5, 0];
/** So many of them are lit on the first page: the picture is full, and one is left for a finger. */
const litAtFirst = 5;

export function fairOf(frame: Frame): Layout {
  const { portrait, width } = frame;
  // The whole wheel is seen, from its far gates down to the bar or the words and from side to side.
  if (!portrait) return { frame, left: width - 1829, top: -10, size: 0.84 };
  const size = 0.76;
  return { frame, left: width / 2 - 1424 * size, top: 30, size };
}

/** Where the layout lies for those in front: in the corner above the bar or the words, beside the middle of the hall. */
export function nearLayout({ frame }: Layout): Layout {
  const size = frame.portrait ? 0.72 : 0.82;
  return { frame, left: frame.width - 1950 * size, top: frame.portrait ? 160 : 88, size };
}

/** Where the sheet of those in front ends, in units of their layout. */
export const nearEnd = 1110;

/** The slice in a direction. */
export function sliceAt(angle: number): number {
  const turn = angle - (aisles[0] ?? 0);
  return Math.floor((turn - 2 * Math.PI * Math.floor(turn / (2 * Math.PI))) / slice) % aisles.length;
}

/** How far a point of the layout lies inside a slice's two sides, in units; less than 0: outside. */
export function insideSlice(index: number): (x: number, y: number) => number {
  const from = aisles[index] ?? 0;
  const middle = project(0, 0);
  const sides = [from, from + slice].map((angle) => {
    const end = along(angle, wall);
    const long = Math.hypot(end.x - middle.x, end.y - middle.y);
    return { x: (end.x - middle.x) / long, y: (end.y - middle.y) / long };
  });
  const [right, left] = sides as [Point, Point];
  return (x, y) => {
    const [dx, dy] = [x - middle.x, y - middle.y];
    return Math.min(dx * right.y - dy * right.x, dy * left.x - dx * left.y);
  };
}

/** The slices that are lit on a page of so many: all but one on the first, all on the last. */
export function litAtPage(page: number, pages: number): readonly number[] {
  const share = pages <= 1 ? 1 : clamp((page - 1) / (pages - 1));
  return order.slice(0, litAtFirst + Math.floor((order.length - litAtFirst) * share + 1e-9));
}

/** Metres from the nearest aisle's middle. */
export function besideAisle(radius: number, angle: number): number {
  const turn = angle - (aisles[0] ?? 0);
  const off = turn - slice * Math.round(turn / slice);
  return Math.abs(radius * Math.sin(off));
}

/** 1 in the free picture, 0 under the words of a landscape screen. */
export const openness = opennessBetween(640, 800);
