import type { Pen } from '../../plates/printing/board.ts';
import { fill } from '../engine/cut-out.ts';
import { ink } from '../engine/ink.ts';
import type { ScaledPoint } from '../engine/overlook.ts';

/** A place of the vehicle: metres from its rear, aside of its middle, and up. */
type At = (from: number, aside: number, up: number) => ScaledPoint;

/** Metres from the middle to the outer face of a wheel, which is on its rail and not beside it, and its radius. */
const [wheelAside, wheelRadius] = [0.8, 0.48];
/** Wheels stand on rails so high. */
const onRail = 0.12;
/** Two axles nearer than this to each other carry one frame. */
const frameLong = 2.4;

/** A rail wheel seen from beside: a solid disc with a rim and a hub. `flat` is how narrow it is seen. */
function drawWheel(pen: Pen, { x, y, metre }: ScaledPoint, flat: number): void {
  for (const [share, dye] of [
    [1.1, ink.shade],
    [1, ink.green],
    [0.7, ink.dark],
    [0.3, ink.sand],
  ] as const) {
    const radius = wheelRadius * share * metre;
    pen.fillStyle = dye;
    pen.beginPath();
    pen.ellipse(x, y, Math.max(0.1, radius * flat), radius, 0, 0, 7);
    pen.fill();
  }
}

/** The axles that one frame carries: the first and the last of each group. */
function groupsOf(axles: readonly number[]): readonly (readonly [from: number, to: number])[] {
  const groups: (readonly [number, number])[] = [];
  for (const axle of axles) {
    const last = groups.at(-1);
    if (last && axle - last[1] <= frameLong) groups[groups.length - 1] = [last[0], axle];
    else groups.push([axle, axle]);
  }
  return groups;
}

/** Draws the frames that carry two wheels, on one side of a vehicle, and the wheels in front of them. */
export function drawBogies(pen: Pen, at: At, side: 1 | -1, axles: readonly number[]): void {
  for (const [from, to] of groupsOf(axles)) if (from !== to) drawFrame(pen, at, side, from, to);
  for (const axle of axles) {
    const sight = at(axle, side * wheelAside, wheelRadius + onRail);
    const flat = Math.abs(at(axle + 0.5, 0, 0).x - at(axle - 0.5, 0, 0).x) / sight.metre;
    drawWheel(pen, sight, flat);
  }
}

/** The frame behind two wheels: a beam from end to end, which hangs lower between them. */
function drawFrame(pen: Pen, at: At, side: 1 | -1, from: number, to: number): void {
  const middle = (from + to) / 2;
  for (const [more, dye] of [
    [0.06, ink.shade],
    [0, ink.middle],
  ] as const) {
    const corner = (along: number, up: number): ScaledPoint => at(along, side * wheelAside, up);
    fill(
      pen,
      [
        corner(from - 0.62 - more, 0.66 - more),
        corner(from + 0.3, 0.66 - more),
        corner(middle - 0.34 - more, 0.36 - more),
        corner(middle + 0.34 + more, 0.36 - more),
        corner(to - 0.3, 0.66 - more),
        corner(to + 0.62 + more, 0.66 - more),
        corner(to + 0.62 + more, 0.92 + more),
        corner(from - 0.62 - more, 0.92 + more),
      ],
      dye,
    );
  }
}
