import { degree } from '../../core/model/angle.ts';
import { hash, noise } from '../../plates/printing/noise.ts';
import { mix } from '../../plates/printing/shape.ts';
import { cutLine, cutShape, type Spot } from '../engine/strokes.ts';
import { ink } from '../engine/ink.ts';
import { aisles, arc, band, crest, isGate, spot, wall, wallAt } from './room.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** The part of the wall away from the eye, which stands behind all that is in the room. */
const far = { from: 0, to: 180 * degree } as const;
/** So far round the wall's inside is seen. */
const inside = { from: -34 * degree, to: 214 * degree } as const;

/** The wall from the inside: shelves, boards, and ways out; and its upper edge away from the eye. */
export function drawFarWall(pen: Pen): void {
  const { from, to } = inside;
  cutShape(pen, [...arc(wall.inner, from, to), ...crest(wall.inner, from, to).toReversed()], ink.black);
  drawShelves(pen);
  drawBoards(pen);
  for (const aisle of aisles) if (Math.sin(aisle) > 0) drawGate(pen, aisle);
  drawCut(pen, far.from, far.to);
}

/** Chance for the n-th book of a row. */
const chance = (row: number, book: number, seed: number): number => hash(row * 211 + book, seed);

function drawShelves(pen: Pen): void {
  const books = 176;
  for (let row = 0; row < 4; row++) {
    const low = 0.45 + row * 1.2;
    for (let book = 0; book < books; book++) {
      const from = mix(inside.from, inside.to, (book + 0.12) / books);
      const to = mix(inside.from, inside.to, (book + 0.86) / books);
      if (row < 3 && isGate((from + to) / 2)) continue;
      const kind = chance(row, book, 5);
      const colour =
        kind < 0.34
          ? ink.middle
          : kind < 0.62
            ? ink.green
            : kind < 0.8
              ? ink.clay
              : kind < 0.9
                ? ink.rust
                : kind < 0.96
                  ? ink.ice
                  : ink.orange;
      const high = low + 0.98 * mix(0.66, 1, chance(row, book, 9));
      if (high > wallAt((from + to) / 2) - 0.2) continue;
      const corners: readonly Spot[] = [
        spot(wall.inner, from, low),
        spot(wall.inner, to, low),
        spot(wall.inner, to, high),
        spot(wall.inner, from, high),
      ];
      cutShape(pen, corners, colour);
    }
    const shelf = Array.from({ length: 125 }, (_, step) => mix(inside.from, inside.to, step / 124));
    const under = shelf.filter((angle) => wallAt(angle) > low + 0.1);
    cutLine(
      pen,
      under.map((angle) => spot(wall.inner, angle, low - 0.08)),
      2.2,
      ink.clay,
    );
  }
}

/** A place on a board, 0…1 across and down. */
type OnBoard = (across: number, down: number) => Spot;

/** Boards: what is written on them is no script, only strokes, waves, dots and rings. */
function drawBoards(pen: Pen): void {
  for (const [to, from, marks] of [
    [10, 30, waves],
    [59, 77, hooks],
    [81, 99, dashes],
    [103, 121, ringsAndDots],
    [150, 170, waves],
  ] as const) {
    const at: OnBoard = (across, down) =>
      spot(wall.inner - 0.15, mix(from, to, across) * degree, mix(4.75, 1.15, down));
    const board = (across: number, high: number, deep: number): readonly Spot[] => [
      ...Array.from({ length: 9 }, (_, step) => at(mix(-across, 1 + across, step / 8), -high)),
      ...Array.from({ length: 9 }, (_, step) => at(mix(1 + across, -across, step / 8), 1 + deep)),
    ];
    cutShape(pen, board(0.05, 0.07, 0.08), ink.black);
    cutShape(pen, board(0.035, 0.05, 0.06), ink.clay);
    cutShape(pen, board(0, 0, 0), ink.deep);
    marks((points, wide = 2.5) =>
      cutLine(
        pen,
        points.map(([u, v]) => at(u, v)),
        wide,
        ink.paper,
      ),
    );
  }
}

type Write = (points: readonly Spot[], wide?: number) => void;

function waves(write: Write): void {
  for (let row = 0; row < 4; row++) {
    const middle = 0.2 + row * 0.2;
    const long = row === 3 ? 0.5 : 0.8;
    write(
      Array.from({ length: 40 }, (_, step): Spot => [
        0.1 + (long * step) / 39,
        middle + 0.05 * Math.sin(step * 0.9 + row),
      ]),
    );
  }
}

function hooks(write: Write): void {
  for (let row = 0; row < 4; row++)
    for (let mark = 0; mark < 6; mark++) {
      const [u, v] = [0.12 + mark * 0.145, 0.2 + row * 0.2];
      if (hash(row * 7 + mark, 3) < 0.16) continue;
      write([
        [u, v - 0.06],
        [u + 0.05, v - 0.06],
        [u + 0.05, v + 0.06],
      ]);
    }
}

