import { noise } from '../../plates/printing/noise.ts';
import { css, palette, type Rgb } from '../../plates/printing/palette.ts';
import { mix } from '../../plates/printing/shape.ts';
import { blob, limb } from '../engine/contour.ts';
import { crown, drawUmbrella } from './umbrella.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** The middle of the near guest's back. Units of the layout. */
const back = 1696;
/** Skin in the shade of the hat. */
const skin: Rgb = [201, 160, 116];

/** The thirty-seventh, close by and from behind: a plain coat and hat under a paper umbrella ribbed like wood. */
export function drawNearGuest(pen: Pen): void {
  drawGuest(pen);
  drawUmbrella(pen);
}

/** A shape with a closed dark outline, and light on its left edge. */
function lit(pen: Pen, path: Path2D, dx: number, dy: number, colour: Rgb = palette.middle): void {
  pen.lineJoin = 'round';
  pen.lineWidth = 7;
  pen.strokeStyle = css(palette.dark);
  pen.stroke(path);
  pen.fillStyle = css(colour);
  pen.fill(path);
  const edge = new Path2D(path);
  edge.addPath(path, new DOMMatrix().translate(dx, dy));
  pen.save();
  pen.clip(path);
  pen.fillStyle = css(palette.sand);
  pen.fill(edge, 'evenodd');
  pen.restore();
}

/** From behind: the arm that holds the umbrella, the coat, the other arm, and head and hat over all of it. */
function drawGuest(pen: Pen): void {
  pen.lineCap = 'round';
  drawRightArm(pen);
  drawCoat(pen);
  drawLeftArm(pen);
  drawHead(pen);
  drawStick(pen);
}

function drawRightArm(pen: Pen): void {
  const x = back;
  const arm = limb([
    [x + 98, 700, 62],
    [x + 146, 790, 56],
    [x + 140, 862, 46],
    [x + 96, 838, 40],
    [x + 70, 790, 36],
  ]);
  lit(pen, arm, 4, 2);
}

function drawCoat(pen: Pen): void {
  const x = back;
  const coat = blob([
    [x - 34, 640],
    [x - 96, 664],
    [x - 122, 700],
    [x - 114, 780],
    [x - 96, 850],
    [x - 104, 920],
    [x - 146, 1020],
    [x - 176, 1120, 1],
    [x + 200, 1120, 1],
    [x + 160, 1010],
    [x + 116, 920],
    [x + 100, 850],
    [x + 114, 780],
    [x + 124, 700],
    [x + 98, 664],
    [x + 36, 640],
  ]);
  lit(pen, coat, 6, 3);
  pen.save();
  pen.clip(coat);
  drawFolds(pen);
  drawBelt(pen);
  pen.restore();
}

/** Folds below the belt, thick in the shade, with light in some of them; lines across the back, and its seam. */
function drawFolds(pen: Pen): void {
  const x = back;
  for (let fold = 0; fold < 13; fold++) {
    const at = (fold / 12) * 2 - 1;
    const wide = mix(2, 9, (at + 1) / 2);
    pen.fillStyle = css(fold % 4 === 1 ? palette.sand : fold % 2 === 0 ? palette.dark : palette.green);
    const from = x + at * 84;
    const to = x + at * 170 + (noise(fold * 3.1, 2) - 0.5) * 30 + 8;
    const top = 888 + Math.abs(at) * 22 + noise(fold, 9) * 26;
    pen.beginPath();
    pen.moveTo(from, top);
    pen.bezierCurveTo(from + at * 12, top + 80, to - at * 18, 1030, to, 1140);
    pen.lineTo(to + wide * 2.2, 1140);
    pen.bezierCurveTo(to - at * 18 + wide * 1.6, 1030, from + at * 12 + wide, top + 80, from, top);
    pen.fill();
  }
  for (let row = 0; row < 8; row++) {
    pen.strokeStyle = css(row % 2 === 0 ? palette.dark : palette.green);
    pen.lineWidth = mix(3.4, 1.4, row / 7);
    pen.beginPath();
    pen.moveTo(x - 124, 706 + row * 18);
    pen.quadraticCurveTo(x - 20, 730 + row * 18, x + 124, 712 + row * 18);
    pen.stroke();
  }
}

/** A half-belt with two buttons. */
function drawBelt(pen: Pen): void {
  const x = back;
  pen.fillStyle = css(palette.orange);
  pen.beginPath();
  pen.moveTo(x - 70, 858);
  pen.quadraticCurveTo(x, 872, x + 70, 856);
  pen.lineTo(x + 70, 884);
  pen.quadraticCurveTo(x, 900, x - 70, 886);
  pen.closePath();
  pen.fill();
  pen.fillStyle = css(palette.dark);
  for (const at of [-52, 52]) {
    pen.beginPath();
    pen.arc(x + at, 872, 6, 0, 7);
    pen.fill();
  }
}

