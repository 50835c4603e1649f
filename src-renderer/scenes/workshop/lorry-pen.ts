import { between, css, palette } from '../../plates/printing/palette.ts';
import { mix } from '../../plates/printing/shape.ts';
import { draw, fill, trace, turned } from '../engine/cut-out.ts';
import { ink } from '../engine/ink.ts';
import { at, hull, type Spot } from './lorry.ts';

export type Pen = OffscreenCanvasRenderingContext2D;

/** What light from the roof falls on. */
export const lit = css(between(palette.green, palette.ice, 0.36));
/** A face of a part, with a dark line about it. */
export function face(pen: Pen, corners: readonly Spot[], dye: string): void {
  const seen = corners.map(at);
  fill(pen, seen, dye);
  pen.strokeStyle = ink.dark;
  pen.lineWidth = Math.max(1.4, 0.036 * (seen[0]?.metre ?? 60));
  pen.stroke();
}

/** A face that is drawn only if it is turned to the eye: its corners run against the clock there. */
export function turnedFace(pen: Pen, corners: readonly Spot[], dye: string): void {
  if (turned(corners.map(at)) < 0) face(pen, corners, dye);
}

export function line(pen: Pen, spots: readonly Spot[], wide: number, dye: string): void {
  const seen = spots.map(at);
  draw(pen, seen, wide * (seen[0]?.metre ?? 60), dye);
}

/** A box: its top, its front and its left side are seen. */
export function box(
  pen: Pen,
  [rear, front]: readonly [number, number],
  [right, left]: readonly [number, number],
  [low, high]: readonly [number, number],
  [top, before, side]: readonly [top: string, before: string, side: string],
): void {
  face(
    pen,
    [
      [rear, right, high],
      [front, right, high],
      [front, left, high],
      [rear, left, high],
    ],
    top,
  );
  face(
    pen,
    [
      [front, right, low],
      [front, left, low],
      [front, left, high],
      [front, right, high],
    ],
    before,
  );
  face(
    pen,
    [
      [rear, left, low],
      [front, left, low],
      [front, left, high],
      [rear, left, high],
    ],
    side,
  );
}

/** Sheet metal between two sides: a profile from the front's foot over the top to the rear's. */
export function sheetMetal(
  pen: Pen,
  profile: readonly (readonly [along: number, up: number])[],
  [right, left]: readonly [number, number],
  dye: (step: number) => string,
): void {
  for (const [step, [along, up]] of profile.slice(0, -1).entries()) {
    const [next, high] = profile[step + 1] ?? [along, up];
    turnedFace(
      pen,
      [
        [along, right, up],
        [along, left, up],
        [next, left, high],
        [next, right, high],
      ],
      dye(step),
    );
  }
}

/** A side that grows darker downwards: lines that thicken. */
export function shaded(pen: Pen, outline: readonly Spot[], [low, high]: readonly [number, number], rows: number): void {
  const [left] = outline.map((spot) => spot[1]);
  pen.save();
  trace(pen, outline.map(at));
  pen.clip();
  for (let row = 0; row < rows; row++) {
    const up = mix(low, high, row / rows);
    line(
      pen,
      [
        [-3, left ?? 0, up],
        [3, left ?? 0, up],
      ],
      mix(0.055, 0.012, row / rows),
      ink.middle,
    );
  }
  pen.restore();
}

export function round(pen: Pen, points: readonly Spot[], dye: string, edge?: string): void {
  fill(pen, points.map(at), dye);
  if (edge === undefined) return;
  pen.strokeStyle = edge;
  pen.lineWidth = 1.6;
  pen.stroke();
}

/** A wheel whose outer face lies so far to the left; `inwards` is where its inner face lies. */
export function drawWheel(pen: Pen, along: number, outer: number, inwards: number, edge: string = ink.middle): void {
  const circle = (left: number, radius: number): readonly Spot[] =>
    Array.from({ length: 29 }, (_, step): Spot => {
      const turn = (step / 28) * 2 * Math.PI;
      return [along + radius * Math.cos(turn), left, hull.wheel + radius * Math.sin(turn)];
    });
  for (const share of [0, 0.25, 0.5, 0.75]) round(pen, circle(mix(inwards, outer, share), hull.wheel), ink.shade);
  round(pen, circle(outer, hull.wheel), ink.shade, edge);
  for (const [radius, dye] of [
    [0.29, ink.sand],
    [0.21, ink.clay],
    [0.17, ink.dark],
    [0.09, ink.paper],
  ] as const)
    round(pen, circle(outer, radius), dye);
}
