import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meet, placeLabels, type LabelWish } from '../../../../src-renderer/core/model/labels.ts';

const bounds = { x: 0, y: 0, width: 800, height: 600 };
const wish = (id: string, x: number, y: number): LabelWish => ({
  id,
  x,
  y,
  width: 120,
  height: 40,
  gap: 12,
  outward: 0,
});

describe('labels beside their points', () => {
  it('never cover each other, an obstacle, or the edge', () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 800 }), y: fc.integer({ min: 0, max: 600 }) });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 30 }), fc.array(point, { maxLength: 10 }), (points, nodes) => {
        const obstacles = nodes.map(({ x, y }) => ({ x: x - 8, y: y - 8, width: 16, height: 16 }));
        const wishes = points.map(({ x, y }, index) => wish(String(index), x, y));
        const placed = placeLabels(wishes, { bounds, obstacles, apart: 4, most: 20 });
        for (const [index, label] of placed.entries()) {
          expect(obstacles.some((obstacle) => meet(label, obstacle))).toBe(false);
          expect(placed.slice(index + 1).some((other) => meet(label, other))).toBe(false);
          expect(label.x >= 0 && label.y >= 0 && label.x + label.width <= 800 && label.y + label.height <= 600).toBe(
            true,
          );
        }
      }),
    );
  });

  it('stand on their outward side where that is free', () => {
    const [right] = placeLabels([wish('a', 400, 300)], { bounds, obstacles: [], apart: 4, most: 9 });
    expect(right).toMatchObject({ x: 412, y: 280, side: 'right' });
    const [left] = placeLabels([{ ...wish('a', 400, 300), outward: Math.PI }], {
      bounds,
      obstacles: [],
      apart: 4,
      most: 9,
    });
    expect(left).toMatchObject({ x: 268, side: 'left' });
  });

  it('keep the first wishes when not all fit', () => {
    const placed = placeLabels([wish('newest', 400, 300), wish('older', 402, 302)], {
      bounds,
      obstacles: [],
      apart: 4,
      most: 1,
    });
    expect(placed.map((label) => label.id)).toEqual(['newest']);
  });
});
