import { fill } from '../engine/cut-out.ts';
import { ink } from '../engine/ink.ts';
import type { Layout, Point } from '../engine/layout.ts';
import { openness, project } from './hall.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** The crane under the roof: one girder from wall to wall, and a hook on a trolley. Metres. */
const crane = { y: 11.5, from: -13.1, to: 24, low: 7.5, high: 8.1, trolley: 8.4, hook: 5.3 } as const;

export function drawCrane(pen: Pen, hall: Layout): void {
  const { y, from, to, low, high, trolley, hook } = crane;
  const at = (x: number, up: number): Point => project(x, y, up);
  const block = (left: number, right: number, bottom: number, top: number, dye: string): void =>
    fill(pen, [at(left, bottom), at(right, bottom), at(right, top), at(left, top)], dye);
  if (openness(hall, at(from, low).x, 808, 855) <= 0.5) return;
  block(from, to, low - 0.1, high + 0.1, ink.dark);
  block(from, to, low, high, ink.middle);
  block(from, to, high - 0.14, high, ink.sand);
  block(trolley - 0.8, trolley + 0.8, low - 0.34, high + 0.2, ink.dark);
  block(trolley - 0.7, trolley + 0.7, low - 0.24, high + 0.1, ink.green);
  block(trolley - 0.06, trolley + 0.06, hook, low - 0.24, ink.clay);
  block(trolley - 0.26, trolley + 0.26, hook - 0.3, hook + 0.2, ink.sand);
  const bend = project(trolley, y, hook - 0.62);
  pen.strokeStyle = ink.sand;
  pen.lineWidth = 0.16 * bend.metre;
  pen.beginPath();
  pen.arc(bend.x, bend.y, 0.28 * bend.metre, -Math.PI * 0.5, Math.PI * 0.85);
  pen.stroke();
}
