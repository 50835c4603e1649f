import { mix } from '../../plates/printing/shape.ts';
import { blob, oval } from '../engine/contour.ts';
import { ink } from '../engine/ink.ts';
import { placed, within, type Brush, type Spot } from '../engine/brush.ts';

/** About the middle of its upper edge, hanging down. */
const sock = blob([
  [-27, -22, 1],
  [-24, 40],
  [-25, 130],
  [-42, 154],
  [-84, 162],
  [-106, 182],
  [-102, 208],
  [-78, 218],
  [-20, 216],
  [20, 212],
  [35, 186],
  [27, 144],
  [25, 60],
  [28, -22, 1],
]);

/** Where the two of a pair hang, about the middle between them, and their wool. */
const places = [
  [-27, 0, ink.sand],
  [27, 24, ink.paper],
] as const;

/** A pair of knitted socks that hang side by side, so many times as large, their toes to the left. */
export function drawPair(brush: Brush, [x, y]: Spot, size: number): void {
  for (const [dx, dy, wool] of places) placed(brush, [x + dx * size, y + dy * size], size, () => drawSock(brush, wool));
}

/** Where those hang that she lifts out of the box. */
const lifted: Spot = [1530, 440];

export function drawLiftedSocks(brush: Brush): void {
  drawPair(brush, lifted, 1);
}

/** The hall is quiet about them. */
export function haloSocks(brush: Brush): void {
  for (const [dx, dy] of places) placed(brush, [lifted[0] + dx, lifted[1] + dy], 1, () => brush.halo([sock], 15));
}

function drawSock({ pen, flat }: Brush, wool: string): void {
  flat(sock, wool, 5);
  within(pen, sock, () => {
    // Rings round the leg, then round the foot.
    pen.strokeStyle = ink.orange;
    for (let ring = 0; ring < 5; ring++) {
      pen.lineWidth = 11;
      pen.beginPath();
      pen.moveTo(-50, 50 + ring * 23);
      pen.quadraticCurveTo(0, 58 + ring * 23, 50, 48 + ring * 23);
      pen.stroke();
    }
    for (let ring = 0; ring < 2; ring++) {
      pen.beginPath();
      pen.moveTo(-40 - ring * 22, 138);
      pen.quadraticCurveTo(-48 - ring * 22, 190, -34 - ring * 22, 236);
      pen.stroke();
    }
    for (const [x, y, across, up] of [
      [36, 198, 42, 38],
      [-114, 194, 36, 40],
    ] as const) {
      pen.fillStyle = ink.middle;
      pen.fill(oval(x, y, across, up));
      pen.strokeStyle = ink.dark;
      pen.lineWidth = 2;
      for (let row = 1; row < 4; row++) pen.stroke(oval(x, y, across * (1 - row * 0.22), up * (1 - row * 0.22)));
    }
    // The ribs of its upper edge.
    pen.fillStyle = ink.middle;
    pen.fillRect(-40, -26, 80, 60);
    pen.fillStyle = ink.ice;
    for (let rib = 0; rib < 7; rib++) pen.fillRect(-27 + rib * 8.4, -26, mix(4.6, 2.2, rib / 6), 58);
  });
}
