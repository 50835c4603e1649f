import { cutDiscs, cutLine, cutShape, type Spot } from '../engine/strokes.ts';
import { ink } from '../engine/ink.ts';
import { spot } from './room.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** The hoop of the great lamp: its radius, how high it hangs, and where its cords meet. */
const hoop = { radius: 2.2, up: 8.3, knot: 11.4 } as const;
const bulbs = 12;

/** The hall's one great lamp: a hoop of lights on three cords over who speaks. */
export function drawGreatLamp(pen: Pen): void {
  const ring = (up: number): readonly Spot[] =>
    Array.from({ length: 61 }, (_, step) => spot(hoop.radius, (step / 60) * 2 * Math.PI, up));
  const knot = spot(0, 0, hoop.knot);
  const cords: readonly (readonly Spot[])[] = [
    [knot, [knot[0], knot[1] - 420]],
    ...[30, 150, 270].map((turn) => [knot, spot(hoop.radius, (turn * Math.PI) / 180, hoop.up)]),
  ];
  for (const [wide, colour] of [
    [6, ink.black],
    [2.4, ink.sand],
  ] as const)
    for (const cord of cords) cutLine(pen, cord, wide, colour);
  for (const [wide, colour] of [
    [17, ink.black],
    [11, ink.orange],
    [3, ink.sand],
  ] as const)
    cutLine(pen, ring(hoop.up), wide, colour);
  for (let bulb = 0; bulb < bulbs; bulb++) {
    const at = spot(hoop.radius, ((bulb + 0.5) / bulbs) * 2 * Math.PI, hoop.up - 0.34);
    cutDiscs(pen, at, [
      [8.5, ink.black],
      [6, ink.paper],
    ]);
  }
  const [x, y] = knot;
  cutShape(
    pen,
    [
      [x - 7, y + 6],
      [x - 4, y - 8],
      [x + 4, y - 8],
      [x + 7, y + 6],
    ],
    ink.sand,
    ink.black,
    3,
  );
}
