import { expect, test } from 'vitest';
import { isQuietDay } from '../../../src-main/server/quiet-day.ts';

test('a quiet day is quiet every year from midnight to midnight, by the clock of the hall', () => {
  const days = ['09-18', '02-29'];
  expect(isQuietDay(days, new Date(2026, 8, 18, 0, 0))).toBe(true);
  expect(isQuietDay(days, new Date(2031, 8, 18, 23, 59))).toBe(true);
  expect(isQuietDay(days, new Date(2026, 8, 19, 0, 0))).toBe(false);
  expect(isQuietDay(days, new Date(2028, 1, 29, 12, 0))).toBe(true);
  expect(isQuietDay([], new Date(2026, 8, 18))).toBe(false);
});
