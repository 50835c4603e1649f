import { expect, test } from 'vitest';
import { wholeRange } from '../../../src-renderer/ui/whole-parts.ts';

const part = (top: number, bottom: number, leads = false) => ({ top, bottom, leads });

test('what fits is shown to the end of the column', () => {
  expect(wholeRange([part(0, 40), part(50, 90)], 100)).toEqual({ from: 0, to: 100 });
});

test('a part that is cut at the foot ends the range before it', () => {
  expect(wholeRange([part(0, 40), part(50, 80), part(85, 130)], 100)).toEqual({ from: 0, to: 80 });
});

test('of two parts in a row of which one is cut, neither is shown', () => {
  expect(wholeRange([part(0, 70), part(0, 60), part(75, 95), part(75, 130)], 100)).toEqual({ from: 0, to: 70 });
});

test('a heading never stands at the foot without what it leads', () => {
  expect(wholeRange([part(0, 70), part(75, 90, true), part(92, 130)], 100)).toEqual({ from: 0, to: 70 });
});

test('scrolled on, a part that is cut at the head is not shown', () => {
  expect(wholeRange([part(-20, 15), part(20, 60), part(65, 100)], 100)).toEqual({ from: 15, to: 100 });
});

test('where parts are too high, or none is whole, nothing is kept back', () => {
  expect(wholeRange([part(0, 30), part(40, 180)], 100)).toBeNull();
  expect(wholeRange([part(-40, 180)], 100)).toBeNull();
});
