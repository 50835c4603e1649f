import type { Frame } from '../../plates/printing/frame.ts';
import { grownRadii, trunkOf, type Trunk } from '../../plates/printing/trunk.ts';

/** Rings of the wood: those that are dry, and the young ones under the bark. */
export interface Ages {
  readonly dry: number;
  readonly wet: number;
}

/** The edge of a trunk seen from near: dry wood, wet rings, bark; beyond it the night. Units. */
export interface Edge {
  readonly frame: Frame;
  readonly ages: Ages;
  readonly trunk: Trunk;
  /** Mean radius at which the dry wood ends. */
  readonly dry: number;
  /** How wide the wet rings are when they are grown, and how thick the bark is. */
  readonly wet: number;
  readonly bark: number;
  /** Directions that are seen, and the length of that arc at the middle of the wet rings. */
  readonly from: number;
  readonly to: number;
  readonly long: number;
  readonly moon: { readonly x: number; readonly y: number; readonly radius: number };
}

export function edgeOf(frame: Frame, ages: Ages): Edge {
  const { portrait, width, height } = frame;
  const dry = portrait ? 690 : 960;
  const wet = portrait ? 132 : 168;
  const from = Math.PI * 0.93;
  const to = Math.PI * (portrait ? 1.56 : 1.54);
  return {
    frame,
    ages,
    trunk: trunkOf({
      x: portrait ? width * 1.0 : width * 1.015,
      y: portrait ? height * 0.585 : height * 1.12,
      squash: 1,
      seed: 57,
      warp: 0.1,
      tremor: 0.006,
      radii: grownRadii(ages.dry, dry, 0.62, 23),
    }),
    dry,
    wet,
    bark: portrait ? 84 : 104,
    from,
    to,
    long: (to - from) * (dry + wet / 2),
    moon: portrait ? { x: 286, y: height * 0.13, radius: 92 } : { x: width * 0.502, y: 196, radius: 96 },
  };
}

/** Radius at which the dry wood ends in a direction. */
export function dryEdge({ trunk, dry }: Edge, angle: number): number {
  return dry * trunk.outline(angle);
}

/** Where along the arc a direction lies, in units from its beginning. */
export function alongOf({ from, to, long }: Edge, angle: number): number {
  const turn = angle < 0 ? angle + 2 * Math.PI : angle;
  return ((turn - from) / (to - from)) * long;
}

export function angleOf({ from, to, long }: Edge, along: number): number {
  return from + (along / long) * (to - from);
}

/** A point of the screen as a place on the edge: along it, and out from the dry wood. */
export function placeOn(edge: Edge, x: number, y: number): { readonly along: number; readonly out: number } {
  const angle = Math.atan2(y - edge.trunk.y, x - edge.trunk.x);
  const away = Math.hypot(x - edge.trunk.x, y - edge.trunk.y);
  return { along: alongOf(edge, angle), out: away - dryEdge(edge, angle < 0 ? angle + 2 * Math.PI : angle) };
}

/** How much of the wet wood has grown at a page of so many, 0…1: from one ring to all. */
export function grownAtPage({ ages }: Pick<Edge, 'ages'>, page: number, pages: number): number {
  const first = 1 / ages.wet;
  return pages <= 1 ? 1 : first + ((1 - first) * (Math.min(page, pages) - 1)) / (pages - 1);
}
