import { mix } from '../../plates/printing/shape.ts';
import { blob, oval } from '../engine/contour.ts';
import { ink } from '../engine/ink.ts';
import { within, type Brush } from './brush.ts';
import type { Hand } from './near-hand.ts';

/** Where the pair is held. */
const [gripX, gripY] = [1550, 472];
/** So much larger than they are they hang there: all that is given is seen from afar. */
const large = 1.22;

/** A pair of knitted socks that hang from a hand, their toes towards who is given them. */
export function drawSocks(brush: Brush): void {
  const { pen } = brush;
  for (const [lean, across, wool] of [
    [0.52, 2, ink.paper],
    [0.06, 2, ink.paper],
  ] as const) {
    pen.save();
    pen.translate(gripX + across, gripY);
    pen.rotate(lean);
    pen.scale(large, large);
    drawSock(brush, wool);
    pen.restore();
  }
}

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

function drawSock({ pen, halo }: Brush, wool: string): void {
  halo([sock], 9);
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
    for (let ring = 0; ring < 3; ring++) {
      pen.beginPath();
      pen.moveTo(-22 - ring * 22, 138);
      pen.quadraticCurveTo(-30 - ring * 22, 190, -16 - ring * 22, 236);
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
    [1598, 538],
    [1572, 538],
    [1554, 516],
    [1558, 488],
    [1580, 476],
    [1602, 498],
    [1612, 526],
  ],
  fingers: [
    [
      [1572, 528],
      [1546, 528],
      [1526, 524],
    ],
    [
      [1570, 516],
      [1542, 514],
      [1520, 510],
    ],
    [
      [1570, 503],
      [1542, 499],
      [1520, 496],
    ],
    [
      [1574, 491],
      [1546, 484],
      [1526, 482],
    ],
    [
      [1584, 492],
      [1574, 474],
      [1558, 466],
    ],
  ],
};
