import { mix } from '../../plates/printing/shape.ts';
import { blob, limb, oval, polygon } from '../engine/contour.ts';
import { ink } from '../engine/ink.ts';
import { within, type Brush } from '../engine/brush.ts';

/** The middle of the upper edge of its drum. */
const [x, y] = [1518, 924];
const drum = { half: 42, flat: 13, tall: 40 } as const;

/** Half a sock, which comes out of the machine. */
const sock = blob([
  [x - 25, y + 44, 1],
  [x - 25, y + 84],
  [x - 34, y + 98],
  [x - 66, y + 104],
  [x - 74, y + 124],
  [x - 56, y + 136],
  [x + 4, y + 134],
  [x + 27, y + 112],
  [x + 25, y + 80],
  [x + 25, y + 44, 1],
]);

/**
 * A small round machine that knits socks: the thread runs from a ball over its mast into the needles, and half a sock hangs
 * out of it. `from`: where the thread leaves the ball.
 */
export function drawKnitter(brush: Brush, from: readonly [x: number, y: number], thread: string): void {
  const { pen, halo } = brush;
  drawStand(brush);
  drawHalfSock(brush);
  const body = new Path2D();
  body.ellipse(x, y + drum.tall, drum.half, drum.flat, 0, 0, Math.PI);
  body.ellipse(x, y, drum.half, drum.flat, 0, Math.PI, 2 * Math.PI);
  body.closePath();
  halo([body], 4);
  brush.rim([body], 4, 2, ink.paper, ink.green);
  within(pen, body, () => {
    for (let slot = 0; slot < 7; slot++) {
      const across = x + drum.half * Math.sin(mix(-1.2, 1.2, slot / 6));
      brush.stroke(ink.dark, mix(2, 3.6, slot / 6), [across, y], [across, y + 20], [across, y + 60]);
    }
  });
  const mouth = oval(x, y, drum.half, drum.flat);
  pen.fillStyle = ink.dark;
  pen.fill(mouth);
  for (let needle = 0; needle < 12; needle++) {
    const turn = (needle / 12) * 2 * Math.PI;
    const [across, foot] = [x + drum.half * 0.86 * Math.cos(turn), y + drum.flat * 0.86 * Math.sin(turn)];
    brush.stroke(ink.paper, 3, [across, foot], [across, foot - 7], [across, foot - 14]);
  }
  drawMast(brush, from, thread);
  drawCrank(brush);
}

/** Two legs, which stand on the counter. */
function drawStand({ pen, halo }: Brush): void {
  for (const side of [-1, 1]) {
    const leg = limb([
      [x + side * 36, y + 30, 11],
      [x + side * 44, y + 90, 9],
      [x + side * 56, y + 136, 13],
    ]);
    halo([leg], 4);
    pen.fillStyle = ink.green;
    pen.fill(leg);
  }
}

function drawHalfSock({ pen, halo }: Brush): void {
  halo([sock], 5);
  pen.fillStyle = ink.paper;
  pen.fill(sock);
  within(pen, sock, () => {
    pen.strokeStyle = ink.orange;
    pen.lineWidth = 9;
    for (let ring = 0; ring < 3; ring++) {
      pen.beginPath();
      pen.moveTo(x - 40, y + 60 + ring * 19);
      pen.quadraticCurveTo(x, y + 66 + ring * 19, x + 40, y + 59 + ring * 19);
      pen.stroke();
    }
    pen.fillStyle = ink.middle;
    pen.fill(oval(x + 28, y + 128, 26, 22));
    pen.fill(oval(x - 76, y + 120, 28, 26));
  });
}

/** It leads the thread from the ball into the needles. */
function drawMast({ pen, halo, stroke }: Brush, from: readonly [number, number], thread: string): void {
  const top = [x - 30, y - 40] as const;
  const mast = limb([
    [x - 40, y + 10, 8],
    [x - 40, y - 16, 7],
    [...top, 6],
  ]);
  halo([mast], 3);
  pen.fillStyle = ink.sand;
  pen.fill(mast);
  for (const [wide, dye] of [
    [8, ink.dark],
    [3.6, thread],
  ] as const) {
    stroke(dye, wide, from, [x - 74, y - 30], top);
    stroke(dye, wide, top, [x, y - 40], [x + 16, y]);
  }
  const eye = oval(top[0], top[1], 6, 6);
  halo([eye], 3);
  pen.fillStyle = ink.paper;
  pen.fill(eye);
}

/** A wheel with a handle on its right. */
function drawCrank({ pen, halo }: Brush): void {
  const wheel = oval(x + 52, y + 16, 15, 23);
  halo([wheel], 4);
  pen.fillStyle = ink.sand;
  pen.fill(wheel);
  pen.fillStyle = ink.dark;
  pen.fill(oval(x + 53, y + 16, 9, 15));
  const arm = limb([
    [x + 54, y + 16, 7],
    [x + 62, y - 18, 6],
  ]);
  const grip = polygon([
    [x + 56, y - 26],
    [x + 80, y - 30],
    [x + 80, y - 18],
    [x + 57, y - 13],
  ]);
  halo([arm, grip], 3);
  pen.fillStyle = ink.sand;
  pen.fill(arm);
  pen.fillStyle = ink.rust;
  pen.fill(grip);
}
