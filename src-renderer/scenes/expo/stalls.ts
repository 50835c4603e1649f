import { hash } from '../../plates/printing/noise.ts';
import { mix } from '../../plates/printing/shape.ts';
import { fill, trace, turned } from '../engine/cut-out.ts';
import { ink } from '../engine/ink.ts';
import type { Point } from '../engine/layout.ts';
import type { ScaledPoint } from '../engine/overlook.ts';
import { drawGoods, goodsOf, type Box } from './goods.ts';
import { aisles, along, rows } from './fair.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** A stall: metres from the middle of the hall, and radians. */
export interface Stall {
  readonly slice: number;
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly right: number;
  readonly left: number;
}

/** All stalls of the hall. */
export const stalls: readonly Stall[] = aisles.flatMap((start, slice) =>
  rows.flatMap((row, rowIndex) => {
    const end = start + (2 * Math.PI) / aisles.length;
    const gap = 1.9 / ((row.from + row.to) / 2);
    return Array.from({ length: row.stalls }, (_, index): Stall => ({
      slice,
      index: slice * 11 + rowIndex * 4 + index,
      from: row.from,
      to: row.to,
      right: mix(start + gap, end - gap, index / row.stalls),
      left: mix(start + gap, end - gap, (index + 1) / row.stalls),
    }));
  }),
);

/** A stall is open towards the eye: its back wall is the outer one beyond the middle, else the inner one. */
const isFar = ({ right, left }: Stall): boolean => Math.sin((right + left) / 2) > -0.12;

/** A place in a stall: shares across from the right and from the back (0) to the counter (1), and metres up. */
function placer(stall: Stall): (across: number, ahead: number, up?: number) => ScaledPoint {
  const { from, to, right, left } = stall;
  const far = isFar(stall);
  return (across, ahead, up = 0) =>
    along(mix(right, left, across), far ? mix(to, from, ahead) : mix(from, to, ahead), 0, up);
}

/** Where somebody keeps the stall. */
export function keeperOf(stall: Stall): ScaledPoint {
  return placer(stall)(0.5, 0.56);
}

/** How near a stall is: farther ones are drawn first. */
export function nearness(stall: Stall): number {
  return placer(stall)(0.5, 0.5).metre;
}

const carpets = [ink.green, ink.orange, ink.ice, ink.clay, ink.middle, ink.paper] as const;
const folds: Readonly<Partial<Record<string, string>>> = {
  [ink.ice]: ink.middle,
  [ink.paper]: ink.clay,
  [ink.clay]: ink.middle,
  [ink.orange]: ink.rust,
};
const signs = [ink.orange, ink.paper, ink.sand] as const;

