import { expect, test } from 'vitest';
import { nameOf } from '../../bench/keep.ts';
import { judged, tableOf } from '../../bench/row.ts';

const figure = { what: 'touch', unit: 'ms', samples: 50 } as const;

test('a figure on its budget keeps it, and one above does not', () => {
  expect(judged({ ...figure, value: 27, budget: 27 }).kept).toBe(true);
  expect(judged({ ...figure, value: 27.1, budget: 27 }).kept).toBe(false);
});

test('where the budget is the least, less does not keep it', () => {
  expect(judged({ ...figure, value: 29, budget: 30, atLeast: true }).kept).toBe(false);
  expect(judged({ ...figure, value: 30, budget: 30, atLeast: true }).kept).toBe(true);
});

test('an interaction that showed no change breaks the budget, is counted, and named', () => {
  const row = judged({ ...figure, value: 10, budget: 27, withoutChange: ['dial, touch 1 of round 3'] });
  expect(row).toMatchObject({ missed: 1, kept: false });
  expect(tableOf([row])).toContain('dial, touch 1 of round 3');
});

test('the ratio is to the floor; a floor of nothing gives none', () => {
  expect(judged({ ...figure, value: 30, floor: 10 }).ratio).toBe(3);
  expect(judged({ ...figure, value: 30, floor: 0 }).ratio).toBeUndefined();
});

test('an interaction that counts in two rows is named once', () => {
  const row = judged({ ...figure, value: 10, budget: 27, withoutChange: ['dial, touch 1 of round 3'] });
  expect(tableOf([row, row]).match(/dial, touch 1 of round 3/g)).toHaveLength(1);
});

test('a touch beside what would not stand still is named', () => {
  const row = judged({ ...figure, value: 10, budget: 27, amidMotion: ['scene rails, touch 2 of round 1'] });
  expect(row.kept).toBe(true);
  expect(tableOf([row])).toContain('Touched beside what would not stand still: scene rails, touch 2 of round 1');
});

test('beside reveal.js a row tells the ratio to it as well as to the floor', () => {
  const row = judged({ ...figure, value: 30, floor: 10, reveal: 20 });
  expect(row).toMatchObject({ ratio: 3, toReveal: 1.5 });
});

test('what has no budget is told and not judged', () => {
  const row = judged({ ...figure, value: 30 });
  expect(row.kept).toBeUndefined();
  expect(tableOf([row])).toContain('told');
});

test('results are called after their day and machine', () => {
  const machine = { processor: 'Some(R) Processor @ 2.10GHz', cores: 2 };
  expect(nameOf(new Date('2026-11-26T23:00:00Z'), machine)).toBe('2026-11-26-some-r-processor-2.10ghz-2-cores');
});
