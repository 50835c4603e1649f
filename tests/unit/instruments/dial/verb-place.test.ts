import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dialLayout } from '../../../../src-renderer/core/model/dial-layout.ts';
import { verbPlace } from '../../../../src-renderer/instruments/dial/home-room.ts';

const screen = { width: 1080, height: 1920, unit: 23, bar: 140, wordsEnd: 640, years: 49 };
const room = { layout: dialLayout(screen), unit: screen.unit, floor: 1600, voices: 2 };

test('the verb of the dial stands in the middle where nothing lies, and beside a node that it would cover', () => {
  const free = verbPlace(room, []);
  expect(free.x + free.width / 2).toBeCloseTo(room.layout.x, 6);
  expect(free.y + free.height).toBeLessThan(room.floor);
  const node = { x: room.layout.x + 40, y: free.y + 20 };
  const beside = verbPlace(room, [node]);
  expect(node.x > beside.x && node.x < beside.x + beside.width).toBe(false);
  expect(beside.y).toBe(free.y);
});

test('the verb covers a node only where nodes lie everywhere, and stays on the screen', () => {
  const place = fc.record({
    x: fc.integer({ min: 0, max: screen.width }),
    y: fc.integer({ min: 1400, max: room.floor }),
  });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 12 }), (nodes) => {
      const { x, y, width, height } = verbPlace(room, nodes);
      const covered = nodes.filter((node) => node.x > x && node.x < x + width && node.y > y && node.y < y + height);
      if (covered.length > 0) expect(x + width / 2).toBeCloseTo(room.layout.x, 6);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(screen.width);
    }),
  );
});
