import { expect, test } from 'vitest';
import {
  firstHeartbeatWithin,
  heartbeatsMissedAfter,
  missesHeartbeats,
  type Said,
  Silence,
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

/** A page that is asked after so many milliseconds each time; whether it was silent for too long. */
function asked(...answers: readonly (readonly [after: number, said: Said])[]): boolean[] {
  // No machine's clock stands at 0 when a page is opened.
  let now = hour;
  const silence = new Silence(() => now);
  return answers.map(([after, said]) => {
    now += after;
    return silence.noted(said);
  });
}

test('a page that says a view is never silent, however seldom it is asked', () => {
  expect(asked([0, 'a view'], [24 * hour, 'a view'], [24 * hour, 'a view'])).toEqual([false, false, false]);
});

test('a page that is loaded has the time of a first heartbeat to say its view', () => {
  expect(asked([0, 'no view'], [firstHeartbeatWithin, 'no view'], [1, 'no view'])).toEqual([false, false, true]);
});

test('a page that is gone has the time in which heartbeats may be missed', () => {
  expect(asked([0, 'gone'], [heartbeatsMissedAfter, 'gone'], [1, 'gone'])).toEqual([false, false, true]);
});

test('after each complaint, and whenever its answer changes, the time counts anew', () => {
  expect(asked([0, 'gone'], [heartbeatsMissedAfter + 1, 'gone'], [heartbeatsMissedAfter, 'gone'], [1, 'gone'])).toEqual(
    [false, true, false, true],
  );
  expect(
    asked(
      [0, 'no view'],
      [firstHeartbeatWithin, 'a view'],
      [1, 'no view'],
      [firstHeartbeatWithin, 'no view'],
      [1, 'no view'],
    ),
  ).toEqual([false, false, false, false, true]);
});

test('a silence that had a good reason is forgotten, and counts from then on', () => {
  let now = hour;
  const silence = new Silence(() => now);
  silence.noted('gone');
  now += hour;
  silence.forget();
  expect(silence.noted('gone')).toBe(false);
  now += heartbeatsMissedAfter + 1;
  expect(silence.noted('gone')).toBe(true);
});
