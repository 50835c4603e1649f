import type { Point } from '../../core/model/rect.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import { hash } from '../../plates/printing/noise.ts';
import { clamp } from '../../plates/printing/shape.ts';

/** A place on the plain: x to the right, z away from the eye, in heights of the eye. */
export interface PlainPoint {
  readonly x: number;
  readonly z: number;
}

/** A wide plain ploughed in rings, seen from a height; its outermost ring is an avenue that does not close. */
export interface Plain {
  readonly frame: Frame;
  /** Screen: the vanishing line, the middle, and units of the screen per unit of the plain one unit away. */
  readonly horizon: number;
  readonly middle: number;
  readonly focal: number;
  /** The pith, and the radius of the avenue. */
  readonly pith: PlainPoint;
  readonly radius: number;
  /** Where the sun will rise; it is not shown. */
  readonly sun: Point & { readonly radius: number };
  /** Middle of the gap, as a direction from the pith: radians, 0 to the right, a quarter turn is away from the eye. */
  readonly gap: number;
  /** The direction of the dawn, to which the road leads. */
  readonly dawn: number;
}

/** Half the gap that is left when the ring is drawn to its end. */
export const halfGap = 0.56;
/** A finger can draw on a little into the gap; it never closes it. */
export const furthest = 1.045;

export function plainOf(frame: Frame): Plain {
  const { portrait, width, height } = frame;
  const horizon = portrait ? height * 0.18 : 268;
  const focal = portrait ? 640 : 730;
  const depth = (portrait ? 640 : 730) / (0.4 * (portrait ? 592 : 690));
  // Upright, the ring is almost as wide as the screen: only in its middle is the head whole wherever it is drawn to.
  const middle = portrait ? width * 0.49 : width * 0.736;
  const sunX = portrait ? 890 : width * 0.938;
  const dawn = Math.atan2(focal, sunX - middle);
  return {
    frame,
    horizon,
    middle,
    focal,
    pith: { x: 0, z: depth },
    radius: depth * 0.6,
    sun: { x: sunX, y: horizon - 26, radius: portrait ? 104 : 118 },
    dawn,
    // To the right of the dawn: the great tree stands before none of it.
    gap: dawn - 0.3,
  };
}

export function onScreen({ horizon, middle, focal }: Plain, { x, z }: PlainPoint): Point {
  return { x: middle + (x * focal) / z, y: horizon + focal / z };
}

/** From the screen onto the plain; above the horizon it is very far away. */
export function onPlain({ horizon, middle, focal }: Plain, { x, y }: Point): PlainPoint {
  const z = focal / Math.max(0.5, y - horizon);
  return { x: ((x - middle) * z) / focal, z };
}

/** Units of the screen per unit of the plain, at a place. */
export function nearness({ focal }: Plain, { z }: PlainPoint): number {
  return focal / z;
}

/** The place on a ring in a direction from the pith. */
export function onRing({ pith }: Plain, radius: number, turn: number): PlainPoint {
  return { x: pith.x + Math.cos(turn) * radius, z: pith.z + Math.sin(turn) * radius };
}

/** Direction of the ring's head when so much of it is drawn: from the gap's right end round past the eye to its left. */
export function turnAt({ gap }: Pick<Plain, 'gap'>, share: number): number {
  return gap - halfGap - share * (2 * Math.PI - 2 * halfGap);
}

/** How much of the ring is drawn when its head points at a place. */
export function shareAt(plain: Plain, place: PlainPoint): number {
  const turn = Math.atan2(place.z - plain.pith.z, place.x - plain.pith.x);
  const whole = 2 * Math.PI - 2 * halfGap;
  const behind = plain.gap - halfGap - turn;
  const round = behind - Math.floor((behind + 0.5 * halfGap) / (2 * Math.PI)) * 2 * Math.PI;
  return clamp(round / whole, 0, furthest);
}

/** A step of the head towards a finger: it follows along the ring and never jumps across the gap. */
export function follow(share: number, wished: number): number {
  return Math.abs(wished - share) > 0.5 ? (share > 0.5 ? furthest : 0) : wished;
}

export function shareAtPage(page: number, pages: number): number {
  const first = 0.3;
  return pages <= 1 ? 1 : first + (1 - first) * clamp((page - 1) / (pages - 1));
}

/** A tree of the avenue or of the road that goes on from it. */
export interface Tree {
  readonly place: PlainPoint;
  /** Height in units of the plain, and which of the cut trees it is. */
  readonly tall: number;
  readonly kind: 0 | 1 | 2;
  /** When so much of the ring is drawn, it begins to grow. */
  readonly from: number;
}

/** Trees of the avenue, one after another, then those of the road; the farthest first. */
export function treesOf(plain: Plain): readonly Tree[] {
  const count = 50;
  const trees: Tree[] = [];
  const add = (place: PlainPoint, own: number, from: number) => {
    const kind = Math.floor(hash(own, 61) * 3) as 0 | 1 | 2;
    trees.push({ place, tall: 0.27 + 0.12 * hash(own, 62), kind, from });
  };
  for (let index = 0; index < count; index++) {
    const share = (index + 0.5) / count;
    add(onRing(plain, plain.radius * 1.065, turnAt(plain, share) + (hash(index, 63) - 0.5) * 0.03), index, share);
  }
  for (let step = 0; step < 13; step++)
    for (const side of [-1, 1])
      add(roadAt(plain, 0.05 + step * 0.1, side * 0.22), 100 + step * 2 + side, 0.94 + step * 0.004);
  return trees.toSorted((one, other) => other.place.z - one.place.z);
}

/**
 * A place on the road that leads from the gap to the dawn.
 *
 * @param way 0 in the gap, 1 near the horizon
 * @param beside to the right of its middle, in units of the plain
 */
export function roadAt(plain: Plain, way: number, beside: number): PlainPoint {
  const from = onRing(plain, plain.radius, plain.gap);
  const long = 26 * way * way + 3 * way;
  const side = plain.dawn - Math.PI / 2;
  return {
    x: from.x + Math.cos(plain.dawn) * long + Math.cos(side) * beside,
    z: from.z + Math.sin(plain.dawn) * long + Math.sin(side) * beside,
  };
}
