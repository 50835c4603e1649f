import { expect, it } from 'vitest';
import type { WindowStart } from '../../../src-main/contract/window.ts';
import { sightFor } from '../../../src-renderer/model/sight.ts';

type Hall = Pick<WindowStart, 'hall' | 'quiet' | 'mode'>;
const open: Hall = { hall: 'open', mode: 'kiosk' };
const closed: Hall = { hall: 'closed', mode: 'kiosk' };
const attract = { name: 'attract' } as const;
const home = { name: 'home' } as const;

it('is open in an open hall, dark in a closed one', () => {
  expect(sightFor(open, attract, false)).toBe('open');
  expect(sightFor(closed, attract, false)).toBe('dark');
  expect(sightFor({ ...closed, mode: 'display' }, attract, false)).toBe('dark');
});

it('lets a visit that is under way come to its own end before it turns dark or grey', () => {
  expect(sightFor(closed, home, false)).toBe('open');
  expect(sightFor({ ...open, quiet: 'grey' }, home, false)).toBe('open');
});

it('shows a quiet day as the staff chose, and a closed hall is dark on it too', () => {
  expect(sightFor({ ...open, quiet: 'grey' }, attract, false)).toBe('grey');
  expect(sightFor({ ...open, quiet: 'dark' }, attract, false)).toBe('dark');
  expect(sightFor({ ...closed, quiet: 'grey' }, attract, false)).toBe('dark');
});

it('never turns dark on a guide who is talking; only when nobody has led for half an hour after closing', () => {
  const guided: Hall = { hall: 'closed', quiet: 'grey', mode: 'present' };
  expect(sightFor(guided, home, false)).toBe('open');
  expect(sightFor(guided, home, true)).toBe('dark');
  expect(sightFor({ ...guided, hall: 'open' }, home, true)).toBe('open');
});
