import { mix } from '../../plates/printing/shape.ts';
import { blob, limb, oval, polygon } from '../engine/contour.ts';
import { ink } from '../engine/ink.ts';
import { brushOf, within, type Brush, type Spot } from './brush.ts';
import { drawHand, hostHand, visitorHand } from './near-hand.ts';
import { hostBody } from './near-host.ts';
import { drawSocks, fist } from './near-socks.ts';
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
  drawPool(brush);
  drawOpenBox(brush);
  drawVisitorHand(brush);
  drawSleeve(brush, raised, [
    [1634, 630],
    [1684, 716],
    [1728, 806],
  ]);
  // At the shoulder sleeve and coat are one cloth.
  pen.fillStyle = ink.ice;
  pen.fill(oval(1862, 724, 54, 54));
  drawSocks(brush);
  drawHand(brush, fist);
  drawBangle(brush, [1600, 548], [1590, 532]);
  drawWares(brush);
}

/** Her near sleeve as she gives the box, and as she lifts what was in it. */
const lowered = limb([
  [1812, 722, 124],
  [1756, 884, 96],
  [1660, 874, 68],
  [1604, 840, 54],
]);
const raised = limb([
  [1816, 730, 124],
  [1734, 822, 106],
  [1660, 684, 78],
  [1598, 546, 54],
]);
/** Her far arm as she gives the box: its hand is behind it. */
const farArm = limb([
  [1752, 712, 84],
  [1668, 842, 70],
  [1600, 830, 52],
  [1520, 796, 42],
]);

/** It comes from behind her. */
function drawFarArm({ pen, halo, rim }: Brush): void {
  const beside = polygon([
    [1400, 500],
    [2000, 500],
    [2000, 1120],
    [1400, 1120],
  ]);
  beside.addPath(hostBody);
  pen.save();
  pen.clip(beside, 'evenodd');
  halo([farArm], 4);
  rim([farArm], 0, 5, ink.paper, ink.green);
  pen.restore();
}

/** Quiet about what is shown, between both heads: a round in which no stalls are seen. */
function drawPool({ pen }: Brush): void {
  const [x, y, radius] = [1452, 576, 192];
  const disc = (more: number): Path2D => oval(x, y, radius + more, radius + more);
  for (const [more, wide, dye] of [
    [18, 12, ink.dark],
    [18, 3, ink.sand],
  ] as const) {
    pen.strokeStyle = dye;
    pen.lineWidth = wide;
    pen.stroke(disc(more));
  }
  pen.fillStyle = ink.dark;
  pen.fill(disc(8));
  pen.strokeStyle = ink.sand;
  pen.lineWidth = 6;
  pen.stroke(disc(0));
  for (let ring = 1; ring < 8; ring++) {
    pen.strokeStyle = ink.deep;
    pen.lineWidth = mix(9, 2, ring / 8);
    pen.stroke(disc(-ring * 24));
  }
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

/** The box without its lid: the ribbon hangs loose, and paper looks out of it. */
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
  const end = limb([
    [boxX - 38, boxY + 62, 25],
    [boxX - 44, boxY + 92, 25],
    [boxX - 30, boxY + 120, 23],
    [boxX - 42, boxY + 150, 19],
  ]);
  halo([end], 4);
  pen.fillStyle = ink.orange;
  pen.fill(end);
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
