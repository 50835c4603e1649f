import { expect, test } from 'vitest';
import { atMostEvery } from '../../../../src-renderer/scenes/engine/pace.ts';

test('it is due the first time, and then when so many ms have gone by', () => {
  const due = atMostEvery(40);
  expect([0, 16, 32, 48, 64, 88].filter((now) => due(now))).toEqual([0, 48, 88]);
});

test('what must be drawn is due at once, and counts', () => {
  const due = atMostEvery(40);
  expect(due(0)).toBe(true);
  expect(due(16, true)).toBe(true);
  expect(due(48)).toBe(false);
  expect(due(56)).toBe(true);
});
