import { within, placed, type Brush } from '../engine/brush.ts';
import { blob, limb, oval } from '../engine/contour.ts';
import { ink } from '../engine/ink.ts';
import { mix } from '../../plates/printing/shape.ts';

/** Where the far sleeve ends, and how far the hand that points is turned about that, in radians clockwise. */
const wrist = { at: [1581, 787], turned: 1.0 } as const;

/** The far arm: it comes from under the jacket's front and points at the place that waits for a machine, and the lorry beyond it. */
export function drawPointingArm(brush: Brush): void {
  const { halo, rim, cuts } = brush;
  const sleeve = limb([
    [1750, 806, 112],
    [1690, 838, 112],
    [1636, 832, 88],
    [1590, 792, 58],
  ]);
  halo([sleeve], 14);
  rim([sleeve], 5, 5, ink.paper, ink.ice);
  // Folds run out from under the jacket's front.
  cuts(sleeve, 4, ink.green, (share) => ({
    from: [1606 + share * 8, 806 + share * 36],
    bend: [1634, 800 + share * 36],
    to: [1672, 770 + share * 62],
    thick: [4, mix(7, 12, share)],
  }));
  placed(brush, wrist.at, 1, () => drawPointingHand(brush), wrist.turned);
}

/** Three fingers that are bent, the little one first: up to the knuckle in light, and beyond it in shade. */
const bent = [
  {
    lit: [
      [-66, 28, 22],
      [-86, 38, 20],
      [-101, 43, 16],
    ],
    shaded: [
      [-100, 42, 15],
      [-97, 58, 14],
      [-76, 60, 10],
    ],
  },
  {
    lit: [
      [-76, 12, 26],
      [-102, 22, 23],
      [-121, 26, 18],
    ],
    shaded: [
      [-119, 25, 17],
      [-115, 45, 16],
      [-88, 48, 11],
    ],
  },
  {
    lit: [
      [-80, -6, 28],
      [-110, 1, 24],
      [-134, 6, 19],
    ],
    shaded: [
      [-132, 6, 18],
      [-126, 27, 17],
      [-98, 32, 12],
    ],
  },
] as const;

/** A hand about its wrist, that points to the left: its thumb on the fingers that are bent under it. */
function drawPointingHand(brush: Brush): void {
  const { pen, halo, flat, cut } = brush;
  const back = blob([
    [14, -23],
    [-40, -30],
    [-84, -33],
    [-100, -22],
    [-100, 4],
    [-84, 30],
    [-48, 34],
    [14, 24],
  ]);
  const index = limb([
    [-66, -18, 24],
    [-100, -24, 23],
    [-134, -24, 18],
    [-162, -20, 14],
    [-176, -17, 8],
  ]);
  const thumb = limb([
    [-14, 14, 32],
    [-50, 23, 26],
    [-82, 18, 19],
    [-108, 9, 12],
  ]);
  const fingers = bent.map(({ lit, shaded }) => ({ lit: limb(lit), shaded: limb(shaded) }));
  halo([back, index, thumb, ...fingers.flatMap(({ lit, shaded }) => [lit, shaded])], 12);
  for (const { lit, shaded } of fingers) {
    halo([lit, shaded], 3);
    pen.fillStyle = ink.clay;
    pen.fill(shaded);
    pen.fillStyle = ink.sand;
    pen.fill(lit);
  }
  halo([index], 3);
  pen.fillStyle = ink.sand;
  for (const shape of [back, index]) pen.fill(shape);
  // The index's underside, its two joints, and the sinews behind the knuckles.
  within(pen, index, () => {
    cut(ink.clay, { from: [-174, -12], bend: [-130, -11], to: [-84, -8], thick: [0, -9] });
    for (const x of [-132, -153])
      cut(ink.clay, { from: [x, -38], bend: [x + 5, -26], to: [x + 1, -16], thick: [5, 0] });
  });
  // Its nail.
  cut(ink.paper, { from: [-174, -19], bend: [-165, -25], to: [-154, -25], thick: [4, 8] });
  cut(ink.clay, { from: [-90, -20], bend: [-60, -24], to: [-26, -19], thick: [0, 7] });
  cut(ink.clay, { from: [-88, -4], bend: [-60, -8], to: [-30, -5], thick: [0, 7] });
  halo([thumb], 3);
  pen.fillStyle = ink.sand;
  pen.fill(thumb);
  // Thumb and hand are one where it grows out of it.
  within(pen, back, () => pen.fill(oval(-6, 2, 42, 30)));
  within(pen, thumb, () => cut(ink.clay, { from: [-108, 15], bend: [-60, 38], to: [4, 30], thick: [0, -12] }));
  // The planes of the knuckles.
  cut(ink.clay, { from: [-100, -33], bend: [-88, -28], to: [-88, -10], thick: [5, -3] });
  cut(ink.clay, { from: [-46, 8], bend: [-28, 4], to: [-6, 10], thick: [0, 6] });
  flat(
    limb([
      [14, -34, 24],
      [19, 0, 26],
      [14, 34, 24],
    ]),
    ink.middle,
    4.5,
  );
}
