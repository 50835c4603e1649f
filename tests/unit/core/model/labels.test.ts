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

  it('never stand nearer to another point than to their own, and at the end of a line well away from all others', () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 800 }), y: fc.integer({ min: 0, max: 600 }) });
    const apartFrom = (box: { x: number; y: number; width: number; height: number }, x: number, y: number) =>
      Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height));
    fc.assert(
      fc.property(fc.array(point, { maxLength: 25 }), fc.boolean(), (points, leaders) => {
        const wishes = points.map(({ x, y }, index) => ({ ...wish(String(index), x, y), stays: index < 2 }));
        for (const label of placeLabels(wishes, { bounds, obstacles: [], apart: 4, most: 20, leaders })) {
          const own = wishes[Number(label.id)] ?? wish('', 0, 0);
          const near = apartFrom(label, own.x, own.y);
          const others = points.filter(({ x, y }) => Math.hypot(x - own.x, y - own.y) > 1);
          expect(Math.min(Infinity, ...others.map(({ x, y }) => apartFrom(label, x, y)))).toBeGreaterThanOrEqual(
            label.leader ? own.gap * 1.5 : near,
          );
        }
      }),
    );
  });

  it('of two cities close together have a line each where their own sides are taken', () => {
    const crowd = [0, 1, 2, 3, 4].map((index) => wish(String(index), 400 + index * 9, 300 + index * 4));
    const field = { bounds, obstacles: [], apart: 4, most: 9 };
    const near = placeLabels(crowd, field);
    const led = placeLabels(crowd, { ...field, leaders: true });
    expect(led.length).toBeGreaterThan(near.length);
    expect(led.filter(({ leader }) => leader !== undefined).length).toBeGreaterThan(0);
  });

  it('of the first friend stays, whatever lies around it and however late it is wished for', () => {
    const obstacles = [{ x: 0, y: 0, width: 800, height: 600 }];
    const [only, ...others] = placeLabels([wish('newest', 400, 300), { ...wish('first', 200, 200), stays: true }], {
      bounds,
      obstacles,
      apart: 4,
      most: 9,
    });
    expect(only?.id).toBe('first');
    expect(others).toEqual([]);
  });
});