function drawLeftArm(pen: Pen): void {
  const x = back;
  const arm = limb([
    [x - 100, 700, 60],
    [x - 136, 810, 52],
    [x - 142, 910, 42],
    [x - 132, 966, 36],
  ]);
  const hand = blob([
    [x - 146, 960],
    [x - 152, 990],
    [x - 140, 1016],
    [x - 122, 1010],
    [x - 116, 976],
    [x - 120, 958],
  ]);
  lit(pen, hand, 4, 2, palette.sand);
  lit(pen, arm, 5, 2);
}

/** Neck, collar, the face that looks up the avenue, hair, and the hat over them. */
function drawHead(pen: Pen): void {
  const x = back;
  lit(
    pen,
    limb([
      [x, 560, 52],
      [x + 1, 610, 54],
      [x + 2, 650, 70],
    ]),
    5,
    2,
    skin,
  );
  lit(
    pen,
    blob([
      [x - 62, 668],
      [x - 54, 618],
      [x, 634],
      [x + 56, 618],
      [x + 64, 668],
      [x, 684],
    ]),
    5,
    3,
  );
  const face = blob([
    [x - 30, 524],
    [x - 52, 540],
    [x - 55, 558],
    [x - 68, 576, 1],
    [x - 58, 583],
    [x - 57, 598],
    [x - 42, 614],
    [x - 8, 610],
    [x + 6, 560],
  ]);
  lit(pen, face, 4, 1, skin);
  drawHair(pen);
  const hat = blob([
    [x - 58, 520, 1],
    [x - 60, 470],
    [x - 40, 436],
    [x, 446],
    [x + 42, 436],
    [x + 62, 470],
    [x + 60, 520, 1],
  ]);
  lit(pen, hat, 5, 3, palette.deep);
  pen.save();
  pen.clip(hat);
  pen.fillStyle = css(palette.orange);
  pen.beginPath();
  pen.moveTo(x - 66, 498);
  pen.quadraticCurveTo(x, 520, x + 66, 498);
  pen.lineTo(x + 66, 520);
  pen.quadraticCurveTo(x, 542, x - 66, 520);
  pen.fill();
  pen.restore();
  lit(
    pen,
    blob([
      [x - 112, 524],
      [x - 60, 512],
      [x, 522],
      [x + 62, 512],
      [x + 114, 524],
      [x + 70, 546],
      [x, 554],
      [x - 68, 546],
    ]),
    3,
    4,
    palette.deep,
  );
}

/** Hair to the collar, combed down in a few light strands. */
function drawHair(pen: Pen): void {
  const x = back;
  const hair = blob([
    [x - 28, 520],
    [x - 30, 560],
    [x - 22, 600],
    [x - 14, 636],
    [x + 16, 644],
    [x + 50, 632],
    [x + 60, 580],
    [x + 52, 520],
  ]);
  lit(pen, hair, 3, 0, palette.dark);
  pen.save();
  pen.clip(hair);
  for (let strand = 0; strand < 7; strand++) {
    pen.strokeStyle = css(strand === 1 ? palette.sand : palette.green);
    pen.lineWidth = strand === 1 ? 2.4 : 1.8;
    pen.beginPath();
    pen.moveTo(x - 16 + strand * 10, 530);
    pen.quadraticCurveTo(x - 22 + strand * 13, 590, x - 8 + strand * 8.5, 640);
    pen.stroke();
  }
  pen.restore();
}

/** The umbrella's stick lies on the right shoulder and ends behind it: the hand that holds it is before the body. */
function drawStick(pen: Pen): void {
  const [shoulder, top] = [[back + 80, 657] as const, [crown.x + 14, crown.y + 10] as const];
  pen.lineCap = 'butt';
  // The stick, and light along its lower part.
  for (const [aside, share, wide, colour] of [
    [0, 1, 11, palette.dark],
    [-3, 0.42, 2.4, palette.sand],
  ] as const) {
    pen.strokeStyle = css(colour);
    pen.lineWidth = wide;
    pen.beginPath();
    pen.moveTo(shoulder[0] + aside, shoulder[1]);
    pen.lineTo(mix(shoulder[0], top[0], share) + aside, mix(shoulder[1], top[1], share));
    pen.stroke();
  }
}
