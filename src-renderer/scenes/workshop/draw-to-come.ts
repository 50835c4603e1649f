import { between, css, palette } from '../../plates/printing/palette.ts';
import { trace, turned } from '../engine/cut-out.ts';
import { ink } from '../engine/ink.ts';
import type { Point } from '../engine/layout.ts';
import { cab, doorGlass, windscreen } from './draw-lorry-body.ts';
import { wing } from './draw-lorry-front.ts';
import { at, bed, hull, type Spot } from './lorry.ts';
import type { Pen } from './lorry-pen.ts';

/** A part that is still to come, as it will be seen: its outline, what of it stays open, and its edges within. */
export interface Plan {
  readonly outline: readonly Point[];
  readonly open: readonly (readonly Spot[])[];
  readonly edges: readonly (readonly Spot[])[];
  /** What stands before it and hides its edges. */
  readonly before?: Plan;
}

/** What is seen through it lies on one calm tone; over that and over what stands there lies a veil. */
const calm = css(between(palette.deep, palette.green, 0.35));
const veil = css(palette.ice, 0.12);

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

export const cabPlan: Plan = {
  outline: hullOf([...flank(cab, hull.cab), ...flank(cab, -hull.cab)].map(at)),
  open: [doorGlass, ...windscreen],
  // The edge between its front and its side.
  edges: [flank(cab.slice(0, 7), hull.cab)],
};

const { half, floor, high, headboard, from, to } = bed;
const low = floor - 0.14;

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
  open: [
    [
      [from, half, high],
      [from, -half, high],
      [to, -half, high],
      [to, -half, headboard],
      [to, half, headboard],
      [to, half, high],
    ],
  ],
  edges: [
    [
      [to, -half, headboard],
      [to, half, headboard],
      [to, half, low],
    ],
    [
      [from, half, high],
      [to, half, high],
    ],
  ],
  before: cabPlan,
};

export const wingPlan: Plan = { outline: flank(wing, hull.wing).map(at), open: [], edges: [] };

/** The whole layout and more. */
const everywhere: readonly Point[] = [
  { x: -4000, y: -4000 },
  { x: 6000, y: -4000 },
  { x: 6000, y: 6000 },
  { x: -4000, y: 6000 },
];

/** A shape with holes, to be filled by the even-odd rule. */
function without(shape: readonly Point[], holes: readonly (readonly Point[])[]): Path2D {
  const path = new Path2D();
  for (const corners of [shape, ...holes]) {
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

/** Lays the veil of a part that is to come over what is seen through it, and draws it in long dashes. */
export function drawPlan(pen: Pen, { outline, open, edges, before }: Plan): void {
  pen.save();
  if (before) pen.clip(without(everywhere, [before.outline]), 'evenodd');
  pen.fillStyle = veil;
  pen.fill(
    without(
      outline,
      open.map((spots) => spots.map(at)),
    ),
    'evenodd',
  );
  pen.lineCap = 'butt';
  const stroke = (wide: number, dashes: readonly number[]): void => {
    pen.strokeStyle = ink.paper;
    pen.lineWidth = wide;
    pen.setLineDash([...dashes]);
    pen.stroke();
  };
  for (const spots of edges) {
    pen.beginPath();
    for (const { x, y } of spots.map(at)) pen.lineTo(x, y);
    stroke(2.4, []);
  }
  trace(pen, outline);
  stroke(4.6, [26, 9]);
  pen.restore();
}
