import { expect, test } from 'vitest';
import {
  alongBridge,
  bridges,
  halfWide,
  islands,
  sizeAt,
} from '../../../../src-renderer/scenes/second-ring/islands.ts';
import { metreAt } from '../../../../src-renderer/scenes/second-ring/joining.ts';
import { footOf, strollers } from '../../../../src-renderer/scenes/second-ring/strollers.ts';

test('each bridge is used by others, who walk between its railings and not through one another', () => {
  expect(strollers).toHaveLength(islands.length);
  islands.forEach(({ id }, index) => {
    const bridge = bridges[index];
    if (!bridge) throw new Error(`${id} has no bridge.`);
    const feet = (strollers[index] ?? []).map((one) => footOf(index, one));
    expect(feet.length, id).toBeGreaterThan(0);
    for (const foot of feet) {
      const along = alongBridge(bridge, foot);
      expect(along, id).toBeGreaterThan(0.1);
      expect(along, id).toBeLessThan(0.9);
      const off = Array.from({ length: 101 }, (_, step) => {
        const [x, y] = bridge.at(step / 100, 0);
        return Math.hypot(foot.x - x, foot.y - y);
      });
      expect(Math.min(...off), id).toBeLessThan(0.6 * halfWide * sizeAt(foot.y));
    }
    const [one, other] = feet;
    if (one && other) expect(Math.hypot(one.x - other.x, one.y - other.y), id).toBeGreaterThan(0.6 * metreAt(one));
  });
});
