import type { Pen } from '../../plates/printing/board.ts';
import { smooth } from '../../plates/printing/shape.ts';
import type { Point } from '../engine/layout.ts';
import { fill } from '../engine/cut-out.ts';
import { ink } from '../engine/ink.ts';
import { newCar } from './fleet.ts';
import { drawVehicle } from './vehicle.ts';
import { along, degree, table } from './yard.ts';

/** Half the width of the bridge, in metres. */
const half = 2.35;
/** The rear of the new car on the bridge, so far from the middle of the table. */
const rear = -7.1;

/** The three who push, and how they are cut: units of the layout. */
export const pushers = {
  coats: ['ice', 'sand', 'green'],
  /** How far they stand from the middle along the bridge, and beside it. Metres. */
  along: [4.6, 2.9, 1.2],
  aside: 3.2,
  /** Units a metre. */
  metre: 68,
  cell: { width: 120, height: 150, foot: 56, below: 14 },
} as const;

/** The printed sheet of those who push, and how many of its pixels are a unit of the layout. */
export interface PusherSheet {
  readonly sheet: CanvasImageSource;
  readonly scale: number;
}

/** Draws what turns: marks on the rim, the bridge, the car on it, and those who push it. Units of the layout. */
export function drawTable(pen: Pen, angle: number, stride: 0 | 1, pushing: PusherSheet): void {
  drawMarks(pen, angle);
  drawBridge(pen, angle);
  drawVehicle(pen, newCar, { angle, rear });
  // From either end one pushes on its own side: they are seen on the near one, and change over while the car points at the eye.
  for (const end of [angle, angle + Math.PI]) {
    const near = smooth(0.01, 0.07, -Math.cos(end));
    if (near <= 0) continue;
    pen.globalAlpha = near;
    drawPushers(pen, end, stride, pushing);
    pen.globalAlpha = 1;
  }
}

function piece(pen: Pen, corners: readonly Point[]): void {
  for (const [index, { x, y }] of corners.entries()) {
    if (index === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  }
  pen.closePath();
}

function drawMarks(pen: Pen, angle: number): void {
  for (const [every, skip, from, thick, dye] of [
    [6, 5, table - 0.34, 0.035, ink.dark],
    [30, 0, table - 0.6, 0.085, ink.paper],
  ] as const) {
    pen.beginPath();
    for (let mark = 0; mark < 360 / every; mark++) {
      if (skip > 0 && mark % skip === 0) continue;
      const at = angle + mark * every * degree;
      piece(pen, [
        along(at, from, -thick),
        along(at, from, thick),
        along(at, table - 0.08, thick),
        along(at, table - 0.08, -thick),
      ]);
    }
    pen.fillStyle = dye;
    pen.fill();
  }
}

function drawBridge(pen: Pen, angle: number): void {
  const across = (from: number, to: number, wide = half): readonly Point[] => [
    along(angle, from, -wide),
    along(angle, from, wide),
    along(angle, to, wide),
    along(angle, to, -wide),
  ];
  fill(pen, across(-table + 0.02, table - 0.02), ink.dark);
  const planks = 50;
  const each = (2 * table) / planks;
  for (const [share, dye] of [
    [0.74, ink.middle],
    [0.4, ink.green],
  ] as const) {
    pen.beginPath();
    for (let plank = 0; plank < planks; plank++) {
      const from = -table + (plank + 0.1) * each;
      piece(pen, across(from, from + each * (share + 0.1 * Math.sin(plank * 2.4))));
    }
    pen.fillStyle = dye;
    pen.fill();
  }
  for (const rail of [-0.74, 0.74])
    for (const [wide, up, dye] of [
      [0.09, 0, ink.dark],
      [0.06, 0.12, ink.ice],
    ] as const)
      fill(
        pen,
        [
          along(angle, -table, rail - wide, up),
          along(angle, -table, rail + wide, up),
          along(angle, table, rail + wide, up),
          along(angle, table, rail - wide, up),
        ],
        dye,
      );
}

function drawPushers(pen: Pen, angle: number, stride: 0 | 1, { sheet, scale }: PusherSheet): void {
  const { cell, aside, coats, metre: cut } = pushers;
  const bar = (from: Point, to: Point, wide: number, dye: string): void => {
    pen.strokeStyle = dye;
    pen.lineWidth = wide;
    pen.beginPath();
    pen.moveTo(from.x, from.y);
    pen.lineTo(to.x, to.y);
    pen.stroke();
  };
  const beside = aside - 0.55;
  const ends = [along(angle, 0.5, beside, 1.12), along(angle, 6.2, beside, 1.12)] as const;
  for (const [wide, dye] of [
    [9, ink.dark],
    [5, ink.sand],
  ] as const) {
    for (const far of [0.8, 3.3, 5.9])
      bar(
        along(angle, far, beside - 0.2),
        along(angle, far, beside, 1.12),
        wide * 0.55,
        dye === ink.sand ? ink.clay : dye,
      );
    bar(...ends, wide, dye);
  }
  const facing = Math.sin(angle) < 0 ? -1 : 1;
  const row = coats.map((_, index) => ({ index, ...along(angle, pushers.along[index] ?? 0, aside) }));
  for (const { index, x, y, metre } of row.toSorted((one, other) => one.metre - other.metre)) {
    const pose = (index + stride) % 2;
    pen.save();
    pen.translate(x, y);
    pen.scale((facing * metre) / cut, metre / cut);
    pen.rotate(8 * degree);
    pen.drawImage(
      sheet,
      pose * cell.width * scale,
      index * cell.height * scale,
      cell.width * scale,
      cell.height * scale,
      -cell.foot,
      cell.below - cell.height,
      cell.width,
      cell.height,
    );
    pen.restore();
  }
}
