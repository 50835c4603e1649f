import { expect, test } from 'vitest';
import { dayOf } from '../../../src-main/contract/day.ts';

test('a day is written as the hall’s own clock has it, from its first minute to its last', () => {
  expect(dayOf(new Date(2026, 10, 25, 0, 0))).toBe('2026-11-25');
  expect(dayOf(new Date(2026, 10, 25, 23, 59))).toBe('2026-11-25');
});

test('days of one figure keep their place, so that days in order of their letters are in order of time', () => {
  expect(dayOf(new Date(2026, 0, 5))).toBe('2026-01-05');
  expect(dayOf(new Date(2026, 11, 31))).toBe('2026-12-31');
});
