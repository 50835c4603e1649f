import { noise } from '../../plates/printing/noise.ts';
import { mix } from '../../plates/printing/shape.ts';
import { blob, limb, polygon, type Knot } from '../engine/contour.ts';
import { ink } from '../engine/ink.ts';
import { brushOf, within, type Brush, type Spot } from './brush.ts';

/** What is given, a box with an orange band, and the hands that hold it. */

/** The middle of the box, and its corners about it: round its top from the left, and the lower ones. */
const [boxX, boxY] = [1490, 778];
const top = { left: [-84, -34], back: [6, -76], right: [98, -44], front: [8, 4] } as const;
const foot = { left: [-84, 44], front: [8, 82], right: [98, 32] } as const;

/** A piece of the box, between corners about its middle. */
function face(pen: Brush['pen'], dye: string, ...corners: readonly Spot[]): void {
  pen.fillStyle = dye;
  pen.fill(polygon(corners.map(([x, y]) => [boxX + x, boxY + y])));
}

export function boxOutline(): Path2D {
  return polygon(
    [top.left, top.back, top.right, foot.right, foot.front, foot.left].map(([x, y]) => [boxX + x, boxY + y]),
  );
}

/** The two sides that are seen. */
function drawSides({ pen }: Brush): void {
  face(pen, ink.sand, top.left, top.front, foot.front, foot.left);
  face(pen, ink.clay, top.front, top.right, foot.right, foot.front);
  for (let line = 0; line < 5; line++) {
    const thick = mix(7, 2, line / 4);
    face(
      pen,
      ink.sand,
      [18, 14 + line * 13],
      [92, -26 + line * 13],
      [92, -26 + line * 13 + thick],
      [18, 14 + line * 13 + thick],
    );
  }
}

/** The box as it is given. The accent is the stalls', which a finger lights: it has only a band of it. */
export function drawBox(brush: Brush): void {
  const { pen, halo } = brush;
  halo([boxOutline()], 9);
  drawSides(brush);
  face(pen, ink.paper, top.left, top.back, top.right, top.front);
  face(pen, ink.orange, [-50, -20], [-26, -10], [-26, 68], [-50, 58]);
  face(pen, ink.orange, [-50, -20], [40, -64], [62, -57], [-26, -10]);
}

/** When the whole hall is lit the box is open: its band is untied, and a slice of a tree with its rings comes to light. */
export function drawOpenedBox(pen: Brush['pen']): void {
  const brush = brushOf(pen);
  const { halo } = brush;
  const flaps = [
    { dye: ink.paper, corners: [top.left, top.back, [-34, -124], [-122, -80]] },
    { dye: ink.sand, corners: [top.back, top.right, [136, -92], [48, -126]] },
  ] as const;
  for (const { dye, corners } of flaps) {
    halo([polygon(corners.map(([x, y]) => [boxX + x, boxY + y]))], 6);
    face(pen, dye, ...corners);
  }
  halo([boxOutline()], 9);
  face(pen, ink.dark, top.left, top.back, top.right, top.front);
  drawSlice(brush);
  drawSides(brush);
  // The band is untied: its end hangs over the edge, held by nothing.
  face(pen, ink.orange, [-50, -20], [-26, -10], [-26, 68], [-50, 58]);
  const end = limb([
    [boxX - 38, boxY + 62, 25],
    [boxX - 44, boxY + 92, 25],
    [boxX - 30, boxY + 120, 23],
    [boxX - 42, boxY + 150, 19],
  ]);
  halo([end], 4);
  pen.fillStyle = ink.orange;
  pen.fill(end);
  drawHands(brush);
}

/** A slice of a tree, half out of the box. */
function drawSlice({ pen, halo }: Brush): void {
  const [x, y, radius] = [boxX + 7, boxY - 76, 62];
  // Within the box only what its opening shows.
  const above = polygon(
    [top.left, top.front, top.right, [98, -240], [-84, -240]].map(([dx, dy]) => [boxX + dx, boxY + dy]),
  );
  within(pen, above, () => {
    const ring = (share: number): Path2D =>
      blob(
        Array.from({ length: 20 }, (_, step): Knot => {
          const turn = (step / 20) * 2 * Math.PI;
          const [across, up] = [Math.cos(turn), Math.sin(turn)];
          const far = radius * share * (1 + 0.16 * (noise(across * 1.4 + share * 0.6 + 9, up * 1.4 + 4) - 0.5));
          return [x + across * far + (1 - share) * 7, y + up * far + (1 - share) * 9];
        }),
      );
    halo([ring(1)], 6);
    const rings = 9;
    for (let index = 0; index <= rings; index++) {
      const share = 1 - 0.94 * (index / (rings + 1));
      for (const [edge, dye] of [
        [share, index === 0 ? ink.clay : ink.middle],
        [share - mix(0.055, 0.03, index / rings), index < 4 ? ink.paper : ink.sand],
      ] as const) {
        pen.fillStyle = dye;
        pen.fill(ring(edge));
      }
    }
    pen.fillStyle = ink.orange;
    pen.fill(ring(0.1));
  });
}

/** A hand: its palm, and its fingers, the uppermost last, and the thumb. */
interface Hand {
  readonly skin: string;
  readonly nail: string;
  readonly palm: readonly Knot[];
  readonly fingers: readonly (readonly [from: Spot, knuckle: Spot, tip: Spot])[];
}

const hostHand: Hand = {
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

const visitorHand: Hand = {
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

function drawHand({ pen, halo }: Brush, { skin, nail, palm, fingers }: Hand): void {
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

/** Hers from the right, his from the left: each holds a side of its own. */
export function drawHands(brush: Brush): void {
  const { pen, halo, rim } = brush;
  drawHand(brush, hostHand);
  const bangle = limb([
    [1614, 840, 62],
    [1596, 836, 60],
  ]);
  halo([bangle], 3);
  pen.fillStyle = ink.orange;
  pen.fill(bangle);
  drawHand(brush, visitorHand);
  const cuff = limb([
    [1408, 860, 58],
    [1393, 875, 62],
  ]);
  halo([cuff], 3);
  rim([cuff], 0, 4, ink.paper, ink.ice);
}
