import { between, css, palette } from '../../plates/printing/palette.ts';
import type { Pen } from '../../plates/printing/board.ts';
import { draw, fill } from '../engine/cut-out.ts';
import { ink } from '../engine/ink.ts';
import type { Point } from '../engine/layout.ts';
import { back, large, type Cut, type MachineCut } from './machines.ts';

/** The tone within its lines: that of the lorry's parts that are still to come. */
const calm = css(between(palette.dark, palette.middle, 0.5));

/** Draws a machine that is still to come about the pen's origin, in white lines as the lorry's parts are; `unit` a metre. */
export function drawGhost(pen: Pen, { wheel, draw: drawCut }: MachineCut, unit: number): void {
  const metre = unit * large;
  const wide = Math.max(1.6, unit * 0.036);
  const at = (x: number, up: number): Point => ({ x: x * metre, y: -up * metre });
  const outlined = (points: readonly Point[]): void => {
    fill(pen, points, calm);
    pen.strokeStyle = ink.paper;
    pen.lineWidth = wide;
    pen.stroke();
  };
  const disc: Cut['disc'] = (x, up, radius) => {
    pen.beginPath();
    pen.ellipse(x * metre, -up * metre, radius * metre, radius * metre, 0, 0, 7);
    pen.fillStyle = calm;
    pen.fill();
    pen.strokeStyle = ink.paper;
    pen.lineWidth = wide;
    pen.stroke();
  };
  pen.lineJoin = 'round';
  drawCut({
    box(left, low, right, high, deep) {
      const [dx, dy] = [back.x * deep, back.up * deep];
      outlined([at(right, low), at(right + dx, low + dy), at(right + dx, high + dy), at(right, high)]);
      outlined([at(left, high), at(left + dx, high + dy), at(right + dx, high + dy), at(right, high)]);
      outlined([at(left, low), at(right, low), at(right, high), at(left, high)]);
    },
    bar([x, up], [toX, toUp], thick) {
      draw(pen, [at(x, up), at(toX, toUp)], thick * metre, ink.paper);
      draw(pen, [at(x, up), at(toX, toUp)], Math.max(0.5, thick * metre - wide * 2), calm);
    },
    disc,
  });
  const { x, up, radius } = wheel;
  for (const share of [1, 0.4]) disc(x / large, up / large, (radius / large) * share, calm);
}
