import { limb, polygon } from '../engine/contour.ts';
import { ink } from '../engine/ink.ts';
import { focal, project, steep } from './room.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** Where the lectern stands, and how much larger than those who sit it is drawn with who speaks there. */
const place = project(0, -1.75);
const large = 1.62;

/** How deep in the picture that is. */
export const speakerDepth = place[2];

const skin = 'rgb(222 178 128)';

/** A shape with a dark line about it. */
function part(pen: Pen, path: Path2D, dye: string): void {
  pen.strokeStyle = ink.black;
  pen.lineWidth = 0.17;
  pen.stroke(path);
  pen.fillStyle = dye;
  pen.fill(path);
}

function oval(x: number, y: number, across: number, up: number): Path2D {
  const path = new Path2D();
  path.ellipse(x, y, across, up, 0, 0, 7);
  return path;
}

/** Somebody who speaks in the light under the great lamp, behind a lectern, one hand raised and the other on a book. */
export function drawSpeaker(pen: Pen): void {
  const [x, y, depth] = place;
  const unit = (large * focal) / depth;
  pen.save();
  pen.translate(x, y);
  pen.scale(unit, unit);
  pen.fillStyle = ink.clay;
  pen.fill(oval(0, 0.2, 1.15, 0.8 * steep));
  drawBody(pen);
  drawHead(pen);
  drawLectern(pen);
  // The hand that lies on the book, and the one that says what is meant.
  part(pen, oval(0.52, -1.2, 0.14, 0.11), skin);
  pen.restore();
}

function drawBody(pen: Pen): void {
  const raised = limb([
    [-0.42, -1.5, 0.36],
    [-0.92, -1.42, 0.3],
    [-1.08, -1.98, 0.22],
  ]);
  const resting = limb([
    [0.42, -1.5, 0.36],
    [0.86, -1.16, 0.3],
    [0.6, -1.14, 0.22],
  ]);
  drawRaisedHand(pen);
  part(pen, raised, ink.green);
  part(pen, resting, ink.green);
  const coat = new Path2D();
  coat.moveTo(-0.6, -0.2);
  coat.bezierCurveTo(-0.64, -0.9, -0.62, -1.62, -0.22, -1.68);
  coat.lineTo(0.22, -1.68);
  coat.bezierCurveTo(0.62, -1.62, 0.64, -0.9, 0.6, -0.2);
  coat.closePath();
  part(pen, coat, ink.green);
  pen.fillStyle = ink.paper;
  pen.fill(
    polygon([
      [-0.2, -1.68],
      [0.2, -1.68],
      [0, -0.9],
    ]),
  );
  pen.strokeStyle = ink.deep;
  pen.lineWidth = 0.07;
  for (const side of [-1, 1]) {
    pen.beginPath();
    pen.moveTo(side * 0.22, -1.66);
    pen.lineTo(0, -0.86);
    pen.moveTo(side * 0.5, -1.1);
    pen.lineTo(side * 0.44, -0.5);
    pen.stroke();
  }
  part(
    pen,
    limb([
      [-0.28, -1.68, 0.18],
      [0, -1.56, 0.22],
      [0.28, -1.68, 0.18],
    ]),
    ink.orange,
  );
}

/** An open hand: its palm, four fingers and a thumb. */
function drawRaisedHand(pen: Pen): void {
  const fingers = [-0.15, -0.05, 0.05, 0.14].map((aside, index) =>
    limb([
      [-1.1 + aside * 0.8, -2.14, 0.1],
      [-1.12 + aside * 1.5, -2.44 + Math.abs(index - 1.4) * 0.05, 0.08],
    ]),
  );
  const thumb = limb([
    [-1.02, -2.12, 0.12],
    [-0.84, -2.26, 0.09],
  ]);
  const palm = oval(-1.1, -2.12, 0.17, 0.18);
  for (const path of [...fingers, thumb, palm]) {
    pen.strokeStyle = ink.black;
    pen.lineWidth = 0.15;
    pen.stroke(path);
  }
  pen.fillStyle = skin;
  for (const path of [...fingers, thumb, palm]) pen.fill(path);
}

