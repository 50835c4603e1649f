import { expect, it } from 'vitest';
import type { WindowStart } from '../../../../src-main/contract/window.ts';
import { groundAt, screenStateFor } from '../../../../src-renderer/core/model/screen-state.ts';

type Hall = Pick<WindowStart, 'hall' | 'quiet' | 'mode'>;
const open: Hall = { hall: 'open', mode: 'kiosk' };
const closed: Hall = { hall: 'closed', mode: 'kiosk' };
const attract = { name: 'attract' } as const;
const home = { name: 'home' } as const;

it('is open in an open hall, dark in a closed one', () => {
  expect(screenStateFor(open, attract, false)).toBe('open');
  expect(screenStateFor(closed, attract, false)).toBe('dark');
  expect(screenStateFor({ ...closed, mode: 'display' }, attract, false)).toBe('dark');
});

it('lets a visit that is under way come to its own end before it turns dark or grey', () => {
  expect(screenStateFor(closed, home, false)).toBe('open');
  expect(screenStateFor({ ...open, quiet: 'grey' }, home, false)).toBe('open');
});

it('shows a quiet day as the staff chose, and a closed hall is dark on it too', () => {
  expect(screenStateFor({ ...open, quiet: 'grey' }, attract, false)).toBe('grey');
  expect(screenStateFor({ ...open, quiet: 'dark' }, attract, false)).toBe('dark');
  expect(screenStateFor({ ...closed, quiet: 'grey' }, attract, false)).toBe('dark');
});

it('never turns dark on a guide who is talking; only when nobody has led for half an hour after closing', () => {
  const guided: Hall = { hall: 'closed', quiet: 'grey', mode: 'present' };
  expect(screenStateFor(guided, home, false)).toBe('open');
  expect(screenStateFor(guided, home, true)).toBe('dark');
  expect(screenStateFor({ ...guided, hall: 'open' }, home, true)).toBe('open');
});

it('the ground follows the daylight of a lobby where the hall asks for it', () => {
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

it('the ground stays what the hall chose at any hour', () => {
  expect(groundAt('night', 12)).toBe('night');
  expect(groundAt('paper', 0)).toBe('paper');
});
