import { mix } from '../../plates/printing/shape.ts';
import { fill } from '../engine/cut-out.ts';
import { ink } from '../engine/ink.ts';
import type { Layout, Point } from '../engine/layout.ts';
import { eye, openness, project, wall } from './hall.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** The saw-tooth roof: where teeth begin, how wide and high they are, and how far its glass leans. Metres. */
export const roof = { first: -26.3, tooth: 6.6, count: 8, eaves: 7.7, ridge: 11.7, lean: 1.1 } as const;
/** The roof is drawn as near as this: nearer it is beyond the screen's edge. */
const nearest = -9;

/** The roof, tooth by tooth: glass that lets the day in, and a slope of boards on which its light is lost. */
export function drawRoof(pen: Pen, hall: Layout): void {
  const { first, tooth, count } = roof;
  // What is farther from the eye lies behind.
  const order = Array.from({ length: count }, (_, index) => first + index * tooth).toSorted(
    (one, other) => Math.abs(other + tooth / 2 - eye.x) - Math.abs(one + tooth / 2 - eye.x),
  );
  for (const x of order) drawTooth(pen, hall, x);
}

type Spot = readonly [x: number, up: number];

/** A strip of the roof between two lines that run away from the eye; thinner where the words begin. */
function strip(
  pen: Pen,
  hall: Layout,
  [one, other]: readonly [Spot, Spot],
  [from, to]: readonly [number, number],
  dye: string,
): void {
  const [near, far] = [mix(nearest, wall, from), mix(nearest, wall, to)];
  const across = (y: number, open: number): readonly [Point, Point] => [
    project(one[0], y, one[1]),
    project(mix(one[0], other[0], open), y, mix(one[1], other[1], open)),
  ];
  const openAt = (y: number): number => openness(hall, project(one[0], y, one[1]).x, 690, 900);
  const [a, b] = [across(near, openAt(near)), across(far, openAt(far))];
  if (openAt(far) > 0.04) fill(pen, [a[0], b[0], b[1], a[1]], dye);
}

function drawTooth(pen: Pen, hall: Layout, x: number): void {
  const { tooth, eaves, ridge, lean } = roof;
  const [low, high, next]: readonly [Spot, Spot, Spot] = [
    [x, eaves],
    [x + lean, ridge],
    [x + tooth, eaves],
  ];
  const between = (one: Spot, other: Spot, share: number): Spot => [
    mix(one[0], other[0], share),
    mix(one[1], other[1], share),
  ];
  const whole = (one: Spot, other: Spot): void =>
    fill(
      pen,
      [
        project(one[0], nearest, one[1]),
        project(one[0], wall, one[1]),
        project(other[0], wall, other[1]),
        project(other[0], nearest, other[1]),
      ],
      ink.dark,
    );
  whole(high, next);
  // Boards of the slope: lines to the point where all ridges meet, the broadest where the next glass shines on them.
  const boards = 12;
  const pieces = 24;
  for (let board = 0; board < boards; board++) {
    const from = (board + 0.16) / boards;
    const wide = mix(0.16, 0.7, (board / boards) ** 1.3) / boards;
    for (let piece = 0; piece < pieces; piece++)
      strip(
        pen,
        hall,
        [between(high, next, from), between(high, next, from + wide)],
        [(piece / pieces) ** 1.6, ((piece + 1.04) / pieces) ** 1.6],
        board > 8 ? ink.sand : board > 5 ? ink.green : ink.middle,
      );
  }
  // Glass is seen from within only to the left of the eye, where its panes shine.
  if (x < eye.x) {
    whole(low, high);
    const panes = 17;
    for (let pane = 0; pane < panes; pane++) {
      const [from, to] = [(pane / panes) ** 1.25, ((pane + 1) / panes) ** 1.25];
      const gap = (to - from) * 0.08;
      for (const [down, up] of [
        [0.08, 0.5],
        [0.55, 0.95],
      ] as const) {
        const pieceOf = (start: number, end: number, dye: string): void =>
          strip(
            pen,
            hall,
            [between(low, high, mix(down, up, start)), between(low, high, mix(down, up, end))],
            [from + gap, to - gap],
            dye,
          );
        pieceOf(0, 1, (pane * 7 + (down > 0.3 ? 3 : 0)) % 11 === 4 ? ink.sand : ink.paper);
        for (const line of [0.14, 0.42, 0.7]) pieceOf(line, line + 0.13, ink.ice);
      }
    }
  }
  // A beam runs along each valley.
  for (const [half, dye] of [
    [0.16, ink.dark],
    [0.05, ink.clay],
  ] as const)
    for (let piece = 0; piece < pieces; piece++)
      strip(
        pen,
        hall,
        [
          [x, eaves - half],
          [x, eaves + half],
        ],
        [piece / pieces, (piece + 1.04) / pieces],
        dye,
      );
}
