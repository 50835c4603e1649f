import { expect, test } from 'vitest';
import {
  heartbeatsMissedAfter,
  firstHeartbeatWithin,
  missesHeartbeats,
} from '../../../src-main/supervision/heartbeat.ts';

const hour = 3600_000;

test.each([
  ['beats', 2000, hour, false],
  ['missed three beats', heartbeatsMissedAfter + 1, hour, true],
  ['has just been loaded; the beats were those of the page before it', hour, 5000, false],
  ['has been loaded long ago and never beat', hour, firstHeartbeatWithin + 1, true],
])('a page that %s', (_name, beatAge, pageAge, misses) => {
  expect(missesHeartbeats({ beatAge, pageAge })).toBe(misses);
});

test('a window that has never beaten gets the time of a first beat', () => {
  expect(missesHeartbeats({ pageAge: firstHeartbeatWithin })).toBe(false);
  expect(missesHeartbeats({ pageAge: firstHeartbeatWithin + 1 })).toBe(true);
});
