import { within, type Brush } from '../engine/brush.ts';
import { blob, limb, oval, polygon } from '../engine/contour.ts';
import { ink } from '../engine/ink.ts';
import { cutDiscs, cutShape } from '../engine/strokes.ts';

/** Where the notebook is open, how far it is turned (radians clockwise). */
const book = { x: 1474, y: 886, turned: -0.1 } as const;

/** The learner's arm, whose hand holds a notebook: the ring with its six machines is drawn in it. */
export function drawNotes(brush: Brush): void {
  const { pen, halo, rim, stroke } = brush;
  const sleeve = limb([
    [1336, 944, 84],
    [1372, 992, 92],
    [1420, 1000, 84],
    [1456, 976, 60],
  ]);
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
    [1440, 976],
    [1452, 946],
    [1482, 938],
    [1500, 956],
    [1496, 984],
    [1464, 1000],
  ]);
  const thumb = limb([
    [1462, 958, 28],
    [1470, 926, 26],
    [1484, 902, 19],
  ]);
  halo([palm, thumb], 4);
  pen.fillStyle = ink.sand;
  for (const shape of [palm, thumb]) pen.fill(shape);
  pen.fillStyle = ink.paper;
  pen.fill(oval(1481, 907, 5, 7));
  stroke(ink.clay, 3.5, [1452, 976], [1470, 962], [1476, 940]);
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
  // Lines of writing, that nobody can read, and the ring that is to be.
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
