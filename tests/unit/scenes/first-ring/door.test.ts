import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frameOf } from '../../../../src-renderer/plates/printing/frame.ts';
import { onScreen } from '../../../../src-renderer/scenes/engine/layout.ts';
import {
  door,
  layoutOf,
  leafWidth,
  openAtPage,
  outsideDoor,
  pulled,
  walkerAt,
} from '../../../../src-renderer/scenes/first-ring/door.ts';
import { students } from '../../../../src-renderer/scenes/first-ring/students.ts';

test('the door stands ajar at the first page and open at the last', () => {
  expect(openAtPage(1, 7)).toBeGreaterThan(0.1);
  expect(openAtPage(1, 7)).toBeLessThan(0.4);
  expect(openAtPage(7, 7)).toBe(1);
  expect(openAtPage(1, 1)).toBe(1);
});

test('a finger that goes outwards opens it on either side, one that comes back shuts it again', () => {
  fc.assert(
    fc.property(fc.constantFrom(-1, 1), fc.double({ min: 0.2, max: 0.7, noNaN: true }), (side, open) => {
      const from = { x: door.x + side * 60, y: 600 };
      const to = { x: door.x + side * 100, y: 640 };
      const wider = pulled(open, from, to);
      expect(wider).toBeGreaterThan(open);
      expect(leafWidth(wider)).toBeLessThan(leafWidth(open));
      expect(pulled(wider, to, from)).toBeCloseTo(open, 9);
    }),
  );
});

test('from the seam between the leaves either way opens it', () => {
  for (const side of [-1, 1])
    expect(pulled(0.3, { x: door.x, y: 600 }, { x: door.x + side * 30, y: 600 })).toBeGreaterThan(0.3);
});

test('students come nearer to the door the wider it has been, and are gone only inside', () => {
  for (const student of students) {
    let before = walkerAt(student, 0);
    expect(before.seen).toBe(1);
    for (let opened = 0.05; opened <= 1; opened += 0.05) {
      const now = walkerAt(student, opened);
      expect(Math.abs(now.x - door.x)).toBeLessThanOrEqual(Math.abs(before.x - door.x) + 1e-9);
      if (now.seen < 0.5) expect(outsideDoor(now.x, door.sill - 10)).toBeLessThan(0);
      before = now;
    }
  }
});

test('the door is on the screen, lying and upright, and the words stay beside or below it', () => {
  const lying = layoutOf(frameOf({ width: 1920, height: 1080, ratio: 1 }));
  expect(onScreen(lying, { x: door.x - door.half - 80, y: 0 }).x).toBeGreaterThan(1920 * 0.4);
  const upright = layoutOf(frameOf({ width: 1080, height: 1920, ratio: 1 }));
  expect(onScreen(upright, { x: door.x - door.half - 80, y: 0 }).x).toBeGreaterThan(0);
  expect(onScreen(upright, { x: 0, y: door.sill }).y).toBeLessThan(1920 * 0.48);
});
