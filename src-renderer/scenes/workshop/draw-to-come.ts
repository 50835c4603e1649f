import { between, css, palette } from '../../plates/printing/palette.ts';
import { mix } from '../../plates/printing/shape.ts';
import { draw, trace, turned } from '../engine/cut-out.ts';
import { ink } from '../engine/ink.ts';
import type { Point } from '../engine/layout.ts';
import { cab, doorGlass, windscreen } from './draw-lorry-body.ts';
import { wing } from './draw-lorry-front.ts';
import { at, bed, hull, type Spot } from './lorry.ts';
import type { Pen } from './lorry-pen.ts';

/** A part that is still to come, as a draughtsman draws it: its outline, the edges within it, and what is hatched. */
export interface Plan {
  readonly outline: readonly Point[];
  readonly edges: readonly (readonly Spot[])[];
  /** Edges that run out beyond both ends, as lines do that are drawn along a rule. */
  readonly ruled: readonly (readonly [Spot, Spot])[];
  readonly hatched: readonly (readonly Spot[])[];
  /** What stands before it and hides its lines. */
  readonly before?: Plan;
}

/** The tone of the paper that it is drawn on. */
const calm = css(between(palette.dark, palette.middle, 0.5));
/** How far a ruled line runs out at both ends, in metres. */
const runsOut = 0.2;

/** A profile at one side. */
const flank = (profile: readonly (readonly [along: number, up: number])[], left: number): readonly Spot[] =>
  profile.map(([along, up]): Spot => [along, left, up]);

/** The least outline that is nowhere hollow about points: what a prism with such sides is seen as. */
function hullOf(points: readonly Point[]): readonly Point[] {
  const sorted = points.toSorted((one, other) => one.x - other.x || one.y - other.y);
  const half = (all: readonly Point[]): readonly Point[] => {
    const kept: Point[] = [];
    for (const point of all) {
      for (let last = kept.length; last >= 2; last--) {
        const [one, other] = [kept[last - 2], kept[last - 1]];
        if (!one || !other || turned([one, other, point]) > 0) break;
        kept.pop();
      }
      kept.push(point);
    }
    return kept.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}

const closed = (spots: readonly Spot[]): readonly Spot[] => [...spots, ...spots.slice(0, 1)];

const nearSide = flank(cab, hull.cab);

export const cabPlan: Plan = {
  outline: hullOf([...nearSide, ...flank(cab, -hull.cab)].map(at)),
  edges: [
    // The edge between its front and its side, its glass, and its door.
    nearSide.slice(0, 7),
    closed(doorGlass),
    ...windscreen.map(closed),
    [
      [-0.18, hull.cab, 2],
      [-0.18, hull.cab, 0.66],
      [0.74, hull.cab, 0.66],
      [0.74, hull.cab, 1.4],
    ],
    [
      [-0.08, hull.cab, 1.26],
      [0.1, hull.cab, 1.26],
    ],
  ],
  ruled: [
    [
      [-0.52, hull.cab, 0.6],
      [0.92, hull.cab, 0.6],
    ],
    [
      [-0.52, hull.cab, 1.84],
      [-0.52, hull.cab, 0.6],
    ],
    [
      [0.92, hull.cab, 1.38],
      [0.92, -hull.cab, 1.38],
    ],
  ],
  hatched: [
    [
      [-0.52, hull.cab, 0.6],
      [0.92, hull.cab, 0.6],
      [0.92, hull.cab, 1.38],
      [-0.52, hull.cab, 1.38],
    ],
  ],
};

const { half, floor, high, headboard, from, to } = bed;
const low = floor - 0.14;
/** A level line along the near side of the bed, and an upright one. */
const level = (up: number): readonly [Spot, Spot] => [
  [from, half, up],
  [to, half, up],
];
const upright = (share: number): readonly [Spot, Spot] => [
  [mix(from, to, share), half, low],
  [mix(from, to, share), half, high],
];

export const bedPlan: Plan = {
  outline: (
    [
      [from, half, low],
      [from, half, high],
      [from, -half, high],
      [to, -half, high],
      [to, -half, headboard],
      [to, -half, low],
      [to, half, low],
    ] as const
  ).map(at),
  edges: [
    [
      [to, -half, headboard],
      [to, half, headboard],
      [to, half, low],
    ],
    level(mix(low, high, 1 / 3)),
    level(mix(low, high, 2 / 3)),
    upright(0.36),
    upright(0.68),
  ],
  ruled: [
    level(high),
    level(low),
    upright(0),
    [
      [from, half, high],
      [from, -half, high],
    ],
  ],
  hatched: [
    [
      [from, half, high],
      [from, -half, high],
      [to, -half, high],
      [to, half, high],
    ],
  ],
  before: cabPlan,
};

export const wingPlan: Plan = { outline: flank(wing, hull.wing).map(at), edges: [], ruled: [], hatched: [] };

/** The whole layout and more. */
const everywhere: readonly Point[] = [
  { x: -4000, y: -4000 },
  { x: 6000, y: -4000 },
  { x: 6000, y: 6000 },
  { x: -4000, y: 6000 },
];

/** All but a shape, to be filled by the even-odd rule. */
function without(shape: readonly Point[]): Path2D {
  const path = new Path2D();
  for (const corners of [everywhere, shape]) {
    for (const [index, { x, y }] of corners.entries()) path[index === 0 ? 'moveTo' : 'lineTo'](x, y);
    path.closePath();
  }
  return path;
}

/** Lays the calm tone under a part that is to come: nothing of the floor behind it crosses it. */
export function quietUnder(pen: Pen, { outline }: Plan): void {
  trace(pen, outline);
  pen.fillStyle = calm;
  pen.fill();
}

/** Draws a part that is to come in white lines, as on a blueprint. */
export function drawPlan(pen: Pen, { outline, edges, ruled, hatched, before }: Plan): void {
  pen.save();
  if (before) pen.clip(without(before.outline), 'evenodd');
  for (const face of hatched) hatch(pen, face.map(at));
  for (const spots of edges) draw(pen, spots.map(at), 2.2, ink.paper);
  for (const [one, other] of ruled) {
    const [start, end] = [at(one), at(other)];
    const [dx, dy] = [end.x - start.x, end.y - start.y];
    const more = (runsOut * start.metre) / Math.hypot(dx, dy);
    draw(
      pen,
      [
        { x: start.x - dx * more, y: start.y - dy * more },
        { x: end.x + dx * more, y: end.y + dy * more },
      ],
      2,
      ink.paper,
    );
  }
  trace(pen, outline);
  pen.lineWidth = 4;
  pen.strokeStyle = ink.paper;
  pen.stroke();
  pen.restore();
}

/** Slanting lines over a face. */
function hatch(pen: Pen, corners: readonly Point[]): void {
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  pen.save();
  trace(pen, corners);
  pen.clip();
  for (let x = Math.min(...xs) - (bottom - top); x < Math.max(...xs); x += 11)
    draw(
      pen,
      [
        { x, y: bottom },
        { x: x + bottom - top, y: top },
      ],
      1.6,
      ink.green,
    );
  pen.restore();
}
