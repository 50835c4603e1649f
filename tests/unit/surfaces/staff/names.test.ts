import { expect, it } from 'vitest';
import type { Item } from '../../../../src-main/contract/staff.ts';
import { viewName } from '../../../../src-renderer/surfaces/staff/figures/names.ts';
import type { StaffSession } from '../../../../src-renderer/surfaces/staff/staff-session.svelte.ts';
import { staffWord } from '../../../../src-renderer/surfaces/staff/words.ts';

const staff = {
  voice: 'en',
  word: (key, values) => staffWord(key, 'en', values),
  text: (text) => text['en'] ?? '',
} as StaffSession;
const items: readonly Item[] = [
  { kind: 'chapter', id: 'pier', name: { en: 'The pier' }, withdrawn: false },
  { kind: 'exhibit', id: 'pier-2', name: { en: 'The pier in 1960' }, withdrawn: false },
  { kind: 'city', id: 'oslo', name: { en: 'Oslo' }, withdrawn: true },
];

it.each([
  ['circle', 'Circle of friends'],
  ['your-year', 'Your year'],
  ['take-away', 'Take it with you'],
  ['chapter:pier', 'The pier'],
  ['exhibit:pier:2', 'The pier in 1960'],
  ['city:oslo', 'Oslo'],
  ['moment:gone', 'gone (no longer shown)'],
  ['exhibit:pier:3', 'pier-3 (no longer shown)'],
  ['from an older program', 'from an older program (no longer shown)'],
])('in the figures staff read of %s: %s', (view, name) => expect(viewName(view, items, staff)).toBe(name));
