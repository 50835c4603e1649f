import { draw, fill } from '../engine/cut-out.ts';
import { ink } from '../engine/ink.ts';
import type { Point } from '../engine/layout.ts';
import type { ScaledPoint } from '../engine/overlook.ts';
import { places, project } from './hall.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** The drawing board: where its middle stands, half its width, and its height from the floor. Metres. */
const board = { x: -9.1, y: 6.9, half: 1.32, low: 1.02, high: 3.04 } as const;

/** The board on its legs: the lorry, and six machines on a ring about it, which is still to be. */
export function drawBoard(pen: Pen): void {
  const { x, y, half, low, high } = board;
  const at = (across: number, up: number): ScaledPoint => project(x + across, y, up);
  const { metre } = at(0, low);
  const bar = (from: ScaledPoint, to: ScaledPoint, wide: number, colour: string): void => {
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
  const [wide, tall] = [1.02 * metre, 0.76 * metre];
  // In the colour that the line has on the floor.
  pen.strokeStyle = ink.orange;
  pen.lineWidth = 0.12 * metre;
  pen.beginPath();
  pen.ellipse(middle.x, middle.y, wide, tall, 0, 0, 7);
  pen.stroke();
  for (let machine = 0; machine < places.length; machine++) {
    const turn = ((machine + 0.5) * 2 * Math.PI) / places.length;
    const size = 0.13 * metre;
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
  part(-0.52, -0.08, 0.3, 0.24);
  part(-0.22, -0.32, 0.28, 0.48);
  part(-0.16, -0.25, 0.15, 0.18, ink.deep);
  part(0.1, -0.08, 0.46, 0.24);
  for (const across of [-0.34, 0.34])
    for (const [radius, colour] of [
      [0.16, ink.deep],
      [0.115, ink.paper],
    ] as const) {
      pen.fillStyle = colour;
      pen.beginPath();
      pen.arc(middle.x + across * metre, middle.y + 0.18 * metre, radius * metre, 0, 7);
      pen.fill();
    }
}

/** The pointer in a hand, its end beside what is drawn on the board. */
export function drawPointer(pen: Pen, hand: Point): void {
  const { x, y, metre } = project(board.x - board.half + 0.3, board.y, 2.42);
  for (const [wide, colour] of [
    [0.11, ink.dark],
    [0.05, ink.paper],
  ] as const)
    draw(pen, [hand, { x, y }], wide * metre, colour);
}
