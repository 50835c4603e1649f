import { hash } from '../../plates/printing/noise.ts';
import { mix } from '../../plates/printing/shape.ts';
import { within, type Brush } from '../engine/brush.ts';
import { about, blob, limb, oval } from '../engine/contour.ts';
import { ink } from '../engine/ink.ts';

/** The middle of the head. */
const [hx, hy] = [1252, 812];
const { at, spot } = about(hx, hy);

/** The learner from behind, in a cap and a work jacket, with two plaits; the head is turned a little towards the teacher. */
export function drawLearner(brush: Brush): void {
  const { pen, halo, rim, stroke } = brush;
  const body = blob([
    at(-30, 92),
    at(-112, 120),
    at(-152, 168),
    at(-170, 300, 1),
    at(178, 300, 1),
    at(158, 168),
    at(118, 120),
    at(36, 92),
  ]);
  halo([body], 14);
  pen.strokeStyle = ink.sand;
  pen.lineWidth = 6;
  pen.stroke(body);
  rim([body], -4, 4, ink.sand, ink.middle);
  within(pen, body, () => {
    for (let line = 0; line < 8; line++)
      stroke(
        ink.dark,
        mix(6, 2, line / 7),
        spot(144, 150 + line * 20),
        spot(60, 186 + line * 22),
        spot(-60 - line * 6 + hash(line, 3) * 40, 170 + line * 21),
      );
  });
  drawHead(brush);
  const neck = blob([at(-34, 66), at(-38, 96), at(-54, 118), at(60, 118), at(42, 96), at(38, 66), at(0, 61)]);
  rim([neck], -3, 2, ink.sand, ink.clay);
  const collar = blob([
    at(-70, 104),
    at(-56, 84),
    at(0, 104),
    at(62, 84),
    at(78, 104),
    at(56, 136),
    at(0, 148),
    at(-50, 136),
  ]);
  halo([collar], 3.5);
  rim([collar], -3, 4, ink.sand, ink.middle);
  for (const side of [-1, 1] as const) drawPlait(brush, side);
  drawCap(brush);
}

function drawHead({ pen, halo, rim, stroke }: Brush): void {
  // Of the face a cheek is seen, and the tip of the nose.
  const cheek = blob([at(50, -30), at(78, -24), at(84, -4), at(92, 8), at(84, 18), at(82, 38), at(66, 62), at(30, 72)]);
  const hair = blob([
    at(-78, -20),
    at(-74, 30),
    at(-52, 66),
    at(0, 60),
    at(46, 66),
    at(66, 30),
    at(66, -20),
    at(0, -50),
  ]);
  const ear = oval(hx + 62, hy + 14, 11, 19);
  halo([cheek, hair], 16);
  pen.fillStyle = ink.sand;
  pen.fill(cheek);
  pen.strokeStyle = ink.sand;
  pen.lineWidth = 3.5;
  pen.stroke(hair);
  rim([hair], -4, 3, ink.sand, ink.dark);
  within(pen, hair, () => {
    // Parted in the middle, down to both plaits.
    for (const side of [-1, 1])
      for (let line = 0; line < 5; line++)
        stroke(
          ink.green,
          mix(2.4, 4.4, line / 4),
          spot(side * (6 + line * 8), -40),
          spot(side * (10 + line * 12), 30),
          spot(side * (34 + line * 6), 80 - line * 8),
        );
  });
  halo([ear], 2.4);
  pen.fillStyle = ink.sand;
  pen.fill(ear);
  stroke(ink.dark, 3, spot(58, 4), spot(70, 8), spot(62, 24));
}

function drawPlait({ pen, halo, rim, stroke }: Brush, side: 1 | -1): void {
  const knots = [
    [50, 52, 36],
    [70, 92, 44],
    [76, 132, 38],
    [70, 166, 26],
  ] as const;
  const plait = limb(knots.map(([x, y, thick]) => [hx + side * x, hy + y, thick] as const));
  const end = limb([
    [hx + side * 66, hy + 172, 18],
    [hx + side * 68, hy + 196, 26],
    [hx + side * 66, hy + 212, 8],
  ]);
  halo([plait, end], 4);
  pen.strokeStyle = ink.sand;
  pen.lineWidth = 3;
  for (const shape of [plait, end]) pen.stroke(shape);
  rim([plait, end], -3, 2, ink.sand, ink.dark);
  within(pen, plait, () => {
    for (let twist = 0; twist < 7; twist++) {
      const y = 66 + twist * 16;
      stroke(
        ink.green,
        3.4,
        spot(side * (40 + twist * 3), y - 6),
        spot(side * (60 + twist), y + 10),
        spot(side * 88, y),
      );
    }
  });
  const band = limb([
    [hx + side * 56, hy + 168, 11],
    [hx + side * 78, hy + 168, 11],
  ]);
  halo([band], 3);
  pen.fillStyle = ink.ice;
  pen.fill(band);
}

function drawCap({ pen, halo, rim, stroke }: Brush): void {
  const crown = blob([
    at(-82, -20, 1),
    at(-90, -78),
    at(-64, -112),
    at(0, -122),
    at(64, -112),
    at(90, -78),
    at(82, -20, 1),
    at(0, -2),
  ]);
  const band = blob([at(-84, -44, 1), at(0, -26), at(84, -44, 1), at(82, -14, 1), at(0, 4), at(-82, -14, 1)]);
  halo([crown], 14);
  halo([band], 4);
  rim([crown], -6, 6, ink.paper, ink.ice);
  // Its top lies flat on its side; one seam runs down behind.
  within(pen, crown, () => {
    stroke(ink.green, 4, spot(-88, -66), spot(0, -128), spot(88, -66));
    stroke(ink.green, 4, spot(0, -98), spot(3, -70), spot(0, -30));
    // The side away from the light.
    for (let line = 0; line < 5; line++)
      stroke(
        ink.green,
        mix(7, 1.6, line / 4),
        spot(82 - line * 11, -58 - line * 5),
        spot(84 - line * 11, -52),
        spot(80 - line * 11, -26 + line * 4),
      );
  });
  halo([band], 3);
  rim([band], -4, 4, ink.paper, ink.middle);
}
