import { joint, type Joint, type Limb } from '../engine/figure.ts';

/** What a limb wears. */
export type Part = 'dark' | 'jacket' | 'gear';

/** A skier in the diagonal stride, as jointed limbs. */
export interface Skier {
  readonly limbs: readonly Limb<Part>[];
  readonly head: Joint;
}

/** Steps of one stride that are cut; at each the skier stands differently. */
export const poses = 8;

/** The skier at a share of the stride: arm and opposite leg swing forward together. */
export function skierAt(stride: number): Skier {
  const swing = Math.cos(stride * 2 * Math.PI);
  // The weight sinks as the legs are apart, and rises as they pass.
  const sunk = 0.07 * swing * swing;
  const hip = joint(0.02, 0.9 - sunk, 0);
  const neck = joint(0.4, 1.34 - sunk, 0);
  const limbs: Limb<Part>[] = [];
  for (const side of [-1, 1] as const) {
    const leg = swing * side;
    const lift = Math.max(0, -leg);
    const foot = joint(0.44 * leg, 0.09 + 0.2 * lift * lift, 0.14 * side);
    const knee = joint(0.2 + 0.27 * leg, 0.5 - sunk * 0.6 - 0.05 * lift, 0.13 * side);
    const thigh = joint(hip.forward, hip.up, 0.09 * side);
    limbs.push(
      {
        from: joint(foot.forward - 0.85, 0.02 + 0.02 * lift, foot.right),
        to: joint(foot.forward + 0.98, 0.03, foot.right),
        thick: [0.06, 0.05],
        part: 'gear',
      },
      { from: thigh, to: knee, thick: [0.25, 0.16], part: 'dark' },
      { from: knee, to: foot, thick: [0.17, 0.1], part: 'dark' },
      { from: foot, to: joint(foot.forward + 0.14, foot.up - 0.04, foot.right), thick: [0.12, 0.09], part: 'dark' },
    );
    const arm = -leg;
    const shoulder = joint(neck.forward - 0.02, neck.up - 0.03, 0.2 * side);
    const elbow = joint(shoulder.forward + 0.1 + 0.26 * arm, 1.06 - sunk + 0.04 * arm, 0.3 * side);
    const hand = joint(
      shoulder.forward + 0.16 + 0.52 * arm,
      1.02 - sunk + (arm > 0 ? 0.16 : 0.1) * Math.abs(arm),
      0.27 * side,
    );
    const basket = joint(
      hand.forward - 0.42 - 0.42 * Math.max(0, -arm),
      arm > 0 ? 0.02 : 0.02 + 0.34 * -arm,
      0.36 * side,
    );
    limbs.push(
      { from: hand, to: basket, thick: [0.042, 0.034], part: 'gear' },
      { from: shoulder, to: elbow, thick: [0.15, 0.11], part: 'jacket' },
      { from: elbow, to: hand, thick: [0.11, 0.09], part: 'jacket' },
    );
  }
  const waist = joint(0.12, 1.02 - sunk, 0);
  limbs.push(
    { from: hip, to: waist, thick: [0.32, 0.3], part: 'dark' },
    { from: waist, to: joint(neck.forward - 0.06, neck.up - 0.1, 0), thick: [0.32, 0.42], part: 'jacket' },
  );
  return { limbs, head: joint(0.52, 1.55 - sunk, 0) };
}
