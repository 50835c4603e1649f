import { noise } from '../../plates/printing/noise.ts';
import { mix } from '../../plates/printing/shape.ts';
import { blob, limb } from '../engine/contour.ts';
import { ink } from '../engine/ink.ts';
import { brushOf, within, type Brush, type Spot } from './brush.ts';
import { drawHost } from './near-host.ts';
import { drawVisitor } from './near-visitor.ts';
import { drawWares } from './near-wares.ts';

/** Something goes from hand to hand across a counter: a host, a visitor seen from behind, and what lies between them. */
export function drawNearPair(pen: OffscreenCanvasRenderingContext2D): void {
  const brush = brushOf(pen);
  const sleeve = drawHost(brush);
  drawCounter(brush);
  drawVisitor(brush);
  drawBox(brush);
  drawHands(brush, sleeve);
  drawWares(brush);
}

/** A counter of wood, its rings seen along the grain. */
function drawCounter({ pen, halo, stroke }: Brush): void {
  const top = new Path2D();
  top.moveTo(1250, 1090);
  top.quadraticCurveTo(1500, 930, 1940, 884);
  top.lineTo(1940, 1100);
  top.lineTo(1250, 1100);
  top.closePath();
  halo([top], 7);
  pen.fillStyle = ink.sand;
  pen.fill(top);
  within(pen, top, () => {
    for (let line = 0; line < 13; line++) {
      const y = line * 17;
      const wide = mix(2, 8.5, line / 12) * (0.7 + 0.6 * noise(line * 3.3, 2));
      const bend = 1500 + noise(line, 5) * 30;
      pen.fillStyle = line % 3 > 0 ? ink.clay : ink.middle;
      pen.beginPath();
      pen.moveTo(1240, 1100 + y);
      pen.quadraticCurveTo(bend, 944 + y, 1950, 900 + y);
      pen.lineTo(1950, 900 + y + wide);
      pen.quadraticCurveTo(bend, 944 + y + wide, 1240, 1100 + y + wide * 0.3);
      pen.fill();
    }
    stroke(ink.paper, 7, [1250, 1094], [1500, 934], [1940, 888]);
  });
}

/** What is given: a box with an orange band: the accent is the stalls', which a finger lights. */
function drawBox({ pen }: Brush): void {
  const face = (dye: string, ...corners: readonly Spot[]): void => {
    pen.beginPath();
    for (const [x, y] of corners) pen.lineTo(1490 + x, 778 + y);
    pen.closePath();
    pen.fillStyle = dye;
    pen.fill();
  };
  face(ink.dark, [-93, -38], [7, -87], [108, -49], [108, 38], [9, 96], [-93, 52]);
  face(ink.sand, [-84, -34], [8, 4], [8, 82], [-84, 44]);
  face(ink.clay, [8, 4], [98, -44], [98, 32], [8, 82]);
  face(ink.paper, [-84, -34], [6, -76], [98, -44], [8, 4]);
  face(ink.orange, [-50, -20], [-26, -10], [-26, 68], [-50, 58]);
  face(ink.orange, [-50, -20], [40, -64], [62, -57], [-26, -10]);
  for (let line = 0; line < 5; line++) {
    const thick = mix(7, 2, line / 4);
    face(
      ink.sand,
      [18, 14 + line * 13],
      [92, -26 + line * 13],
      [92, -26 + line * 13 + thick],
      [18, 14 + line * 13 + thick],
    );
  }
}

function drawHands({ pen, halo, rim, stroke }: Brush, sleeve: Path2D): void {
  const hostHand = blob([
    [1590, 822],
    [1552, 802],
    [1520, 806],
    [1486, 826],
    [1492, 846],
    [1530, 862],
    [1586, 868],
  ]);
  const hostThumb = limb([
    [1560, 812, 22],
    [1548, 780, 19],
    [1540, 762, 16],
  ]);
  halo([hostHand, hostThumb], 4);
  rim([sleeve], 0, 6, ink.paper, ink.ice);
  within(pen, sleeve, () => {
    // A few folds along the sleeve.
    for (let line = 0; line < 3; line++)
      stroke(
        ink.middle,
        mix(2, 4.5, line / 2),
        [1600 + line * 8, 848 + line * 11],
        [1664 + line * 4, 868 + line * 14],
        [1718 - line * 6, 868 + line * 17],
      );
  });
  pen.fillStyle = ink.sand;
  pen.fill(hostHand);
  pen.fill(hostThumb);
  for (let line = 0; line < 3; line++)
    stroke(ink.clay, 3, [1500 + line * 4, 824 + line * 11], [1524, 825 + line * 11], [1546, 826 + line * 11]);
  pen.fillStyle = ink.orange;
  pen.fill(
    limb([
      [1604, 836, 62],
      [1582, 832, 60],
    ]),
  );
  const hand = blob([
    [1388, 846],
    [1424, 806],
    [1452, 792],
    [1486, 806],
    [1470, 834],
    [1440, 860],
    [1408, 872],
  ]);
  const thumb = limb([
    [1420, 818, 20],
    [1426, 788, 18],
    [1440, 768, 15],
  ]);
  halo([hand, thumb], 4);
  pen.fillStyle = ink.sand;
  pen.fill(hand);
  pen.fill(thumb);
  for (let line = 0; line < 3; line++)
    stroke(ink.clay, 3, [1432 - line * 6, 842 + line * 9], [1450, 836 + line * 8], [1468 - line * 8, 826 + line * 12]);
  const cuff = limb([
    [1408, 856, 58],
    [1393, 871, 62],
  ]);
  halo([cuff], 3);
  rim([cuff], 0, 4, ink.paper, ink.ice);
}
