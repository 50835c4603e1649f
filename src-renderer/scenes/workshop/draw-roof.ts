import { mix } from '../../plates/printing/shape.ts';
import { fill } from '../engine/cut-out.ts';
import { ink } from '../engine/ink.ts';
import type { Layout, Point } from '../engine/layout.ts';
import { eye, meets, openness, project, wall } from './hall.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/**
 * The saw-tooth roof: to both sides of a nave stand teeth whose glass looks towards it, so that both halves of the picture
 * are one. How far the first valley is from the nave's middle, how wide and high teeth are, how far their glass leans, and
 * how high the nave is. Metres.
 */
const roof = { first: 3.3, tooth: 6.6, count: 5, eaves: 8.6, ridge: 12.6, lean: 1.1, crown: 13.9 } as const;
/** The roof is drawn as near as this: nearer it is beyond the screen's edge. */
const nearest = -11;

/** A spot of the roof's profile: metres aside of the nave's middle, and up. */
type Spot = readonly [aside: number, up: number];
/** Which half of the roof: to the left, or to the right. */
type Half = -1 | 1;

const valleyOf = (tooth: number): Spot => [roof.first + tooth * roof.tooth, roof.eaves];
const ridgeOf = (tooth: number): Spot => [roof.first + tooth * roof.tooth - roof.lean, roof.ridge];
const seen = (half: Half, [aside, up]: Spot, y: number): Point => project(eye.x + half * aside, y, up);
const teeth = Array.from({ length: roof.count }, (_, tooth) => tooth);

/** How high valleys are. Metres. */
export const eaves = roof.eaves;
/** Where the valleys of the roof come to the far wall, from the left. */
export const valleys: readonly number[] = ([-1, 1] as const)
  .flatMap((half) => teeth.map((tooth) => eye.x + half * valleyOf(tooth)[0]))
  .toSorted((one, other) => one - other);

/** The far wall's outline: under the teeth and the nave. */
export function wallOutline(): readonly Point[] {
  const right = teeth.flatMap((tooth) => [ridgeOf(tooth), valleyOf(tooth)]);
  const foot: Spot = [valleyOf(roof.count - 1)[0], 0];
  return [
    seen(-1, foot, wall),
    ...right.toReversed().map((spot) => seen(-1, spot, wall)),
    seen(1, [0, roof.crown], wall),
    ...right.map((spot) => seen(1, spot, wall)),
    seen(1, foot, wall),
  ];
}

/** The roof: boards over the nave, and glass to both sides, of which the nearer hides what is behind it. */
export function drawRoof(pen: Pen, hall: Layout): void {
  for (const half of [-1, 1] as const) {
    drawBoards(pen, half);
    for (const tooth of teeth.toReversed()) drawGlass(pen, hall, half, tooth);
  }
}

/** A plane of the roof between two lines that run away from the eye. */
function plane(pen: Pen, half: Half, [one, other]: readonly [Spot, Spot], dye: string): void {
  const corners = [
    seen(half, one, nearest),
    seen(half, one, wall),
    seen(half, other, wall),
    seen(half, other, nearest),
  ];
  fill(pen, corners, dye);
}

const between = (one: Spot, other: Spot, share: number): Spot => [
  mix(one[0], other[0], share),
  mix(one[1], other[1], share),
];

/** Boards over the nave: lines to the point where all ridges meet, the broadest where glass shines on them. */
function drawBoards(pen: Pen, half: Half): void {
  const [low, high]: readonly [Spot, Spot] = [ridgeOf(0), [0, roof.crown]];
  plane(pen, half, [low, high], ink.dark);
  const boards = 6;
  for (let board = 0; board < boards; board++) {
    const from = (board + 0.2) / boards;
    const wide = mix(0.62, 0.2, board / boards) / boards;
    plane(pen, half, [between(low, high, from), between(low, high, from + wide)], board < 2 ? ink.sand : ink.green);
  }
}

/** Panes are drawn whole as far as this on the layout; from there lines go on, and end before the words. */
const [whole, ends] = [764, 657];

/** A stripe along a plane, as wide at each end as is said: shares of the plane, and metres away. */
function stripe(
  pen: Pen,
  on: (share: number, y: number) => Point,
  [low, high]: readonly [number, number],
  [near, far]: readonly [number, number],
  dye: string,
  pointed = false,
): void {
  const middle = (low + high) / 2;
  const [from, to] = pointed ? [middle, middle] : [low, high];
  fill(pen, [on(from, near), on(low, far), on(high, far), on(to, near)], dye);
}

/** The glass of a tooth, pane by pane, and the beam along its valley. */
function drawGlass(pen: Pen, hall: Layout, half: Half, tooth: number): void {
  const [low, high] = [valleyOf(tooth), ridgeOf(tooth)];
  const on = (share: number, y: number): Point => seen(half, between(low, high, share), y);
  const panes = 11;
  const edges = Array.from({ length: panes + 1 }, (_, edge) => mix(nearest, wall, (edge / panes) ** 1.25));
  const first = edges.findIndex((y) => openness(hall, on(0, y).x, whole - 1, whole) === 1);
  const start = edges[first];
  if (start === undefined) return;
  // So near to the eye a line has come to where it ends; a tooth that begins beyond the screen's edge has no end.
  const lined = first > 0 && half < 0;
  const tail = lined ? ((eye.away + start) * (meets.x - on(0, start).x)) / (meets.x - ends) - eye.away : start;
  fill(pen, [on(0, tail), on(0, wall), on(1, wall), on(1, tail)], ink.dark);
  const rows = [
    [0.07, 0.49],
    [0.54, 0.96],
  ] as const;
  for (const [row, [down, up]] of rows.entries()) {
    const wide = (up - down) / 2;
    for (let pane = first; pane < panes; pane++) {
      const [from = 0, to = 0] = [edges[pane], edges[pane + 1]];
      const gap = (to - from) * 0.07;
      const along = [from + gap, to - gap] as const;
      stripe(pen, on, [down, up], along, ink.paper);
      // The sky is paler towards the ridge.
      stripe(pen, on, [down, down + (row === 0 ? 0.9 : 0.4) * wide], along, ink.ice);
    }
    if (lined)
      for (let bar = 0; bar < 2; bar++) {
        const middle = down + (bar + 0.5) * wide;
        stripe(pen, on, [middle - wide * 0.12, middle + wide * 0.12], [tail, start], ink.ice, true);
      }
  }
  for (const [wide, dye] of [
    [0.05, ink.dark],
    [0.018, ink.clay],
  ] as const) {
    stripe(pen, on, [-wide, wide], [start, wall], dye);
    if (lined) stripe(pen, on, [-wide, wide], [tail, start + 0.2], dye, true);
  }
}
