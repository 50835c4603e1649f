import { expect, test } from 'vitest';
import { frameOf } from '../../../../src-renderer/plates/printing/frame.ts';
import {
  about,
  clearingOf,
  litAtPage,
  ring,
  seatsBetween,
  seatUnder,
} from '../../../../src-renderer/scenes/seats/clearing.ts';
import { sizes } from '../sizes.ts';

const clearingFor = (width: number, height: number) =>
  clearingOf({ frame: frameOf({ width, height, ratio: 1 }), seats: 70, named: 17 });

test('there are exactly as many seats as cities, and as many named ones as the list names', () => {
  const { seats } = clearingFor(1920, 1080);
  expect(seats).toHaveLength(70);
  expect(seats.flatMap(({ named }) => named ?? [])).toEqual(Array.from({ length: 17 }, (_, index) => index));
});

test.each(sizes)(
  'at %i × %i every seat is on the screen, clear of the words, and found by a finger',
  (width, height) => {
    const clearing = clearingFor(width, height);
    const { frame } = clearing;
    for (const [index, { angle }] of clearing.seats.entries()) {
      const { x, y } = about(clearing, ring.radius, angle, ring.tall);
      expect(x).toBeLessThan(frame.width);
      expect(y).toBeLessThan(frame.height * (frame.portrait ? 0.5 : 1));
      expect(x).toBeGreaterThan(frame.portrait ? 0 : frame.width * 0.355);
      expect(seatUnder(clearing, x, y)).toBe(index);
    }
  },
);

test('in the middle of the table and far out there is no seat', () => {
  const clearing = clearingFor(1920, 1080);
  for (const radius of [0, 3, 14]) {
    const { x, y } = about(clearing, radius, 1, ring.tall);
    expect(seatUnder(clearing, x, y)).toBeUndefined();
  }
});

test('a finger that goes round passes every seat between, the short way', () => {
  expect(seatsBetween(3, 6, 70)).toEqual([4, 5, 6]);
  expect(seatsBetween(1, 68, 70)).toEqual([0, 69, 68]);
  expect(seatsBetween(5, 5, 70)).toEqual([]);
});

test.each([1, 3, 4, 5, 6, 7])('of %i pages each lights more of the named, and the last all', (pages) => {
  const lit = Array.from({ length: pages }, (_, index) => litAtPage(index + 1, pages, 17));
  expect(lit.at(-1)).toBe(17);
  for (const [index, now] of lit.entries()) expect(now).toBeGreaterThanOrEqual(lit[index - 1] ?? 1);
});

test('a short list has no more lamps than names', () => {
  expect(litAtPage(1, 3, 2)).toBe(2);
});
