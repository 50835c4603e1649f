import { hash } from '../../plates/printing/noise.ts';
import { mix } from '../../plates/printing/shape.ts';
import { drawPerson } from '../engine/draw-person.ts';
import { cutLine, cutShape, type Spot } from '../engine/strokes.ts';
import { drawSitter } from './draw-sitter.ts';
import { ink } from '../engine/ink.ts';
import { arc, around, band, degree, desk, desks, distance, focal, piecesOf, project, spot, steep } from './room.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** One of the things that stand in the room; the deepest is drawn first. */
interface Thing {
  readonly depth: number;
  /** Its ring of desks; none for what belongs to no ring. */
  readonly ring?: number;
  readonly draw: (pen: Pen) => void;
}

/** Everything in the room in the order it is drawn. */
export const things: readonly Thing[] = [
  ...desks.flatMap((radius, ring) => ringOf(radius, ring)),
  { depth: distance + 0.2, draw: drawSpeaker },
  { depth: distance - 1.2, draw: drawDome },
].toSorted((one, other) => other.depth - one.depth);

function ringOf(radius: number, ring: number): readonly Thing[] {
  return piecesOf(radius).flatMap(([from, to], piece) => {
    const seats = Math.max(2, Math.floor(((to - from) * (radius + 0.9)) / 2.15));
    const parts = Math.max(6, Math.ceil((to - from) / (3 * degree)));
    return [
      ...Array.from({ length: parts }, (_, part): Thing => {
        const angles = [mix(from, to, part / parts), mix(from, to, (part + 1) / parts) + 0.004] as const;
        const middle = (angles[0] + angles[1]) / 2;
        const depth = around(radius, middle)[2] + (Math.sin(middle) > 0 ? 0.35 : 0.3);
        return { depth, ring, draw: (pen) => drawDesk(pen, radius, angles) };
      }),
      ...Array.from({ length: seats }, (_, seat) =>
        seatOf(radius, ring, mix(from, to, (seat + 0.5) / seats), ring * 90 + piece * 30 + seat),
      ).flat(),
    ];
  });
}

/** A seat: who sits there (some are free), the light and the book before them, and their lamp. */
function seatOf(radius: number, ring: number, angle: number, number: number): readonly Thing[] {
  const depth = around(radius, angle)[2];
  const out = radius + desk.wide / 2 + 0.62;
  const sits: Thing = {
    depth: around(out, angle)[2] - (Math.sin(angle) < -0.05 ? 0.25 : -0.1),
    ring,
    draw: (pen) => drawSitter(pen, out, angle, number),
  };
  return [
    ...(hash(number, 61) > 0.1 ? [sits] : []),
    { depth: depth + 0.2, ring, draw: (pen) => drawBook(pen, radius, angle, number) },
    { depth: depth - 0.02, ring, draw: (pen) => drawDeskLamp(pen, radius, angle) },
  ];
}

function drawDesk(pen: Pen, radius: number, [from, to]: readonly [number, number]): void {
  const half = desk.wide / 2;
  const front = Math.sin((from + to) / 2) < 0 ? radius + half : radius - half;
  cutShape(pen, [...arc(front, from, to, 0, 2), ...arc(front, from, to, desk.tall, 2).toReversed()], ink.black);
  cutShape(pen, [...arc(front, from, to, 0.2, 2), ...arc(front, from, to, desk.tall - 0.12, 2).toReversed()], ink.rust);
  const top = [desk.tall, desk.tall] as const;
  cutShape(pen, band([radius - half, radius + half], from, to, top), ink.sand);
  for (const [line, wide] of [
    [0.2, 0.16],
    [0.62, 0.1],
    [1.04, 0.06],
  ] as const)
    cutShape(pen, band([radius - half + line, radius - half + line + wide], from, to, top), ink.clay);
  for (const edge of [radius - half, radius + half]) cutLine(pen, arc(edge, from, to, desk.tall, 2), 2.4, ink.black);
}

function drawBook(pen: Pen, radius: number, angle: number, number: number): void {
  const [x, y, depth] = around(radius + 0.12, angle, desk.tall);
  const metre = focal / depth;
  pen.fillStyle = ink.paper;
  pen.beginPath();
  pen.ellipse(x, y, 0.86 * metre, 0.86 * metre * steep * 0.8, 0, 0, 7);
  pen.fill();
  const wide = 0.34 / radius;
  const lies = [desk.tall + 0.03, desk.tall + 0.03] as const;
  const cover = (inner: number, outer: number, share: number): readonly Spot[] =>
    band([radius + inner, radius + outer], angle - wide * share, angle + wide * share, lies);
  cutShape(pen, cover(0.12, 0.66, 1.25), ink.black);
  cutShape(pen, cover(0.17, 0.61, 1.1), ([ink.ice, ink.paper, ink.sand] as const)[number % 3] ?? ink.paper);
  cutLine(
    pen,
    [spot(radius + 0.15, angle, desk.tall + 0.05), spot(radius + 0.63, angle, desk.tall + 0.05)],
    1.8,
    ink.black,
  );
}

