import { cutLine, cutShape, type Spot } from '../engine/strokes.ts';
import { drawWheel } from './draw-wheel.ts';
import { ink } from '../engine/ink.ts';
import type { Point } from './islands.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** A screen in the open, its film, and the projector before it. */
export function drawScreen(pen: Pen, { x: left, y: top }: Point): void {
  const [x, y] = [left + 16, top - 14];
  for (const post of [-88, 88]) {
    const line: readonly Spot[] = [
      [x + post, y + 18],
      [x + post, y - 168],
    ];
    cutLine(pen, line, 13, ink.black);
    cutLine(pen, line, 7, ink.orange);
    cutLine(
      pen,
      [
        [x + post - 2, y + 14],
        [x + post - 2, y - 164],
      ],
      2,
      ink.sand,
    );
  }
  const sheet: readonly Spot[] = [
    [x - 96, y - 160],
    [x + 96, y - 160],
    [x + 96, y - 42],
    [x - 96, y - 42],
  ];
  cutShape(pen, sheet, ink.paper, ink.black, 6);
  drawFilm(pen, x, y - 101);
  // Perforated edges, as a strip of film has.
  for (const edge of [-153, -49])
    for (let hole = 0; hole < 13; hole++)
      cutShape(
        pen,
        [
          [x - 90 + hole * 14.4, y + edge - 3],
          [x - 82 + hole * 14.4, y + edge - 3],
          [x - 82 + hole * 14.4, y + edge + 3],
          [x - 90 + hole * 14.4, y + edge + 3],
        ],
        ink.black,
      );
  drawProjector(pen, x - 18, y + 66);
}

function drawFilm(pen: Pen, x: number, y: number): void {
  pen.save();
  pen.beginPath();
  pen.rect(x - 84, y - 42, 168, 84);
  pen.clip();
  pen.fillStyle = ink.ice;
  pen.fillRect(x - 84, y - 42, 168, 84);
  for (const [radius, colour] of [
    [46, ink.sand],
    [34, ink.paper],
    [24, ink.orange],
    [10, ink.sand],
  ] as const) {
    pen.fillStyle = colour;
    pen.beginPath();
    pen.arc(x + 26, y + 14, radius, 0, 7);
    pen.fill();
  }
  for (let hill = 0; hill < 5; hill++) {
    pen.fillStyle = hill % 2 ? ink.middle : ink.green;
    pen.beginPath();
    pen.ellipse(x - 70 + hill * 9, y + 52 + hill * 7, 120 - hill * 4, 40 - hill * 3, 0.14, 0, 7);
    pen.fill();
  }
  pen.restore();
}

/** Small beside the people: so much of its measures. */
const cameraSize = 0.7;

function drawProjector(pen: Pen, x: number, y: number): void {
  const at = (across: number, up: number): Spot => [x + across * cameraSize, y - up * cameraSize];
  for (const foot of [-26, 0, 26]) {
    cutLine(pen, [at(0, 34), at(foot, 0)], 6, ink.black);
    cutLine(pen, [at(0, 34), at(foot, 1)], 3.6, ink.paper);
  }
  cutShape(pen, [at(-34, 30), at(26, 30), at(26, 58), at(-34, 58)], ink.orange, ink.black, 2.6);
  cutShape(pen, [at(26, 36), at(46, 32), at(46, 58), at(26, 54)], ink.ice, ink.black, 2.2);
  for (let slit = 0; slit < 3; slit++) cutLine(pen, [at(-26, 36 + slit * 7), at(-4, 36 + slit * 7)], 2.6, ink.rust);
  drawWheel(pen, at(-26, 78), 20 * cameraSize);
  drawWheel(pen, at(16, 80), 24 * cameraSize);
}
