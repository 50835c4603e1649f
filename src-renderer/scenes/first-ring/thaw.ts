import type { Frame } from '../../plates/printing/frame.ts';
import { clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { trunkOf, type Trunk } from '../../plates/printing/trunk.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A seedling in the frozen land, and the one ring of light that opens round it. Units. */
export interface Thaw {
  readonly frame: Frame;
  /** Measures of the landscape picture are multiplied by this. */
  readonly size: number;
  /** Where the seedling stands. */
  readonly foot: Point;
  readonly horizon: number;
  readonly sun: Point & { readonly radius: number };
  /** Middle and radius of the ring when it is shut and when it is open. */
  readonly shut: Point & { readonly radius: number };
  readonly open: Point & { readonly radius: number };
  /** Outline of the ring: slightly irregular, as growth is. */
  readonly outline: Trunk;
}

export function thawOf(frame: Frame): Thaw {
  const { portrait, width } = frame;
  const open = portrait ? { x: 548, y: 452, radius: 552 } : { x: width * 0.7, y: 498, radius: 588 };
  const size = open.radius / 588;
  const foot = { x: open.x - 8 * size, y: open.y + 396 * size };
  return {
    frame,
    size,
    foot,
    horizon: open.y + 118 * size,
    sun: { x: open.x + 4 * size, y: open.y + 42 * size, radius: 150 * size },
    shut: { x: foot.x, y: foot.y - 118 * size, radius: 172 * size },
    open,
    outline: trunkOf({ x: 0, y: 0, squash: 1, seed: 78, warp: 0.07, tremor: 0, radii: [0, 1] }),
  };
}

/** The ring of light when it is open so far, 0…1 (a little more when it swings). */
export function ringAt({ shut, open }: Thaw, share: number): Point & { readonly radius: number } {
  // It grows round the seedling first, then rises with it.
  const risen = smooth(0.05, 1, share);
  return {
    x: mix(shut.x, open.x, risen),
    y: mix(shut.y, open.y, risen),
    radius: mix(shut.radius, open.radius, share),
  };
}

/** How far the ring must be open to pass through a point: what a finger that pulls it asks for. */
export function shareAt(thaw: Thaw, { x, y }: Point): number {
  let low = 0;
  let high = 1.12;
  for (let step = 0; step < 14; step++) {
    const share = (low + high) / 2;
    const ring = ringAt(thaw, share);
    const angle = Math.atan2(y - ring.y, x - ring.x);
    if (Math.hypot(x - ring.x, y - ring.y) > ring.radius * thaw.outline.outline(angle)) low = share;
    else high = share;
  }
  return (low + high) / 2;
}

/** How far outside the ring a point lies, in units; inside is negative. */
export function beyondRing(thaw: Thaw, share: number, { x, y }: Point): number {
  const ring = ringAt(thaw, share);
  const angle = Math.atan2(y - ring.y, x - ring.x);
  return Math.hypot(x - ring.x, y - ring.y) - ring.radius * thaw.outline.outline(angle);
}

/** The seedling when the ring is open so far: height of its stem and how far its leaves have come apart. */
export function seedlingAt(share: number): { readonly tall: number; readonly spread: number; readonly grown: number } {
  return {
    tall: mix(0.24, 1, smooth(0, 0.9, share)),
    spread: smooth(0.12, 1, share),
    grown: mix(0.5, 1, smooth(0, 0.95, share)),
  };
}

/** How far it is open at a page of so many: shut round the bud at first, the whole land at last. */
export function openAtPage(page: number, pages: number): number {
  const first = 0.24;
  return pages <= 1 ? 1 : first + (1 - first) * clamp((page - 1) / (pages - 1));
}

/** A hole that a finger has thawed into the night. */
export interface Hole extends Point {
  readonly id: number;
  readonly radius: number;
  readonly held: boolean;
}

const widestHole = 150;
/** Holes open within about so many seconds, and close more slowly. */
const openTime = 0.28;
const closeTime = 0.9;

export function passTime(holes: readonly Hole[], seconds: number, size: number): readonly Hole[] {
  return holes
    .map((hole) => {
      const target = hole.held ? widestHole * size : 0;
      const kept = Math.exp(-seconds / (hole.held ? openTime : closeTime));
      return { ...hole, radius: target + (hole.radius - target) * kept };
    })
    .filter(({ held, radius }) => held || radius > 5);
}
