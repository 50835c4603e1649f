import { expect, test } from 'vitest';
import { visitors } from '../../../../src-renderer/scenes/expo/crowd.ts';
import {
  aisles,
  along,
  groundUnder,
  hub,
  insideSlice,
  litAtPage,
  sliceAt,
  wall,
} from '../../../../src-renderer/scenes/expo/fair.ts';
import { stalls } from '../../../../src-renderer/scenes/expo/stalls.ts';
import { newGroundSpot } from '../../../../src-renderer/scenes/engine/overlook.ts';

test('a finger on the floor finds the slice that is seen there', () => {
  const ground = newGroundSpot();
  for (const [slice, start] of aisles.entries())
    for (const turn of [0.05, 0.5, 1]) {
      const { x, y } = along(start + turn, 20);
      groundUnder(x, y, ground);
      expect(ground.radius).toBeCloseTo(20, 6);
      expect(sliceAt(ground.angle)).toBe(slice);
    }
});

test.each([1, 3, 4, 5, 6, 7])(
  'of %i pages none darkens a slice: one is left at first, and on the last none',
  (pages) => {
    const all = Array.from({ length: pages }, (_, index) => litAtPage(index + 1, pages));
    for (const [index, lit] of all.entries()) expect(lit).toEqual(expect.arrayContaining([...(all[index - 1] ?? [])]));
    expect(all.at(-1)).toHaveLength(aisles.length);
    if (pages > 1) expect(all[0]).toHaveLength(aisles.length - 1);
  },
);

test('everybody is in the hall and in no stall', () => {
  expect(visitors.length).toBeGreaterThan(200);
  for (const { radius, angle, slice } of visitors) {
    expect(radius).toBeGreaterThan(hub);
    expect(radius).toBeLessThan(wall);
    expect(sliceAt(angle)).toBe(slice);
    const turn = (from: number): number => (angle - from + 8 * Math.PI) % (2 * Math.PI);
    const inside = stalls.some(
      ({ from, to, right, left }) => radius > from && radius < to && turn(right) < left - right,
    );
    expect(inside).toBe(false);
  }
});

test('the light of a slice ends where the next one begins', () => {
  for (const [slice, start] of aisles.entries()) {
    const inside = insideSlice(slice);
    for (const [turn, sign] of [
      [-0.1, -1],
      [0, 0],
      [0.1, 1],
      [0.9, 1],
      [Math.PI / 3, 0],
      [1.2, -1],
      [3.6, -1],
    ] as const) {
      const { x, y } = along(start + turn, 20);
      const far = inside(x, y);
      if (sign === 0) expect(far).toBeCloseTo(0);
      else expect(Math.sign(far)).toBe(sign);
    }
  }
});
