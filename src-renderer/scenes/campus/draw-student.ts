import { mix } from '../../plates/printing/shape.ts';
import { blob, limb, oval } from '../engine/contour.ts';
import { drawHalo } from './draw-notebook.ts';
import { ink } from '../engine/ink.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** Where the student sits, cropped by the right edge. */
const [x, y] = [1746, 660];
const skin = 'rgb(138 90 58)';
const night = 'rgb(11 31 24)';

/** Fills a shape with light on one of its edges. */
function rimmed(pen: Pen, path: Path2D, [dx, dy]: readonly [number, number], light: string, colour: string): void {
  pen.fillStyle = light;
  pen.fill(path);
  pen.save();
  pen.clip(path);
  pen.translate(dx, dy);
  pen.fillStyle = colour;
  pen.fill(path);
  pen.restore();
}

/** Draws within a shape. */
function within(pen: Pen, path: Path2D, draw: () => void): void {
  pen.save();
  pen.clip(path);
  draw();
  pen.restore();
}

/** Somebody from behind in a knitted cap and a scarf, who draws a ring on the page. */
export function drawStudent(pen: Pen): void {
  const body = blob([
    [x - 40, y + 120],
    [x - 132, y + 158],
    [x - 176, y + 236],
    [x - 198, y + 760, 1],
    [x + 340, y + 760, 1],
    [x + 300, y + 210],
    [x + 150, y + 150],
    [x + 40, y + 120],
  ]);
  const arm = limb([
    [x - 112, y + 214, 116],
    [x - 196, y + 318, 96],
    [x - 226, y + 292, 66],
    [x - 244, y + 250, 46],
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
  drawHalo(pen, [body, arm, neck, head]);
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
  rimmed(pen, arm, [4, 6], ink.sand, ink.deep);
  within(pen, arm, () => {
    pen.strokeStyle = ink.green;
    for (let row = 0; row < 9; row++) {
      const share = row / 8;
      const [left, top] = [x - 86 - share * 150, y + 214 + share * 96 - share * share * 40];
      pen.lineWidth = mix(9, 4, share);
      pen.beginPath();
      pen.moveTo(left - 70 + share * 40, top - 64);
      pen.quadraticCurveTo(left + 26 - share * 10, top + 4, left - 34 + share * 56, top + 86);
      pen.stroke();
    }
  });
  drawHand(pen);
  pen.fillStyle = skin;
  pen.fill(neck);
  pen.fill(oval(x - 84, y + 22, 13, 22));
  rimmed(pen, head, [5, 0], ink.sand, night);
  within(pen, head, () => {
    pen.strokeStyle = ink.green;
    pen.lineWidth = 3.4;
    for (let lock = 0; lock < 6; lock++) {
      pen.beginPath();
      pen.moveTo(x - 60 + lock * 24, y + 30);
      pen.quadraticCurveTo(x - 50 + lock * 20, y + 70, x - 30 + lock * 12, y + 110);
      pen.stroke();
    }
  });
  drawCap(pen);
  drawScarf(pen);
}

function drawHand(pen: Pen): void {
  const [left, top] = [x - 260, y + 224];
  const part = (path: Path2D, colour: string, edge: number): void => {
    pen.strokeStyle = ink.black;
    pen.lineWidth = edge;
    pen.stroke(path);
    pen.fillStyle = colour;
    pen.fill(path);
  };
  const finger = (points: readonly (readonly [number, number, number])[]): void =>
    part(limb(points.map(([across, down, thick]) => [left + across, top + down, thick] as const)), skin, 6);
  const palm = [
    [66, 10],
    [30, -20],
    [-6, -18],
    [-24, 10],
    [-8, 44],
    [34, 58],
    [70, 52],
  ] as const;
  part(blob(palm.map(([across, down]) => [left + across, top + down] as const)), skin, 8);
  finger([
    [26, 50, 24],
    [-6, 52, 22],
    [-28, 44, 17],
  ]);
  finger([
    [20, 32, 25],
    [-18, 32, 23],
    [-40, 26, 18],
  ]);
  for (const [from, to, wide, colour] of [
    [[22, -74], [-62, 30], 17, ink.black],
    [[22, -74], [-62, 30], 10, ink.orange],
    [[22, -74], [10, -59], 10, ink.paper],
    [[-60, 28], [-70, 41], 6, ink.black],
  ] as const) {
    pen.strokeStyle = colour;
    pen.lineWidth = wide;
    pen.beginPath();
    pen.moveTo(left + from[0], top + from[1]);
    pen.lineTo(left + to[0], top + to[1]);
    pen.stroke();
  }
  finger([
    [16, 8, 27],
    [-20, -2, 24],
    [-46, 14, 18],
  ]);
  finger([
    [40, -2, 27],
    [10, -14, 23],
    [-16, -4, 18],
  ]);
  const cuff = limb([
    [left + 78, top + 2, 26],
    [left + 84, top + 34, 28],
    [left + 76, top + 66, 26],
  ]);
  part(cuff, ink.orange, 8);
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
