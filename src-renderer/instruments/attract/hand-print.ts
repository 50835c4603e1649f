import { joined } from '../../core/model/thaw.ts';

/** Where a hand has been laid on the glass: the middle of its print and how tall that is, in pane pixels. */
export interface Hand {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** Between two discs, in parts of the print's height, from the middle of the palm. */
type Limb = readonly [fromX: number, fromY: number, fromRadius: number, toX: number, toY: number, toRadius: number];

/** A right hand: its heel, the bones before the four fingers, the ball of the thumb. */
const palm: readonly Limb[] = [
  [-0.055, 0.215, 0.12, 0.065, 0.225, 0.115],
  [-0.07, 0.2, 0.11, -0.15, -0.1, 0.078],
  [-0.02, 0.15, 0.11, -0.045, -0.13, 0.078],
  [0.03, 0.15, 0.11, 0.068, -0.115, 0.075],
  [0.075, 0.2, 0.11, 0.16, -0.055, 0.07],
  [-0.08, 0.18, 0.12, -0.17, 0.07, 0.085],
];
/** From the little finger to the thumb, which bends. */
const fingers: readonly Limb[] = [
  [0.18, -0.11, 0.05, 0.298, -0.353, 0.045],
  [0.07, -0.185, 0.057, 0.121, -0.526, 0.051],
  [-0.05, -0.2, 0.06, -0.087, -0.583, 0.053],
  [-0.17, -0.155, 0.058, -0.279, -0.456, 0.052],
  [-0.17, 0.09, 0.08, -0.29, -0.03, 0.062],
  [-0.29, -0.03, 0.062, -0.365, -0.125, 0.056],
];
/** From the middle of the palm to the middle of the print. */
const [middleX, middleY] = [-0.039, -0.1455];
/** Limbs of the palm flow into one another; at the root of a finger there is a web, and no more. */
const palmReach = 0.08;
const webReach = 0.05;
/** No hand is put down quite upright: so much this one leans to the left, in radians. */
const tilt = 0.14;
const [tiltX, tiltY] = [Math.cos(tilt), Math.sin(tilt)];

/** Nothing of the print is further from its middle than this, in parts of its height. */
export const handReach = 0.54;

function limbDistance([fromX, fromY, fromRadius, toX, toY, toRadius]: Limb, x: number, y: number): number {
  const [acrossX, acrossY] = [toX - fromX, toY - fromY];
  const along = ((x - fromX) * acrossX + (y - fromY) * acrossY) / (acrossX * acrossX + acrossY * acrossY);
  const nearest = along < 0 ? 0 : along > 1 ? 1 : along;
  const [awayX, awayY] = [x - fromX - nearest * acrossX, y - fromY - nearest * acrossY];
  return Math.sqrt(awayX * awayX + awayY * awayY) - fromRadius - nearest * (toRadius - fromRadius);
}

/** How far a place is from the edge of the print, negative inside; all in parts of its height, from its middle. */
export function handDistance(x: number, y: number): number {
  const [handX, handY] = [x * tiltX - y * tiltY + middleX, x * tiltY + y * tiltX + middleY];
  let inPalm = Infinity;
  for (const each of palm) inPalm = joined(inPalm, limbDistance(each, handX, handY), palmReach);
  let nearest = inPalm;
  for (const each of fingers) {
    const distance = joined(inPalm, limbDistance(each, handX, handY), webReach);
    if (distance < nearest) nearest = distance;
  }
  return nearest;
}
