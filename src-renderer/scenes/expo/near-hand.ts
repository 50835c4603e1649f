import { blob, limb, type Knot } from '../engine/contour.ts';
import { ink } from '../engine/ink.ts';
import type { Brush, Spot } from '../engine/brush.ts';

/** A hand in one flat shape, its thumb apart, and creases between its fingers. */
export interface Hand {
  readonly skin: string;
  readonly crease: string;
  readonly palm: readonly Knot[];
  readonly thumb: readonly (readonly [x: number, y: number, thick: number])[];
  readonly creases: readonly (readonly [from: Spot, bend: Spot, to: Spot])[];
}

/** Hers, under the box from the right. */
export const hostHand: Hand = {
  skin: ink.sand,
  crease: ink.clay,
  palm: [
    [1640, 816],
    [1598, 800],
    [1556, 812],
    [1506, 838],
    [1502, 858],
    [1526, 876],
    [1574, 888],
    [1640, 880],
  ],
  thumb: [
    [1608, 822, 34],
    [1588, 780, 28],
    [1576, 752, 23],
  ],
  creases: [
    [
      [1520, 842],
      [1550, 838],
      [1582, 842],
    ],
    [
      [1520, 856],
      [1550, 854],
      [1584, 857],
    ],
    [
      [1534, 871],
      [1556, 871],
      [1584, 871],
    ],
  ],
};

/** His, from the left. */
export const visitorHand: Hand = {
  skin: ink.clay,
  crease: ink.middle,
  palm: [
    [1322, 838],
    [1354, 800],
    [1388, 786],
    [1436, 806],
    [1452, 826],
    [1436, 846],
    [1394, 868],
    [1352, 884],
  ],
  thumb: [
    [1366, 812, 33],
    [1370, 772, 28],
    [1388, 744, 23],
  ],
  creases: [
    [
      [1440, 818],
      [1420, 824],
      [1396, 832],
    ],
    [
      [1434, 836],
      [1416, 840],
      [1392, 850],
    ],
  ],
};

/** Hers, closed about the upper edges of what she lifts. */
export const fist: Hand = {
  skin: ink.sand,
  crease: ink.clay,
  palm: [
    [1634, 552],
    [1598, 566],
    [1566, 542],
    [1510, 538],
    [1490, 524],
    [1486, 496],
    [1500, 476],
    [1546, 468],
    [1596, 484],
    [1622, 520],
  ],
  thumb: [
    [1582, 494, 28],
    [1556, 474, 25],
    [1528, 462, 20],
  ],
  creases: [
    [
      [1488, 492],
      [1512, 489],
      [1540, 493],
    ],
    [
      [1486, 508],
      [1512, 507],
      [1542, 511],
    ],
    [
      [1490, 524],
      [1514, 524],
      [1542, 527],
    ],
  ],
};

export function drawHand({ pen, halo, stroke }: Brush, { skin, crease, palm, thumb, creases }: Hand): void {
  const shapes = [blob(palm), limb(thumb)];
  halo(shapes, 5);
  pen.fillStyle = skin;
  for (const shape of shapes) pen.fill(shape);
  for (const line of creases) stroke(crease, 4, ...line);
}
