import { mix } from '../../plates/printing/shape.ts';
import { blob, polygon } from '../engine/contour.ts';
import { ink } from '../engine/ink.ts';
import type { Brush, Spot } from '../engine/brush.ts';

/** What is given, a box with an orange ribbon: closed, and open. */

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

/** The outline of the box, and that of its bow. */
export const outline = cornered([top.left, top.back, top.right, foot.right, foot.front, foot.left]);

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

/** The box with its lid and its bow. */
export function drawClosedBox(brush: Brush): void {
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
export const bow = new Path2D();
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
export function drawOpenBox(brush: Brush): void {
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
