import type { Pen } from '../../plates/printing/board.ts';
import { mix } from '../../plates/printing/shape.ts';
import { addOutline, draw, fill, turned } from '../engine/cut-out.ts';
import { ink } from '../engine/ink.ts';
import type { ScaledPoint } from '../engine/overlook.ts';
import { drawBogies } from './bogies.ts';
import { drawEnd } from './draw-end.ts';
import { bodyOf, strips, type Body, type Standing, type Vehicle } from './vehicle.ts';
import { gauge, railUp } from './yard.ts';

/** Draws a vehicle in units of the layout: shadow, wheels, ends, flank and roof. */
export function drawVehicle(pen: Pen, vehicle: Vehicle, standing: Standing): void {
  const body = bodyOf(vehicle, standing);
  drawGround(pen, body);
  drawUnderFloor(pen, body);
  const outlines = [drawEnd(pen, body, body.rearAt, 1), drawEnd(pen, body, body.frontAt, -1)];
  drawSides(pen, body);
  drawFlank(pen, body);
  drawRoof(pen, body);
  drawCrates(pen, body);
  drawJoints(pen, body);
  drawPantograph(pen, body);
  for (const outline of outlines) if (outline) draw(pen, outline, Math.max(1.8, body.metre * 0.045), ink.dark);
  drawSole(pen, body);
}

/** Its shadow, broader on the side that is seen; rails are seen through it, up to the wheels that stand on them. */
function drawGround(pen: Pen, { at, long, side }: Body): void {
  const [near, far] = [side * 1.65, side * -1.6];
  fill(
    pen,
    [
      at(-0.1, far, 0),
      at(long + 0.1, far, 0),
      at(long + 0.4, 0, 0),
      at(long + 0.1, near, 0),
      at(-0.1, near, 0),
      at(-0.4, 0, 0),
    ],
    ink.shade,
  );
  for (const rail of [-gauge, gauge])
    fill(
      pen,
      [
        at(-0.5, rail - 0.06, railUp),
        at(-0.5, rail + 0.06, railUp),
        at(long + 0.5, rail + 0.06, railUp),
        at(long + 0.5, rail - 0.06, railUp),
      ],
      ink.ice,
    );
}

/** Under its floor the dark behind its wheels, and the wheels on the lit rail; the flank, drawn later, hides their upper edge. */
function drawUnderFloor(pen: Pen, { at, long, low, side, bogies }: Body): void {
  fill(
    pen,
    [
      at(0.5, side * (gauge - 0.1), 0.16),
      at(long - 0.5, side * (gauge - 0.1), 0.16),
      at(long - 0.3, side * (gauge - 0.1), low + 0.2),
      at(0.3, side * (gauge - 0.1), low + 0.2),
    ],
    ink.dark,
  );
  drawBogies(pen, at, side, bogies);
}

/** The flanks and the roof, in strips from end to end. */
function drawSides(pen: Pen, { at, section, eaves, side, frontAt, rearAt, dye }: Body): void {
  for (const sign of [-side, side]) {
    const edges = section.map(([half, up]) => [at(rearAt(up), sign * half, up), at(frontAt(up), sign * half, up)]);
    strips(
      edges,
      (index) => {
        const [edge, next] = [edges[index], edges[index + 1]];
        if (!edge || !next || turned([...edge, ...next.toReversed()]) * sign <= 0) return undefined;
        return (section[index]?.[1] ?? 0) >= eaves ? dye.roof : dye.body;
      },
      (outline, colour) => {
        fill(pen, outline, colour);
        draw(pen, outline, 0.8, colour);
      },
    );
  }
}

/** What is on the flank that is seen: windows, doors, stripes. */
function drawFlank(pen: Pen, { at, side, halfAt, frontAt, rearAt, flank }: Body): void {
  const onFlank = (from: number, up: number): ScaledPoint => at(from, side * (halfAt(up) + 0.004), up);
  flank({
    panel(from, to, low, high, colour) {
      const middle = (low + high) / 2;
      const rows = [low, middle, high];
      fill(
        pen,
        [
          ...rows.map((up) => onFlank(Math.min(to, frontAt(up)), up)),
          ...rows.toReversed().map((up) => onFlank(Math.max(from, rearAt(up)), up)),
        ],
        colour,
      );
    },
    shape(corners, colour) {
      fill(
        pen,
        corners.map(([from, up]) => onFlank(from, up)),
        colour,
      );
    },
  });
}

