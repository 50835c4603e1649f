import { hash } from '../../plates/printing/noise.ts';
import { mix } from '../../plates/printing/shape.ts';
import { blob, limb, oval, polygon } from '../engine/contour.ts';
import { ink } from '../engine/ink.ts';
import type { Pose } from '../engine/person.ts';
import { grip } from './table.ts';

type Pen = OffscreenCanvasRenderingContext2D;
type Piece = readonly [path: Path2D, dye: string];
type Spot = readonly [x: number, y: number];

/** People at work as pieces, the farthest first: metres, feet at 0, looking to the right. Works in workers only. */

/** A line of the ground round a figure, and between a sleeve and the cloth behind it. Metres. */
const [halo, seam] = [0.05, 0.03];

function drawPieces(pen: Pen, pieces: readonly Piece[], metre: number, facing: 1 | -1): void {
  pen.save();
  pen.scale(metre * facing, -metre);
  pen.strokeStyle = ink.dark;
  pen.lineJoin = 'round';
  pen.lineWidth = halo;
  for (const [path] of pieces) pen.stroke(path);
  for (const [path, dye] of pieces) {
    pen.fillStyle = dye;
    pen.fill(path);
  }
  pen.restore();
}

function drawShadow(pen: Pen, metre: number, half: number): void {
  pen.fillStyle = ink.shade;
  pen.beginPath();
  pen.ellipse(0, 0, half * metre, 0.15 * metre, 0, 0, 7);
  pen.fill();
}

/** A leg over the knee to the ankle, and its shoe, whose toe is on the ground or ahead of it. */
function legTo(hip: Spot, knee: Spot, ankle: Spot, toe: Spot): readonly Path2D[] {
  return [
    limb([
      [...hip, 0.2],
      [mix(hip[0], knee[0], 0.55), mix(hip[1], knee[1], 0.55), 0.18],
      [...knee, 0.15],
      [mix(knee[0], ankle[0], 0.5), mix(knee[1], ankle[1], 0.5), 0.125],
      [...ankle, 0.1],
    ]),
    limb([
      [ankle[0] - 0.03, ankle[1] + 0.01, 0.11],
      [mix(ankle[0], toe[0], 0.6), mix(ankle[1], toe[1], 0.6), 0.1],
      [...toe, 0.06],
    ]),
  ];
}

function armTo(shoulder: Spot, elbow: Spot, hand: Spot, more = 0): Path2D {
  return limb([
    [...shoulder, 0.13 + more],
    [...elbow, 0.105 + more],
    [mix(elbow[0], hand[0], 0.7), mix(elbow[1], hand[1], 0.7), 0.085 + more],
    [...hand, 0.07 + more],
  ]);
}

/** A head that looks ahead and a little down, under a helmet. */
function headAt(x: number, y: number): readonly Piece[] {
  return [
    [
      blob([
        [x - 0.1, y + 0.06],
        [x - 0.09, y - 0.06],
        [x - 0.1, y - 0.2],
        [x + 0.03, y - 0.2],
        [x + 0.06, y - 0.12],
        [x + 0.11, y - 0.1],
        [x + 0.12, y - 0.02],
        [x + 0.1, y + 0.06],
      ]),
      ink.sand,
    ],
    [
      blob([
        [x - 0.14, y + 0.02, 1],
        [x - 0.13, y + 0.1],
        [x - 0.04, y + 0.18],
        [x + 0.08, y + 0.15],
        [x + 0.13, y + 0.06],
        [x + 0.21, y + 0.02, 1],
        [x + 0.2, y - 0.01, 1],
      ]),
      ink.orange,
    ],
  ];
}

