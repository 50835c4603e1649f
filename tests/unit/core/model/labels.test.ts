import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  crosses,
  farthest,
  leaderPath,
  meet,
  placeLabels,
  runsThrough,
  type LabelWish,
} from '../../../../src-renderer/core/model/labels.ts';

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
  it('stand on no side farther from their outward one than they may turn', () => {
    const obstacles = [{ x: 405, y: 280, width: 200, height: 40 }];
    const free = placeLabels([wish('a', 400, 300)], { bounds, obstacles, apart: 4, most: 1 });
    expect(free).toHaveLength(1);
    const turning = placeLabels([{ ...wish('a', 400, 300), turn: 0.1 }], { bounds, obstacles, apart: 4, most: 1 });
    expect(turning).toHaveLength(0);
  });

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

  it('stand on another side where their letters, though not their plates, would be nearer to another point', () => {
    const own = { ...wish('a', 400, 300), gap: 20, inset: { x: 16, y: 0 } };
    // Right of its point the plate is 20 px from both points, and the letters 36 px from their own.
    const points = [own, { x: 470, y: 260 }];
    const [plain] = placeLabels([{ ...own, inset: { x: 0, y: 0 } }], {
      bounds,
      obstacles: [],
      apart: 4,
      most: 9,
      points,
    });
    const [read] = placeLabels([own], { bounds, obstacles: [], apart: 4, most: 9, points });
    expect(plain).toMatchObject({ x: 420, y: 280 });
    expect(read).not.toMatchObject({ x: 420, y: 280 });
    expect(read).toBeDefined();
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
        for (const label of placeLabels(wishes, {
          bounds,
          obstacles: [],
          apart: 4,
          most: 20,
          leaders: leaders ? farthest : 0,
        })) {
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
    const led = placeLabels(crowd, { ...field, leaders: farthest });
    expect(led.length).toBeGreaterThan(near.length);
    expect(led.filter(({ leader }) => leader !== undefined).length).toBeGreaterThan(0);
  });

  it('have no line that runs through another label, over another line, or over an obstacle', () => {
    const point = fc.record({ x: fc.integer({ min: 200, max: 500 }), y: fc.integer({ min: 150, max: 400 }) });
    let lines = 0;
    fc.assert(
      fc.property(fc.array(point, { maxLength: 24 }), fc.array(point, { maxLength: 6 }), (points, nodes) => {
        const obstacles = nodes.map(({ x, y }) => ({ x: x - 8, y: y - 8, width: 16, height: 16 }));
        const wishes = points.map(({ x, y }, index) => wish(String(index), x, y));
        const placed = placeLabels(wishes, { bounds, obstacles, apart: 4, most: 30, leaders: farthest });
        const led = placed.flatMap(({ id, leader }) => (leader ? [{ id, ...leader }] : []));
        lines += led.length;
        for (const [index, line] of led.entries()) {
          expect(placed.filter(({ id }) => id !== line.id).filter((other) => runsThrough(line, other))).toEqual([]);
          expect(led.slice(index + 1).filter((other) => crosses(line, other))).toEqual([]);
          const others = obstacles.filter((box) => !meet(box, { ...line.from, width: 0.1, height: 0.1 }, 0.1));
          expect(others.filter((box) => runsThrough(line, box))).toEqual([]);
        }
      }),
    );
    expect(lines).toBeGreaterThan(0);
  });

  it('give way to one that would find no place beside them', () => {
    const easy = { ...wish('easy', 20, 70), outward: -Math.PI / 2 };
    const cornered = wish('cornered', 5, 5);
    const field = { bounds, obstacles: [], apart: 4, most: 9 };
    const [alone] = placeLabels([easy], field);
    const both = placeLabels([easy, cornered], field);
    expect(both.map(({ id }) => id).toSorted()).toEqual(['cornered', 'easy']);
    expect(both.find(({ id }) => id === 'easy')).not.toEqual(alone);
  });

  it('stand clear of those that stand already, and of their lines', () => {
    const [first] = placeLabels([wish('first', 400, 300)], { bounds, obstacles: [], apart: 4, most: 9 });
    if (!first) throw new Error('The first label found no place.');
    const line = { from: { x: 300, y: 200 }, to: { x: 600, y: 360 } };
    const standing = [{ ...first, x: 600, y: 340, leader: line }];
    const [second] = placeLabels([wish('second', 400, 270)], { bounds, obstacles: [], apart: 4, most: 9, standing });
    if (!second) throw new Error('The second label found no place.');
    expect(runsThrough(line, second, 4)).toBe(false);
    expect(second.side).not.toBe('right');
  });

  it('stand no farther off than they may', () => {
    const crowd = [0, 1, 2, 3, 4, 5].map((index) => wish(String(index), 400 + index * 5, 300));
    const field = { bounds, obstacles: [], apart: 4, most: 9 };
    const far = placeLabels(crowd, { ...field, leaders: farthest });
    const near = placeLabels(crowd, { ...field, leaders: 4 });
    expect(near.length).toBeLessThanOrEqual(far.length);
    for (const { leader } of near)
      if (leader)
        expect(Math.hypot(leader.to.x - leader.from.x, leader.to.y - leader.from.y)).toBeLessThan(4 * 12 + 45);
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

describe('a line and a box', () => {
  const box = { x: 100, y: 100, width: 100, height: 50 };

  it('meet where the line passes through, begins or ends within, and where it comes too near', () => {
    const through = ([x, y]: readonly [number, number], [farX, farY]: readonly [number, number], apart = 0): boolean =>
      runsThrough({ from: { x, y }, to: { x: farX, y: farY } }, box, apart);
    expect(through([0, 0], [300, 250])).toBe(true);
    expect(through([150, 120], [400, 400])).toBe(true);
    expect(through([0, 125], [300, 125])).toBe(true);
    expect(through([0, 95], [300, 95])).toBe(false);
    expect(through([0, 95], [300, 95], 6)).toBe(true);
    expect(through([0, 125], [90, 125])).toBe(false);
    expect(through([250, 0], [250, 300])).toBe(false);
  });
});

describe('two lines', () => {
  const across = { from: { x: 0, y: 0 }, to: { x: 10, y: 10 } };

  it('cross, or only touch, or lie apart', () => {
    expect(crosses(across, { from: { x: 0, y: 10 }, to: { x: 10, y: 0 } })).toBe(true);
    expect(crosses(across, { from: { x: 0, y: 0 }, to: { x: 10, y: 0 } })).toBe(false);
    expect(crosses(across, { from: { x: 20, y: 0 }, to: { x: 30, y: 10 } })).toBe(false);
  });
});

it('a line to a label is wide at its point and fine at its end', () => {
  expect(leaderPath({ from: { x: 0, y: 0 }, to: { x: 10, y: 0 } }, 5)).toBe('M0.0 2.5L10.0 1.0L10.0 -1.0L0.0 -2.5Z');
});
