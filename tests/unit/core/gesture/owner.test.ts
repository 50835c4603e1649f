import { expect, test } from 'vitest';
import { keepsHold } from '../../../../src-renderer/core/gesture/owner.ts';

const reach = 12;

test('the first finger owns an element; another takes over from a contact that lies still for long, as a palm does', () => {
  expect(keepsHold(null, reach, 5000)).toBe(false);
  const still = { since: 1000, farthest: 4 };
  expect(keepsHold(still, reach, 1600)).toBe(true);
  expect(keepsHold(still, reach, 1601)).toBe(false);
});

test('a finger that has moved keeps its element however long it stays', () => {
  expect(keepsHold({ since: 0, farthest: reach }, reach, 60_000)).toBe(true);
});
