import { expect, test } from 'vitest';
import { beatsMissedAfter, firstBeatWithin, missesBeats } from '../../../src-main/supervision/beats.ts';

const hour = 3600_000;

test.each([
  ['beats', 2000, hour, false],
  ['missed three beats', beatsMissedAfter + 1, hour, true],
  ['has just been loaded; the beats were those of the page before it', hour, 5000, false],
  ['has been loaded long ago and never beat', hour, firstBeatWithin + 1, true],
])('a page that %s', (_name, beatAge, pageAge, misses) => {
  expect(missesBeats({ beatAge, pageAge })).toBe(misses);
});

test('a window that has never beaten gets the time of a first beat', () => {
  expect(missesBeats({ pageAge: firstBeatWithin })).toBe(false);
  expect(missesBeats({ pageAge: firstBeatWithin + 1 })).toBe(true);
});
