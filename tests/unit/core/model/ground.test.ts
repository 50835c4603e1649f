import { expect, it } from 'vitest';
import { groundAt } from '../../../../src-renderer/core/model/screen-state.ts';

it('follows the daylight of a lobby where the hall asks for it', () => {
  expect([0, 6, 7, 12, 16, 17, 23].map((hour) => groundAt('by-hour', hour))).toEqual([
    'night',
    'night',
    'paper',
    'paper',
    'paper',
    'night',
    'night',
  ]);
});

it('stays what the hall chose at any hour', () => {
  expect(groundAt('night', 12)).toBe('night');
  expect(groundAt('paper', 0)).toBe('paper');
});
