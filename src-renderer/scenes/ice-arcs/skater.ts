import { joint, type Joint, type Limb } from '../engine/figure.ts';

export type Part = 'far' | 'near' | 'blade';

export interface Skater {
  readonly limbs: readonly Limb<Part>[];
  readonly head: Joint;
}

/** Steps of one stride that are cut. */
export const poses = 6;
/** How far a skater leans to the inside of the bend, in radians. */
const lean = 0.26;

/** A speed skater in the bend at a share of the stride: low, one arm on the back, pushing off to either side in turn. */
export function skaterAt(stride: number): Skater {
  const side = stride < 0.5 ? 1 : -1;
  const push = Math.sin(((stride * 2) % 1) * Math.PI);
  const limbs: Limb<Part>[] = [];
  const add = (from: Joint, to: Joint, thick: readonly [number, number], part: Part) =>
    limbs.push({ from: tilt(from), to: tilt(to), thick, part });
  const hip = joint(-0.16, 0.66, 0);
  const neck = joint(0.5, 0.93, 0);
  const leg = (foot: Joint, knee: Joint, part: Part) => {
    add(joint(hip.forward, hip.up, foot.right * 0.2), knee, [0.22, 0.15], part);
    add(knee, foot, [0.15, 0.085], part);
    add(
      joint(foot.forward - 0.24, foot.up - 0.08, foot.right),
      joint(foot.forward + 0.34, foot.up - 0.08, foot.right),
      [0.045, 0.045],
      'blade',
    );
    add(
      joint(foot.forward - 0.04, foot.up - 0.02, foot.right),
      joint(foot.forward + 0.2, foot.up - 0.03, foot.right),
      [0.13, 0.09],
      part,
    );
  };
  leg(
    joint(-0.08 - 0.46 * push, 0.1 + 0.06 * push, side * (0.14 + 0.74 * push)),
    joint(0.2 - 0.34 * push, 0.42, side * (0.16 + 0.36 * push)),
    'far',
  );
  leg(joint(0.04, 0.09, -side * 0.06), joint(0.3, 0.46, -side * 0.08), 'near');
  const swing = side * (0.3 + 0.7 * push);
  add(joint(hip.forward - 0.02, hip.up + 0.03, 0), joint(neck.forward - 0.08, neck.up - 0.02, 0), [0.27, 0.33], 'near');
  // The outer arm swings, the inner one lies on the back.
  const shoulder = joint(neck.forward - 0.06, neck.up, 0.2);
  const elbow = joint(shoulder.forward + 0.1 * swing, 0.66, 0.36);
  add(shoulder, elbow, [0.12, 0.095], 'near');
  add(
    elbow,
    joint(elbow.forward + 0.34 * swing, 0.66 + 0.16 * Math.abs(swing), 0.26 - 0.14 * swing),
    [0.11, 0.08],
    'near',
  );
  add(joint(neck.forward - 0.06, neck.up, -0.2), joint(0.06, 1.0, -0.3), [0.14, 0.11], 'near');
  add(joint(0.06, 1.0, -0.3), joint(-0.1, 0.94, -0.04), [0.11, 0.09], 'near');
  return { limbs, head: tilt(joint(0.66, 1.02, 0)) };
}

/** Leans a joint to the left, round the line of the blades. */
function tilt({ forward, up, right }: Joint): Joint {
  return {
    forward,
    up: Math.max(0, up * Math.cos(lean) + right * Math.sin(lean) * 0.6),
    right: right * Math.cos(lean) - up * Math.sin(lean),
  };
}
