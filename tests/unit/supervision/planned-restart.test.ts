import { describe, expect, test } from 'vitest';
import type { OpeningHours } from '../../../src-main/contract/settings.ts';
import { isTimeToRestart, restartAfter } from '../../../src-main/supervision/planned-restart.ts';

const hour = 3600_000;
/** 2026-11-25 is a Wednesday. */
const at = (day: number, hours: number, minutes = 0): Date => new Date(2026, 10, day, hours, minutes);
const daily: OpeningHours = { opens: '08:00', closes: '18:00', closedOn: [1] };
const evening: OpeningHours = { opens: '18:00', closes: '02:00', closedOn: [] };
const moment = { up: restartAfter, unattended: true };

/** Those of the times at which an unused program that has run long enough is restarted. */
const restartsAt = (times: readonly Date[], hours?: OpeningHours): readonly Date[] =>
  times.filter((now) => isTimeToRestart({ ...moment, now, ...(hours && { hours }) }));

describe('in a hall with hours', () => {
  test('from the middle of the night on', () => {
    const night = [at(26, 1, 1), at(26, 7, 59)];
    expect(restartsAt([at(25, 17, 59), at(25, 18), at(26, 0, 59), ...night, at(26, 8)], daily)).toEqual(night);
  });

  test('a closed Monday belongs to the night before and after it', () => {
    expect(restartsAt([at(23, 12), at(23, 13, 1)], daily)).toEqual([at(23, 13, 1)]);
  });

  test('hours past midnight have their middle in the morning', () => {
    expect(restartsAt([at(25, 9, 59), at(25, 10, 1)], evening)).toEqual([at(25, 10, 1)]);
  });
});

test('in a hall that never closes, at four in the morning', () => {
  const four = [at(25, 4), at(25, 4, 59)];
  expect(restartsAt([at(25, 3, 59), ...four, at(25, 5), at(25, 16)])).toEqual(four);
});

test('never while somebody is there', () => {
  expect(isTimeToRestart({ ...moment, now: at(25, 4), unattended: false })).toBe(false);
});

test('a clock that always says four in the morning restarts the program once in 20 hours, not in a loop', () => {
  let [started, restarts] = [0, 0];
  for (let now = 0; now < 30 * 24 * hour; now += 60_000) {
    if (!isTimeToRestart({ now: at(25, 4), up: now - started, unattended: true })) continue;
    restarts += 1;
    started = now;
  }
  expect(restarts).toBe(35);
});

test.each([1936, 2016, 2036])('a clock that says %i restarts it no more often, and at night', (year) => {
  let [started, restarts] = [0, 0];
  for (let minutes = 0; minutes < 10 * 24 * 60; minutes += 10) {
    const now = new Date(year, 0, 1, 9, minutes);
    if (!isTimeToRestart({ now, up: (minutes - started) * 60_000, hours: daily, unattended: true })) continue;
    restarts += 1;
    started = minutes;
  }
  expect(restarts).toBeGreaterThanOrEqual(7);
  expect(restarts).toBeLessThanOrEqual(10);
});

test('a hall that is closed all week has no middle of the night: any hour will do', () => {
  const never = { ...daily, closedOn: [1, 2, 3, 4, 5, 6, 7] as const };
  expect(isTimeToRestart({ ...moment, now: at(25, 15), hours: never })).toBe(true);
});
