import { between, css, palette } from '../../plates/printing/palette.ts';
import { mix } from '../../plates/printing/shape.ts';
import { blob, limb, polygon } from '../engine/contour.ts';
import { ink } from '../engine/ink.ts';
import { brushOf, within, type Brush, type Spot } from './brush.ts';
import { drawHand, hostHand, visitorHand } from './near-hand.ts';
import { hostBody } from './near-host.ts';
import { drawSocks, fist, pair } from './near-socks.ts';
import { drawWares } from './near-wares.ts';

/** What is given, a box with an orange ribbon, and the hands that hold it: closed, and open. */

/** The middle of the box, and its corners about it: round its top from the left, and the lower ones. */
const [boxX, boxY] = [1490, 778];
const top = { left: [-84, -34], back: [6, -76], right: [98, -44], front: [8, 4] } as const;
const foot = { left: [-84, 44], front: [8, 82], right: [98, 32] } as const;

/** A shape between corners about the middle of the box. */
const cornered = (corners: readonly Spot[]): Path2D => polygon(corners.map(([x, y]) => [boxX + x, boxY + y]));

function face(pen: Brush['pen'], dye: string, ...corners: readonly Spot[]): void {
  pen.fillStyle = dye;
  pen.fill(cornered(corners));
}

const outline = cornered([top.left, top.back, top.right, foot.right, foot.front, foot.left]);

/** The box is given, tied with a bow. */
export function drawGiven(pen: Brush['pen']): void {
  const brush = brushOf(pen);
  brush.quiet([outline, bow]);
  drawFarArm(brush);
  drawClosedBox(brush);
  drawSleeve(brush, lowered, [
    [1622, 852],
    [1668, 868],
    [1718, 868],
  ]);
  drawHand(brush, hostHand);
  drawVisitorHand(brush);
  drawBangle(brush, [1614, 840], [1596, 836]);
  drawWares(brush);
}

/** Once the whole hall is lit the box is open, he holds it, and she lifts a pair of socks out of it. */
export function drawOpened(pen: Brush['pen']): void {
  const brush = brushOf(pen);
  // A narrow belt: a broad one would cut them out of the picture.
  brush.quiet([outline, pair, handAbout], 10);
  drawOpenBox(brush);
  drawForearm(brush);
  drawHand(brush, hostHand);
  drawVisitorHand(brush);
  drawRaisedArm(brush);
  drawSocks(brush);
  drawHand(brush, fist);
  drawBangle(brush, [1597, 544], [1586, 528]);
  drawWares(brush);
}

/** Her near sleeve as she gives the box. */
const lowered = limb([
  [1812, 722, 124],
  [1756, 884, 96],
  [1660, 874, 68],
  [1604, 840, 54],
]);
/** And as she lifts what was in it, from the cuff down to the elbow, and up to the shoulder. */
const raised = blob([
  [1576, 566, 1],
  [1610, 668],
  [1630, 768],
  [1640, 838],
  [1664, 854],
  [1744, 826],
  [1806, 786],
  [1846, 738],
  [1828, 690],
  [1786, 676],
  [1748, 694],
  [1712, 732, 1],
  [1676, 650],
  [1632, 542, 1],
]);
/** Her far arm as she gives the box: its hand is behind it. */
const farArm = limb([
  [1752, 712, 84],
  [1668, 842, 70],
  [1600, 830, 52],
  [1520, 796, 42],
]);

/** And the forearm of it when the box is open, on its way to a hand that steadies the box. */
const forearm = limb([
  [1770, 900, 88],
  [1700, 896, 72],
  [1648, 872, 60],
  [1606, 844, 52],
]);

/** Her coat where no light falls on it. */
const shaded = css(between(palette.green, palette.ice, 0.62));

/** About where her lifted hand is. */
const handAbout = blob(fist.palm);

/** All that is beside her coat. */
const besideCoat = polygon([
  [1400, 500],
  [2000, 500],
  [2000, 1120],
  [1400, 1120],
]);
besideCoat.addPath(hostBody);

/** It comes from behind her. */
function drawFarArm({ pen, halo, rim }: Brush): void {
  pen.save();
  pen.clip(besideCoat, 'evenodd');
  halo([farArm], 4);
  // In the shade of her coat, and so no part of it.
  rim([farArm], 0, 5, ink.paper, shaded);
  pen.restore();
}

/** Below the elbow of the lifted one. */
function drawForearm(brush: Brush): void {
  const { pen } = brush;
  pen.save();
  pen.clip(besideCoat, 'evenodd');
  drawSleeve(brush, forearm, [
    [1622, 856],
    [1668, 884],
    [1718, 890],
  ]);
  pen.restore();
}

/** Her upper arm comes out of the coat without a line between; the forearm stands up from the elbow. */
function drawRaisedArm({ pen, halo, rim, stroke }: Brush): void {
  pen.save();
  pen.clip(besideCoat, 'evenodd');
  halo([raised], 13);
  pen.restore();
  pen.fillStyle = ink.ice;
  pen.fill(raised);
  pen.save();
  pen.clip(besideCoat, 'evenodd');
  rim([raised], -5, 3, ink.paper, ink.ice);
  pen.restore();
  // Under the upper arm, and where the sleeve folds in the bend.
  stroke(ink.dark, 5, [1690, 848], [1748, 828], [1800, 790]);
  for (let fold = 0; fold < 2; fold++)
    stroke(
      ink.middle,
      5 - fold * 1.5,
      [1710 - fold * 7, 735 + fold * 18],
      [1698 - fold * 8, 758 + fold * 16],
      [1676 - fold * 6, 768 + fold * 20],
    );
  const hem = limb([
    [1578, 572, 17],
    [1636, 548, 17],
  ]);
  halo([hem], 3);
  pen.fillStyle = ink.paper;
  pen.fill(hem);
}

