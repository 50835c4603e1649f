import type { Pen } from '../../plates/printing/board.ts';
import { mix } from '../../plates/printing/shape.ts';
import { draw, fill, turned } from '../engine/cut-out.ts';
import { ink } from '../engine/ink.ts';
import type { Point } from '../engine/layout.ts';
import type { ScaledPoint } from '../engine/overlook.ts';
import { drawBogies } from './bogies.ts';
import { bodyOf, type Body, type End, type Standing, type Vehicle } from './vehicle.ts';
import { railUp } from './yard.ts';

/** Shares from 0 to 1 in so many steps. */
const shares = (steps: number): readonly number[] => Array.from({ length: steps + 1 }, (_, step) => step / steps);

/** Metres from the middle to a rail. */
const gauge = 0.74;

/** Draws a vehicle in units of the layout: shadow, wheels, ends, flank and roof. */
export function drawVehicle(pen: Pen, vehicle: Vehicle, standing: Standing): void {
  const body = bodyOf(vehicle, standing);
  drawGround(pen, body);
  drawWheels(pen, body);
  drawUnderEnds(pen, body);
  const outlines = [drawEnd(pen, body, body.tail, body.rearAt, 1), drawEnd(pen, body, body.front, body.frontAt, -1)];
  drawSides(pen, body);
  drawPanels(pen, body);
  drawRoof(pen, body);
  drawCrates(pen, body);
  drawJoints(pen, body);
  for (const outline of outlines) if (outline) draw(pen, outline, Math.max(2, body.metre * 0.06), ink.dark);
  drawSole(pen, body);
}

/** Its shadow; rails are seen through it, up to the wheels that stand on them. */
function drawGround(pen: Pen, { at, long }: Body): void {
  fill(pen, [at(0.35, -1.6, 0), at(long - 1, -1.6, 0), at(long - 1, 1.6, 0), at(0.35, 1.6, 0)], ink.shade);
  for (const rail of [-gauge, gauge])
    fill(
      pen,
      [
        at(0.3, rail - 0.06, railUp),
        at(0.3, rail + 0.06, railUp),
        at(long, rail + 0.06, railUp),
        at(long, rail - 0.06, railUp),
      ],
      ink.ice,
    );
}

/** The rail on which it stands, and under its floor the dark behind its wheels, the wheels and what hangs there; the flank, drawn later, hides their upper edge. */
function drawWheels(pen: Pen, { at, long, low, side, bogies, boxes = [], dye }: Body): void {
  const board = (aside: number, bottom: number, other: number, high: number): readonly ScaledPoint[] => [
    at(0.3, side * aside, bottom),
    at(long - 0.3, side * aside, bottom),
    at(long - 0.3, side * other, high),
    at(0.3, side * other, high),
  ];
  fill(pen, board(gauge, 0.1, gauge, low), ink.shade);
  fill(pen, board(gauge - 0.06, 0.12, gauge + 0.06, 0.12), ink.middle);
  for (const [from, to] of boxes)
    for (const [more, bottom, colour] of [
      [0, 0.5, ink.middle],
      [-0.12, 0.62, ink.green],
    ] as const)
      fill(
        pen,
        [
          at(from - more, side * 1.1, bottom),
          at(to + more, side * 1.1, bottom),
          at(to + more, side * 1.1, low + 0.3),
          at(from - more, side * 1.1, low + 0.3),
        ],
        colour,
      );
  drawBogies(pen, at, side, bogies, dye.wheels);
}

/** Under an end: its wheels on the rails, a guard across before them, and the coupler. */
function drawUnderEnds(pen: Pen, { at, long, low }: Body): void {
  for (const [from, before] of [
    [0.75, 0.3],
    [long - 0.75, long - 0.3],
  ] as const) {
    for (const [wide, high, colour] of [
      [0.26, low, ink.shade],
      [0.18, low - 0.08, ink.green],
    ] as const)
      for (const rail of [-gauge, gauge])
        fill(
          pen,
          [
            at(from, rail - wide, 0.1),
            at(from, rail + wide, 0.1),
            at(from, rail + wide, high),
            at(from, rail - wide, high),
          ],
          colour,
        );
    const guard = Math.max(0.28, low - 0.42);
    fill(
      pen,
      [at(before, -1.1, guard), at(before, 1.1, guard), at(before, 1.3, low), at(before, -1.3, low)],
      ink.middle,
    );
    fill(
      pen,
      [at(before, -0.26, low - 0.4), at(before, 0.26, low - 0.4), at(before, 0.26, low), at(before, -0.26, low)],
      ink.dark,
    );
  }
}

/**
 * Draws an end where it is turned to the eye.
 *
 * @param edge where the end is: `frontAt` or `rearAt` of the body
 * @param facing 1 for the rear, -1 for the front
 * @returns its outline; none where one sees at most that its top leans back
 */
