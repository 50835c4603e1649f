import { degree } from '../../core/model/angle.ts';
import { hash } from '../../plates/printing/noise.ts';
import { mix } from '../../plates/printing/shape.ts';
import { cutLine, cutShape, type Spot } from '../engine/strokes.ts';
import { drawGreatLamp } from './draw-lamp.ts';
import { drawSitter } from './draw-sitter.ts';
import { drawSpeaker, speakerDepth } from './draw-speaker.ts';
import { ink } from '../engine/ink.ts';
import { arc, around, band, desk, desks, focal, piecesOf, spot, steep } from './room.ts';

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
  { depth: speakerDepth, draw: drawSpeaker },
  { depth: speakerDepth - 0.1, draw: drawGreatLamp },
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
    // No seat where the great lamp would cover the person.
    ...(hash(number, 61) > 0.1 && (ring > 0 || Math.sin(angle) < 0.8) ? [sits] : []),
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