/** A calm face in the light. */
function drawHead(pen: Pen): void {
  const y = -2.14;
  const hair = new Path2D();
  hair.moveTo(-0.43, y - 0.02);
  hair.bezierCurveTo(-0.46, y - 0.62, 0.46, y - 0.62, 0.43, y - 0.02);
  hair.bezierCurveTo(0.48, y + 0.26, 0.44, y + 0.36, 0.34, y + 0.4);
  hair.lineTo(-0.34, y + 0.4);
  hair.bezierCurveTo(-0.44, y + 0.36, -0.48, y + 0.26, -0.43, y - 0.02);
  hair.closePath();
  part(pen, hair, ink.black);
  pen.fillStyle = skin;
  pen.fill(oval(0, y + 0.06, 0.33, 0.4));
  pen.fill(
    polygon([
      [-0.12, y + 0.34],
      [0.12, y + 0.34],
      [0.1, y + 0.56],
      [-0.1, y + 0.56],
    ]),
  );
  // A fringe, parted aside.
  const fringe = new Path2D();
  fringe.moveTo(-0.36, y + 0.02);
  fringe.bezierCurveTo(-0.3, y - 0.24, -0.02, y - 0.24, 0.1, y - 0.3);
  fringe.bezierCurveTo(0.2, y - 0.2, 0.34, y - 0.12, 0.36, y + 0.02);
  fringe.bezierCurveTo(0.4, y - 0.56, -0.4, y - 0.56, -0.36, y + 0.02);
  pen.fillStyle = ink.black;
  pen.fill(fringe);
  for (const side of [-1, 1]) {
    pen.fillStyle = ink.black;
    pen.fill(oval(side * 0.13, y + 0.04, 0.042, 0.05));
    pen.strokeStyle = ink.black;
    pen.lineWidth = 0.04;
    pen.beginPath();
    pen.moveTo(side * 0.07, y - 0.07);
    pen.lineTo(side * 0.19, y - 0.06);
    pen.stroke();
    pen.fillStyle = 'rgb(214 140 96)';
    pen.fill(oval(side * 0.19, y + 0.17, 0.06, 0.04));
  }
  pen.strokeStyle = ink.rust;
  pen.lineWidth = 0.055;
  pen.beginPath();
  pen.moveTo(-0.1, y + 0.23);
  pen.quadraticCurveTo(0, y + 0.33, 0.1, y + 0.23);
  pen.stroke();
}

/** A lectern of wood with rings cut in its front, an open book on it, and what a voice is made louder with. */
function drawLectern(pen: Pen): void {
  const front = polygon([
    [-0.64, -1.06],
    [0.64, -1.06],
    [0.5, 0.28],
    [-0.5, 0.28],
  ]);
  part(
    pen,
    polygon([
      [-0.62, 0.28],
      [0.62, 0.28],
      [0.66, 0.44],
      [-0.66, 0.44],
    ]),
    ink.clay,
  );
  part(pen, front, ink.sand);
  for (const [radius, dye, wide] of [
    [0.36, ink.clay, 0.07],
    [0.25, ink.orange, 0.08],
    [0.12, ink.clay, 0.07],
  ] as const) {
    pen.strokeStyle = dye;
    pen.lineWidth = wide;
    pen.stroke(oval(0, -0.4, radius, radius));
  }
  part(
    pen,
    polygon([
      [-0.74, -1.18],
      [0.74, -1.18],
      [0.72, -1.02],
      [-0.72, -1.02],
    ]),
    ink.clay,
  );
  const book = new Path2D();
  book.moveTo(-0.46, -1.14);
  book.lineTo(-0.44, -1.36);
  book.quadraticCurveTo(-0.16, -1.44, 0, -1.3);
  book.quadraticCurveTo(0.16, -1.44, 0.44, -1.36);
  book.lineTo(0.46, -1.14);
  book.quadraticCurveTo(0.16, -1.22, 0, -1.1);
  book.quadraticCurveTo(-0.16, -1.22, -0.46, -1.14);
  part(pen, book, ink.paper);
  pen.strokeStyle = ink.clay;
  pen.lineWidth = 0.04;
  pen.beginPath();
  pen.moveTo(0, -1.3);
  pen.lineTo(0, -1.12);
  pen.stroke();
  for (const [wide, dye] of [
    [0.12, ink.black],
    [0.05, ink.ice],
  ] as const) {
    pen.strokeStyle = dye;
    pen.lineWidth = wide;
    pen.beginPath();
    pen.moveTo(-0.56, -1.16);
    pen.quadraticCurveTo(-0.5, -1.5, -0.3, -1.62);
    pen.stroke();
  }
  part(pen, oval(-0.26, -1.66, 0.09, 0.08), ink.ice);
}
