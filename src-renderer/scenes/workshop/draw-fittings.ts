import { hash } from '../../plates/printing/noise.ts';
import { draw, fill } from '../engine/cut-out.ts';
import { ink } from '../engine/ink.ts';
import type { Layout, Point } from '../engine/layout.ts';
import { openness, project, wall } from './hall.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** The crane under the roof: one girder from wall to wall, and a hook on a trolley. Metres. */
const crane = { y: 11.5, from: -13.1, to: 24, low: 7.5, high: 8.1, trolley: 5.5, hook: 6.2 } as const;

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
  drawEngine(pen, at, block);
}

/** A lorry's engine that hangs from the hook by two chains. */
function drawEngine(
  pen: Pen,
  at: (x: number, up: number) => Point,
  block: (left: number, right: number, bottom: number, top: number, dye: string) => void,
): void {
  const { trolley: x, hook } = crane;
  const top = hook - 1.5;
  for (const side of [-0.72, 0.72]) draw(pen, [at(x, hook - 0.8), at(x + side, top)], 3, ink.sand);
  block(x - 1.12, x + 1.12, top - 1.02, top + 0.06, ink.dark);
  block(x - 1.05, x + 1.05, top - 0.5, top, ink.ice);
  block(x - 0.85, x + 0.85, top - 0.95, top - 0.5, ink.green);
  for (const off of [-0.78, -0.26, 0.26, 0.78]) {
    block(x + off - 0.21, x + off + 0.21, top - 0.04, top + 0.32, ink.dark);
    block(x + off - 0.15, x + off + 0.15, top, top + 0.26, ink.sand);
  }
  block(x - 1.05, x + 1.05, top - 0.34, top - 0.26, ink.green);
  block(x + 1.05, x + 1.3, top - 0.72, top - 0.3, ink.clay);
}

/** Windows in the far wall, between pillars. Metres. */
const windows = { bays: [-12.5, 7.3, 13.9], wide: 5.4, low: 3.1, high: 7, columns: 7, rows: 4 } as const;

export function drawWindows(pen: Pen): void {
  const { bays, wide, low, high, columns, rows } = windows;
  const block = (left: number, right: number, bottom: number, top: number, dye: string): void =>
    fill(
      pen,
      [project(left, wall, bottom), project(right, wall, bottom), project(right, wall, top), project(left, wall, top)],
      dye,
    );
  for (const from of bays) {
    block(from - 0.3, from + wide + 0.3, low - 0.4, high + 0.3, ink.dark);
    block(from - 0.3, from + wide + 0.3, low - 0.28, low - 0.1, ink.clay);
    const [pane, course] = [wide / columns, (high - low) / rows];
    for (let column = 0; column < columns; column++)
      for (let row = 0; row < rows; row++) {
        const [left, bottom] = [from + column * pane, low + row * course];
        const [right, top] = [left + pane * 0.86, bottom + course * 0.86];
        // The sky is paler towards the ground.
        block(left, right, bottom, top, row > 1 ? ink.green : ink.ice);
        if (hash(column + Math.round(from), row) > 0.62) block(left, right, bottom, top, row > 1 ? ink.ice : ink.paper);
      }
  }
}
