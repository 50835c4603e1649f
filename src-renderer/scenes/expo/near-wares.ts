import { mix } from '../../plates/printing/shape.ts';
import { seeded } from '../../core/time/clock.ts';
import { ink } from '../engine/ink.ts';
import { blob, limb, oval } from '../engine/contour.ts';
import { within, type Brush } from '../engine/brush.ts';
import { drawKnitter } from './near-knitter.ts';

/** What lies on the counter: a ball of wool and the machine that knits socks of it, a sack of rice, and ears of it. */
export function drawWares(brush: Brush): void {
  const outlined = (shape: Path2D, dye: string, wide = 4): void => {
    brush.halo([shape], wide);
    brush.pen.fillStyle = dye;
    brush.pen.fill(shape);
  };
  drawEars(brush);
  drawWool(brush, outlined, wool);
  drawKnitter(brush, [wool.x + wool.radius * 0.5, wool.y - wool.radius * 0.8], wool.dye);
  drawRice(brush, outlined);
}

type Outlined = (shape: Path2D, dye: string, wide?: number) => void;

interface Ball {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly dye: string;
  readonly cut: string;
}

const wool: Ball = { x: 1382, y: 1006, radius: 58, dye: ink.orange, cut: ink.rust };

/** A ball of wool: three windings over one another, and its loose end. */
function drawWool({ pen }: Brush, outlined: Outlined, { x, y, radius, dye, cut }: Ball): void {
  for (const [wide, colour] of [
    [11, ink.dark],
    [5, dye],
  ] as const) {
    pen.strokeStyle = colour;
    pen.lineWidth = wide;
    pen.beginPath();
    pen.moveTo(x - radius * 0.2, y + radius * 0.94);
    pen.bezierCurveTo(
      x + radius,
      y + radius * 1.15,
      x + radius * 1.1,
      y + radius * 0.5,
      x + radius * 1.7,
      y + radius * 0.86,
    );
    pen.stroke();
  }
  const ball = oval(x, y, radius, radius);
  outlined(ball, dye, 5);
  within(pen, ball, () => {
    for (const turn of [0.5, 2.7, 4.5]) {
      const [middleX, middleY] = [x + Math.cos(turn) * radius, y + Math.sin(turn) * radius];
      pen.fillStyle = dye;
      pen.fill(oval(middleX, middleY, radius * 1.12, radius * 1.12));
      pen.strokeStyle = cut;
      for (let thread = 0; thread < 6; thread++) {
        pen.lineWidth = mix(4.6, 2.2, thread / 5) * (radius / 56);
        pen.stroke(oval(middleX, middleY, radius * (1.12 - thread * 0.17), radius * (1.12 - thread * 0.17)));
      }
    }
  });
}

/** Ears of rice that bend under their grains, behind the sack. */
function drawEars({ pen, halo }: Brush): void {
  const foot = { x: 1770, y: 960 };
  for (const [across, up] of [
    [36, 150],
    [128, 92],
    [88, 134],
  ] as const) {
    const at = (share: number): readonly [number, number] => [
      foot.x + across * share ** 1.4,
      foot.y - up * Math.sin(share * 2.1) * 1.05,
    ];
    const stalk = limb([0, 0.25, 0.5, 0.75, 1].map((share) => [...at(share), mix(7, 3, share)] as const));
    const grains = Array.from({ length: 16 }, (_, index) => {
      const share = mix(0.46, 1, index / 15);
      const [[x, y], [beforeX, beforeY]] = [at(share), at(share - 0.03)];
      const turn = Math.atan2(y - beforeY, x - beforeX) + (index % 2 === 0 ? 0.34 : -0.34);
      const grain = new Path2D();
      grain.ellipse(x + Math.cos(turn) * 8, y + Math.sin(turn) * 8, 11, 4, turn, 0, 7);
      return grain;
    });
    halo([stalk, ...grains], 4);
    pen.fillStyle = ink.green;
    pen.fill(stalk);
    for (const [index, grain] of grains.entries()) {
      pen.fillStyle = index % 2 === 0 ? ink.sand : ink.paper;
      pen.fill(grain);
      pen.strokeStyle = ink.clay;
      pen.lineWidth = 1.4;
      pen.stroke(grain);
    }
  }
}

/** A sack of rice, rolled open, with a scoop. */
function drawRice({ pen, cuts }: Brush, outlined: Outlined): void {
  const [x, y] = [1680, 968];
  const around = (...points: readonly (readonly [number, number])[]): Path2D =>
    blob(points.map(([dx, dy]) => [x + dx, y + dy]));
  const sack = around([-70, -26], [-92, 24], [-84, 78], [-40, 92], [44, 90], [88, 74], [92, 22], [70, -26]);
  outlined(sack, ink.paper, 5);
  cuts(sack, 6, ink.clay, (share) => ({
    from: [x - 66 + share * 120, y - 20],
    bend: [x - 92 + share * 174, y + 34],
    to: [x - 86 + share * 160, y + 92],
    thick: [mix(13, 2, share), 0],
  }));
  outlined(around([-84, -30], [-62, -52], [0, -60], [62, -52], [84, -30], [66, -10], [0, -2], [-66, -10]), ink.clay);
  outlined(
    around([-62, -34], [-36, -58], [0, -72], [36, -58], [62, -34], [36, -22], [0, -18], [-36, -22]),
    ink.paper,
    3,
  );
  const chance = seeded(3);
  pen.fillStyle = ink.clay;
  for (let grain = 0; grain < 40; grain++) {
    const turn = chance() * 6.3;
    const far = Math.sqrt(chance());
    const corn = new Path2D();
    corn.ellipse(x + Math.cos(turn) * far * 48, y - 42 + Math.sin(turn) * far * 20, 4.6, 1.9, chance() * 3, 0, 7);
    pen.fill(corn);
  }
  outlined(
    limb([
      [x + 30, y - 56, 13],
      [x + 74, y - 104, 11],
    ]),
    ink.green,
    3,
  );
  outlined(around([2, -44], [18, -66], [44, -62], [40, -40], [20, -32]), ink.green, 3);
}
