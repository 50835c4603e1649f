import { draw, fill } from '../engine/cut-out.ts';
import { ink } from '../engine/ink.ts';
import type { Point } from '../engine/layout.ts';
import type { Sight } from '../engine/overlook.ts';
import { places, project } from './hall.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** The drawing board: where its middle stands, half its width, and its height from the floor. Metres. */
const board = { x: -9.65, y: 6.9, half: 1.1, low: 1.05, high: 2.7 } as const;

/** The board on its legs: the lorry, and six machines on a ring about it, which is still to be. */
export function drawBoard(pen: Pen): void {
  const { x, y, half, low, high } = board;
  const at = (across: number, up: number): Sight => project(x + across, y, up);
  const { metre } = at(0, low);
  const bar = (from: Sight, to: Sight, wide: number, colour: string): void => {
    draw(pen, [from, to], (wide + 0.06) * metre, ink.dark);
    draw(pen, [from, to], wide * metre, colour);
  };
  for (const side of [-1, 1]) bar(at(side * 0.55, low), at(side * 0.95, 0), 0.06, ink.sand);
  const sheet = (more: number, colour: string): void =>
    fill(
      pen,
      [
        at(-half - more, low - more),
        at(half + more, low - more),
        at(half + more, high + more),
        at(-half - more, high + more),
      ],
      colour,
    );
  sheet(0.15, ink.dark);
  sheet(0.1, ink.sand);
  sheet(0, ink.deep);
  const middle = at(0, (low + high) / 2);
  const [wide, tall] = [0.8 * metre, 0.6 * metre];
  pen.strokeStyle = ink.paper;
  pen.lineWidth = 0.045 * metre;
  pen.setLineDash([0.13 * metre, 0.09 * metre]);
  pen.beginPath();
  pen.ellipse(middle.x, middle.y, wide, tall, 0, 0, 7);
  pen.stroke();
  pen.setLineDash([]);
  for (let machine = 0; machine < places.length; machine++) {
    const turn = ((machine + 0.5) * 2 * Math.PI) / places.length;
    const size = 0.1 * metre;
    const [across, down] = [middle.x + wide * Math.cos(turn), middle.y + tall * Math.sin(turn)];
    for (const [half, colour] of [
      [size + 0.05 * metre, ink.deep],
      [size, ink.paper],
    ] as const) {
      pen.fillStyle = colour;
      pen.fillRect(across - half, down - half, 2 * half, 2 * half);
    }
  }
  // A lorry in chalk, its nose to the left as the real one's.
  const part = (left: number, top: number, width: number, height: number, colour = ink.paper): void => {
    pen.fillStyle = colour;
    pen.fillRect(middle.x + left * metre, middle.y + top * metre, width * metre, height * metre);
  };
  part(-0.42, -0.06, 0.24, 0.18);
  part(-0.16, -0.24, 0.2, 0.36);
  part(-0.12, -0.19, 0.12, 0.14, ink.deep);
  part(0.07, -0.06, 0.38, 0.18);
  for (const across of [-0.3, 0.27])
    for (const [radius, colour] of [
      [0.12, ink.deep],
      [0.085, ink.paper],
    ] as const) {
      pen.fillStyle = colour;
      pen.beginPath();
      pen.arc(middle.x + across * metre, middle.y + 0.14 * metre, radius * metre, 0, 7);
      pen.fill();
    }
}

/** The pointer in a hand, its end on the board's edge beside what is drawn there. */
export function drawPointer(pen: Pen, hand: Point): void {
  const { x, y, metre } = project(board.x - board.half + 0.12, board.y, 2.3);
  for (const [wide, colour] of [
    [0.11, ink.dark],
    [0.05, ink.paper],
  ] as const)
    draw(pen, [hand, { x, y }], wide * metre, colour);
}