/** Somebody who leans into a bar and pushes it, both hands on it at `grip`. */
export function drawPusher(pen: Pen, coat: string, pose: Pose, metre: number): void {
  const [back, front] =
    pose === 0
      ? [
          legTo([0, 0.88], [-0.2, 0.5], [-0.5, 0.13], [-0.4, 0.02]),
          legTo([0.03, 0.88], [0.33, 0.56], [0.2, 0.08], [0.38, 0.03]),
        ]
      : [
          legTo([0, 0.88], [-0.07, 0.47], [-0.36, 0.12], [-0.25, 0.02]),
          legTo([0.03, 0.88], [0.22, 0.5], [0.02, 0.07], [0.2, 0.03]),
        ];
  const [x, y] = grip;
  const shoulder = [0.42, 1.33] as const;
  const far = [x + 0.05, y + 0.035] as const;
  const elbow = [mix(shoulder[0], x, 0.46), mix(shoulder[1], y, 0.46) - 0.1] as const;
  drawShadow(pen, metre, 0.56);
  drawPieces(
    pen,
    [
      [armTo([0.46, 1.34], [elbow[0] + 0.08, elbow[1] + 0.06], far), coat],
      [oval(...far, 0.055, 0.06), ink.sand],
      ...back.map((path): Piece => [path, coat]),
      ...front.map((path): Piece => [path, coat]),
      [
        limb([
          [0, 0.82, 0.24],
          [0.07, 0.98, 0.27],
          [0.24, 1.2, 0.31],
          [0.42, 1.36, 0.2],
        ]),
        coat,
      ],
      ...headAt(0.56, 1.55),
      [armTo([0.38, 1.28], elbow, [x, y], seam * 2), ink.dark],
      [armTo(shoulder, elbow, [x, y]), coat],
      [oval(x + 0.01, y, 0.058, 0.062), ink.sand],
    ],
    metre,
    1,
  );
}

/** Where a welder's flame is, from where he kneels. Metres. */
const flame = [1.22, 0.22] as const;

/** Somebody who kneels and welds, behind a dark visor; sparks fly up and fall. */
export function drawWelder(pen: Pen, metre: number): void {
  drawShadow(pen, metre, 0.55);
  drawSparks(pen, metre);
  drawPieces(
    pen,
    [
      [legTo([-0.2, 0.5], [0.02, 0.14], [-0.34, 0.1], [-0.46, 0.03])[0] as Path2D, ink.green],
      [legTo([-0.18, 0.52], [0.2, 0.52], [0.2, 0.09], [0.36, 0.03])[0] as Path2D, ink.green],
      [legTo([-0.18, 0.52], [0.2, 0.52], [0.2, 0.09], [0.36, 0.03])[1] as Path2D, ink.green],
      [
        blob([
          [-0.36, 0.42],
          [-0.38, 0.8],
          [-0.2, 1.1],
          [0.08, 1.12],
          [0.16, 0.92],
          [0.02, 0.6],
          [-0.1, 0.42],
        ]),
        ink.ice,
      ],
      [armTo([0.02, 1], [0.3, 0.68], [0.7, 0.52]), ink.ice],
      [oval(0.72, 0.51, 0.06, 0.06), ink.sand],
      [
        limb([
          [0.66, 0.55, 0.06],
          [1, 0.4, 0.05],
          [1.17, 0.25, 0.04],
        ]),
        ink.sand,
      ],
      [oval(0.12, 1.28, 0.14, 0.15), ink.orange],
      [
        polygon([
          [0.1, 1.36],
          [0.29, 1.32],
          [0.27, 1.1],
          [0.13, 1.07],
        ]),
        ink.deep,
      ],
    ],
    metre,
    1,
  );
}

function drawSparks(pen: Pen, metre: number): void {
  pen.save();
  pen.translate(flame[0] * metre, -flame[1] * metre);
  for (let spark = 0; spark < 84; spark++) {
    const [turn, far, start, thick] = [1, 2, 3, 4].map((seed) => hash(spark, seed)) as [number, number, number, number];
    const angle = -Math.PI * (((spark * 0.618) % 1) * 1.08 - 0.04 + turn * 0.03);
    const long = metre * (0.5 + far * far * 2.5);
    const from = metre * (0.1 + start * 0.3);
    const fall = metre * 0.09 * (long / metre) ** 2;
    const [x0, y0] = [Math.cos(angle) * from, Math.sin(angle) * from * 0.8];
    const [x1, y1] = [Math.cos(angle) * long, Math.sin(angle) * long * 0.8 + fall];
    const half = metre * mix(0.055, 0.018, thick);
    const [dx, dy] = [(-(y1 - y0) / long) * half, ((x1 - x0) / long) * half];
    const [middleX, middleY] = [(x0 + x1) / 2, (y0 + y1) / 2 - fall * 0.5];
    pen.fillStyle = spark % 6 === 0 ? ink.paper : spark % 3 === 0 ? ink.sand : ink.orange;
    pen.beginPath();
    pen.moveTo(x0 + dx, y0 + dy);
    pen.quadraticCurveTo(middleX, middleY, x1, y1);
    pen.quadraticCurveTo(middleX, middleY, x0 - dx, y0 - dy);
    pen.fill();
  }
  pen.fillStyle = ink.paper;
  pen.beginPath();
  pen.arc(0, 0, metre * 0.13, 0, 7);
  pen.fill();
  pen.restore();
}
