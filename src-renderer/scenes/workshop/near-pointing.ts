import { mix } from '../../plates/printing/shape.ts';
import { within, type Brush } from '../engine/brush.ts';
import { blob, limb, oval } from '../engine/contour.ts';
import { ink } from '../engine/ink.ts';

/** Where the far sleeve ends, and how far the hand that points is turned about that, in radians clockwise. */
const wrist = { x: 1590, y: 770, turned: 0.78 } as const;

/** The far arm: it comes from behind the jacket and points down into the hall. */
export function drawPointingArm(brush: Brush): void {
  const { pen, halo } = brush;
  const sleeve = limb([
    [1730, 812, 104],
    [1682, 858, 104],
    [1640, 836, 86],
    [1600, 786, 66],
  ]);
  halo([sleeve], 14);
  halo([sleeve], 6);
  drawSleeve(brush, sleeve);
  pen.save();
  pen.translate(wrist.x, wrist.y);
  pen.rotate(wrist.turned);
  drawPointingHand(brush);
  pen.restore();
}

function drawSleeve({ rim, cuts }: Brush, sleeve: Path2D): void {
  rim([sleeve], 5, 5, ink.paper, ink.ice);
  cuts(sleeve, 5, ink.green, (share) => ({
    from: [1592 + share * 70, 812 + share * 66],
    bend: [1640 + share * 30, 830 + share * 20],
    to: [1690 + share * 20, 800 + share * 20],
    thick: [2, mix(9, 4, share)],
  }));
}

/** A hand about its wrist, that points to the left: its thumb on the fingers that are bent under it. */
function drawPointingHand({ pen, halo, stroke }: Brush): void {
  const back = blob([
    [14, -28],
    [-34, -36],
    [-72, -32],
    [-88, -12],
    [-84, 22],
    [-56, 42],
    [-10, 34],
    [14, 26],
  ]);
  const index = limb([
    [-58, -16, 34],
    [-100, -23, 28],
    [-128, -23, 25],
    [-160, -21, 19],
  ]);
  const bent = [
    limb([
      [-72, 2, 30],
      [-104, 4, 30],
      [-108, 24, 28],
      [-82, 32, 24],
    ]),
    limb([
      [-66, 20, 28],
      [-94, 26, 28],
      [-94, 44, 26],
      [-70, 48, 22],
    ]),
    limb([
      [-54, 34, 24],
      [-76, 42, 24],
      [-74, 56, 22],
      [-54, 56, 20],
    ]),
  ];
  const thumb = limb([
    [-20, 6, 34],
    [-54, 8, 30],
    [-94, 12, 22],
  ]);
  halo([back, index, ...bent], 12);
  for (const finger of bent.toReversed()) {
    halo([finger], 4);
    pen.fillStyle = ink.sand;
    pen.fill(finger);
  }
  halo([back, index], 4.5);
  pen.fillStyle = ink.sand;
  for (const shape of [back, index]) pen.fill(shape);
  // Shade under the thumb and the knuckles.
  within(pen, back, () => {
    pen.fillStyle = ink.clay;
    pen.fill(
      blob([
        [20, 4],
        [-40, 22],
        [-90, 24],
        [-60, 50],
        [20, 50],
      ]),
    );
  });
  halo([thumb], 3.4);
  pen.fillStyle = ink.sand;
  pen.fill(thumb);
  // Thumb and hand are one where it grows out of it.
  within(pen, back, () => pen.fill(oval(-16, 4, 22, 18)));
  pen.fillStyle = ink.paper;
  for (const [x, y, turned] of [
    [-152, -23, 0.05],
    [-90, 8, 0.05],
  ] as const) {
    pen.beginPath();
    pen.ellipse(x, y, 8, 5, turned, 0, 7);
    pen.fill();
  }
  stroke(ink.paper, 4.5, [-30, -30], [-90, -36], [-146, -29]);
  stroke(ink.dark, 3, [-100, -15], [-106, -12], [-104, -8]);
  const cuff = limb([
    [16, -42, 26],
    [20, 0, 28],
    [16, 42, 26],
  ]);
  halo([cuff], 4.5);
  pen.fillStyle = ink.middle;
  pen.fill(cuff);
}
