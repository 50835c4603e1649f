import { hash } from '../../plates/printing/noise.ts';
import { mix } from '../../plates/printing/shape.ts';
import { cutLine, cutShape, type Spot } from '../engine/strokes.ts';
import { ink } from '../engine/ink.ts';
import type { Point } from '../engine/layout.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** A lamp on its post. */
export function drawLamp(
  pen: Pen,
  {
    foot,
    flame: [x, y],
    size,
    lit,
  }: { readonly foot: Spot; readonly flame: Spot; readonly size: number; readonly lit: boolean },
): void {
  const top: Spot = [foot[0], y + 22 * size];
  // Its shadow on the ground.
  pen.fillStyle = ink.black;
  pen.beginPath();
  pen.ellipse(foot[0], foot[1] + 3, 19 * size, 6 * size, 0, 0, 7);
  pen.fill();
  cutLine(pen, [foot, top], 9 * size, ink.black);
  cutLine(pen, [foot, top], 4 * size, ink.paper);
  const base: readonly Spot[] = [
    [foot[0] - 12 * size, foot[1] + 3],
    [foot[0] + 12 * size, foot[1] + 3],
    [foot[0] + 6 * size, foot[1] - 9 * size],
    [foot[0] - 6 * size, foot[1] - 9 * size],
  ];
  cutShape(pen, base, ink.black, ink.paper, 1.4);
  if (lit)
    for (let ring = 0; ring < 6; ring++) {
      pen.strokeStyle = ring < 2 ? ink.orange : ring < 4 ? ink.sand : ink.clay;
      pen.lineWidth = mix(3.6, 0.9, ring / 5) * size;
      pen.beginPath();
      pen.arc(x, y, (38 + ring * 13) * size, 0, 7);
      pen.stroke();
    }
  const bodies = lit
    ? ([
        [29, 33, ink.black],
        [25, 29, ink.orange],
        [16, 23, ink.sand],
        [9, 17, ink.paper],
      ] as const)
    : ([
        [29, 33, ink.black],
        [25, 29, ink.paper],
        [21, 25, ink.green],
        [10, 17, ink.ice],
      ] as const);
  for (const [across, up, colour] of bodies) {
    pen.fillStyle = colour;
    pen.beginPath();
    pen.ellipse(x, y, across * size, up * size, 0, 0, 7);
    pen.fill();
  }
  for (const [wide, narrow, from, to] of [
    [14, 9, -28, -36],
    [14, 10, 27, 34],
  ] as const)
    cutShape(
      pen,
      [
        [x - wide * size, y + from * size],
        [x + wide * size, y + from * size],
        [x + narrow * size, y + to * size],
        [x - narrow * size, y + to * size],
      ],
      ink.black,
      ink.paper,
      1.2,
    );
}

/** The small flame of a lamp that waits to be lit: it shows where a finger can begin. */
export function drawEmber(pen: Pen, { x, y }: Point, size: number): void {
  for (const [across, up, colour] of [
    [21, 25, ink.deep],
    [13, 18, ink.orange],
    [7, 11, ink.sand],
  ] as const) {
    pen.fillStyle = colour;
    pen.beginPath();
    pen.ellipse(x, y, across * size, up * size, 0, 0, 7);
    pen.fill();
  }
}

/** Light in still water: lenses, one under another, narrower downwards. */
export function drawLens(pen: Pen, x: number, top: number, count: number, wide: number, size: number): void {
  for (let lens = 0; lens < count; lens++) {
    const y = top + lens * (9 + lens * 1.1) * size;
    const half = wide * size * (1 - (0.72 * lens) / count) * (0.7 + 0.5 * hash(lens, Math.round(x) % 97));
    const middle = x + (hash(lens, (Math.round(x) % 83) + 5) - 0.5) * 12 * size;
    const high = mix(3.4, 1.4, lens / count) * size;
    const cut = (share: number, colour: string): void => {
      pen.beginPath();
      pen.moveTo(middle - half * share, y);
      pen.quadraticCurveTo(middle, y - high * 2 * share, middle + half * share, y);
      pen.quadraticCurveTo(middle, y + high * 2 * share, middle - half * share, y);
      pen.fillStyle = colour;
      pen.fill();
    };
    cut(1.25, ink.dark);
    cut(1, lens < count * 0.7 ? ink.sand : ink.clay);
    if (lens < count * 0.55) cut(0.55, ink.paper);
  }
}
