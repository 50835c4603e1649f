import { mix } from '../../plates/printing/shape.ts';
import { blob, limb, oval } from '../engine/contour.ts';
import { drawHand, drawSleeve, skin, warm } from './draw-arm.ts';
import { drawHalo, within, withinShade } from '../engine/brush.ts';
import { ink } from '../engine/ink.ts';
import { fillWithRim } from '../engine/rim.ts';
import { profile } from '../engine/profile.ts';
import { cutBend } from '../engine/strokes.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** Where the student sits, cropped by the right edge. */
const [x, y] = [1786, 660];
/** The middle of the head, and how far it is bent to the page, in radians. */
const head = { x: 1782, y: 668, bent: -0.2 } as const;
const hair = 'rgb(58 34 22)';

/** Somebody in profile, in a knitted cap and a scarf, who looks down at the page and draws a ring on it. */
export function drawStudent(pen: Pen): void {
  const body = blob([
    [x - 40, y + 120],
    [x - 116, y + 158],
    [x - 138, y + 236],
    [x - 140, y + 760, 1],
    [x + 340, y + 760, 1],
    [x + 300, y + 210],
    [x + 150, y + 150],
    [x + 40, y + 120],
  ]);
  drawHalo(pen, [body], 9);
  fillWithRim(pen, [body], [6, 4], ink.sand, ink.dark);
  within(pen, body, () => {
    pen.strokeStyle = ink.green;
    for (let row = 0; row < 20; row++) {
      pen.lineWidth = mix(3, 8, Math.min(1, row / 9));
      pen.beginPath();
      // Not over the light on its edge, and from under the sleeve where that lies before it.
      pen.moveTo(x - (row < 6 ? 80 : 130), y + 222 + row * 28);
      pen.quadraticCurveTo(x, y + 250 + row * 30, x + 340, y + 206 + row * 28);
      pen.stroke();
    }
  });
  drawSleeve(pen);
  drawHand(pen);
  pen.save();
  pen.translate(head.x, head.y);
  pen.rotate(head.bent);
  drawTail(pen);
  drawHead(pen);
  drawCap(pen);
  pen.restore();
  drawScarf(pen);
}

/** A face in profile, turned to the left; about the middle of the head. */
function drawHead(pen: Pen): void {
  const neck = blob([
    [-14, 60],
    [-20, 140],
    [66, 140],
    [64, 40],
  ]);
  const face = blob(profile);
  const strands = blob([
    [-22, -60],
    [90, -60],
    [92, 20],
    [66, 74],
    [36, 62],
    [28, 20],
    [4, -14],
  ]);
  drawHalo(pen, [neck, face, strands], 9);
  pen.fillStyle = skin;
  pen.fill(neck);
  within(pen, neck, () => {
    pen.fillStyle = 'rgb(122 80 52)';
    pen.fill(
      blob([
        [-60, 92],
        [-40, 118],
        [10, 116],
        [64, 80],
        [64, 40],
        [0, 70],
      ]),
    );
  });
  // The page shines from below and before.
  fillWithRim(pen, [face], [7, -5], warm, skin);
  pen.fillStyle = 'rgb(196 116 78)';
  pen.fill(oval(-42, 34, 15, 11));
  pen.fillStyle = hair;
  pen.fill(strands);
  within(pen, strands, () => {
    pen.strokeStyle = ink.rust;
    for (let line = 0; line < 6; line++) {
      pen.lineWidth = 3;
      pen.beginPath();
      pen.moveTo(-2 + line * 17, -40);
      pen.quadraticCurveTo(30 + line * 12, 6, 46 + line * 8, 76);
      pen.stroke();
    }
  });
  // An open eye that looks down at the page, its lid and brow, and a mouth at rest.
  const eye = blob([
    [-70, 8],
    [-57, 0],
    [-41, 9],
    [-52, 14],
    [-65, 14],
  ]);
  pen.fillStyle = ink.paper;
  pen.fill(eye);
  within(pen, eye, () => {
    pen.fillStyle = ink.black;
    pen.fill(oval(-62, 9, 5.4, 5.8));
  });
  cutBend(pen, ink.black, 4.6, [
    [-73, 9],
    [-57, -8],
    [-37, 9],
  ]);
  cutBend(pen, ink.black, 4.6, [
    [-69, -19],
    [-54, -27],
    [-35, -20],
  ]);
  cutBend(pen, ink.rust, 4.6, [
    [-77, 54],
    [-66, 56],
    [-57, 49],
  ]);
}

