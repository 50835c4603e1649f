import { describe, expect, it, test } from 'vitest';
import { type OpeningHours, shippedSettings } from '../../../src-main/contract/settings.ts';
import { hallAt, type HallState, isOpen, watchHall } from '../../../src-main/supervision/hall-hours.ts';
import { FakeClock } from '../fake-clock.ts';

/** 2026-11-25 is a Wednesday. */
const at = (day: number, hour: number, minute = 0): Date => new Date(2026, 10, day, hour, minute);
const daily: OpeningHours = { opens: '08:30', closes: '17:00', closedOn: [1] };
const late: OpeningHours = { opens: '18:00', closes: '02:00', closedOn: [7] };

describe('opening hours', () => {
  it.each([
    [at(25, 8, 29), false],
    [at(25, 8, 30), true],
    [at(25, 16, 59), true],
    [at(25, 17, 0), false],
  ])('open at half past eight and close at five: %s', (now, open) => {
    expect(isOpen(daily, now)).toBe(open);
  });

  it('leave the hall closed on a Monday', () => {
    expect(isOpen(daily, at(23, 12))).toBe(false);
  });

  it('that end after midnight belong to the evening on which they began', () => {
    // Saturday evening runs into Sunday; Sunday itself stays closed, and so does the night after it.
    expect(isOpen(late, at(28, 17, 59))).toBe(false);
    expect(isOpen(late, at(28, 18))).toBe(true);
    expect(isOpen(late, at(29, 1, 59))).toBe(true);
    expect(isOpen(late, at(29, 2))).toBe(false);
    expect(isOpen(late, at(29, 23))).toBe(false);
    expect(isOpen(late, at(30, 1))).toBe(false);
  });

  it('hold by the hands of the clock when it is changed', () => {
    // In the night in which clocks go forward 02:30 does not exist and is 03:30; the hall opens at half past eight as ever.
    for (const day of [28, 29]) expect(isOpen(daily, new Date(2026, 2, day, 8, 30))).toBe(true);
    for (const day of [28, 29]) expect(isOpen(daily, new Date(2026, 2, day, 8, 29))).toBe(false);
  });
});

describe('the hall', () => {
  it('is always open where no hours are set', () => {
    expect(hallAt(at(25, 3), shippedSettings, [])).toEqual({ open: true });
  });

  it('is open and closed by its hours where some are set', () => {
    expect(hallAt(at(25, 3), { ...shippedSettings, hours: daily }, [])).toEqual({ open: false });
    expect(hallAt(at(25, 12), { ...shippedSettings, hours: daily }, [])).toEqual({ open: true });
  });

  it('is quiet on the days that the exhibition comes with, until staff name others', () => {
    const days = ['11-25'];
    expect(hallAt(at(25, 3), shippedSettings, days).quiet).toBe('grey');
    expect(hallAt(at(26, 3), shippedSettings, days).quiet).toBeUndefined();
    expect(hallAt(at(25, 3), { ...shippedSettings, quietDays: [] }, days).quiet).toBeUndefined();
    expect(hallAt(at(26, 3), { ...shippedSettings, quietDays: ['11-26'], quietLook: 'dark' }, days).quiet).toBe('dark');
  });

  it('is quiet to the end of the last day of a declared mourning, and no longer', () => {
    const declared = { ...shippedSettings, quietThrough: '2026-11-25' };
    expect(hallAt(at(25, 23, 59), declared, []).quiet).toBe('grey');
    expect(hallAt(at(26, 0), declared, []).quiet).toBeUndefined();
  });
});

test('a change of the hour is told within five seconds, once, by the clock that is passed in', () => {
  const clock = new FakeClock();
  let state: HallState = { open: true };
  const told: (readonly [now: boolean, before: boolean, at: number])[] = [];
  const undo = watchHall(
    () => state,
    clock.later,
    (now, before) => told.push([now.open, before.open, clock.now]),
  );
  clock.pass(12_000);
  expect(told).toEqual([]);
  state = { ...state, open: false };
  clock.pass(5000);
  expect(told).toEqual([[false, true, 15_000]]);
  clock.pass(60_000);
  expect(told).toHaveLength(1);
  undo();
  state = { ...state, open: true };
  clock.pass(60_000);
  expect(told).toHaveLength(1);
});
