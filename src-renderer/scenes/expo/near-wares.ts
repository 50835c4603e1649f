import { seeded } from '../../core/time/clock.ts';
import { mix } from '../../plates/printing/shape.ts';
import { blob, limb, oval, polygon } from '../engine/contour.ts';
import { ink } from '../engine/ink.ts';
import { placed, within, type Brush, type Spot } from '../engine/brush.ts';
import { drawPair } from './near-socks.ts';

/** What lies on the counter, with room between: two bolts of cloth, a sack of rice, and a pair of knitted socks in a case. */
export function drawWares(brush: Brush): void {
  drawBolt(brush, [1470, 1034], 118, ink.ice, ink.green);
  drawBolt(brush, [1414, 1056], 108, ink.orange, ink.rust);
  drawCase(brush);
  placed(brush, [1644, 980], 1.04, () => drawRice(brush));
}

/** A bolt of cloth, upright: the middle of its foot, and how high it is. */
function drawBolt({ pen, flat, halo }: Brush, [x, y]: Spot, high: number, dye: string, cut: string): void {
  const half = 23;
  const roll = new Path2D();
  roll.ellipse(x, y - high, half, half * 0.4, 0, Math.PI, 0);
  roll.ellipse(x, y, half, half * 0.4, 0, 0, Math.PI);
  roll.closePath();
  flat(roll, dye, 6);
  within(pen, roll, () => {
    pen.fillStyle = cut;
    for (let line = 0; line < 6; line++)
      pen.fillRect(x + half - 4 - line * 7.6, y - high + 12 + line * 4, mix(5.4, 1.6, line / 5), high + 20);
  });
  const end = oval(x, y - high, half, half * 0.4);
  halo([end], 2);
  pen.fillStyle = ink.paper;
  pen.fill(end);
  pen.strokeStyle = cut;
  pen.lineWidth = 2.6;
  for (const share of [0.64, 0.26]) pen.stroke(oval(x, y - high, half * share, half * 0.4 * share));
}

/** A case that stands open, in which a pair of socks hangs. */
function drawCase(brush: Brush): void {
  const [x, y] = [1848, 974];
  const framed = (inset: number): Path2D =>
    polygon([
      [x - 78 + inset, y - 92 + inset],
      [x + 76 - inset, y - 106 + inset],
      [x + 88 - inset, y + 96 - inset],
      [x - 76 + inset, y + 112 - inset],
    ]);
  brush.flat(framed(0), ink.clay, 6);
  brush.pen.fillStyle = ink.dark;
  brush.pen.fill(framed(13));
  within(brush.pen, framed(13), () => {
    brush.stroke(ink.sand, 3.4, [x - 66, y - 62], [x, y - 62], [x + 80, y - 74]);
    drawPair(brush, [x + 16, y - 58], 0.54);
  });
}

/** A sack of rice, rolled open, with an ear printed on it and a scoop. */
function drawRice(brush: Brush): void {
  const { pen, flat, cuts, stroke } = brush;
  const sack = blob([
    [-70, -26],
    [-94, 24],
    [-88, 84],
    [-44, 100],
    [46, 98],
    [90, 82],
    [94, 22],
    [70, -26],
  ]);
  flat(sack, ink.paper, 6);
  cuts(sack, 6, ink.clay, (share) => ({
    from: [-66 + share * 120, -20],
    bend: [-92 + share * 174, 34],
    to: [-86 + share * 160, 100],
    thick: [mix(13, 3, share), 0],
  }));
  drawEar(brush);
  flat(
    blob([
      [-86, -30],
      [-62, -54],
      [0, -62],
      [62, -54],
      [86, -30],
      [66, -8],
      [0, 2],
      [-66, -8],
    ]),
    ink.clay,
    5,
  );
  flat(
    blob([
      [-62, -34],
      [-36, -60],
      [0, -76],
      [36, -60],
      [62, -34],
      [36, -21],
      [0, -17],
      [-36, -21],
    ]),
    ink.paper,
    3,
  );
  const chance = seeded(3);
  pen.fillStyle = ink.clay;
  for (let grain = 0; grain < 30; grain++) {
    const turn = chance() * 6.3;
    const far = Math.sqrt(chance());
    const corn = new Path2D();
    corn.ellipse(Math.cos(turn) * far * 48, -42 + Math.sin(turn) * far * 20, 5.4, 2.3, chance() * 3, 0, 7);
    pen.fill(corn);
  }
  flat(
    limb([
      [26, -54, 14],
      [70, -104, 12],
    ]),
    ink.green,
    4,
  );
  flat(
    blob([
      [-2, -44],
      [16, -68],
      [44, -64],
      [40, -38],
      [18, -29],
    ]),
    ink.green,
    4,
  );
  stroke(ink.dark, 3, [6, -46], [20, -56], [36, -54]);
}

/** An ear of rice, its grains in pairs along a bent stalk. */
function drawEar({ pen, stroke }: Brush): void {
  stroke(ink.orange, 5, [-20, 84], [-8, 52], [20, 34]);
  pen.fillStyle = ink.orange;
  for (let pair = 0; pair < 5; pair++)
    for (const side of [-1, 1]) {
      const grain = new Path2D();
      const [x, y] = [-11 + pair * 7.5, 62 - pair * 7.4];
      grain.ellipse(x + side * 8, y + side * 3.4, 9, 4, -0.7 + side * 0.7, 0, 7);
      pen.fill(grain);
    }
}
