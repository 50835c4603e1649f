import { expect, test } from 'vitest';
import { PinTwice } from '../../../../src-renderer/surfaces/staff/door/pin-twice.svelte.ts';

test('a new PIN counts when it was entered twice alike', () => {
  const twice = new PinTwice();
  expect(twice.asksAgain).toBe(false);
  expect(twice.take('271828')).toBe('first');
  expect(twice.asksAgain).toBe(true);
  expect(twice.take('271828')).toBe('same');
  expect(twice.asksAgain).toBe(false);
});

test('where the two differ, both are asked for anew', () => {
  const twice = new PinTwice();
  twice.take('271828');
  expect(twice.take('271829')).toBe('differs');
  expect(twice.asksAgain).toBe(false);
  expect(twice.take('271829')).toBe('first');
});
