import { mix } from '../../plates/printing/shape.ts';
import { seeded } from '../../core/time/clock.ts';
import { ink } from '../engine/ink.ts';
import { blob, limb, oval } from '../engine/contour.ts';
import type { Brush } from './brush.ts';

/** What lies on the counter: cloth, rice, cream, and a wheel and a spring of a car. */
export function drawWares(brush: Brush): void {
  const outlined = (shape: Path2D, dye: string, wide = 4): void => {
    brush.halo([shape], wide);
    brush.pen.fillStyle = dye;
    brush.pen.fill(shape);
  };
  drawCloth(brush, outlined);
  drawSpring(brush, outlined);
  drawWheel(brush, outlined);
  drawCream(brush, outlined);
  drawRice(brush, outlined);
}

type Outlined = (shape: Path2D, dye: string, wide?: number) => void;

/** Bolts of cloth, upright. */
function drawCloth({ pen }: Brush, outlined: Outlined): void {
  for (const [x, y, high, wide, dye, dark] of [
    [1556, 1010, 120, 40, ink.ice, ink.middle],
    [1512, 1032, 112, 42, ink.orange, ink.rust],
  ] as const) {
    const bolt = new Path2D();
    bolt.moveTo(x - wide / 2, y);
    bolt.lineTo(x - wide / 2, y - high);
    bolt.ellipse(x, y - high, wide / 2, wide * 0.2, 0, Math.PI, 0);
    bolt.lineTo(x + wide / 2, y);
    bolt.ellipse(x, y, wide / 2, wide * 0.2, 0, 0, Math.PI);
    bolt.closePath();
    outlined(bolt, dye);
    pen.save();
    pen.clip(bolt);
    pen.fillStyle = dark;
    for (let fold = 0; fold < 6; fold++) {
      const thick = mix(4.6, 1, fold / 5);
      pen.fillRect(x + wide / 2 - fold * 7 - thick, y - high + 8 + fold * 4, thick, high + 20);
    }
    pen.restore();
    outlined(oval(x, y - high, wide / 2, wide * 0.2), ink.paper, 2);
    pen.strokeStyle = dark;
    pen.lineWidth = 2;
    for (const share of [0.62, 0.3]) pen.stroke(oval(x, y - high, (wide / 2) * share, wide * 0.2 * share));
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

/** A shock absorber with its spring. */
function drawSpring({ pen }: Brush, outlined: Outlined): void {
  const [from, to] = [
    { x: 1330, y: 1050 },
    { x: 1450, y: 970 },
  ];
  outlined(
    limb([
      [from.x - 14, from.y + 10, 15],
      [to.x + 16, to.y - 11, 15],
    ]),
    ink.green,
    3,
  );
  const coils = 7;
  for (let coil = 0; coil < coils; coil++) {
    const share = (coil + 0.5) / coils;
    pen.save();
    pen.translate(mix(from.x, to.x, share), mix(from.y, to.y, share));
    pen.rotate(-0.18);
    for (const [wide, dye] of [
      [13, ink.dark],
      [7.5, ink.orange],
    ] as const) {
      pen.strokeStyle = dye;
      pen.lineWidth = wide;
      pen.beginPath();
      pen.moveTo(-9, -22);
      pen.quadraticCurveTo(4, 0, 9, 22);
      pen.stroke();
    }
    pen.restore();
  }
  for (const [x, y] of [
    [from.x - 18, from.y + 12],
    [to.x + 19, to.y - 13],
  ] as const) {
    outlined(oval(x, y, 13, 13), ink.ice, 3);
    pen.fillStyle = ink.dark;
    pen.fill(oval(x, y, 5, 5));
  }
}

function drawWheel({ pen }: Brush, outlined: Outlined): void {
  const [x, y] = [1428, 1040];
  const wheel = new Path2D();
  for (let tooth = 0; tooth < 40; tooth++) {
    const turn = (tooth / 40) * 2 * Math.PI;
    const radius = tooth % 4 < 2 ? 58 : 46;
    wheel.lineTo(x + Math.cos(turn) * radius, y + Math.sin(turn) * radius * 0.6);
  }
  wheel.closePath();
  pen.save();
  pen.translate(0, 12);
  outlined(wheel, ink.middle);
  pen.restore();
  outlined(wheel, ink.ice, 3);
  for (const [radius, dye] of [
    [35, ink.middle],
    [30, ink.ice],
    [15, ink.dark],
  ] as const) {
    pen.fillStyle = dye;
    pen.fill(oval(x, y, radius, radius * 0.6));
  }
}

/** A box and a jar of cream. */
function drawCream({ pen }: Brush, outlined: Outlined): void {
  const [x, y] = [1800, 930];
  const front = new Path2D();
  front.rect(x, y - 66, 34, 66);
  outlined(front, ink.orange);
  const lid = new Path2D();
  lid.moveTo(x, y - 66);
  lid.lineTo(x + 12, y - 72);
  lid.lineTo(x + 46, y - 72);
  lid.lineTo(x + 34, y - 66);
  lid.closePath();
  outlined(lid, ink.sand, 3);
  pen.fillStyle = ink.orange;
  pen.fill(front);
  pen.fillStyle = ink.paper;
  pen.fillRect(x, y - 40, 34, 11);
  const jar = (low: number, high: number, half: number, dye: string): void => {
    const side = new Path2D();
    side.moveTo(1868 - half, y - high);
    side.lineTo(1868 - half, y - low);
    side.ellipse(1868, y - low, half, 8, 0, Math.PI, 0, true);
    side.lineTo(1868 + half, y - high);
    side.closePath();
    outlined(side, dye, 3);
  };
  jar(0, 26, 19, ink.green);
  jar(27, 40, 21, ink.sand);
  outlined(oval(1868, y - 40, 21, 8), ink.paper, 2);
}
