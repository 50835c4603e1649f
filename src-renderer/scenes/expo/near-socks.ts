import { mix } from '../../plates/printing/shape.ts';
import { blob, oval } from '../engine/contour.ts';
import { ink } from '../engine/ink.ts';
import { within, type Brush, type Spot } from '../engine/brush.ts';
import type { Hand } from './near-hand.ts';

/** Where both are held. */
const farther: Spot = [1476, 448];
const nearer: Spot = [1540, 472];
/** Drawn a little longer than wide, and no longer: they hang free above the box. */
const long = 1.02;

/** About the middle of its upper edge, hanging down. */
const sock = blob([
  [-27, -22, 1],
  [-24, 40],
  [-25, 130],
  [-42, 154],
  [-84, 162],
  [-106, 182],
  [-102, 208],
  [-78, 218],
  [-20, 216],
  [20, 212],
  [35, 186],
  [27, 144],
  [25, 60],
  [28, -22, 1],
]);

/** The outline of both. */
export const pair = new Path2D();
for (const [x, y] of [farther, nearer]) pair.addPath(sock, new DOMMatrix([1, 0, 0, long, x, y]));

/** A pair of knitted socks that hang side by side from a hand, their toes towards who is given them. */
export function drawSocks(brush: Brush): void {
  const { pen } = brush;
  for (const [[x, y], wool] of [
    [farther, ink.sand],
    [nearer, ink.paper],
  ] as const) {
    pen.save();
    pen.translate(x, y);
    pen.scale(1, long);
    drawSock(brush, wool);
    pen.restore();
  }
}

function drawSock({ pen, halo }: Brush, wool: string): void {
  halo([sock], 4);
  pen.fillStyle = wool;
  pen.fill(sock);
  within(pen, sock, () => {
    // Rings round the leg, then round the foot.
    pen.strokeStyle = ink.orange;
    for (let ring = 0; ring < 5; ring++) {
      pen.lineWidth = 11;
      pen.beginPath();
      pen.moveTo(-50, 50 + ring * 23);
      pen.quadraticCurveTo(0, 58 + ring * 23, 50, 48 + ring * 23);
      pen.stroke();
    }
    for (let ring = 0; ring < 2; ring++) {
      pen.beginPath();
      pen.moveTo(-40 - ring * 22, 138);
      pen.quadraticCurveTo(-48 - ring * 22, 190, -34 - ring * 22, 236);
      pen.stroke();
    }
    for (const [x, y, across, up] of [
      [36, 198, 42, 38],
      [-114, 194, 36, 40],
    ] as const) {
      pen.fillStyle = ink.middle;
      pen.fill(oval(x, y, across, up));
      pen.strokeStyle = ink.dark;
      pen.lineWidth = 2;
      for (let row = 1; row < 4; row++) pen.stroke(oval(x, y, across * (1 - row * 0.22), up * (1 - row * 0.22)));
    }
    // The ribs of its upper edge.
    pen.fillStyle = ink.middle;
    pen.fillRect(-40, -26, 80, 60);
    pen.fillStyle = ink.ice;
    for (let rib = 0; rib < 7; rib++) pen.fillRect(-27 + rib * 8.4, -26, mix(4.6, 2.2, rib / 6), 58);
  });
}

/** Her hand, closed about the upper edges of both. */
export const fist: Hand = {
  skin: ink.sand,
  nail: ink.paper,
  palm: [
    [1588, 538],
    [1562, 538],
    [1544, 516],
    [1548, 488],
    [1570, 476],
    [1592, 498],
    [1602, 526],
  ],
  fingers: [
    [
      [1562, 528],
      [1524, 528],
      [1494, 524],
    ],
    [
      [1560, 516],
      [1520, 514],
      [1488, 510],
    ],
    [
      [1560, 503],
      [1520, 499],
      [1488, 496],
    ],
    [
      [1564, 491],
      [1524, 484],
      [1494, 482],
    ],
    [
      [1574, 492],
      [1564, 474],
      [1548, 466],
    ],
  ],
};
