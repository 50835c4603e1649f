import { seeded } from '../../core/time/clock.ts';
import { cutLine, type Spot } from '../engine/strokes.ts';
import { mix } from '../../plates/printing/shape.ts';
import { ink } from '../engine/ink.ts';
import type { Layout } from '../engine/layout.ts';
import { focal, groundUnder, openness, project, wall } from './room.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** Trees in the snow, tracks to the gates, and flakes in the air. */
export function drawOutside(pen: Pen, layout: Layout): void {
  for (const track of [
    [
      [-30, 9],
      [-27.6, 11.6],
      [-24.8, 15.2],
      [-20.6, 20.4],
      [-15, 19.4],
    ],
    [
      [31, 14],
      [26.4, 17],
      [22, 20.4],
      [15, 19.4],
    ],
    [
      [22, 28],
      [18.4, 24],
      [14.6, 19.6],
    ],
  ] as const)
    drawTrack(pen, track);
  for (const [across, ahead, seed] of [
    [27.5, 22.5, 5],
    [-16.5, 24.5, 3],
    [-26.3, 5.5, 8],
  ] as const)
    if (openness(layout, project(across, ahead)[0]) > 0.9) drawTree(pen, across, ahead, seed);
  drawFlakes(pen, layout);
}

function drawTree(pen: Pen, across: number, ahead: number, seed: number): void {
  const [x, y, depth] = project(across, ahead);
  const metre = focal / depth;
  pen.fillStyle = ink.deep;
  pen.beginPath();
  pen.ellipse(x, y, 1.6 * metre, 0.6 * metre, 0, 0, 7);
  pen.fill();
  const chance = seeded(seed);
  const branch = ([fromX, fromY]: Spot, angle: number, long: number, wide: number, left: number): void => {
    const thick = Math.max(wide, 1.6);
    const to: Spot = [fromX + Math.cos(angle) * long, fromY - Math.sin(angle) * long];
    cutLine(pen, [[fromX, fromY], to], thick + 3, ink.black);
    cutLine(pen, [[fromX, fromY], to], thick, ink.clay);
    // Snow on the boughs that lie level.
    if (Math.abs(Math.cos(angle)) > 0.3)
      cutLine(
        pen,
        [
          [fromX, fromY - thick * 0.5],
          [to[0], to[1] - thick * 0.4],
        ],
        thick * 0.55,
        ink.paper,
      );
    if (left === 0) return;
    for (const side of [-1, 1])
      branch(to, angle + side * (0.32 + 0.3 * chance()), long * (0.62 + 0.16 * chance()), thick * 0.62, left - 1);
  };
  branch([x, y], Math.PI / 2 + (chance() - 0.5) * 0.12, 2.1 * metre, 0.46 * metre, 4);
}

function drawTrack(pen: Pen, points: readonly (readonly [across: number, ahead: number])[]): void {
  pen.fillStyle = ink.paper;
  points.slice(1).forEach((to, index) => {
    const from = points[index] ?? to;
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const long = Math.hypot(dx, dy);
    const steps = Math.floor(long / 0.62);
    for (let step = 0; step < steps; step++) {
      const share = step / steps;
      const side = step % 2 ? 0.2 : -0.2;
      const [x, y, depth] = project(
        mix(from[0], to[0], share) - (dy / long) * side,
        mix(from[1], to[1], share) + (dx / long) * side,
      );
      pen.beginPath();
      pen.ellipse(x, y, (0.2 * focal) / depth, (0.13 * focal) / depth, 0, 0, 7);
      pen.fill();
    }
  });
}

/** Flakes where only snow and sky are behind them. */
function drawFlakes(pen: Pen, { frame }: Layout): void {
  const chance = seeded(5);
  for (let flake = 0; flake < 150; flake++) {
    const x = mix(frame.portrait ? 600 : 690, 1920, chance());
    const y = chance() * 1000;
    const near = chance();
    const hidden = [0, 20, 40, 60, 80, 100].some((down) => {
      const [across, ahead] = groundUnder(x, y + (y < 570 ? down : 0));
      return Math.hypot(across, ahead) < wall.outer + 1.2;
    });
    if (hidden) continue;
    const size = mix(1.4, 5, near ** 3);
    for (const [more, colour] of [
      [1.8, ink.dark],
      [0, near > 0.6 ? ink.paper : ink.ice],
    ] as const) {
      pen.fillStyle = colour;
      pen.beginPath();
      pen.arc(x, y, size + more, 0, 7);
      pen.fill();
    }
  }
}