/** Draws a stall with its goods in the light, or closed and dark. */
export function drawStall(pen: Pen, stall: Stall, lit: boolean): void {
  const at = placer(stall);
  const { index } = stall;
  const { metre } = at(0.5, 0.5);
  const carpet = lit ? (carpets[stall.slice] ?? ink.green) : ink.deep;
  const arc = (ahead: number, up: number, from = 0, to = 1): readonly ScaledPoint[] =>
    Array.from({ length: 7 }, (_, step) => at(mix(from, to, step / 6), ahead, up));
  const strip = (one: readonly Point[], other: readonly Point[], dye: string): void =>
    fill(pen, [...one, ...other.toReversed()], dye);

  strip(arc(0, 0), arc(1, 0), ink.dark);
  strip(arc(0.06, 0, 0.04, 0.96), arc(0.94, 0, 0.04, 0.96), carpet);
  for (let cut = 0; cut < 3; cut++) {
    const ahead = mix(0.16, 0.5, cut / 2);
    const half = mix(0.1, 0.03, cut / 2) / 2;
    strip(
      arc(ahead - half, 0, 0.06, 0.94),
      arc(ahead + half, 0, 0.06, 0.94),
      lit ? (folds[carpet] ?? ink.dark) : ink.dark,
    );
  }
  const [tall, low] = [2.5, 1.7];
  strip(arc(0, 0), arc(0, tall), ink.dark);
  strip(arc(0, 0.25, 0.03, 0.97), arc(0, tall - 0.75, 0.03, 0.97), ink.deep);
  for (let board = 0; board < 4; board++) {
    const up = 0.4 + board * 0.36;
    strip(arc(0, up, 0.03, 0.97), arc(0, up + mix(0.2, 0.06, board / 3), 0.03, 0.97), ink.middle);
  }
  const sign = signs[index % 3] ?? ink.paper;
  strip(arc(0, tall - 0.6, 0.02, 0.98), arc(0, tall - 0.08, 0.02, 0.98), lit ? sign : ink.middle);
  // A sign without letters: three cuts.
  for (let cut = 0; cut < 3; cut++) {
    const from = 0.3 + cut * 0.15;
    strip(arc(0, tall - 0.48, from, from + 0.08), arc(0, tall - 0.2, from, from + 0.08), ink.dark);
  }
  const side = (across: number): void => {
    fill(pen, [at(across, 0), at(across, 1), at(across, 1, low * 0.7), at(across, 0, low + 0.8)], ink.dark);
    fill(
      pen,
      [at(across, 0.08, 0.2), at(across, 0.92, 0.2), at(across, 0.92, low * 0.55), at(across, 0.08, low + 0.55)],
      ink.middle,
    );
    pen.strokeStyle = lit ? ink.paper : ink.green;
    pen.lineWidth = Math.max(1.2, metre * 0.08);
    pen.beginPath();
    for (const { x, y } of [at(across, 1, low * 0.7), at(across, 0, low + 0.8)]) pen.lineTo(x, y);
    pen.stroke();
  };
  const [back, front] = at(0, 0.5).y < at(1, 0.5).y ? [0, 1] : [1, 0];
  side(back);
  const box: Box = (across, ahead, half, high, [front, top, flank], up = 0) => {
    const middle = at(across, ahead, up);
    const upper = at(across, ahead, up + high);
    const [wide, deep] = [half * middle.metre, half * middle.metre * 0.72];
    const corners = ({ x, y }: Point): readonly Point[] => [
      { x: x - wide, y: y + deep * 0.6 },
      { x: x + wide * 0.55, y: y + deep },
      { x: x + wide, y: y - deep * 0.5 },
      { x: x - wide * 0.55, y: y - deep },
    ];
    const [foot, head] = [corners(middle), corners(upper)];
    for (const [one, other, dye] of [
      [0, 1, front],
      [1, 2, flank],
    ] as const)
      fill(
        pen,
        [foot[one], foot[other], head[other], head[one]].filter((corner) => corner !== undefined),
        dye,
      );
    fill(pen, head, top);
    trace(pen, head);
    pen.strokeStyle = ink.dark;
    pen.lineWidth = Math.max(0.8, metre * 0.03);
    pen.stroke();
  };
  if (lit) {
    const spots = [0.26, 0.74].map((across, spot) => ({ across, kind: goodsOf(stall.slice, index + spot) }));
    for (const { across, kind } of spots.toSorted((one, other) => at(one.across, 0.34).y - at(other.across, 0.34).y))
      drawGoods(pen, kind, at(across, 0.34), index, (...piece) => box(across, 0.34, ...piece));
  }
  const counter = 0.95;
  const face = [...arc(0.9, 0, 0.2, 0.8), ...arc(0.9, counter, 0.2, 0.8).toReversed()];
  fill(pen, face, ink.dark);
  if (turned(face) !== 0)
    strip(arc(0.9, 0.12, 0.22, 0.78), arc(0.9, counter - 0.1, 0.22, 0.78), lit ? ink.clay : ink.deep);
  const top = [...arc(0.72, counter, 0.18, 0.82), ...arc(0.9, counter, 0.18, 0.82).toReversed()];
  fill(pen, top, lit ? ink.paper : ink.middle);
  trace(pen, top);
  pen.strokeStyle = ink.dark;
  pen.lineWidth = Math.max(0.8, metre * 0.035);
  pen.stroke();
  if (lit)
    for (let piece = 0; piece < 4; piece++) {
      const pick = (piece + index) % 4;
      const dye = [ink.orange, ink.middle, ink.ice, ink.clay][pick] ?? ink.clay;
      const lid = [ink.sand, ink.green, ink.paper, ink.orange][pick] ?? ink.sand;
      box(0.27 + piece * 0.15, 0.81, 0.15, 0.16 + 0.3 * hash(index * 4 + piece, 3), [dye, lid, ink.middle], counter);
    }
  side(front);
}
