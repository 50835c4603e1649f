import type { Frame } from '../../plates/printing/frame.ts';
import { clamp, mix, smooth } from '../../plates/printing/shape.ts';
import type { Layout, Point } from '../engine/layout.ts';

/**
 * A school as a trunk with a double door, whose frame is the first ring. The layout is a picture of 1920 × 1080; a screen
 * shifts it, and makes it smaller where it is upright.
 */
export function layoutOf(frame: Frame): Layout {
  const { portrait, width } = frame;
  if (!portrait) return { frame, left: width - 1920, top: 0, size: 1 };
  const size = 0.9;
  return { frame, left: width / 2 - door.x * size, top: 10, size };
}

/** The opening: its middle, half its width, where its arch begins, its top and its sill. */
export const door = { x: 1330, half: 158, arch: 452, top: 294, sill: 786 } as const;

/** How far a point lies outside of the opening's edge; inside is negative. */
export function outsideDoor(x: number, y: number): number {
  const across = Math.abs(x - door.x);
  return y > door.arch ? across - door.half : Math.hypot(across, y - door.arch) - door.half;
}

/** How wide a leaf is seen when the door is open so far, as a share of its own width. */
export function leafWidth(open: number): number {
  return mix(1, 0.2, clamp(open));
}

/** How far the door stands open at a page of so many: ajar at first. */
export function openAtPage(page: number, pages: number): number {
  const first = 0.24;
  return pages <= 1 ? 1 : first + (1 - first) * clamp((page - 1) / (pages - 1));
}

/** What a finger makes of the door that moves from one place to the next: outwards it opens, whichever leaf is drawn. */
export function pulled(open: number, from: Point, to: Point): number {
  const side = Math.abs(from.x - door.x) < 24 ? Math.sign(to.x - from.x) : Math.sign(from.x - door.x);
  return clamp(open + ((to.x - from.x) * side) / (door.half * 1.1));
}

/** Somebody who walks to the door: where from, and after which share of its opening. */
export interface Walk {
  readonly from: Point;
  readonly after: number;
}

/** Where somebody is when the door has been open so far: place of the feet, units to a metre, and how much is seen. */
export function walkerAt(
  { from, after }: Walk,
  opened: number,
): Point & { readonly metre: number; readonly seen: number } {
  const way = clamp((opened - after) / 0.5);
  const y = mix(from.y, door.sill + 8, way);
  // All aim for the opening, and come nearer to its middle the nearer they are.
  const x = mix(from.x, door.x + (from.x - door.x) * 0.16, way);
  return { x, y, metre: mix(62, 108, (y - door.sill) / 190), seen: 1 - smooth(0.9, 1, way) };
}