function dashes(write: Write): void {
  for (let row = 0; row < 4; row++) {
    let from = 0.1;
    for (let word = 0; from < 0.8 && word < 5; word++) {
      const to = Math.min(0.9, from + 0.08 + 0.16 * hash(row * 9 + word, 11));
      write(
        [
          [from, 0.2 + row * 0.2],
          [to, 0.2 + row * 0.2],
        ],
        3.4,
      );
      from = to + 0.07;
    }
  }
}

function ringsAndDots(write: Write): void {
  for (const radius of [0.3, 0.21, 0.12])
    write(
      Array.from({ length: 33 }, (_, step): Spot => {
        const angle = (step / 32) * 2 * Math.PI;
        return [0.34 + radius * 0.8 * Math.cos(angle), 0.5 + radius * 1.3 * Math.sin(angle)];
      }),
    );
  for (let row = 0; row < 4; row++)
    write([
      [0.7, 0.2 + row * 0.2],
      [0.78 + 0.12 * hash(row, 4), 0.2 + row * 0.2],
    ]);
}

function drawGate(pen: Pen, angle: number): void {
  const half = 1.7 / wall.inner;
  for (const [share, tall, colour] of [
    [1, 3.9, ink.black],
    [0.92, 3.75, ink.sand],
    [0.74, 3.4, ink.dark],
  ] as const)
    cutShape(pen, band([wall.inner, wall.inner], angle - half * share, angle + half * share, [0, tall]), colour);
  // Snow outside.
  for (let line = 0; line < 5; line++)
    cutLine(
      pen,
      arc(wall.inner, angle - half * 0.7, angle + half * 0.7, 0.35 + line * 0.42),
      mix(6, 1.5, line / 4),
      ink.ice,
    );
}

/** The cut through the wall: rings as a trunk has, bark, and snow on its outer edge. */
function drawCut(pen: Pen, from: number, to: number): void {
  const ribbon = (inner: number, outer: number, dye: string): void =>
    cutShape(pen, [...crest(inner, from, to), ...crest(outer, from, to).toReversed()], dye);
  ribbon(wall.inner, wall.outer, ink.sand);
  const rings = 9;
  const steps = Math.ceil((to - from) / degree);
  for (let ring = 0; ring < rings; ring++) {
    const inner = mix(wall.inner + 0.12, wall.outer - 0.5, ring / rings);
    const wide = mix(0.05, 0.2, hash(ring, 3));
    const edge = (out: 0 | 1): readonly Spot[] =>
      Array.from({ length: steps + 1 }, (_, step) => {
        const angle = mix(from, to, step / steps);
        const [across, away] = [Math.cos(angle), Math.sin(angle)];
        const bent = (noise(across * 3 + ring * 0.2 + 40, away * 3 + 44) - 0.5) * 0.25;
        const thick = wide * (0.4 + 1.1 * noise(across * 5 + ring + 40, away * 5 + 40));
        return spot(inner + bent + out * thick, angle, wallAt(angle));
      });
    cutShape(
      pen,
      [...edge(0), ...edge(1).toReversed()],
      ring === 3 ? ink.orange : ring % 3 === 1 ? ink.middle : ink.clay,
    );
  }
  ribbon(wall.outer - 0.42, wall.outer, ink.black);
  ribbon(wall.outer - 0.3, wall.outer + 0.28, ink.paper);
  cutLine(pen, crest(wall.inner, from, to), 4, ink.black);
  cutLine(pen, crest(wall.inner + 0.06, from, to), 2, ink.paper);
}

/** The wall before the eye, lower and lower, with a way in. */
export function drawNearWall(pen: Pen): void {
  const [from, to] = [far.to, far.from + 360 * degree];
  const gap = 1.5 / wall.outer;
  const bark = wall.outer + 0.28;
  cutShape(pen, [...arc(bark, from, to), ...crest(bark, from, to).toReversed()], ink.black);
  for (let cut = 0; cut < 150; cut++) {
    const angle = mix(from, to, (cut + 0.5) / 150);
    const tall = wallAt(angle) - 0.1;
    const line = [spot(wall.outer + 0.3, angle, tall), spot(wall.outer + 0.3, angle, tall * 0.55 * hash(cut, 5))];
    cutLine(pen, line, 1.4 + 2.6 * hash(cut, 9), ink.middle);
  }
  // Over the ends of what is farther, or a hair of the ground would show between them.
  drawCut(pen, from - degree, 270 * degree - gap);
  drawCut(pen, 270 * degree + gap, to + degree);
}
