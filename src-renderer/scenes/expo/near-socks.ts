import { mix } from '../../plates/printing/shape.ts';
import { blob, oval } from '../engine/contour.ts';
import { ink } from '../engine/ink.ts';
import { within, type Brush } from './brush.ts';
import type { Hand } from './near-hand.ts';

/** Where the pair is held. */
const [gripX, gripY] = [1554, 548];

/** A pair of knitted socks that hang from a hand, their toes towards who is given them. */
export function drawSocks(brush: Brush): void {
  const { pen } = brush;
  for (const [lean, across, wool] of [
    [-0.3, 8, ink.ice],
    [0.12, -8, ink.paper],
  ] as const) {
    pen.save();
    pen.translate(gripX + across, gripY);
    pen.rotate(lean);
    drawSock(brush, wool);
    pen.restore();
  }
}

/** About the middle of its upper edge, hanging down. */
const sock = blob([
  [-27, -22, 1],
  [-24, 40],
  [-25, 104],
  [-42, 128],
  [-84, 136],
  [-106, 156],
  [-102, 182],
  [-78, 192],
  [-20, 190],
  [20, 186],
  [35, 160],
  [27, 118],
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
    for (let ring = 0; ring < 4; ring++) {
      pen.lineWidth = 11;
      pen.beginPath();
      pen.moveTo(-50, 50 + ring * 23);
      pen.quadraticCurveTo(0, 58 + ring * 23, 50, 48 + ring * 23);
      pen.stroke();
    }
    for (let ring = 0; ring < 3; ring++) {
      pen.beginPath();
      pen.moveTo(-22 - ring * 22, 112);
      pen.quadraticCurveTo(-30 - ring * 22, 164, -16 - ring * 22, 210);
      pen.stroke();
    }
    for (const [x, y, across, up] of [
      [36, 172, 42, 38],
      [-114, 168, 36, 40],
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
    [1602, 612],
    [1576, 612],
    [1558, 590],
    [1562, 562],
    [1584, 550],
    [1606, 572],
    [1616, 600],
  ],
  fingers: [
    [
      [1576, 602],
      [1550, 602],
      [1530, 598],
    ],
    [
      [1574, 590],
      [1546, 588],
      [1524, 584],
    ],
    [
      [1574, 577],
      [1546, 573],
      [1524, 570],
    ],
    [
      [1578, 565],
      [1550, 558],
      [1530, 556],
    ],
    [
      [1588, 566],
      [1578, 548],
      [1562, 540],
    ],
  ],
};
