import { expect, it } from 'vitest';
import { resetLadder } from '../../../../src-renderer/surfaces/wall/page-errors.ts';

it('leaves a view that fails, and loads the page anew when that does not help', () => {
  const next = resetLadder();
  expect([0, 20_000, 40_000].map(next)).toEqual(['reset', 'reset', 'reload']);
});

it('forgets old troubles: a page that has run for a year is as strong as a new one', () => {
  const next = resetLadder();
  expect([0, 61_000, 122_000, 183_000, 244_000].map(next)).toEqual(Array(5).fill('reset'));
});
