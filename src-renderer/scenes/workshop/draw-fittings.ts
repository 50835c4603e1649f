import { mix } from '../../plates/printing/shape.ts';
import { draw, fill } from '../engine/cut-out.ts';
import { ink } from '../engine/ink.ts';
import type { Layout, Point } from '../engine/layout.ts';
import { openness, project } from './hall.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** The crane under the roof: two girders from wall to wall, and a hook on a trolley. Metres. */
const crane = { y: 11.5, from: -13.1, to: 15, low: 7.35, high: 8.15, trolley: 8.4 } as const;

export function drawCrane(pen: Pen, hall: Layout): void {
  const { y, from, to, low, high, trolley } = crane;
  const at = (x: number, up: number, nearer = 0): Point => project(x, y - nearer, up);
  const seen = (x: number): boolean => openness(hall, at(x, low).x, 760, 800) > 0.5;
  const beam = (bottom: number, top: number, dye: string): void =>
    fill(pen, [at(from, bottom), at(to, bottom), at(to, top), at(from, top)], dye);
  if (!seen(from)) return;
  beam(low - 0.08, high + 0.08, ink.dark);
  beam(high - 0.14, high, ink.sand);
  beam(low, low + 0.16, ink.clay);
  const bays = 26;
  for (let bay = 0; bay < bays; bay++) {
    const [one, other] = [mix(from, to, bay / bays), mix(from, to, (bay + 1) / bays)];
    const [foot, head] = bay % 2 === 0 ? [low + 0.1, high - 0.08] : [high - 0.08, low + 0.1];
    draw(pen, [at(one, foot), at(other, head)], 3, ink.clay);
  }
  // Its carriage at the near end of the way, and the trolley with the hook.
  for (const [middle, half, bottom, top] of [
    [from + 0.1, 0.34, low - 0.3, high + 0.12],
    [trolley, 0.8, low - 0.5, high + 0.3],
  ] as const)
    for (const [more, dye] of [
      [0.07, ink.dark],
      [0, ink.green],
      [-0.12, ink.middle],
    ] as const)
      fill(
        pen,
        [
          at(middle - half - more, bottom - more),
          at(middle + half + more, bottom - more),
          at(middle + half + more, top + more),
          at(middle - half - more, top + more),
        ],
        dye,
      );
  for (const aside of [-0.16, 0.16])
    draw(pen, [at(trolley + aside, low - 0.5), at(trolley + aside, 5.7)], 1.6, ink.clay);
  fill(
    pen,
    [at(trolley - 0.28, 5.3), at(trolley + 0.28, 5.3), at(trolley + 0.28, 5.8), at(trolley - 0.28, 5.8)],
    ink.sand,
  );
  const hook = project(trolley, y, 5.02);
  pen.strokeStyle = ink.sand;
  pen.lineWidth = 0.13 * hook.metre;
  pen.beginPath();
  pen.arc(hook.x, hook.y, 0.24 * hook.metre, -Math.PI * 0.5, Math.PI * 0.85);
  pen.stroke();
}

/** The lamp over the board at which somebody teaches. */
export function drawLamp(pen: Pen): void {
  const lamp = { x: -11.2, y: 6.2, up: 5.3 };
  const shade = project(lamp.x, lamp.y, lamp.up);
  const { metre } = shade;
  draw(pen, [{ x: shade.x, y: shade.y - 0.4 * metre }, project(lamp.x, lamp.y, 13)], 2.4, ink.clay);
  for (const [more, dye] of [
    [0.06, ink.dark],
    [0, ink.green],
  ] as const)
    fill(
      pen,
      [
        [-0.62 - more, 0.14 + more],
        [0.62 + more, 0.14 + more],
        [0.26 + more, -0.3],
        [0.13 + more, -0.52 - more],
        [-0.13 - more, -0.52 - more],
        [-0.26 - more, -0.3],
      ].map(([x = 0, y = 0]) => ({ x: shade.x + x * metre, y: shade.y + y * metre })),
      dye,
    );
  pen.fillStyle = ink.paper;
  pen.beginPath();
  pen.ellipse(shade.x, shade.y + 0.14 * metre, 0.56 * metre, 0.1 * metre, 0, 0, 7);
  pen.fill();
}
