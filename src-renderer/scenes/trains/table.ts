import type { Pen } from '../../plates/printing/board.ts';
import { smooth } from '../../plates/printing/shape.ts';
import type { Point } from '../engine/layout.ts';
import { addOutline, band, fill } from '../engine/cut-out.ts';
import { ink } from '../engine/ink.ts';
import { degree } from '../../core/model/angle.ts';
import { newCar } from './new-car.ts';
import { drawVehicle } from './draw-vehicle.ts';
import { along, gauge, railUp, table } from './yard.ts';

/** Half the width of the bridge, in metres. */
const half = 2.35;
/** The rear of the new car on the bridge, so far from the middle of the table. */
const rear = -7.1;

/** Where those who push have their hands, ahead of their feet and up. Metres. */
export const grip = [0.9, 1.16] as const;
/** How high the bar is that they push, and how far from the middle of the bridge: its posts lean out over the edge. Metres. */
const [barUp, barAside] = [1.1, 2.75];

/** The three who push, and how they are cut: units of the layout. */
export const pushers = {
  coats: ['ice', 'sand', 'green'],
  /** How far from the middle along the bar their hands are, and how tall they are among each other. */
  along: [6.6, 4.75, 2.8],
  tall: [1, 0.95, 1.02],
  /** Units a metre. */
  metre: 68,
  cell: { width: 124, height: 146, foot: 50, below: 14 },
} as const;

/** The printed sheet of those who push, and how many of its pixels are a unit of the layout. */
export interface PusherSheet {
  readonly sheet: CanvasImageSource;
  readonly scale: number;
}

/**
 * Draws what turns: marks on the rim, the bridge, the car on it, and those who push it. Units of the layout.
 *
 * @param full how broad lines are at a height, 0…1
 */
export function drawTable(
  pen: Pen,
  angle: number,
  stride: 0 | 1,
  pushing: PusherSheet,
  full: (y: number) => number,
): void {
  drawMarks(pen, angle, full);
  drawBridge(pen, angle, full);
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

function drawMarks(pen: Pen, angle: number, full: (y: number) => number): void {
  for (const [every, skip, from, thick, dye] of [
    [6, 5, table - 0.34, 0.035, ink.dark],
    [30, 0, table - 0.6, 0.085, ink.paper],
  ] as const) {
    pen.beginPath();
    for (let mark = 0; mark < 360 / every; mark++) {
      if (skip > 0 && mark % skip === 0) continue;
      const at = angle + mark * every * degree;
      if (full(along(at, table).y) < 0.5) continue;
      addOutline(pen, [
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

function drawBridge(pen: Pen, angle: number, full: (y: number) => number): void {
  const across = (from: number, to: number, wide = half): readonly Point[] => [
    along(angle, from, -wide),
    along(angle, from, wide),
    along(angle, to, wide),
    along(angle, to, -wide),
  ];
  // Within the rim, which goes all round; only the rails cross it.
  const inner = table - 0.64;
  fill(pen, across(-inner, inner), ink.dark);
  const planks = 48;
  const each = (2 * inner) / planks;
  for (const [share, dye] of [
    [0.74, ink.middle],
    [0.4, ink.green],
  ] as const) {
    pen.beginPath();
    for (let plank = 0; plank < planks; plank++) {
      const from = -inner + (plank + 0.1) * each;
      const thick = each * (share + 0.1 * Math.sin(plank * 2.4)) * full(along(angle, from).y);
      if (thick > each * 0.12) addOutline(pen, across(from, from + thick));
    }
    pen.fillStyle = dye;
    pen.fill();
  }
  for (const rail of [-gauge, gauge])
    for (const [wide, up, dye] of [
      [0.09, 0, ink.dark],
      [0.06, railUp, ink.ice],
    ] as const)
      band(
        pen,
        (share) => {
          const far = (2 * share - 1) * (table - 0.02);
          const half = wide * full(along(angle, far, rail).y);
          return [along(angle, far, rail - half, up), along(angle, far, rail + half, up)];
        },
        24,
        dye,
      );
}

function drawPushers(pen: Pen, angle: number, stride: 0 | 1, { sheet, scale }: PusherSheet): void {
  const { cell, coats, tall, metre: cut } = pushers;
  const edge = half - 0.1;
  const bar = (from: Point, to: Point, wide: number, dye: string): void => {
    pen.strokeStyle = dye;
    pen.lineWidth = wide;
    pen.beginPath();
    pen.moveTo(from.x, from.y);
    pen.lineTo(to.x, to.y);
    pen.stroke();
  };
  // A straight pole on posts that stand on the bridge's edge; it goes on beyond the outer ones. All hands are on it.
  for (const [wide, post, dye] of [
    [12, 10, ink.dark],
    [6.5, 4.5, ink.sand],
  ] as const) {
    for (const far of [1.8, 3.7, 5.6, 7.4]) {
      bar(along(angle, far - 0.2, edge), along(angle, far + 0.2, edge), post, dye);
      bar(along(angle, far, edge), along(angle, far, barAside, barUp), post, dye);
    }
    bar(along(angle, 1.2, barAside, barUp), along(angle, 7.9, barAside, barUp), wide, dye);
  }
  const facing = Math.sin(angle) < 0 ? -1 : 1;
  const row = coats.map((_, index) => ({ index, ...along(angle, pushers.along[index] ?? 0, barAside, barUp) }));
  for (const { index, x, y, metre } of row.toSorted((one, other) => one.metre - other.metre)) {
    const pose = (index + stride) % 2;
    const size = metre * (tall[index] ?? 1);
    pen.save();
    pen.translate(x - facing * grip[0] * size, y + grip[1] * size);
    pen.scale((facing * size) / cut, size / cut);
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