function drawCap(pen: Pen): void {
  const cap = blob([
    [-80, -40, 1],
    [-84, -86],
    [-46, -136],
    [14, -146],
    [70, -124],
    [98, -70],
    [100, -28, 1],
    [10, -26],
  ]);
  const cuff = blob([
    [-92, -62],
    [-20, -58],
    [60, -42],
    [106, -34],
    [110, 4],
    [50, 2],
    [-20, -12],
    [-88, -22],
  ]);
  const bobble = oval(26, -164, 32, 30);
  drawHalo(pen, [cap, cuff, bobble], 9);
  fillWithRim(pen, [cap], [6, 5], ink.paper, ink.ice);
  within(pen, cap, () => {
    for (let row = 0; row < 7; row++) {
      pen.strokeStyle = row % 2 ? ink.middle : ink.green;
      pen.lineWidth = mix(3, 9, row / 6);
      pen.beginPath();
      pen.ellipse(18, -138, 20 + row * 18, 12 + row * 16, 0, 0, 7);
      pen.stroke();
    }
  });
  fillWithRim(pen, [cuff], [3, 4], ink.paper, ink.orange);
  withinShade(pen, cuff, [3, 4], () => {
    pen.strokeStyle = ink.rust;
    pen.lineWidth = 4;
    for (let rib = 0; rib < 15; rib++) {
      pen.beginPath();
      pen.moveTo(-88 + rib * 14, -74 + rib * 2);
      pen.lineTo(-90 + rib * 14, 8 + rib * 2);
      pen.stroke();
    }
  });
  pen.fillStyle = ink.paper;
  pen.fill(bobble);
  within(pen, bobble, () => {
    pen.strokeStyle = ink.clay;
    pen.lineWidth = 3;
    for (const radius of [7, 16, 25]) {
      pen.beginPath();
      pen.arc(26, -164, radius, 0, 7);
      pen.stroke();
    }
  });
}

/** Hair bound in a tail behind the head. */
function drawTail(pen: Pen): void {
  const tail = limb([
    [84, 10, 36],
    [124, 52, 52],
    [134, 120, 46],
    [112, 190, 12],
  ]);
  drawHalo(pen, [tail], 5);
  fillWithRim(pen, [tail], [4, 2], ink.rust, hair);
  within(pen, tail, () => {
    pen.strokeStyle = ink.rust;
    pen.lineWidth = 3;
    for (const aside of [-12, 2, 14]) {
      pen.beginPath();
      pen.moveTo(90 + aside * 0.6, 20 - aside * 0.4);
      pen.quadraticCurveTo(126 + aside, 70, 116 + aside * 0.7, 180);
      pen.stroke();
    }
  });
  const tie = limb([
    [84, 40, 20],
    [112, 14, 20],
  ]);
  drawHalo(pen, [tie], 4);
  pen.fillStyle = ink.ice;
  pen.fill(tie);
}

function drawScarf(pen: Pen): void {
  const scarf = blob([
    [x - 74, y + 116],
    [x - 100, y + 150],
    [x - 60, y + 190],
    [x + 20, y + 198],
    [x + 96, y + 176],
    [x + 112, y + 130],
    [x + 84, y + 100],
    [x, y + 128],
  ]);
  const tail = blob([
    [x + 30, y + 160],
    [x + 84, y + 160],
    [x + 108, y + 300],
    [x + 106, y + 740, 1],
    [x + 34, y + 740],
    [x + 40, y + 270],
  ]);
  drawHalo(pen, [scarf], 9);
  fillWithRim(pen, [tail], [4, 2], ink.paper, ink.orange);
  fillWithRim(pen, [scarf], [4, 5], ink.paper, ink.orange);
  withinShade(pen, scarf, [4, 5], () => {
    pen.strokeStyle = ink.rust;
    for (let fold = 0; fold < 4; fold++) {
      pen.lineWidth = 7 - fold;
      pen.beginPath();
      pen.moveTo(x - 100, y + 130 + fold * 16);
      pen.quadraticCurveTo(x, y + 176 + fold * 13, x + 114, y + 120 + fold * 15);
      pen.stroke();
    }
  });
}