function drawEnd(
  pen: Pen,
  { at, halfAt, heights, steps }: Body,
  end: End,
  edge: Body['frontAt'],
  facing: 1 | -1,
): readonly Point[] | undefined {
  const point = (across: number, up: number): ScaledPoint => at(edge(up, across), across * halfAt(up), up);
  const [across, upwards] = [shares(steps.across), shares(steps.up)];
  let seen = false;
  let upright = false;
  for (const [index, up] of heights.slice(0, -1).entries()) {
    const next = heights[index + 1] ?? up;
    const row = [
      ...across.map((share) => point(share * 2 - 1, up)),
      ...across.map((share) => point(1 - share * 2, next)),
    ];
    if (turned(row) * facing <= 0) continue;
    seen = true;
    if (index === 0) upright = true;
    const colour = end.dye((up + next) / 2);
    fill(pen, row, colour);
    draw(pen, row, 1.2, colour);
  }
  if (!seen) return undefined;
  end.draw((left, right, from, to, colour) => {
    const corners = [
      ...across.map((share) => point(mix(left, right, share), from)),
      ...upwards.map((share) => point(right, mix(from, to, share))),
      ...across.map((share) => point(mix(right, left, share), to)),
      ...upwards.map((share) => point(left, mix(to, from, share))),
    ];
    if (turned(corners) * facing > 0) fill(pen, corners, colour);
  });
  if (!upright) return undefined;
  return [...heights.map((up) => point(1, up)), ...heights.toReversed().map((up) => point(-1, up))];
}

/** The flanks and the roof, in strips from end to end. */
function drawSides(pen: Pen, { at, section, side, frontAt, rearAt, dye }: Body): void {
  for (const sign of [-side, side])
    for (const [index, [half, up]] of section.slice(0, -1).entries()) {
      const [nextHalf, nextUp] = section[index + 1] ?? [half, up];
      const strip = [
        at(rearAt(up), sign * half, up),
        at(frontAt(up), sign * half, up),
        at(frontAt(nextUp), sign * nextHalf, nextUp),
        at(rearAt(nextUp), sign * nextHalf, nextUp),
      ];
      if (turned(strip) * sign <= 0) continue;
      const colour = index >= section.length - 3 ? dye.roof : dye.body;
      fill(pen, strip, colour);
      draw(pen, [...strip, strip[0] as ScaledPoint], 0.8, colour);
    }
}

/** What is on the flank that is seen: windows, doors, stripes. */
function drawPanels(pen: Pen, { at, side, halfAt, frontAt, rearAt, steps, flank }: Body): void {
  const onFlank = (from: number, up: number): ScaledPoint => at(from, side * (halfAt(up) + 0.004), up);
  flank((from, to, bottom, high, colour) => {
    const rows = shares(steps.up).map((share) => mix(bottom, high, share));
    fill(
      pen,
      [
        ...rows.map((up) => onFlank(Math.min(to, frontAt(up)), up)),
        ...rows.toReversed().map((up) => onFlank(Math.max(from, rearAt(up)), up)),
      ],
      colour,
    );
  });
}

/** Lines along the roof, broad where the light comes from. */
function drawRoof(pen: Pen, { at, section, side, topAt, frontAt, rearAt, dye }: Body): void {
  const ribs = 8;
  const wide = (section.at(-3)?.[0] ?? 1) * 0.94;
  for (let rib = 0; rib < ribs; rib++) {
    const across = ((rib + 0.5) / ribs) * 2 - 1;
    const half = (mix(0.05, 0.1, (across * side + 1) / 2) * 7) / ribs;
    const aside = across * wide;
    const up = topAt(Math.abs(aside));
    const [from, to] = [rearAt(up) + 0.3 + ((rib * 37) % 10) * 0.08, frontAt(up) - 0.3 - ((rib * 53) % 10) * 0.1];
    fill(
      pen,
      [at(from, aside - half, up), at(to, aside - half, up), at(to, aside + half, up), at(from, aside + half, up)],
      dye.lines,
    );
  }
}

/** Boxes on the roof, with slats. */
function drawCrates(pen: Pen, { at, roof, top }: Body): void {
  roof?.((from, to, bottom, high) => {
    const half = 0.66;
    const corner = (index: number, up: number): ScaledPoint =>
      at(index === 0 || index === 3 ? from : to, index < 2 ? -half : half, up);
    for (const [one, other] of [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 0],
    ] as const) {
      const face = [corner(one, bottom), corner(other, bottom), corner(other, high), corner(one, high)];
      if (turned(face) < 0) fill(pen, face, ink.green);
    }
    fill(pen, [corner(0, high), corner(1, high), corner(2, high), corner(3, high)], ink.ice);
    const slats = Math.round((to - from) / 0.3);
    for (let slat = 0; slat < slats; slat++) {
      const start = from + 0.15 + (slat * (to - from - 0.2)) / slats;
      const end = start + mix(0.18, 0.06, slat / slats);
      fill(pen, [at(start, -0.55, high), at(start, 0.55, high), at(end, 0.55, high), at(end, -0.55, high)], ink.middle);
    }
  }, top);
}

/** Bellows where bodies are joined. */
function drawJoints(pen: Pen, { at, section, side, metre, joints = [] }: Body): void {
  for (const joint of joints) {
    const loop = (from: number): readonly ScaledPoint[] => [
      ...section.map(([half, up]) => at(from, side * (half + 0.01), up)),
      ...section
        .slice(-3)
        .toReversed()
        .map(([half, up]) => at(from, -side * half, up)),
    ];
    fill(pen, [...loop(joint - 0.34), ...loop(joint + 0.34).toReversed()], ink.dark);
    for (const fold of [-0.2, 0, 0.2]) draw(pen, loop(joint + fold), Math.max(0.7, metre * 0.035), ink.middle);
  }
}

/** The lower edge of the flank that is seen. */
function drawSole(pen: Pen, { at, section, side, low, metre, frontAt, rearAt }: Body): void {
  const half = section[0]?.[0] ?? 1;
  const edge = [at(rearAt(low), side * half, low), at(frontAt(low), side * half, low)];
  draw(pen, edge, Math.max(1, metre * 0.03), ink.dark);
}
