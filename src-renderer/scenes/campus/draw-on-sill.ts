import { mix } from '../../plates/printing/shape.ts';
import { oval, polygon } from '../engine/contour.ts';
import { ink } from '../engine/ink.ts';
import { cutLine } from '../engine/strokes.ts';
import { drawHalo } from '../engine/brush.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** What lies before the notebook, where an upright screen shows more of the sill: two closed books, and a cup. */
export function drawOnSill(pen: Pen): void {
  drawBook(pen, 812, 1084, 300, ink.rust, ink.orange);
  drawBook(pen, 842, 1052, 250, ink.green, ink.ice);
  drawCup(pen, 1300, 1120);
}

/** A book seen from above and before, its pages towards the eye. */
function drawBook(pen: Pen, x: number, y: number, long: number, edge: string, cover: string): void {
  const [deep, high] = [64, 30];
  const rise = -0.1 * long;
  const front = polygon([
    [x, y + deep],
    [x + long, y + deep + rise],
    [x + long, y + deep + rise + high],
    [x, y + deep + high],
  ]);
  const top = polygon([
    [x, y + deep],
    [x + 46, y],
    [x + long + 46, y + rise],
    [x + long, y + deep + rise],
  ]);
  drawHalo(pen, [front, top], 5);
  pen.fillStyle = ink.paper;
  pen.fill(front);
  for (let sheet = 1; sheet < 4; sheet++)
    cutLine(
      pen,
      [
        [x, y + deep + (high * sheet) / 4],
        [x + long, y + deep + rise + (high * sheet) / 4],
      ],
      2.4,
      ink.clay,
    );
  pen.fillStyle = cover;
  pen.fill(top);
  for (const down of [0, high])
    cutLine(
      pen,
      [
        [x, y + deep + down],
        [x + long, y + deep + rise + down],
      ],
      7,
      edge,
    );
}

/** A cup of tea, in rings as all that is round here. */
function drawCup(pen: Pen, x: number, y: number): void {
  const body = polygon([
    [x - 58, y],
    [x + 58, y],
    [x + 46, y + 74],
    [x - 46, y + 74],
  ]);
  const foot = oval(x, y + 74, 46, 15);
  const rim = oval(x, y, 58, 20);
  const ear = new Path2D();
  ear.ellipse(x - 62, y + 34, 26, 24, 0, 0, 7);
  pen.lineWidth = 30;
  pen.strokeStyle = ink.dark;
  pen.stroke(ear);
  pen.lineWidth = 12;
  pen.strokeStyle = ink.ice;
  pen.stroke(ear);
  drawHalo(pen, [body, foot, rim], 5);
  pen.fillStyle = ink.ice;
  for (const shape of [body, foot]) pen.fill(shape);
  for (let ring = 0; ring < 3; ring++) {
    const share = (ring + 1) / 4;
    pen.strokeStyle = ring === 1 ? ink.orange : ink.middle;
    pen.lineWidth = mix(7, 4, share);
    pen.beginPath();
    pen.ellipse(x, y + 70 * share, mix(57, 47, share), 18, 0, 0.02, Math.PI - 0.02);
    pen.stroke();
  }
  pen.fillStyle = ink.paper;
  pen.fill(rim);
  pen.fillStyle = ink.rust;
  pen.fill(oval(x, y + 2, 48, 15));
  pen.strokeStyle = ink.clay;
  pen.lineWidth = 2.6;
  pen.stroke(oval(x, y + 3, 28, 8));
}
