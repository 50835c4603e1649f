import { draw, fill } from '../engine/cut-out.ts';
import { ink } from '../engine/ink.ts';
import type { Point } from '../engine/layout.ts';
import { drawShade } from './draw-shade.ts';
import { project } from './hall.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** A flat cart with two gearboxes and a radiator for the lorry: where it stands, in metres. */
const cart = { x: 2.75, y: -4.25, half: 0.95, low: 0.42, high: 0.58, deep: 0.5 } as const;

export function drawCart(pen: Pen): void {
  const { x, y, half, low, high, deep } = cart;
  const at = (across: number, up: number, away = 0): Point => project(x + across, y + away, up);
  const foot = project(x, y);
  pen.save();
  pen.translate(foot.x, foot.y);
  drawShade(pen, 1.15 * foot.metre, 0.2 * foot.metre, 5);
  pen.restore();
  const edged = (corners: readonly Point[], dye: string): void => {
    fill(pen, corners, dye);
    pen.strokeStyle = ink.dark;
    pen.lineWidth = 2.4;
    pen.stroke();
  };
  const box = (
    left: number,
    right: number,
    bottom: number,
    top: number,
    far: number,
    dyes: readonly [string, string],
  ): void => {
    edged([at(left, top), at(right, top), at(right, top, far), at(left, top, far)], dyes[0]);
    edged([at(left, bottom), at(right, bottom), at(right, top), at(left, top)], dyes[1]);
  };
  const bar = (from: Point, to: Point): void => {
    for (const [wide, dye] of [
      [8, ink.dark],
      [4, ink.sand],
    ] as const)
      draw(pen, [from, to], wide, dye);
  };
  bar(at(-half, high - 0.1), at(-half - 0.3, 1.02));
  bar(at(half, high), at(half + 0.45, 1.42));
  box(-half, half, low, high, deep, [ink.clay, ink.sand]);
  for (const across of [-0.58, 0.58]) {
    const hub = at(across, 0.27);
    for (const [radius, dye] of [
      [0.31, ink.dark],
      [0.26, ink.green],
      [0.19, ink.shade],
      [0.09, ink.paper],
    ] as const) {
      pen.beginPath();
      pen.ellipse(hub.x, hub.y, radius * foot.metre, radius * foot.metre, 0, 0, 7);
      pen.fillStyle = dye;
      pen.fill();
    }
  }
  box(-0.82, -0.1, high, 1.16, 0.36, [ink.paper, ink.ice]);
  for (const rib of [-0.66, -0.46, -0.26])
    fill(pen, [at(rib, 0.66), at(rib + 0.08, 0.66), at(rib + 0.08, 1.08), at(rib, 1.08)], ink.green);
  box(0.02, 0.78, high, 1.42, 0.24, [ink.sand, ink.orange]);
  for (let row = 0; row < 6; row++) {
    const up = 0.68 + row * 0.115;
    fill(pen, [at(0.12, up), at(0.68, up), at(0.68, up + 0.05), at(0.12, up + 0.05)], ink.rust);
  }
}
