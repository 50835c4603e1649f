import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillColumns, fillPages, type Measured } from '../../../../src-renderer/surfaces/handout/layout.ts';

const block = (height: number, keepsNext = false): Measured => ({ height, keepsNext });

test('blocks fill a page in order and go on over the page, never cut', () => {
  const blocks = [block(40), block(40), block(40), block(10)];
  expect(fillPages(blocks, 1, { first: 90, next: 90 })).toEqual([[[0, 1]], [[2, 3]]]);
});

test('a heading never stands alone at the foot of a page', () => {
  const blocks = [block(60), block(20, true), block(40)];
  expect(fillPages(blocks, 1, { first: 100, next: 100 })).toEqual([[[0]], [[1, 2]]]);
});

test('notes that are longer than a page are not kept together at any price', () => {
  const blocks = [block(20, true), block(50, true), block(50, true), block(50)];
  const pages = fillPages(blocks, 1, { first: 100, next: 100 });
  expect(pages.flat(2)).toEqual([0, 1, 2, 3]);
  expect(pages.every(([column = []]) => column.reduce((sum, at) => sum + (blocks[at]?.height ?? 0), 0) <= 100)).toBe(
    true,
  );
});

test('under a tall head nothing is squeezed in: it begins on the next page', () => {
  expect(fillPages([block(50)], 1, { first: 30, next: 100 })).toEqual([[[]], [[0]]]);
});

test('the last two columns end at about the same height', () => {
  const blocks = Array.from({ length: 6 }, () => block(10));
  expect(fillPages(blocks, 2, { first: 100, next: 100 })).toEqual([
    [
      [0, 1, 2],
      [3, 4, 5],
    ],
  ]);
});

test('a section without blocks still has its page', () => {
  expect(fillPages([], 2, { first: 100, next: 100 })).toEqual([[]]);
});

test('every block is printed exactly once, in order, whatever their heights', () => {
  const heights = fc.array(fc.record({ height: fc.integer({ min: 0, max: 140 }), keepsNext: fc.boolean() }));
  fc.assert(
    fc.property(heights, fc.integer({ min: 1, max: 3 }), (blocks, columns) => {
      const printed = fillPages(blocks, columns, { first: 60, next: 100 });
      expect(printed.flat(2)).toEqual(blocks.map((_, index) => index));
      expect(printed.every((page) => page.length <= columns)).toBe(true);
      const whole = fillColumns(blocks, () => 100);
      for (const column of whole.filter(({ length }) => length > 1)) {
        const height = column.reduce((sum, at) => sum + (blocks[at]?.height ?? 0), 0);
        const tied = column.slice(0, -1).every((at) => blocks[at]?.keepsNext === true);
        expect(height <= 100 || tied).toBe(true);
      }
    }),
  );
});
