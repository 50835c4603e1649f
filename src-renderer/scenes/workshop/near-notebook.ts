import { within, type Brush } from '../engine/brush.ts';
import { blob, limb, oval, polygon } from '../engine/contour.ts';
import { ink } from '../engine/ink.ts';
import { cutDiscs, cutShape } from '../engine/strokes.ts';

/** Where the notebook is open, how far it is turned (radians clockwise). */
const book = { x: 1474, y: 886, turned: -0.1 } as const;

/** The learner's arm, whose hand holds a notebook: the ring with its six machines is drawn in it. */
export function drawNotes(brush: Brush): void {
  const { pen, halo, rim, flat, cut, stroke } = brush;
  const sleeve = limb([
    [1336, 944, 84],
    [1372, 992, 92],
    [1420, 1000, 84],
    [1456, 976, 60],
  ]);
  // Its fingers are under the book, beneath whose edge the first of them is seen.
  const finger = limb([
    [1462, 976, 34],
    [1496, 970, 26],
    [1528, 960, 20],
    [1544, 956, 10],
  ]);
  flat(finger, ink.clay, 4);
  pen.save();
  pen.translate(book.x, book.y);
  pen.rotate(book.turned);
  drawBook(brush);
  pen.restore();
  halo([sleeve], 6);
  pen.strokeStyle = ink.sand;
  pen.lineWidth = 6;
  pen.stroke(sleeve);
  rim([sleeve], -3, 4, ink.sand, ink.middle);
  within(pen, sleeve, () => {
    for (let line = 0; line < 4; line++)
      stroke(ink.dark, 4.4, [1340 + line * 10, 960 + line * 14], [1400, 1000 + line * 8], [1450, 966 + line * 14]);
  });
  const palm = blob([
    [1438, 980],
    [1446, 956],
    [1464, 946],
    [1484, 958],
    [1494, 978],
    [1470, 1000],
  ]);
  const thumb = limb([
    [1458, 976, 34],
    [1468, 952, 20],
    [1479, 934, 15],
    [1491, 921, 8],
  ]);
  halo([palm, thumb], 3);
  pen.fillStyle = ink.sand;
  for (const shape of [palm, thumb]) pen.fill(shape);
  // Shade along the thumb, down to the wrist, and at its joint.
  cut(ink.clay, { from: [1491, 924], bend: [1482, 954], to: [1466, 990], thick: [-8, 0] });
  cut(ink.clay, { from: [1464, 945], bend: [1470, 948], to: [1477, 947], thick: [0, -6] });
}

function drawBook({ pen, halo, stroke }: Brush): void {
  const [wide, tall] = [92, 66];
  const cover = polygon([
    [-wide - 7, -tall + 4],
    [0, -tall - 6],
    [wide + 7, -tall + 4],
    [wide + 7, tall + 8],
    [0, tall + 8],
    [-wide - 7, tall + 8],
  ]);
  halo([cover], 5);
  pen.fillStyle = ink.green;
  pen.fill(cover);
  for (const side of [-1, 1])
    cutShape(
      pen,
      [
        [0, -tall + 4],
        [side * wide * 0.5, -tall - 3],
        [side * wide, -tall + 4],
        [side * wide, tall],
        [side * wide * 0.5, tall - 6],
        [0, tall + 2],
      ],
      ink.paper,
      ink.dark,
      3,
    );
  // Strokes in place of writing, and a sketch of the ring with its machines.
  for (let line = 0; line < 6; line++)
    stroke(
      ink.middle,
      4,
      [-wide + 14, -tall + 22 + line * 17],
      [-wide + 40, -tall + 17 + line * 17],
      [-16 - ((line * 29) % 34), -tall + 21 + line * 17],
    );
  const [middle, level] = [wide * 0.5, -2];
  pen.strokeStyle = ink.orange;
  pen.lineWidth = 6;
  pen.stroke(oval(middle, level, 36, 45));
  for (let machine = 0; machine < 6; machine++) {
    const turn = ((machine + 0.5) / 6) * 2 * Math.PI;
    const [x, y] = [middle + 35 * Math.cos(turn), level + 44 * Math.sin(turn)];
    pen.fillStyle = ink.paper;
    pen.fillRect(x - 10, y - 9, 20, 18);
    pen.fillStyle = ink.middle;
    pen.fillRect(x - 7, y - 6, 14, 12);
  }
  // The lorry in its middle, its nose to the left as the real one's.
  const outline = [
    [-25, 10],
    [-25, -1],
    [-13, -4],
    [-9, -18],
    [5, -18],
    [5, 1],
    [25, 1],
    [25, 10],
  ].map(([x = 0, y = 0]) => [middle + x, level + y] as const);
  cutShape(pen, outline, ink.middle);
  cutDiscs(
    pen,
    [middle - 13, level + 11],
    [
      [8, ink.paper],
      [6, ink.dark],
    ],
  );
  cutDiscs(
    pen,
    [middle + 14, level + 11],
    [
      [8, ink.paper],
      [6, ink.dark],
    ],
  );
}
