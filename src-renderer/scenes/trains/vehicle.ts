import type { Pen } from '../../plates/printing/board.ts';
import { clamp, mix } from '../../plates/printing/shape.ts';
import { draw, fill, turned } from '../engine/cut-out.ts';
import { ink } from '../engine/ink.ts';
import type { Point } from '../engine/layout.ts';
import type { Sight } from '../engine/overlook.ts';
import { along, railUp } from './yard.ts';

/** Fills a piece of a flank: metres from the rear, and up. */
export type Panel = (from: number, to: number, low: number, high: number, dye: string) => void;
/** Fills a piece of an end: shares of half its width from the middle (-1…1), and metres up. */
export type Patch = (left: number, right: number, low: number, high: number, dye: string) => void;
/** Puts a box onto the roof: metres from the rear, and up. */
export type Crate = (from: number, to: number, low: number, high: number) => void;

/** One end of a vehicle. Metres. */
export interface End {
  /** How far it leans back at a height, and how far its sides lie behind its middle. */
  readonly rake: (up: number) => number;
  readonly curve: number;
  /** Its colour at a height. */
  readonly dye: (up: number) => string;
  readonly draw: (patch: Patch) => void;
}

/** A rail vehicle as it is built. Metres. */
export interface Vehicle {
  readonly long: number;
  /** Half of its cross-section, from the sole to the middle of the roof: half its width, at so high. */
  readonly section: readonly (readonly [half: number, up: number])[];
  readonly dye: { readonly body: string; readonly roof: string; readonly lines: string; readonly wheels: string };
  readonly front: End;
  /** An end by which one sees that it goes away from us; without one the rear is like the front. */
  readonly tail?: End;
  readonly flank: (panel: Panel) => void;
  readonly roof?: (crate: Crate, top: number) => void;
  /** Where bodies are joined, from the rear. */
  readonly joints?: readonly number[];
  readonly bogies: readonly number[];
}

/** Where a vehicle stands: along a direction, its rear so far from the middle of the table. */
export interface Standing {
  readonly angle: number;
  readonly rear: number;
}

/** Shares from 0 to 1 in so many steps. */
const shares = (steps: number): readonly number[] => Array.from({ length: steps + 1 }, (_, step) => step / steps);

/** Metres from the middle to a rail and to the outer face of a wheel, and the radius of a wheel. */
const [gauge, wheelAside, wheelRadius] = [0.74, 0.84, 0.5];
/** Two axles nearer than this to each other carry one frame. */
const bogieLong = 2.4;

/** A rail wheel seen from beside: a solid disc with a rim and a hub. `flat` is how narrow it is seen. */
function drawWheel(pen: Pen, { x, y, metre }: Sight, flat: number, colour: string): void {
  for (const [share, dye] of [
    [1.1, ink.dark],
    [1, colour],
    [0.8, ink.dark],
    [0.72, colour],
    [0.3, ink.dark],
    [0.19, colour],
  ] as const) {
    const radius = wheelRadius * share * metre;
    pen.fillStyle = dye;
    pen.beginPath();
    pen.ellipse(x, y, Math.max(0.1, radius * flat), radius, 0, 0, 7);
    pen.fill();
  }
}

