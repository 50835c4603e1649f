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
  // One eye in the cap's shadow, and a short smile: more marks would be a mask.
  disc(-0.07, 0.012, 0.014, 0.019, ink.dark, 0);
  pen.lineWidth = 0.022 * metre;
  pen.beginPath();
  pen.ellipse(...on(-0.06, 0.07), 0.035 * metre, 0.022 * metre, 0, 0.3, Math.PI - 0.3);
  pen.stroke();
  sleeve([
    [0.1, 0.24],
    [-0.1, 0.38],
    [-0.29, 0.28],
  ]);
  disc(-0.32, 0.25, 0.055, 0.055, ink.sand, 0.024);
  pen.restore();
}

/** A flower of red silk on the bonnet's front edge, as the new ones had, with two ribbons that leave both lamps free. */
export function drawBow(pen: Pen): void {
  const { x, y, metre: own } = at([2.3, 0, 1.62]);
  const metre = own * 0.78;
  for (const side of [-1, 1]) {
    trace(
      pen,
      [
        [0.02, 0],
        [0.16, 0],
        [0.27, 0.74],
        [0.19, 0.66],
        [0.1, 0.78],
      ].map(([across = 0, down = 0]) => ({ x: x + side * across * metre, y: y + down * metre })),
    );
    pen.strokeStyle = ink.dark;
    pen.lineWidth = 4;
    pen.stroke();
    pen.fillStyle = ink.rust;
    pen.fill();
  }
  // Petals in rings about a middle, the outer ones behind.
  for (const [radius, petals, size, dye] of [
    [0.2, 11, 0.085, ink.orange],
    [0.12, 8, 0.075, ink.rust],
    [0.06, 5, 0.062, ink.orange],
  ] as const) {
    const ring = (more: number, colour: string): void => {
      pen.fillStyle = colour;
      for (let petal = 0; petal < petals; petal++) {
        const turn = ((petal + 0.5) / petals) * 2 * Math.PI;
        pen.beginPath();
        pen.arc(x + radius * metre * Math.cos(turn), y + radius * metre * Math.sin(turn), size * metre + more, 0, 7);
        pen.fill();
      }
    };
    if (radius === 0.2) ring(2.6, ink.dark);
    pen.fillStyle = dye;
    pen.beginPath();
    pen.arc(x, y, radius * metre, 0, 7);
    pen.fill();
    ring(0, dye);
  }
  pen.fillStyle = ink.rust;
  pen.beginPath();
  pen.arc(x, y, 0.04 * metre, 0, 7);
  pen.fill();
}