/** A sleeve, with a few folds along it. */
function drawSleeve(
  { pen, halo, rim, stroke }: Brush,
  sleeve: Path2D,
  [from, bend, to]: readonly [Spot, Spot, Spot],
): void {
  halo([sleeve], 4);
  rim([sleeve], 0, 6, ink.paper, ink.ice);
  within(pen, sleeve, () => {
    for (let line = 0; line < 3; line++)
      stroke(
        ink.middle,
        mix(2, 4.5, line / 2),
        [from[0] + line * 8, from[1] + line * 9],
        [bend[0] + line * 4, bend[1] + line * 14],
        [to[0] - line * 6, to[1] + line * 17],
      );
  });
}

/** The two sides that are seen, with a ribbon down the middle of each. */
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
  face(pen, ink.orange, [-50, -20], [-26, -10], [-26, 68], [-50, 58]);
  face(pen, ink.rust, [42, -14], [62, -25], [62, 53], [42, 64]);
}

function drawClosedBox(brush: Brush): void {
  const { pen, halo } = brush;
  halo([outline], 9);
  drawSides(brush);
  // The lid comes down a little over both sides.
  face(pen, ink.dark, [-90, -8], [8, 32], [104, -19], [104, -15], [8, 36], [-90, -4]);
  face(pen, ink.paper, [-90, -36], [6, -80], [104, -46], [104, -19], [8, 32], [-90, -8]);
  face(pen, ink.sand, [8, 6], [104, -46], [104, -19], [8, 32]);
  face(pen, ink.orange, [-54, -21], [-28, -10], [-28, 17], [-54, 6]);
  face(pen, ink.rust, [42, -13], [64, -25], [64, 2], [42, 14]);
  face(pen, ink.orange, [-54, -21], [42, -67], [64, -60], [-28, -10]);
  face(pen, ink.orange, [-52, -54], [-28, -65], [64, -25], [42, -13]);
  drawBow(brush);
}

const [knotX, knotY] = [boxX + 8, boxY - 44];
const loop = (side: 1 | -1): Path2D =>
  blob([
    [knotX, knotY + 2],
    [knotX + side * 22, knotY - 34],
    [knotX + side * 56, knotY - 46],
    [knotX + side * 68, knotY - 24],
    [knotX + side * 50, knotY - 4],
    [knotX + side * 20, knotY + 6],
  ]);
const bow = new Path2D();
for (const side of [-1, 1] as const) bow.addPath(loop(side));

/** Two loops and a knot. */
function drawBow({ pen, halo, stroke }: Brush): void {
  halo([bow], 5);
  pen.fillStyle = ink.orange;
  pen.fill(bow);
  for (const side of [-1, 1])
    for (let line = 0; line < 3; line++)
      stroke(
        ink.rust,
        4.4 - line,
        [knotX + side * 6, knotY - 2],
        [knotX + side * (22 + line * 7), knotY - 24 + line * 8],
        [knotX + side * (44 + line * 7), knotY - 30 + line * 9],
      );
  const knot = blob([
    [knotX - 13, knotY - 10],
    [knotX + 13, knotY - 10],
    [knotX + 14, knotY + 10],
    [knotX - 14, knotY + 10],
  ]);
  halo([knot], 3);
  pen.fillStyle = ink.orange;
  pen.fill(knot);
}

/** The box without its lid: the ribbon lies flat on its sides, and paper looks out of it. */
function drawOpenBox(brush: Brush): void {
  const { pen, halo } = brush;
  halo([outline], 9);
  face(pen, ink.sand, top.left, top.back, top.right, top.front);
  face(pen, ink.dark, [-74, -34], [6, -70], [88, -43], [8, -4]);
  for (const [dye, corners] of [
    [
      ink.ice,
      [
        [-70, -34],
        [-58, -62],
        [-34, -44],
        [-14, -74],
        [8, -50],
        [30, -78],
        [48, -50],
        [74, -62],
        [84, -42],
        [8, -6],
      ],
    ],
    [
      ink.paper,
      [
        [-72, -32],
        [-46, -46],
        [-26, -28],
        [-4, -48],
        [16, -28],
        [40, -50],
        [58, -34],
        [84, -42],
        [8, -4],
      ],
    ],
  ] as const)
    face(pen, dye, ...corners);
  drawSides(brush);
}

/** His hand, which holds the box from the left, with its cuff. */
function drawVisitorHand(brush: Brush): void {
  const { halo, rim } = brush;
  drawHand(brush, visitorHand);
  const cuff = limb([
    [1408, 860, 58],
    [1393, 875, 62],
  ]);
  halo([cuff], 3);
  rim([cuff], 0, 4, ink.paper, ink.ice);
}

/** A ring about her wrist. */
function drawBangle({ pen, halo }: Brush, from: Spot, to: Spot): void {
  const bangle = limb([
    [...from, 62],
    [...to, 60],
  ]);
  halo([bangle], 3);
  pen.fillStyle = ink.orange;
  pen.fill(bangle);
}
