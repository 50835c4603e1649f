import { ink } from '../engine/ink.ts';
import { trace } from '../engine/cut-out.ts';
import { doorGlass } from './draw-lorry-body.ts';
import { at, hull, type Spot } from './lorry.ts';
import { box, line, round, type Pen } from './lorry-pen.ts';

/** How the steering wheel stands: where its hub is, its radius, and how its column leans. */
const steering = { along: 0.5, left: 0.38, up: 1.42, radius: 0.25, lean: 0.9 } as const;

/** What stands on the frame until the cab does: a seat, and a steering wheel on its column. */
export function drawSeat(pen: Pen): void {
  box(pen, [-0.42, -0.28], [-0.66, 0.66], [0.86, 1.46], [ink.sand, ink.clay, ink.clay]);
  box(pen, [-0.42, 0.1], [-0.66, 0.66], [0.78, 0.98], [ink.sand, ink.clay, ink.clay]);
  const { along, left, up, radius, lean } = steering;
  const column: readonly Spot[] = [
    [0.94, left, 0.84],
    [along, left, up],
  ];
  line(pen, column, 0.13, ink.dark);
  line(pen, column, 0.07, ink.sand);
  const rim = Array.from({ length: 25 }, (_, step): Spot => {
    const turn = (step / 24) * 2 * Math.PI;
    const rise = radius * Math.sin(turn);
    return [along + rise * Math.sin(lean), left + radius * Math.cos(turn), up + rise * Math.cos(lean)];
  });
  line(pen, rim, 0.11, ink.dark);
  line(pen, rim, 0.055, ink.paper);
  line(pen, [rim[0] ?? [along, left, up], rim[12] ?? [along, left, up]], 0.05, ink.paper);
  round(
    pen,
    rim.map(([x, y, z]): Spot => [along + (x - along) * 0.2, left + (y - left) * 0.2, up + (z - up) * 0.2]),
    ink.dark,
  );
}

/** Who drives it, behind the glass of the near door: one hand on the wheel, and one that waves. */
export function drawDriver(pen: Pen): void {
  const seat = at([0.2, hull.cab, 1.72]);
  const { metre } = seat;
  const on = (x: number, y: number): readonly [number, number] => [seat.x + x * metre, seat.y + y * metre];
  const disc = (x: number, y: number, wide: number, high: number, dye: string, edge = 0.03): void => {
    pen.fillStyle = dye;
    pen.strokeStyle = ink.dark;
    pen.lineWidth = edge * metre;
    pen.beginPath();
    pen.ellipse(...on(x, y), wide * metre, high * metre, 0, 0, 7);
    pen.fill();
    if (edge > 0) pen.stroke();
  };
  const sleeve = (way: readonly (readonly [number, number])[]): void => {
    for (const [wide, dye] of [
      [0.15, ink.dark],
      [0.1, ink.paper],
    ] as const) {
      pen.strokeStyle = dye;
      pen.lineWidth = wide * metre;
      pen.beginPath();
      for (const [x, y] of way) pen.lineTo(...on(x, y));
      pen.stroke();
    }
  };
  pen.save();
  trace(pen, doorGlass.map(at));
  pen.clip();
  // Shoulders and chest, and the wheel before them.
  disc(0.06, 0.36, 0.27, 0.24, ink.paper);
  pen.strokeStyle = ink.dark;
  pen.lineWidth = 0.05 * metre;
  pen.beginPath();
  pen.ellipse(...on(-0.34, 0.3), 0.09 * metre, 0.2 * metre, -0.35, 0, 7);
  pen.stroke();
  disc(0, 0.02, 0.12, 0.155, ink.sand);
  disc(0.07, 0.04, 0.045, 0.09, ink.clay, 0);
  disc(0.02, -0.1, 0.14, 0.085, ink.paper);
  disc(-0.1, -0.06, 0.1, 0.026, ink.paper, 0.024);
  for (const [x, y, wide, high] of [
    [-0.075, 0.01, 0.017, 0.022],
    [-0.01, 0.01, 0.017, 0.022],
  ] as const)
    disc(x, y, wide, high, ink.dark, 0);
  // A smile.
  pen.lineWidth = 0.026 * metre;
  pen.beginPath();
  pen.ellipse(...on(-0.045, 0.065), 0.045 * metre, 0.036 * metre, 0, 0.15, Math.PI - 0.15);
  pen.stroke();
  sleeve([
    [0.1, 0.24],
    [-0.1, 0.38],
    [-0.29, 0.28],
  ]);
  disc(-0.32, 0.25, 0.055, 0.055, ink.sand, 0.024);
  pen.restore();
}

/** A bow of red silk on the bonnet's front edge, as the new ones had: a flower, and two ribbons. */
export function drawBow(pen: Pen): void {
  const { x, y, metre } = at([2.32, 0, 1.4]);
  const unit = metre * 0.86;
  const leaf = (points: readonly (readonly [number, number])[], dye: string): void => {
    pen.beginPath();
    points.forEach(([across, down], index) => {
      const [nextAcross, nextDown] = points[index + 1] ?? [0, 0];
      if (index % 2 === 0)
        pen.quadraticCurveTo(x + across * unit, y + down * unit, x + nextAcross * unit, y + nextDown * unit);
    });
    pen.closePath();
    pen.strokeStyle = ink.dark;
    pen.lineWidth = 3;
    pen.stroke();
    pen.fillStyle = dye;
    pen.fill();
  };
  // Ribbons hang down with notched ends; loops lie to both sides.
  for (const side of [-1, 1]) {
    pen.beginPath();
    for (const [across, down] of [
      [0, 0],
      [0.09, 0.22],
      [0.27, 0.58],
      [0.25, 0.46],
      [0.38, 0.5],
      [0.22, 0.2],
      [0.08, 0],
    ] as const)
      pen.lineTo(x + side * across * unit, y + down * unit);
    pen.closePath();
    pen.strokeStyle = ink.dark;
    pen.lineWidth = 3;
    pen.stroke();
    pen.fillStyle = ink.rust;
    pen.fill();
  }
  for (const side of [-1, 1])
    leaf(
      [
        [0, 0],
        [0, 0],
        [side * 0.36, -0.36],
        [side * 0.46, -0.03],
        [side * 0.39, 0.22],
        [0, 0],
      ],
      ink.orange,
    );
  // The flower: petals about a middle, then a smaller ring of them.
  for (const [radius, petals, size, dye] of [
    [0.15, 7, 0.105, ink.orange],
    [0.07, 5, 0.075, ink.rust],
  ] as const)
    for (let petal = 0; petal < petals; petal++) {
      const turn = (petal / petals) * 2 * Math.PI - 0.4;
      pen.beginPath();
      pen.arc(x + radius * unit * Math.cos(turn), y + radius * unit * Math.sin(turn), size * unit, 0, 7);
      pen.strokeStyle = dye === ink.orange ? ink.rust : ink.orange;
      pen.lineWidth = 2;
      pen.fillStyle = dye;
      pen.fill();
      pen.stroke();
    }
  pen.fillStyle = ink.orange;
  pen.beginPath();
  pen.arc(x, y, 0.06 * unit, 0, 7);
  pen.fill();
}
