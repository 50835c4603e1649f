import { mix } from '../../plates/printing/shape.ts';
import { blob, limb, oval } from '../engine/contour.ts';
import { drawHand, drawSleeve, skin } from './draw-arm.ts';
import { drawHalo } from './draw-notebook.ts';
import { rimmed, within } from './edges.ts';
import { ink } from '../engine/ink.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** Where the student sits, cropped by the right edge. */
const [x, y] = [1786, 660];
const hair = 'rgb(58 34 22)';

/** Somebody from behind in a knitted cap and a scarf, who draws a ring on the page. */
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
  const neck = blob([
    [x - 36, y + 70],
    [x - 38, y + 130],
    [x + 40, y + 130],
    [x + 38, y + 70],
  ]);
  const head = blob([
    [x - 84, y + 6],
    [x - 72, y - 72],
    [x + 2, y - 108],
    [x + 74, y - 72],
    [x + 84, y + 6],
    [x + 64, y + 76],
    [x, y + 102],
    [x - 64, y + 76],
  ]);
  drawHalo(pen, [body, neck, head]);
  rimmed(pen, body, [6, 4], ink.sand, ink.dark);
  within(pen, body, () => {
    pen.strokeStyle = ink.green;
    for (let row = 0; row < 20; row++) {
      pen.lineWidth = mix(3, 8, Math.min(1, row / 9));
      pen.beginPath();
      pen.moveTo(x - 210, y + 216 + row * 28);
      pen.quadraticCurveTo(x, y + 250 + row * 30, x + 340, y + 206 + row * 28);
      pen.stroke();
    }
  });
  drawSleeve(pen);
  drawHand(pen);
  pen.fillStyle = skin;
  pen.fill(neck);
  pen.fill(oval(x - 84, y + 22, 13, 22));
  rimmed(pen, head, [5, 0], ink.sand, skin);
  // Hair under the cap, bound in a tail: what is seen is the back of a head.
  within(pen, head, () => {
    pen.fillStyle = hair;
    pen.fill(oval(x + 2, y + 34, 92, 48));
  });
  drawCap(pen);
  drawScarf(pen);
  drawTail(pen);
}

function drawCap(pen: Pen): void {
  const cap = blob([
    [x - 92, y - 4, 1],
    [x - 90, y - 70],
    [x - 40, y - 122],
    [x + 10, y - 130],
    [x + 64, y - 112],
    [x + 94, y - 60],
    [x + 94, y - 2, 1],
    [x, y + 10],
  ]);
  const cuff = blob([
    [x - 98, y - 10],
    [x, y + 6],
    [x + 100, y - 8],
    [x + 102, y + 34],
    [x, y + 52],
    [x - 100, y + 32],
  ]);
  const bobble = oval(x + 10, y - 146, 32, 30);
  drawHalo(pen, [cap, cuff, bobble]);
  rimmed(pen, cap, [6, 5], ink.paper, ink.ice);
  within(pen, cap, () => {
    for (let row = 0; row < 7; row++) {
      pen.strokeStyle = row % 2 ? ink.middle : ink.green;
      pen.lineWidth = mix(3, 9, row / 6);
      pen.beginPath();
      pen.ellipse(x + 6, y - 118, 20 + row * 18, 12 + row * 16, 0, 0, 7);
      pen.stroke();
    }
  });
  rimmed(pen, cuff, [3, 4], ink.paper, ink.orange);
  within(pen, cuff, () => {
    pen.strokeStyle = ink.rust;
    pen.lineWidth = 4;
    for (let rib = 0; rib < 14; rib++) {
      pen.beginPath();
      pen.moveTo(x - 94 + rib * 14.6, y - 14);
      pen.lineTo(x - 93 + rib * 14.6, y + 54);
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
      pen.arc(x + 10, y - 146, radius, 0, 7);
      pen.stroke();
    }
  });
}

/** The tail of hair over the scarf. */
function drawTail(pen: Pen): void {
  const tail = limb([
    [x - 8, y + 48, 34],
    [x - 14, y + 104, 50],
    [x - 20, y + 176, 46],
    [x - 8, y + 246, 10],
  ]);
  drawHalo(pen, [tail], 4);
  pen.fillStyle = hair;
  pen.fill(tail);
  within(pen, tail, () => {
    pen.strokeStyle = ink.rust;
    pen.lineWidth = 3;
    for (const aside of [-13, 0, 13]) {
      pen.beginPath();
      pen.moveTo(x - 9 + aside * 0.5, y + 84);
      pen.quadraticCurveTo(x - 20 + aside * 1.4, y + 160, x - 10, y + 236);
      pen.stroke();
    }
  });
  const tie = limb([
    [x - 30, y + 72, 18],
    [x + 10, y + 72, 18],
  ]);
  drawHalo(pen, [tie], 3);
  pen.fillStyle = ink.ice;
  pen.fill(tie);
}

function drawScarf(pen: Pen): void {
  const scarf = blob([
    [x - 90, y + 92],
    [x - 108, y + 134],
    [x - 60, y + 178],
    [x + 20, y + 188],
    [x + 96, y + 166],
    [x + 110, y + 120],
    [x + 80, y + 90],
    [x, y + 120],
  ]);
  const tail = blob([
    [x + 30, y + 160],
    [x + 84, y + 160],
    [x + 108, y + 300],
    [x + 106, y + 740, 1],
    [x + 34, y + 740],
    [x + 40, y + 270],
  ]);
  drawHalo(pen, [scarf]);
  rimmed(pen, tail, [4, 2], ink.paper, ink.orange);
  rimmed(pen, scarf, [4, 5], ink.paper, ink.orange);
  within(pen, scarf, () => {
    pen.strokeStyle = ink.rust;
    for (let fold = 0; fold < 4; fold++) {
      pen.lineWidth = 7 - fold;
      pen.beginPath();
      pen.moveTo(x - 100, y + 118 + fold * 16);
      pen.quadraticCurveTo(x, y + 164 + fold * 13, x + 110, y + 112 + fold * 15);
      pen.stroke();
    }
  });
}
