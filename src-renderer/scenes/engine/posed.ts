import { mix } from '../../plates/printing/shape.ts';
import { blob, limb, oval, type Knot } from './contour.ts';
import { shoe } from './limbs.ts';
import type { Arm, Leg, Shape } from './person.ts';

/** Arms and legs of people who do what no walker does: with elbows, bare hands, and a foot on its toes. Metres. */

type Spot = readonly [x: number, y: number];

/** An open hand along the forearm, from the wrist: along it, and towards the thumb. Larger than life, so that it is seen. */
const palm: readonly Spot[] = [
  [-0.01, -0.034],
  [0.07, -0.052],
  [0.15, -0.058],
  [0.2, -0.03],
  [0.205, 0.012],
  [0.17, 0.042],
  [0.1, 0.046],
  [0.125, 0.1],
  [0.085, 0.118],
  [0.035, 0.062],
  [-0.01, 0.034],
];

/** A line of the ground that parts a sleeve from the cloth behind it. */
const seam = 0.034;

/** A sleeve from the shoulder over the elbow, and a hand. */
export function posedArm(shoulder: Spot, { elbow, hand, open }: Arm): readonly Shape[] {
  const long = Math.hypot(hand[0] - elbow[0], hand[1] - elbow[1]) || 1;
  const [dx, dy] = [(hand[0] - elbow[0]) / long, (hand[1] - elbow[1]) / long];
  const at = ([along, aside]: Spot): Knot => [
    hand[0] + dx * along - dy * aside * (open ?? 1),
    hand[1] + dy * along + dx * aside * (open ?? 1),
  ];
  const sleeve = (from: number, more: number): Path2D =>
    limb([
      [mix(shoulder[0], elbow[0], from), mix(shoulder[1], elbow[1], from), 0.118 + more],
      [mix(shoulder[0], elbow[0], 0.6), mix(shoulder[1], elbow[1], 0.6), 0.112 + more],
      [...elbow, 0.102 + more],
      [mix(elbow[0], hand[0], 0.4), mix(elbow[1], hand[1], 0.4), 0.092 + more],
      [...hand, 0.078 + more],
    ]);
  return [
    // Not about the shoulder, where arm and chest are one cloth.
    { path: sleeve(0.4, seam), part: 'cut' },
    { path: open ? blob(palm.map(at)) : oval(...fist(at), 0.056, 0.056), part: 'head' },
    { path: sleeve(0, 0), part: 'body' },
  ];
}

function fist(at: (spot: Spot) => Knot): readonly [number, number] {
  const [x, y] = at([0.035, 0]);
  return [x, y];
}

/** A leg from the hip over the knee to its shoe. */
export function posedLeg(hip: number, wide: number, { knee, heel, pitch = 0, toes }: Leg): readonly Shape[] {
  const [x, y] = heel;
  const turned = new Path2D();
  turned.addPath(shoe(0, 0, pitch), new DOMMatrix([toes, 0, 0, 1, x, y]));
  return [
    limb([
      [hip, 0.94, 0.195 * wide],
      [mix(hip, knee[0], 0.55), mix(0.94, knee[1], 0.55), 0.172 * wide],
      [...knee, 0.138 * wide],
      [mix(knee[0], x, 0.5), mix(knee[1], y + 0.08, 0.5), 0.118 * wide],
      [x + 0.005 * toes, y + 0.07, 0.09 * wide],
    ]),
    turned,
  ].map((path): Shape => ({ path, part: 'leg' }));
}