/** Draws a vehicle in units of the layout: shadow, wheels, ends, flank and roof. */
export function drawVehicle(pen: Pen, vehicle: Vehicle, { angle, rear }: Standing): void {
  const { long, section, front, tail = front, dye, bogies } = vehicle;
  const at = (from: number, aside: number, up: number): Sight => along(angle, rear + from, aside, up);
  const [low, top] = [section[0]?.[1] ?? 0, section.at(-1)?.[1] ?? 0];
  const halfAt = (up: number): number => {
    for (const [index, [half, height]] of section.entries()) {
      const next = section[index + 1];
      if (next && up <= next[1]) return mix(half, next[0], clamp((up - height) / (next[1] - height || 1)));
    }
    return section.at(-1)?.[0] ?? 0;
  };
  const topAt = (aside: number): number => {
    for (const [index, [half, height]] of section.entries()) {
      const next = section[index + 1];
      if (next && aside <= half && aside >= next[0])
        return mix(height, next[1], (half - aside) / (half - next[0] || 1));
    }
    return top;
  };
  const frontAt = (up: number, across = 1): number => long - front.rake(up) - front.curve * across * across;
  const rearAt = (up: number, across = 1): number => tail.rake(up) + tail.curve * across * across;
  const metre = at(long / 2, 0, 1).metre;
  // An end that is nearly flat needs few points: one like it is drawn anew in every frame.
  const [stepsAcross, stepsUp] = front.curve > 0.2 ? [6, 4] : [2, 2];
  const side = turned([at(2, 1.4, 1), at(long - 2, 1.4, 1), at(long - 2, 1.4, 2), at(2, 1.4, 2)]) > 0 ? 1 : -1;
  const line = (corners: readonly Point[], wide: number, colour: string): void => draw(pen, corners, wide, colour);

  const shadow = [at(0.35, -1.6, 0), at(long - 1, -1.6, 0), at(long - 1, 1.6, 0), at(0.35, 1.6, 0)];
  fill(pen, shadow, ink.shade);
  // Rails are seen through the shadow, up to the wheels that stand on them.
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
  // The rail on which it stands, and under its floor the dark behind its wheels; its flank hides the upper half of them.
  const board = (aside: number, bottom: number, other: number, high: number): readonly Sight[] => [
    at(0.3, side * aside, bottom),
    at(long - 0.3, side * aside, bottom),
    at(long - 0.3, side * other, high),
    at(0.3, side * other, high),
  ];
  fill(pen, board(gauge, 0.1, gauge, low), ink.shade);
  fill(pen, board(gauge - 0.06, 0.12, gauge + 0.06, 0.12), ink.middle);
  for (const bogie of bogies) {
    const sight = at(bogie, side * wheelAside, wheelRadius + 0.12);
    const flat = Math.abs(at(bogie + 0.5, 0, 0).x - at(bogie - 0.5, 0, 0).x) / sight.metre;
    drawWheel(pen, sight, flat, dye.wheels);
  }
  // The frame that carries two wheels, with a box over each axle.
  for (const [index, axle] of bogies.entries()) {
    const next = bogies[index + 1];
    if (next === undefined || next - axle > bogieLong) continue;
    const beam = (more: number, dyed: string): void => {
      const [from, to] = [axle - 0.3 - more, next + 0.3 + more];
      const corner = (along: number, up: number): Sight => at(along, side * 0.9, up);
      fill(
        pen,
        [corner(from, 0.5 - more), corner(to, 0.5 - more), corner(to, 0.74 + more), corner(from, 0.74 + more)],
        dyed,
      );
    };
    beam(0.05, ink.shade);
    beam(0, ink.green);
  }

  // Under an end: its wheels on the rails, a guard across before them, and the coupler.
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

  const heights = section
    .filter((_, index) => index < section.length - 1)
    .flatMap(([, up], index) => {
      const next = section[index + 1]?.[1] ?? up;
      return [up, mix(up, next, 1 / 3), mix(up, next, 2 / 3)];
    })
    .concat(top);
  const outlines: (readonly Point[])[] = [];
  const drawEnd = (end: End, edge: typeof frontAt, facing: 1 | -1): void => {
    const point = (across: number, up: number): Sight => at(edge(up, across), across * halfAt(up), up);
    let seen = false;
    let upright = false;
    for (const [index, up] of heights.slice(0, -1).entries()) {
      const next = heights[index + 1] ?? up;
      const row = [
        ...shares(stepsAcross).map((share) => point(share * 2 - 1, up)),
        ...shares(stepsAcross).map((share) => point(1 - share * 2, next)),
      ];
      if (turned(row) * facing <= 0) continue;
      seen = true;
      // Of the far end one sees only where its top leans back: no outline there.
      if (index === 0) upright = true;
      const colour = end.dye((up + next) / 2);
      fill(pen, row, colour);
      line(row, 1.2, colour);
    }
    if (!seen) return;
    end.draw((left, right, from, to, colour) => {
      const corners = [
        ...shares(stepsAcross).map((share) => point(mix(left, right, share), from)),
        ...shares(stepsUp).map((share) => point(right, mix(from, to, share))),
        ...shares(stepsAcross).map((share) => point(mix(right, left, share), to)),
        ...shares(stepsUp).map((share) => point(left, mix(to, from, share))),
      ];
      if (turned(corners) * facing > 0) fill(pen, corners, colour);
    });
    if (upright)
      outlines.push([...heights.map((up) => point(1, up)), ...heights.toReversed().map((up) => point(-1, up))]);
  };
  drawEnd(tail, rearAt, 1);
  drawEnd(front, frontAt, -1);

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
      line([...strip, strip[0] as Sight], 0.8, colour);
    }
  const onFlank = (from: number, up: number): Sight => at(from, side * (halfAt(up) + 0.004), up);
  vehicle.flank((from, to, bottom, high, colour) => {
    const rows = shares(stepsUp).map((share) => mix(bottom, high, share));
    fill(
      pen,
      [
        ...rows.map((up) => onFlank(Math.min(to, frontAt(up)), up)),
        ...rows.toReversed().map((up) => onFlank(Math.max(from, rearAt(up)), up)),
      ],
      colour,
    );
  });

  // Lines along the roof, broad where the light comes from.
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
  vehicle.roof?.((from, to, bottom, high) => {
    const half = 0.66;
    const corner = (index: number, up: number): Sight =>
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
  for (const joint of vehicle.joints ?? []) {
    const loop = (from: number): readonly Sight[] => [
      ...section.map(([half, up]) => at(from, side * (half + 0.01), up)),
      ...section
        .slice(-3)
        .toReversed()
        .map(([half, up]) => at(from, -side * half, up)),
    ];
    fill(pen, [...loop(joint - 0.34), ...loop(joint + 0.34).toReversed()], ink.dark);
    for (const fold of [-0.2, 0, 0.2]) line(loop(joint + fold), Math.max(0.7, metre * 0.035), ink.middle);
  }
  for (const outline of outlines) line(outline, Math.max(2, metre * 0.06), ink.dark);
  const sole = section[0]?.[0] ?? 1;
  line([at(rearAt(low), side * sole, low), at(frontAt(low), side * sole, low)], Math.max(1, metre * 0.03), ink.dark);
}
