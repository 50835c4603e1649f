import { css } from '../../plates/printing/palette.ts';
import { mix } from '../../plates/printing/shape.ts';
import { polygon } from '../engine/contour.ts';
import { ink } from '../engine/ink.ts';
import type { Brush, Spot } from '../engine/brush.ts';

/** What is given, a plain orange box with one band: closed, and open. */

/** The middle of the box, and its corners about it: round its top from the left, and the lower ones. */
const [boxX, boxY] = [1478, 768];
const top = { left: [-112, -46], back: [8, -102], right: [130, -58], front: [12, 6] } as const;
const foot = { left: [-112, 56], front: [12, 110], right: [130, 42] } as const;

/** Its lid in the light of the hall. */
const bright = css([242, 163, 90]);

/** A shape between corners about the middle of the box. */
const cornered = (corners: readonly Spot[]): Path2D => polygon(corners.map(([x, y]) => [boxX + x, boxY + y]));

function face(pen: Brush['pen'], dye: string, ...corners: readonly Spot[]): void {
  pen.fillStyle = dye;
  pen.fill(cornered(corners));
}

/** A point of a side or of the lid: shares along its two edges from one corner. */
function on([ax, ay]: Spot, [bx, by]: Spot, [cx, cy]: Spot): (along: number, down: number) => Spot {
  return (along, down) => [ax + (bx - ax) * along + (cx - ax) * down, ay + (by - ay) * along + (cy - ay) * down];
}
const onLid = on(top.left, top.front, top.back);
const onLeft = on(top.left, top.front, foot.left);
const onRight = on(top.front, top.right, foot.front);

const outline = cornered([top.left, top.back, top.right, foot.right, foot.front, foot.left]);

/** The two sides that are seen, one in the shade, cut in lines that thin out; the band comes down the other. */
function drawSides({ pen }: Brush): void {
  face(pen, ink.orange, top.left, top.front, foot.front, foot.left);
  face(pen, ink.rust, top.front, top.right, foot.right, foot.front);
  for (let line = 0; line < 5; line++) {
    const down = 0.12 + line * 0.165;
    const wide = mix(0.085, 0.022, line / 4);
    face(
      pen,
      ink.orange,
      onRight(0.09, down),
      onRight(0.93, down),
      onRight(0.93, down + wide),
      onRight(0.09, down + wide),
    );
  }
  face(pen, ink.paper, onLeft(0.38, 0), onLeft(0.62, 0), onLeft(0.62, 1), onLeft(0.38, 1));
}

/** The box as it is given. */
export function drawClosedBox(brush: Brush): void {
  brush.halo([outline], 11);
  drawSides(brush);
  face(brush.pen, bright, top.left, top.back, top.right, top.front);
  face(brush.pen, ink.paper, onLid(0.38, 0), onLid(0.62, 0), onLid(0.62, 1), onLid(0.38, 1));
}

/** The box without its lid: paper looks out of it. */
export function drawOpenBox(brush: Brush): void {
  const { pen } = brush;
  brush.halo([outline], 11);
  face(pen, bright, top.left, top.back, top.right, top.front);
  face(pen, ink.dark, onLid(0.06, 0.06), onLid(0.94, 0.06), onLid(0.94, 0.94), onLid(0.06, 0.94));
  for (const [dye, corners] of [
    [
      ink.ice,
      [
        [-94, -46],
        [-78, -84],
        [-46, -60],
        [-18, -100],
        [12, -68],
        [40, -104],
        [64, -68],
        [98, -84],
        [112, -57],
        [11, -8],
      ],
    ],
    [
      ink.paper,
      [
        [-96, -44],
        [-62, -62],
        [-34, -38],
        [-6, -64],
        [22, -38],
        [54, -68],
        [78, -46],
        [112, -57],
        [11, -6],
      ],
    ],
  ] as const)
    face(pen, dye, ...corners);
  drawSides(brush);
}
