import { noise } from '../../plates/printing/noise.ts';
import { mix } from '../../plates/printing/shape.ts';
import { blob, limb, oval } from '../engine/contour.ts';
import { ink } from '../engine/ink.ts';
import { placed, within, type Brush } from '../engine/brush.ts';

/** Where his head is, and how large he is drawn: everything else here is about it. */
const [x, y, size] = [1048, 692, 1.15];

const body = blob([
  [-26, 112],
  [-116, 146],
  [-162, 208],
  [-176, 420, 1],
  [180, 420, 1],
  [168, 214],
  [126, 148],
  [30, 112],
]);
/** It reaches away from the eye: the coat is before it. */
const arm = limb([
  [104, 194, 104],
  [184, 262, 98],
  [248, 208, 74],
  [266, 162, 60],
]);
const cuff = limb([
  [252, 178, 70],
  [274, 145, 64],
]);
const neck = blob([
  [-36, 60],
  [-38, 110],
  [-70, 140],
  [74, 140],
  [40, 110],
  [38, 60],
]);
const head = blob([
  [-78, 4],
  [-68, -66],
  [2, -104],
  [70, -68],
  [82, 4],
  [66, 70],
  [2, 100],
  [-62, 70],
]);
/** It without its edge of light. */
const shaded = new Path2D();
shaded.addPath(head, new DOMMatrix([0.9, 0, 0, 0.93, -4, 3]));
const ear = oval(82, 22, 12, 22);
const scarf = blob([
  [-80, 92],
  [-98, 130],
  [-62, 168],
  [20, 177],
  [86, 156],
  [98, 118],
  [72, 88],
  [0, 118],
]);
const tail = blob([
  [-62, 150],
  [-16, 164],
  [-22, 260],
  [-36, 346, 1],
  [-98, 336],
  [-86, 240],
]);

/** Who takes the box, seen from behind: a dark head and a dark coat with the light of the hall on their edges. */
export function drawVisitor(brush: Brush): void {
  placed(brush, [x, y], size, () => {
    brush.halo([body, arm, head, ear, scarf], 10);
    drawSleeve(brush);
    drawCoat(brush);
    drawHead(brush);
    drawScarf(brush);
  });
}

/** Its light is on the upper edge, and its folds run down to the elbow. */
function drawSleeve({ pen, halo, rim, stroke }: Brush): void {
  pen.strokeStyle = ink.sand;
  pen.lineWidth = 4;
  pen.stroke(arm);
  rim([arm], 7, 7, ink.sand, ink.deep);
  within(pen, arm, () => {
    for (let line = 0; line < 6; line++)
      stroke(
        ink.green,
        mix(6, 2, line / 5),
        [286 - line * 22, 188 + line * 12],
        [260 - line * 18, 246 + line * 10],
        [188 - line * 6, 288 + line * 8],
      );
  });
  halo([cuff], 4);
  rim([cuff], -2, 5, ink.paper, ink.ice);
}

/** Rings run across the back, as on the coat of a tree. */
function drawCoat({ pen, halo, rim, stroke }: Brush): void {
  halo([body], 6);
  pen.strokeStyle = ink.sand;
  pen.lineWidth = 5;
  pen.stroke(body);
  rim([body], -9, 5, ink.sand, ink.dark);
  within(pen, body, () => {
    for (let line = 0; line < 11; line++)
      stroke(
        ink.green,
        mix(7.5, 2.2, line / 10),
        // Short of the edge of light, which they would cut into dashes.
        [Math.min(150, 128 + line * 10), 172 + line * 23],
        [50, 222 + line * 23],
        [-46 - line * 9 + noise(line, 3) * 50, 198 + line * 23],
      );
  });
}

/** Short hair in rings about the crown. */
function drawHead({ pen, rim }: Brush): void {
  pen.fillStyle = ink.clay;
  pen.fill(neck);
  // An edge all round: dark hair would be lost before what is not lit.
  pen.strokeStyle = ink.sand;
  pen.lineWidth = 5;
  pen.stroke(head);
  rim([head], -9, 5, ink.sand, ink.dark);
  within(pen, shaded, () => {
    pen.strokeStyle = ink.green;
    for (let ring = 0; ring < 7; ring++) {
      const radius = 9 + ring * 13.5;
      pen.lineWidth = mix(5.4, 2.6, ring / 6);
      pen.beginPath();
      for (let step = 0; step < 60; step++) {
        const turn = (step / 60) * 2 * Math.PI;
        const [across, down] = [Math.cos(turn), Math.sin(turn)];
        const far = radius * (1 + 0.14 * (noise(across * 1.3 + 9 + ring * 0.2, down * 1.3 + 4) - 0.5));
        pen.lineTo(6 + across * far, -22 + down * far * 1.08);
      }
      pen.closePath();
      pen.stroke();
    }
  });
  pen.fillStyle = ink.clay;
  pen.fill(ear);
}

function drawScarf({ halo, rim, cuts, stroke }: Brush): void {
  halo([tail, scarf], 5);
  rim([tail], -5, 2, ink.paper, ink.ice);
  stroke(ink.middle, 3.4, [-70, 190], [-66, 250], [-78, 330]);
  stroke(ink.middle, 2.6, [-50, 200], [-46, 260], [-56, 322]);
  halo([scarf], 3);
  rim([scarf], -5, 5, ink.paper, ink.ice);
  cuts(scarf, 5, ink.middle, (share) => ({
    from: [-84 + share * 10, 114 + share * 12],
    bend: [0, 148 + share * 14],
    to: [92, 110 + share * 16],
    thick: [0, mix(10, 4, share)],
  }));
}
