import { mix } from '../../plates/printing/shape.ts';
import { blob, oval } from '../engine/contour.ts';
import { ink } from '../engine/ink.ts';
import { placed, within, type Brush } from '../engine/brush.ts';
import { profile } from '../engine/profile.ts';

/** Where her head is, and how large it is drawn: its shapes are about it. */
const [x, y, size] = [1782, 506, 1.14];

/** Her coat, from the shoulders down. */
export const hostBody = blob([
  [1790, 650],
  [1744, 678],
  [1708, 760],
  [1716, 880],
  [1690, 1000],
  [1668, 1120, 1],
  [2010, 1120, 1],
  [2010, 720],
  [1908, 660],
]);

const neck = blob([
  [-6, 50],
  [-14, 110],
  [-44, 150],
  [72, 150],
  [60, 90],
  [56, 40],
]);
const head = blob(profile);
const hair = blob([
  [-68, -56],
  [-52, -98],
  [4, -124],
  [66, -100],
  [93, -44],
  [86, 20],
  [58, 54],
  [34, 34],
  [30, -4],
  [10, -30],
  [-20, -44],
  [-50, -48],
]);
const bun = oval(102, 28, 42, 46);
const ear = oval(22, 8, 12, 20);

/** The stallholder in profile, without her arms: near-gift.ts draws them over what she gives. */
export function drawHost(brush: Brush): void {
  drawCoat(brush);
  placed(brush, [x, y], size, () => {
    // The wall behind would shine as slivers about the bun.
    brush.halo([bun], 30);
    brush.halo([neck, head, hair], 9);
    drawNeck(brush);
    drawFace(brush);
    drawHair(brush);
  });
}

function drawCoat({ halo, rim, cuts }: Brush): void {
  halo([hostBody], 10);
  rim([hostBody], 8, 4, ink.paper, ink.ice);
  cuts(hostBody, 8, ink.middle, (share) => ({
    from: [1742 + share * 190, 712 + share * 10],
    bend: [1706 + share * 250, 900],
    to: [1724 + share * 290, 1120],
    thick: [mix(18, 6, share), 20],
  }));
}

function drawNeck({ pen, rim }: Brush): void {
  rim([neck], -5, 2, ink.clay, ink.sand);
  // A soft shadow under the jaw is all: more lines would make her old.
  within(pen, neck, () => {
    pen.fillStyle = ink.clay;
    pen.fill(
      blob([
        [-60, 92],
        [-40, 112],
        [0, 112],
        [44, 84],
        [64, 40],
        [30, 40],
        [0, 70],
      ]),
    );
  });
}

/** She looks down at what she gives. */
function drawFace({ rim, stroke }: Brush): void {
  rim([head], 5, 2, ink.paper, ink.sand);
  stroke(ink.dark, 4.6, [-67, 0], [-54, 9], [-36, 1]);
  stroke(ink.dark, 4.4, [-69, -19], [-54, -29], [-33, -21]);
  stroke(ink.rust, 4, [-78, 53], [-68, 54], [-59, 47]);
}

function drawHair({ pen, rim, stroke }: Brush): void {
  for (const lock of [bun, hair]) {
    // An edge all round: dark hair would be lost before what is not lit.
    pen.strokeStyle = ink.sand;
    pen.lineWidth = 4;
    pen.stroke(lock);
    rim([lock], 5, 6, ink.sand, ink.dark);
  }
  within(pen, hair, () => {
    for (let line = 0; line < 7; line++)
      stroke(
        ink.green,
        mix(5.4, 2, line / 6),
        [-58 + line * 11, -54 - line * 8],
        [30 + line * 6, -84 + line * 4],
        [66 + line * 2, 44 - line * 4],
      );
  });
  within(pen, bun, () => {
    pen.strokeStyle = ink.green;
    for (let ring = 0; ring < 4; ring++) {
      pen.lineWidth = 4.2 - ring * 0.5;
      pen.stroke(oval(102, 28, 7 + ring * 10, 8 + ring * 11));
    }
  });
  pen.fillStyle = ink.sand;
  pen.fill(ear);
  pen.strokeStyle = ink.middle;
  pen.lineWidth = 3.4;
  pen.stroke(ear);
  pen.fillStyle = ink.orange;
  pen.fill(oval(22, 36, 7, 7));
}
