import { expect, test } from 'vitest';
import { grownRadii, lieAt, newLie, pointAt, trunkOf } from '../../../../src-renderer/plates/printing/trunk.ts';

const trunk = trunkOf({
  x: 900,
  y: 500,
  squash: 0.6,
  seed: 4,
  warp: 0.3,
  tremor: 0,
  radii: grownRadii(40, 600, 0.5, 4),
});

test('rings grow from the pith to the bark, none without a width', () => {
  const { radii } = trunk;
  expect(radii).toHaveLength(41);
  expect(radii[0]).toBe(0);
  expect(radii[40]).toBeCloseTo(600);
  for (let ring = 0; ring < 40; ring++)
    expect((radii[ring + 1] as number) - (radii[ring] as number)).toBeGreaterThan(0.5);
});

test('a place on the wood is found again, at every age and in every direction', () => {
  for (const radius of [40, 300, 580])
    for (const angle of [-3, -1.2, 0, 0.7, 2.6]) {
      const { x, y } = pointAt(trunk, radius, angle);
      const lie = lieAt(trunk, x, y, newLie());
      expect(lie.radius).toBeCloseTo(radius, 0);
      expect(lie.ring).toBeCloseTo(trunk.ringAt(radius), 1);
    }
});
