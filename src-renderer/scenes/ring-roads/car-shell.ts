import type { Pen } from '../../plates/printing/board.ts';
import { css, palette, type Rgb } from '../../plates/printing/palette.ts';
import type { Point } from '../engine/layout.ts';

/** Draws a line of so many units, or fills a face. */
export type Line = (points: readonly Metres[], wide: number, colour: Rgb) => void;
export type Fill = (points: readonly Metres[], colour: Rgb) => void;

/** A point of the car: metres from its tail, to its left, and up. */
export type Metres = readonly [along: number, left: number, up: number];

/** The car's outline from its tail over the roof to its nose: metres along and up. */
export const profile: readonly (readonly [number, number])[] = rounded([
  [0.1, 0.24],
  [0, 0.48],
  [-0.02, 0.76],
  [0.06, 0.98],
  [0.3, 1.06],
  [0.8, 1.19],
  [1.4, 1.335],
  [2, 1.41],
  [2.55, 1.405],
  [3.05, 1.27],
  [3.55, 1.03],
  [3.95, 0.89],
  [4.35, 0.78],
  [4.62, 0.64],
  [4.73, 0.46],
  [4.68, 0.25],
]);

function rounded(knots: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const points: (readonly [number, number])[] = [];
  const knot = (index: number) => knots[Math.max(0, Math.min(knots.length - 1, index))] ?? [0, 0];
  for (let index = 0; index < knots.length - 1; index++)
    for (let step = 0; step < 6; step++) {
      const t = step / 6;
      const along = (of: 0 | 1) => {
        const [a, b, c, d] = [knot(index - 1)[of], knot(index)[of], knot(index + 1)[of], knot(index + 2)[of]];
        return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
      };
      points.push([along(0), along(1)]);
    }
  points.push(knot(knots.length - 1));
  return points;
}

/** Half the car's width at a place of its outline. */
export function halfAt(along: number, up: number): number {
  let half = 0.93;
  if (up > 0.9) half -= (up - 0.9) * 0.56;
  if (along > 3.8) half -= ((along - 3.8) / 0.95) ** 2 * 0.24;
  if (along < 0.7) half -= ((0.7 - along) / 0.7) ** 2 * 0.13;
  return half;
}

/** The shell as strips across it, far ones first. */
export function drawShell(pen: Pen, on: (at: Metres) => Point & { readonly depth: number }): void {
  const strips = profile.slice(1).map(([along, up], index) => {
    const [before, below] = profile[index] ?? [along, up];
    const corners = [
      on([before, halfAt(before, below), below]),
      on([along, halfAt(along, up), up]),
      on([along, -halfAt(along, up), up]),
      on([before, -halfAt(before, below), below]),
    ];
    const slope = (along - before) / (Math.hypot(up - below, along - before) || 1);
    const middle = (before + along) / 2;
    const glass = middle > 0.42 && middle < 3.62 && (below + up) / 2 > 1.04;
    const colour = glass ? palette.dark : slope < 0.35 ? palette.ice : palette.paper;
    return { corners, colour, depth: (corners[0]?.depth ?? 0) + (corners[2]?.depth ?? 0) };
  });
  for (const { corners, colour } of strips.sort((one, other) => other.depth - one.depth)) {
    pen.beginPath();
    for (const { x, y } of corners) pen.lineTo(x, y);
    pen.closePath();
    pen.fillStyle = pen.strokeStyle = css(colour);
    pen.lineWidth = 0.8;
    pen.fill();
    pen.stroke();
  }
}

/** Height of the roof over a place. */
function roofAt(along: number): number {
  let best = 9;
  let height = 1;
  for (const [at, up] of profile)
    if (up >= 0.9 && Math.abs(at - along) < best) [best, height] = [Math.abs(at - along), up];
  return height;
}

const steps = (from: number, to: number, step: number): readonly number[] =>
  Array.from({ length: Math.floor((to - from) / step + 1.001) }, (_, index) => from + index * step);

/** One pane from screen to tail, with sky cut into it, and the rails of the roof. */
export function drawGlass(line: Line): void {
  for (const side of [1, -1])
    line(
      steps(0.42, 3.64, 0.08).map((along): Metres => [
        along,
        side * (halfAt(along, roofAt(along)) - 0.02),
        roofAt(along),
      ]),
      side > 0 ? 7 : 6,
      palette.paper,
    );
  line(
    [
      [2.62, 0.6, 1.395],
      [2.6, 0, 1.41],
      [2.62, -0.6, 1.395],
    ],
    2.6,
    palette.paper,
  );
  for (let ray = 0; ray < 6; ray++)
    line(
      steps(2.72, 3.5, 0.08).map((along): Metres => [
        along,
        -0.42 + ray * 0.11 - (along - 2.7) * 0.1,
        roofAt(along) + 0.004,
      ]),
      3.6 - ray * 0.56,
      palette.green,
    );
  for (let ray = 0; ray < 5; ray++)
    line(
      steps(1.5, 2.5, 0.1).map((along): Metres => [along, -0.4 + ray * 0.1, roofAt(along) + 0.004]),
      2.6 - ray * 0.47,
      palette.middle,
    );
  for (let ray = 0; ray < 5; ray++)
    line(
      [-0.66, -0.3, 0, 0.3, 0.66].map((left): Metres => [
        3.78 + ray * 0.155 - 0.12 * (left / 0.66) ** 2,
        left * (1 - 0.025 * ray),
        0.925 - 0.039 * ray,
      ]),
      2.6 - ray * 0.45,
      palette.sand,
    );
}