/** Lines along the roof, broad where the light comes from. */
function drawRoof(pen: Pen, { at, eaves, side, halfAt, topAt, frontAt, rearAt, dye }: Body): void {
  const ribs = 8;
  const wide = halfAt(eaves) * 0.94;
  pen.fillStyle = dye.lines;
  pen.beginPath();
  for (let rib = 0; rib < ribs; rib++) {
    const across = ((rib + 0.5) / ribs) * 2 - 1;
    const half = (mix(0.05, 0.1, (across * side + 1) / 2) * 7) / ribs;
    const aside = across * wide;
    const up = topAt(Math.abs(aside));
    const [from, to] = [rearAt(up) + 0.3 + ((rib * 37) % 10) * 0.08, frontAt(up) - 0.3 - ((rib * 53) % 10) * 0.1];
    addOutline(pen, [
      at(from, aside - half, up),
      at(to, aside - half, up),
      at(to, aside + half, up),
      at(from, aside + half, up),
    ]);
  }
  pen.fill();
}

/** Boxes on the roof, with slats. */
function drawCrates(pen: Pen, { at, roof, top }: Body): void {
  roof?.((from, to, bottom, high) => {
    const half = 0.66;
    const corner = (index: number, up: number): ScaledPoint =>
      at(index === 0 || index === 3 ? from : to, index < 2 ? -half : half, up);
    for (const [one, other, dye] of [
      [0, 1, ink.green],
      [1, 2, ink.middle],
      [2, 3, ink.green],
      [3, 0, ink.middle],
    ] as const) {
      const face = [corner(one, bottom), corner(other, bottom), corner(other, high), corner(one, high)];
      if (turned(face) < 0) fill(pen, face, dye);
    }
    fill(pen, [corner(0, high), corner(1, high), corner(2, high), corner(3, high)], ink.ice);
    const slats = Math.round((to - from) / 0.3);
    pen.fillStyle = ink.middle;
    pen.beginPath();
    for (let slat = 0; slat < slats; slat++) {
      const start = from + 0.15 + (slat * (to - from - 0.2)) / slats;
      const end = start + mix(0.18, 0.06, slat / slats);
      addOutline(pen, [at(start, -0.55, high), at(start, 0.55, high), at(end, 0.55, high), at(end, -0.55, high)]);
    }
    pen.fill();
  }, top);
}

/** Bellows where bodies are joined. */
function drawJoints(pen: Pen, { at, section, eaves, side, metre, joints = [] }: Body): void {
  for (const joint of joints) {
    const loop = (from: number): readonly ScaledPoint[] => [
      ...section.map(([half, up]) => at(from, side * (half + 0.01), up)),
      ...section
        .filter(([, up]) => up >= eaves)
        .toReversed()
        .map(([half, up]) => at(from, -side * half, up)),
    ];
    fill(pen, [...loop(joint - 0.34), ...loop(joint + 0.34).toReversed()], ink.dark);
    for (const fold of [-0.2, 0, 0.2]) draw(pen, loop(joint + fold), Math.max(0.7, metre * 0.035), ink.middle);
  }
}

/** The frame on the roof that reaches for the wire. */
function drawPantograph(pen: Pen, { at, top, metre, pantograph }: Body): void {
  if (pantograph === undefined) return;
  const corner = (from: number, aside: number, up: number): ScaledPoint => at(pantograph + from, aside, top + up);
  const frame = [corner(0, -0.5, 0.05), corner(0.9, -0.45, 0.55), corner(-0.1, -0.5, 1), corner(-0.1, 0.5, 1)];
  const other = [corner(0.9, 0.45, 0.55), corner(0, 0.5, 0.05)];
  draw(pen, [...frame, ...other], metre * 0.045, ink.clay);
  draw(pen, [corner(-0.1, -0.9, 1), corner(-0.1, 0.9, 1)], metre * 0.08, ink.paper);
}

/** The lower edge of the flank that is seen. */
function drawSole(pen: Pen, { at, section, side, low, metre, frontAt, rearAt }: Body): void {
  const half = section[0]?.[0] ?? 1;
  const edge = [at(rearAt(low), side * half, low), at(frontAt(low), side * half, low)];
  draw(pen, edge, Math.max(1, metre * 0.03), ink.dark);
}