function drawDeskLamp(pen: Pen, radius: number, angle: number): void {
  const [footX, footY, depth] = around(radius - 0.38, angle, desk.tall);
  const [x, y] = around(radius - 0.38, angle, desk.tall + 0.95);
  const metre = focal / depth;
  const stem: readonly Spot[] = [
    [footX, footY],
    [x, y],
  ];
  cutLine(pen, stem, 0.2 * metre, ink.black);
  cutLine(pen, stem, 0.09 * metre, ink.clay);
  for (const [more, colour] of [
    [0.08, ink.black],
    [0, ink.orange],
  ] as const) {
    const at = (across: number, down: number): Spot => [x + across * metre, y + down * metre];
    pen.beginPath();
    pen.moveTo(...at(-0.56 - more, 0.06 + more));
    pen.quadraticCurveTo(...at(-0.52 - more, -0.34 - more), ...at(-0.22, -0.34 - more));
    pen.lineTo(...at(0.22, -0.34 - more));
    pen.quadraticCurveTo(...at(0.52 + more, -0.34 - more), ...at(0.56 + more, 0.06 + more));
    pen.closePath();
    pen.fillStyle = colour;
    pen.fill();
  }
  cutLine(
    pen,
    [
      [x - 0.4 * metre, y - 0.09 * metre],
      [x + 0.4 * metre, y - 0.09 * metre],
    ],
    0.085 * metre,
    ink.sand,
  );
}

/** Somebody who speaks, in the light under the great lamp. */
function drawSpeaker(pen: Pen): void {
  const [x, y, depth] = project(0, -0.6);
  const metre = focal / depth;
  pen.save();
  pen.translate(x, y);
  pen.fillStyle = ink.clay;
  pen.beginPath();
  pen.ellipse(0, 0, 0.9 * metre, 0.9 * metre * steep * 0.5, 0, 0, 7);
  pen.fill();
  drawPerson(pen, { seen: 'front', wears: 'coat', hair: 'bob', arm: 'out', tall: 1.74 }, 0, 1.75 * metre, 1, {
    body: ink.deep,
    head: ink.sand,
    hair: ink.black,
    leg: ink.black,
    cut: ink.green,
    accent: ink.orange,
    halo: { colour: ink.black, wide: 1.8 },
  });
  pen.restore();
}

/** The hall's one great lamp: an enamelled shade, and under it a rim of light. */
function drawDome(pen: Pen): void {
  const [radius, low, tall] = [1.5, 6.6, 0.7];
  const at = (up: number, angle: number): Spot => spot(radius * Math.cos(up), angle, low + tall * Math.sin(up));
  const top = at(Math.PI / 2, 0);
  const cord = project(0, 0, 11.5);
  for (const [wide, colour] of [
    [9, ink.black],
    [4, ink.sand],
  ] as const)
    cutLine(pen, [top, [cord[0], cord[1]]], wide, colour);
  const ring = (up: number, sunk = 0): readonly Spot[] =>
    Array.from({ length: 61 }, (_, step) => {
      const [x, y] = at(up, (step / 60) * 2 * Math.PI);
      return [x, y + sunk];
    });
  const levels = [0.04, 0.4, 0.74, 1.08];
  // What shines under the shade.
  cutShape(pen, ring(0, 11), ink.black, ink.black, 8);
  cutShape(pen, ring(0, 11), ink.orange);
  cutShape(pen, ring(0, 8), ink.paper);
  for (const up of levels) cutShape(pen, ring(up), ink.black, ink.black, 7);
  levels.forEach((up, index) => {
    cutShape(pen, ring(up), index % 2 ? ink.green : ink.middle, ink.ice, index === 0 ? 3 : mix(1.8, 0.9, index / 3));
  });
  const metre = focal / project(0, 0, low)[2];
  cutShape(
    pen,
    [
      [top[0] - 0.22 * metre, top[1] + 0.1 * metre],
      [top[0] - 0.16 * metre, top[1] - 0.3 * metre],
      [top[0] + 0.16 * metre, top[1] - 0.3 * metre],
      [top[0] + 0.22 * metre, top[1] + 0.1 * metre],
    ],
    ink.sand,
    ink.black,
    3,
  );
}
