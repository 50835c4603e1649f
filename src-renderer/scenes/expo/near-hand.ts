import { mix } from '../../plates/printing/shape.ts';
import { blob, limb, type Knot } from '../engine/contour.ts';
import { ink } from '../engine/ink.ts';
import { within, type Brush, type Spot } from '../engine/brush.ts';

/** A hand: its palm, and its fingers, the uppermost last, and the thumb. */
export interface Hand {
  readonly skin: string;
  readonly nail: string;
  readonly palm: readonly Knot[];
  readonly fingers: readonly (readonly [from: Spot, knuckle: Spot, tip: Spot])[];
}

export const hostHand: Hand = {
  skin: ink.sand,
  nail: ink.paper,
  palm: [
    [1606, 816],
    [1580, 800],
    [1562, 806],
    [1554, 832],
    [1564, 856],
    [1604, 864],
  ],
  fingers: [
    [
      [1570, 847],
      [1542, 845],
      [1524, 847],
    ],
    [
      [1568, 834],
      [1536, 828],
      [1514, 830],
    ],
    [
      [1570, 820],
      [1538, 810],
      [1515, 811],
    ],
    [
      [1574, 808],
      [1547, 794],
      [1526, 792],
    ],
    [
      [1588, 810],
      [1582, 780],
      [1566, 760],
    ],
  ],
};

export const visitorHand: Hand = {
  skin: ink.clay,
  nail: ink.sand,
  palm: [
    [1388, 856],
    [1408, 824],
    [1432, 824],
    [1444, 848],
    [1438, 876],
    [1410, 888],
  ],
  fingers: [
    [
      [1430, 868],
      [1456, 862],
      [1474, 858],
    ],
    [
      [1434, 856],
      [1462, 844],
      [1484, 838],
    ],
    [
      [1432, 844],
      [1460, 826],
      [1482, 817],
    ],
    [
      [1426, 834],
      [1450, 808],
      [1470, 796],
    ],
    [
      [1412, 834],
      [1408, 798],
      [1424, 772],
    ],
  ],
};

export function drawHand({ pen, halo }: Brush, { skin, nail, palm, fingers }: Hand): void {
  const back = blob(palm);
  halo([back], 4);
  pen.fillStyle = skin;
  pen.fill(back);
  for (const [from, knuckle, tip] of fingers) {
    const finger = limb([
      [...from, 19],
      [...knuckle, 18],
      [...tip, 13],
    ]);
    halo([finger], 2.4);
    pen.fillStyle = skin;
    pen.fill(finger);
    const turn = Math.atan2(tip[1] - knuckle[1], tip[0] - knuckle[0]);
    pen.fillStyle = nail;
    pen.beginPath();
    pen.ellipse(tip[0] - Math.cos(turn) * 5, tip[1] - Math.sin(turn) * 5, 5, 3.6, turn, 0, 7);
    pen.fill();
  }
  // Fingers grow out of the hand without a line between.
  pen.fillStyle = skin;
  within(pen, back, () => pen.fill(blob(palm.map(([x, y]) => shrunk(palm, x, y)))));
}

/** A point of an outline moved towards its middle. */
function shrunk(palm: readonly Knot[], x: number, y: number): Knot {
  const middle = (axis: 0 | 1): number => palm.reduce((sum, knot) => sum + knot[axis], 0) / palm.length;
  return [mix(middle(0), x, 0.8), mix(middle(1), y, 0.8)];
}
