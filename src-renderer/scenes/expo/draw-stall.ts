import { hash } from '../../plates/printing/noise.ts';
import { mix } from '../../plates/printing/shape.ts';
import { fill, trace, turned } from '../engine/cut-out.ts';
import { ink } from '../engine/ink.ts';
import type { Point } from '../engine/layout.ts';
import type { ScaledPoint } from '../engine/overlook.ts';
import { drawGoods, type Box } from './goods.ts';
import { styleOf, type StallStyle } from './stall-style.ts';
import { placer, type Place, type Stall } from './stalls.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** What a stall is built with. */
interface Builder {
  readonly pen: Pen;
  readonly at: Place;
  readonly style: StallStyle;
  readonly lit: boolean;
  /** Units a metre measures there. */
  readonly metre: number;
  /** A strip across the stall between two heights or depths; it bends with the row. */
  strip(one: Level, other: Level, dye: string, from?: number, to?: number): void;
}
/** A share from the back (0) to the counter (1), and metres up. */
type Level = readonly [ahead: number, up: number];

/** Metres: the back wall, and the sides at the counter. */
const [tall, low] = [2.5, 1.7];
const counter = 0.95;

function arc(at: Place, [ahead, up]: Level, from: number, to: number): readonly ScaledPoint[] {
  return Array.from({ length: 7 }, (_, step) => at(mix(from, to, step / 6), ahead, up));
}

/** Draws a stall with its goods in the light, or closed and dark. */
export function drawStall(pen: Pen, stall: Stall, lit: boolean): void {
  const at = placer(stall);
  const builder: Builder = {
    pen,
    at,
    style: styleOf(stall),
    lit,
    metre: at(0.5, 0.5).metre,
    strip(one, other, dye, from = 0, to = 1) {
      fill(pen, [...arc(at, one, from, to), ...arc(at, other, from, to).toReversed()], dye);
    },
  };
  const [back, front] = at(0, 0.5).y < at(1, 0.5).y ? [0, 1] : [1, 0];
  drawFloor(builder);
  drawBack(builder);
  drawSide(builder, back);
  drawTop(builder);
  if (lit) drawWares(builder, stall.index);
  drawCounter(builder, stall.index);
  drawSide(builder, front);
}

function drawFloor({ strip, style, lit }: Builder): void {
  strip([0, 0], [1, 0], ink.dark);
  strip([0.06, 0], [0.94, 0], lit ? style.carpet : ink.deep, 0.04, 0.96);
  for (let cut = 0; cut < style.folds; cut++) {
    const ahead = mix(0.16, 0.5, cut / (style.folds - 1));
    const half = mix(0.1, 0.03, cut / (style.folds - 1)) / 2;
    strip([ahead - half, 0], [ahead + half, 0], lit ? style.fold : ink.dark, 0.06, 0.94);
  }
}

function drawBack({ strip, style, lit }: Builder): void {
  strip([0, 0], [0, tall], ink.dark);
  strip([0, 0.25], [0, tall - 0.75], ink.deep, 0.03, 0.97);
  for (let board = 0; board < 4; board++) {
    const up = 0.4 + board * 0.36;
    strip([0, up], [0, up + mix(0.2, 0.06, board / 3)], lit ? style.boards : ink.middle, 0.03, 0.97);
  }
  if (!lit || !style.banners) return;
  for (const across of [0.1, 0.78]) {
    strip([0, 0.7], [0, tall - 0.6], ink.dark, across - 0.015, across + 0.135);
    strip([0, 0.8], [0, tall - 0.6], style.dye, across, across + 0.12);
    strip([0, 1.15], [0, 1.35], ink.dark, across + 0.03, across + 0.09);
  }
}

/** What a stall is known by from afar: a roof, or a board without letters. */
function drawTop(builder: Builder): void {
  const { strip, style, lit } = builder;
  if (lit && style.roofed) {
    drawRoof(builder);
    return;
  }
  strip([0, tall - 0.6], [0, tall - 0.08], lit ? style.dye : ink.middle, 0.02, 0.98);
  for (let cut = 0; cut < 3; cut++) {
    const from = 0.3 + cut * 0.15;
    strip([0, tall - 0.48], [0, tall - 0.2], ink.dark, from, from + 0.08);
  }
}

/** A roof of cloth in stripes, which comes forward from the back wall. */
function drawRoof({ strip, style }: Builder): void {
  const stripes = 8;
  const ridge: Level = [0, tall + 0.1];
  const edge: Level = [0.3, tall - 0.4];
  const hem: Level = [0.3, tall - 0.75];
  strip(ridge, [0.32, tall - 0.85], ink.dark, -0.01, 1.01);
  for (let stripe = 0; stripe < stripes; stripe++) {
    const [from, to] = [mix(0.01, 0.99, stripe / stripes), mix(0.01, 0.99, (stripe + 1) / stripes)];
    const even = stripe % 2 === 0;
    const pale = style.dye === ink.paper ? ink.middle : ink.paper;
    strip(ridge, edge, even ? style.dye : pale, from, to);
    strip(edge, hem, even ? pale : style.dye, from, to);
  }
}

function drawSide({ pen, at, lit, metre }: Builder, across: number): void {
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
}

/** Puts boxes into a stall. */
function boxes({ pen, at, metre }: Builder): Box {
  return (across, ahead, half, high, [front, top, flank], up = 0) => {
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
    edge(pen, head, metre * 0.03);
  };
}

function drawWares(builder: Builder, index: number): void {
  const { pen, at, style } = builder;
  const box = boxes(builder);
  const spots = [0.26, 0.74].map((across, spot) => ({ across, kind: style.goods[spot] ?? 'crate' }));
  for (const { across, kind } of spots.toSorted((one, other) => at(one.across, 0.34).y - at(other.across, 0.34).y))
    drawGoods(pen, kind, at(across, 0.34), index, (...piece) => box(across, 0.34, ...piece));
}

/** The counter, with small things on it where it is lit. */
function drawCounter(builder: Builder, index: number): void {
  const { pen, at, strip, lit, metre } = builder;
  const face = [...arc(at, [0.9, 0], 0.2, 0.8), ...arc(at, [0.9, counter], 0.2, 0.8).toReversed()];
  fill(pen, face, ink.dark);
  if (turned(face) !== 0) strip([0.9, 0.12], [0.9, counter - 0.1], lit ? ink.clay : ink.deep, 0.22, 0.78);
  const top = [...arc(at, [0.72, counter], 0.18, 0.82), ...arc(at, [0.9, counter], 0.18, 0.82).toReversed()];
  fill(pen, top, lit ? ink.paper : ink.middle);
  edge(pen, top, metre * 0.035);
  if (!lit) return;
  const box = boxes(builder);
  const pieces = 3 + Math.floor(hash(index, 41) * 3);
  for (let piece = 0; piece < pieces; piece++) {
    const pick = Math.floor(hash(index * 7 + piece, 43) * 4);
    const dye = [ink.orange, ink.middle, ink.ice, ink.clay][pick] ?? ink.clay;
    const lid = [ink.sand, ink.green, ink.paper, ink.orange][pick] ?? ink.sand;
    const across = mix(0.27, 0.73, piece / (pieces - 1));
    box(across, 0.81, 0.15, 0.16 + 0.3 * hash(index * 4 + piece, 3), [dye, lid, ink.middle], counter);
  }
}

function edge(pen: Pen, corners: readonly Point[], wide: number): void {
  trace(pen, corners);
  pen.strokeStyle = ink.dark;
  pen.lineWidth = Math.max(0.8, wide);
  pen.stroke();
}
